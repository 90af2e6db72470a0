import {SEVERITY_NAMES} from '../report/dutch.ts'
import {idOf} from '../report/finding-text.ts'
import type {JudgedFinding} from './outcome.ts'
import {type Line, soft} from './report-blocks.ts'
import type {Remark} from './tally.ts'

/** A finding on one line: how grave, on which words, by which rule, and what to do when that is known. */
export function findingLine({severity, match, advice, ...finding}: JudgedFinding): Line {
  const words = match.replace(/\s+/g, ' ').trim()
  return [
    {text: SEVERITY_NAMES[severity], style: severity},
    ': ',
    // The advice names the words.
    ...(advice === undefined ? (words === '' ? [] : [`“${short(words)}” `]) : [`${advice} `]),
    soft(idOf(finding)),
  ]
}

/** UTF-16 units of a finding's words that are enough to know it by. */
const ENOUGH = 80

const short = (words: string): string =>
  words.length <= ENOUGH ? words : `${words.slice(0, ENOUGH).replace(/[\uD800-\uDBFF]$/, '')}…`

const SIGNS = {plus: '+', min: '−', woord: 'moeilijk woord:'} as const
const STYLES = {plus: 'plus', min: 'minus', woord: 'strong'} as const

/** A mark with the reader's words. */
export function remarkLine({kind, value, note, reader}: Remark): Line {
  const what = [value === '' ? '' : `“${value}”`, note].filter(part => part !== '').join(': ')
  return [
    {text: SIGNS[kind], style: STYLES[kind]},
    ' ',
    ...(what === '' ? [soft('de hele alinea')] : [what]),
    ' ',
    soft(reader),
  ]
}
