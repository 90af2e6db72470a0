import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
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
 * Has LibreOffice make a Word file of an older kind, in a folder of its own with settings of its own, so that it leaves
 * the user's alone, runs no macros and asks nothing of the network. What goes wrong is told, not thrown.
 */
export async function toDocx(
  bytes: Buffer,
  format: 'doc' | 'rtf',
  {program = findOffice(), mostTime = MOST_TIME}: Office = {},
): Promise<{readonly docx: Buffer} | Problem> {
  if (program === undefined) return {problem: NO_OFFICE(format)}
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-office-'))
  const remove = (): void => fs.rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 100})
  try {
    const profile = path.join(folder, 'profile')
    fs.mkdirSync(path.join(profile, 'user'), {recursive: true})
    fs.writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), SETTINGS)
    const letter = path.join(folder, `brief.${format}`)
    fs.writeFileSync(letter, bytes)
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      ...'--headless --norestore --nolockcheck --nologo --nodefault --nofirststartwizard'.split(' '),
      ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, letter],
    ]
    const end = await run(program, args, folder, mostTime, remove)
    if (end === 'too slow') return {problem: TOO_SLOW}
    // LibreOffice says that all went well whatever happened.
    const docx = path.join(folder, 'brief.docx')
    return fs.existsSync(docx) ? {docx: fs.readFileSync(docx)} : {problem: FAILED}
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

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** @param remove takes the folder away when this program is stopped in the middle */
function run(
  program: string,
  args: readonly string[],
  cwd: string,
  mostTime: number,
  remove: () => void,
): Promise<'ended' | 'too slow'> {
  return new Promise(resolve => {
    // In a group of its own: the program is a script that starts others.
    const detached = process.platform !== 'win32'
    const env = {...process.env, http_proxy: NOWHERE, https_proxy: NOWHERE, no_proxy: ''}
    const child = spawn(program, args, {cwd, env, detached, stdio: 'ignore', windowsHide: true})
    let end: 'ended' | 'too slow' = 'ended'
    const timer = setTimeout(() => {
      end = 'too slow'
      killAll(child)
    }, mostTime)
    const stop = (): void => {
      killAll(child)
      remove()
    }
    const stopped = (signal: NodeJS.Signals): void => {
      stop()
      settle('ended')
      // Who else listens decides what a signal means.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    }
    const settle = (how: 'ended' | 'too slow'): void => {
      clearTimeout(timer)
      process.off('exit', stop)
      for (const signal of SIGNALS) process.off(signal, stopped)
      resolve(how)
    }
    process.on('exit', stop)
    for (const signal of SIGNALS) process.on(signal, stopped)
    child.on('error', () => settle('ended'))
    child.on('close', () => {
      // Of a program that was killed, others may be left.
      killAll(child)
      settle(end)
    })
  })
}

/** Where nobody listens. */
const NOWHERE = 'http://127.0.0.1:9'

function killAll({pid}: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], {stdio: 'ignore', windowsHide: true})
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // All of them are gone.
  }
}

/** LibreOffice on this computer: on the path, or where it is installed when nothing is said. */
function findOffice(): string | undefined {
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

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
