import path from 'node:path'
import type {Finding} from '../finding.ts'
import {panelFinding, rebuild} from '../panel/join-findings.ts'
import type {PackLetter, PanelFinding} from '../panel/model.ts'
import {type NumberedLetter, numberedLetter} from '../panel/paragraphs.ts'
import {lintText, withLetter} from '../project/lint-file.ts'
import {readBytes} from '../project/read-file.ts'
import type {FileError} from '../report/record.ts'
import type {Program} from './program.ts'

/** A letter as it is today. */
interface CurrentLetter {
  readonly numbered: NumberedLetter
  readonly findings: readonly Finding[]
}

/** What the linter says of letters of the panel. */
export interface PanelLinter {
  /** Reads and lints a letter as it is today; `named` is its path from the panel's folder. */
  today(named: string): Promise<CurrentLetter | {readonly error: FileError}>
  /**
   * What it says of a version that came out of a pack: of its file, when that still says the same, or else of its
   * paragraphs. Then nothing is said of the letter as a whole, for that hangs on more than words.
   */
  inPack(letter: PackLetter): Promise<PanelFinding[]>
}

/** @param folder from where the paths of letters are seen */
export async function panelLinter(folder: string, program: Program): Promise<PanelLinter> {
  const {settings} = program
  const resources = program.resources()
  const options = {settings, ...(await program.samples())}
  const today: PanelLinter['today'] = async named => {
    const file = path.resolve(folder, named)
    const bytes = readBytes(file)
    if ('problem' in bytes) return {error: {path: named, message: bytes.problem}}
    const read = await withLetter(bytes, file, options, opened => lintText(opened, file, resources, options))
    return 'error' in read
      ? {error: {...read.error, path: named}}
      : {numbered: numberedLetter(read.parsed), findings: read.letter.findings}
  }
  return {
    today,
    async inPack(letter) {
      const current = await today(letter.path)
      if (!('error' in current) && current.numbered.version === letter.version)
        return current.findings.map(finding => panelFinding(finding, letter.paragraphs))
      const {text, paragraphs} = rebuild(letter)
      const file = path.resolve(folder, letter.path)
      const {letter: linted} = lintText({text, format: 'text', syntax: 'text'}, file, resources, {settings})
      return linted.findings
        .map(finding => panelFinding(finding, paragraphs))
        .filter(({paragraph}) => paragraph !== undefined)
    },
  }
}
