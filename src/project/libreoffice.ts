import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {isProgram, startHelper} from './helper-program.ts'
import type {Problem} from './read-file.ts'

/** Milliseconds that a file may take. */
const MOST_TIME = 60_000

const KINDS = {doc: 'een oud Word-bestand (.doc)', rtf: 'een RTF-bestand'}
const NO_OFFICE = (format: keyof typeof KINDS): string =>
  `Dit is ${KINDS[format]}. Sla het in Word op als .docx, of installeer LibreOffice: dan kan briefwijzer het ook zo lezen.`
const FAILED =
  'LibreOffice kan dit bestand niet lezen. Open het in Word en sla het op als .docx, of zoek een kopie die wel werkt.'
const TOO_SLOW =
  'LibreOffice doet te lang over dit bestand (meer dan een minuut). Open het in Word en sla het op als .docx.'

interface Office {
  /** Absolute path of LibreOffice; nothing when it is not installed. */
  readonly program?: string | undefined
  readonly mostTime?: number
}

/**
 * Has LibreOffice make a Word file of an older kind. What goes wrong is told, not thrown.
 */
export async function toDocx(
  bytes: Buffer,
  format: 'doc' | 'rtf',
  {program = findOffice(), mostTime = MOST_TIME}: Office = {},
): Promise<{readonly docx: Buffer} | Problem> {
  if (program === undefined) return {problem: NO_OFFICE(format)}
  const made = await convert([bytes], format, 'docx', 'docx:MS Word 2007 XML', {program, mostTime})
  if (made === 'too slow') return {problem: TOO_SLOW}
  const [docx] = made
  return docx ? {docx} : {problem: FAILED}
}

/** Has LibreOffice make a PDF of each Word file; nothing when it can't. */
export async function toPdf(
  files: readonly Uint8Array[],
  {program, mostTime = MOST_TIME}: Office & {readonly program: string},
): Promise<Buffer[] | undefined> {
  const made = await convert(files, 'docx', 'pdf', 'pdf:writer_pdf_Export', {
    program,
    mostTime: mostTime * Math.ceil(files.length / 5),
  })
  return made === 'too slow' || made.includes(undefined) ? undefined : (made as Buffer[])
}

/**
 * Has LibreOffice make files of another kind, in a folder of its own with settings of its own, so that it leaves the
 * user's alone, runs no macros and asks nothing of the network.
 */
async function convert(
  files: readonly Uint8Array[],
  from: string,
  to: string,
  filter: string,
  {program, mostTime}: {readonly program: string; readonly mostTime: number},
): Promise<(Buffer | undefined)[] | 'too slow'> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-office-'))
  const remove = (): void => fs.rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 100})
  try {
    const profile = path.join(folder, 'profile')
    fs.mkdirSync(path.join(profile, 'user'), {recursive: true})
    fs.writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), SETTINGS)
    const names = files.map((bytes, i) => {
      const name = path.join(folder, i === 0 ? 'brief' : `brief-${i + 1}`)
      fs.writeFileSync(`${name}.${from}`, bytes)
      return name
    })
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      ...'--headless --norestore --nolockcheck --nologo --nodefault --nofirststartwizard'.split(' '),
      ...['--convert-to', filter, '--outdir', folder],
      ...names.map(name => `${name}.${from}`),
    ]
    const end = await startHelper(program, args, {cwd: folder, mostTime, remove}).end
    if (end === 'too slow') return 'too slow'
    // LibreOffice says that all went well whatever happened.
    return names.map(name => {
      const made = `${name}.${to}`
      return fs.existsSync(made) ? fs.readFileSync(made) : undefined
    })
  } finally {
    remove()
  }
}

/**
 * What LibreOffice calls its settings: no macros or other active content, nothing from outside the file, and a proxy
 * that is not there for whatever still wants to go out.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ["Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments", 'AutoCheckEnabled', 'false'],
]
  .map(
    ([at, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${at}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
${[
  ['ooInetProxyType', '2'],
  ['ooInetHTTPProxyName', '127.0.0.1'],
  ['ooInetHTTPProxyPort', '9'],
  ['ooInetHTTPSProxyName', '127.0.0.1'],
  ['ooInetHTTPSProxyPort', '9'],
]
  .map(
    ([name, value]) =>
      `<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`

/** LibreOffice on this computer: on the path, or where it is installed when nothing is said. */
export function findOffice(): string | undefined {
  const {PATH = '', ProgramFiles, HOME} = process.env
  const folders = PATH.split(path.delimiter).filter(folder => path.isAbsolute(folder))
  if (process.platform === 'win32') {
    const programs = [ProgramFiles, process.env['ProgramFiles(x86)']].flatMap(folder => folder ?? [])
    folders.push(...programs.map(folder => path.join(folder, 'LibreOffice', 'program')))
  } else if (process.platform === 'darwin') {
    const app = path.join('Applications', 'LibreOffice.app', 'Contents', 'MacOS')
    folders.push(...['/', ...(HOME === undefined ? [] : [HOME])].map(folder => path.join(folder, app)))
  }
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
  return folders.flatMap(folder => names.map(name => path.join(folder, name))).find(isProgram)
}
