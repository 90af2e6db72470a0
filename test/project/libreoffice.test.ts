import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {toDocx} from '../../src/project/libreoffice.ts'
import {openLetter} from '../../src/project/open-letter.ts'
import {wordFile} from '../document/packages.ts'
import {folderWith} from './folder.ts'

const RTF = Buffer.from(
  "{\\rtf1\\ansi\\ansicpg1252 Geachte mevrouw Jans\\'e9n,\\par U moet \\'80 40 betalen.\\par}",
)

/** A program in the place of LibreOffice; its last argument is the letter. */
function office(script: string): string {
  const folder = folderWith({soffice: `#!/bin/sh\n${script}\n`, 'brief.docx': Buffer.from(wordFile({}))})
  const program = path.join(folder, 'soffice')
  fs.chmodSync(program, 0o755)
  return program
}

const left = (): string[] =>
  fs.readdirSync(os.tmpdir()).filter(name => name.startsWith('briefwijzer-office-'))

describe('toDocx', () => {
  it('gives what LibreOffice makes, and leaves nothing behind', async () => {
    const program = office(
      'cat "$(dirname "$0")/brief.docx" > brief.docx; echo "$@" > "$(dirname "$0")/args"',
    )
    const made = await toDocx(RTF, 'rtf', {program})
    expect(made).toEqual({docx: Buffer.from(wordFile({}))})
    const args = fs.readFileSync(path.join(path.dirname(program), 'args'), 'utf8')
    const [folder] = /(?<=-env:UserInstallation=file:\/\/)\S+(?=\/profile)/.exec(args)!
    expect(args).toContain(`--headless`)
    expect(args).toContain(`--outdir ${folder} ${folder}/brief.rtf`)
    expect(fs.existsSync(folder)).toBe(false)
  })

  it('lets it run no macros and ask nothing of the network', async () => {
    const program = office(
      'cp profile/user/registrymodifications.xcu "$(dirname "$0")/settings"; cp "$(dirname "$0")/brief.docx" .; echo "$https_proxy" > "$(dirname "$0")/proxy"',
    )
    await toDocx(RTF, 'rtf', {program})
    const folder = path.dirname(program)
    const settings = fs.readFileSync(path.join(folder, 'settings'), 'utf8')
    for (const name of ['DisableMacrosExecution', 'BlockUntrustedRefererLinks'])
      expect(settings).toContain(`<prop oor:name="${name}" oor:op="fuse"><value>true</value></prop>`)
    expect(fs.readFileSync(path.join(folder, 'proxy'), 'utf8')).toBe('http://127.0.0.1:9\n')
  })

  it.each([
    ['nothing comes out', 'exit 0', /^LibreOffice kan dit bestand niet lezen\./],
    ['it fails', 'exit 77', /^LibreOffice kan dit bestand niet lezen\./],
    [
      'it takes too long',
      'sleep 60 & echo $! > "$(dirname "$0")/pid"; wait',
      /^LibreOffice doet te lang over dit bestand/,
    ],
  ])('tells when %s', async (_name, script, line) => {
    const program = office(script)
    const before = left()
    const made = await toDocx(RTF, 'rtf', {program, mostTime: 1000})
    expect(made).toEqual({problem: expect.stringMatching(line)})
    expect(left().filter(name => !before.includes(name))).toEqual([])
    const pid = path.join(path.dirname(program), 'pid')
    if (fs.existsSync(pid)) expect(isRunning(Number(fs.readFileSync(pid, 'utf8')))).toBe(false)
  })

  it('tells what to do on a computer without LibreOffice', async () => {
    const {PATH} = process.env
    process.env.PATH = folderWith()
    try {
      expect(await toDocx(RTF, 'rtf')).toEqual({
        problem:
          'Dit is een RTF-bestand. Sla het in Word op als .docx, of installeer LibreOffice: dan kan briefwijzer het ook zo lezen.',
      })
    } finally {
      process.env.PATH = PATH
    }
  })

  it('is how an RTF file is read where LibreOffice is installed', async () => {
    const opened = await openLetter(RTF, 'brief.rtf')
    if ('problem' in opened) expect(opened.problem).toContain('installeer LibreOffice')
    else
      expect(opened).toMatchObject({format: 'rtf', text: 'Geachte mevrouw Jansén,\nU moet € 40 betalen.\n'})
    expect('save' in opened).toBe(false)
  }, 60_000)
})

/** Not a process that has ended and that nobody asked after. */
const isRunning = (pid: number): boolean => {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], {encoding: 'utf8'}).startsWith('Z')
  } catch {
    return false
  }
}
