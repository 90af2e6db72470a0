import path from 'node:path'
import type {Finding} from '../finding.ts'
import {panelFinding, rebuild} from '../panel/join-findings.ts'
import type {PackLetter, PanelFinding} from '../panel/model.ts'
import {type NumberedLetter, numberedLetter} from '../panel/paragraphs.ts'
import {type LintedText, lintText, withLetter} from '../project/lint-file.ts'
import {readBytes} from '../project/read-file.ts'
import type {FileError} from '../report/record.ts'
import type {Program} from './program.ts'

/** A letter as it is today. */
interface CurrentLetter {
  readonly numbered: NumberedLetter
  readonly findings: readonly Finding[]
}

/**
 * Reads and lints a letter of the panel as it is today.
 *
 * @param folder from where its path is seen
 */
export async function currentLetter(
  named: string,
  folder: string,
  program: Program,
): Promise<CurrentLetter | {readonly error: FileError}> {
  const file = path.resolve(folder, named)
  const bytes = readBytes(file)
  if ('problem' in bytes) return {error: {path: named, message: bytes.problem}}
  const options = {settings: program.settings, ...(await program.samples())}
  const read = await withLetter(bytes, file, options, opened =>
    lintText(opened, file, program.resources(), options),
  )
  return 'error' in read ? {error: {...read.error, path: named}} : current(read)
}

const current = ({letter, parsed}: LintedText): CurrentLetter => ({
  numbered: numberedLetter(parsed),
  findings: letter.findings,
})

/**
 * What the linter says of a version that came out of a pack: of its file, when that still says the same, or else of its
 * paragraphs. Then nothing is said of the letter as a whole, for that hangs on more than words.
 */
export async function findingsInPack(
  letter: PackLetter,
  folder: string,
  program: Program,
): Promise<PanelFinding[]> {
  const today = await currentLetter(letter.path, folder, program)
  if (!('error' in today) && today.numbered.version === letter.version)
    return today.findings.map(finding => panelFinding(finding, letter.paragraphs))
  const {text, paragraphs} = rebuild(letter)
  const file = path.resolve(folder, letter.path)
  const {letter: linted} = lintText({text, format: 'text', syntax: 'text'}, file, program.resources(), {
    settings: program.settings,
  })
  return linted.findings
    .map(finding => panelFinding(finding, paragraphs))
    .filter(({paragraph}) => paragraph !== undefined)
}
