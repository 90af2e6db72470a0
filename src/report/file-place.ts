import type {Finding, Point} from '../finding.ts'
import type {LintedLetter} from './record.ts'

/** Lines and columns from 1; the end is the first place behind it. */
export interface FileSpan {
  readonly start: Point
  readonly end: Point
}

/**
 * Where in its file a finding stands. Nothing of one about the whole letter, and nothing in a document: its lines are
 * not those of the file.
 */
export const fileSpan = (
  {lines}: Pick<LintedLetter, 'lines'>,
  {match, start, end}: Pick<Finding, 'match' | 'start' | 'end'>,
): FileSpan | undefined => (lines !== undefined || match === '' ? undefined : {start, end})

const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path)

/**
 * A path as the repository has it, for programs that show findings beside its files.
 *
 * @param path relative to the working folder, or absolute; with forward slashes
 * @param folder the working folder in its repository: empty when it is the top, otherwise `brieven/energie`
 */
export function inRepository(path: string, folder: string): string {
  if (isAbsolute(path)) return path
  const steps: string[] = []
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}

/**
 * A path as a URI reference: relative to the repository, and a whole `file:` URI for what lies outside.
 *
 * @param path as `inRepository` gives it
 * @param top the absolute path of the repository's top, with forward slashes
 */
export function uriOf(path: string, top: string): {readonly uri: string; readonly isRelative: boolean} {
  if (!isAbsolute(path) && !path.startsWith('../')) return {uri: encoded(path), isRelative: true}
  const steps = isAbsolute(path) ? [] : top.split('/')
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else steps.push(step)
  }
  const whole = steps.join('/')
  return {uri: `file://${whole.startsWith('/') ? '' : '/'}${encoded(whole)}`, isRelative: false}
}

/** A relative reference with a colon in its first step would be taken for a scheme: all colons are encoded, but a drive's. */
const encoded = (path: string): string =>
  path
    .split('/')
    .map((step, i) =>
      i <= 1 && /^[A-Za-z]:$/.test(step) ? step : encodeURIComponent(step.replace(/\p{Cs}/gu, '\uFFFD')),
    )
    .join('/')
