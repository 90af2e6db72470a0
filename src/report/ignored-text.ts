import type {Ignored} from '../ignore/silence.ts'
import type {CheckedSet} from '../journey/set-finding.ts'
import {placeOf} from './place.ts'
import type {LintedLetter} from './record.ts'
import {safeText} from './safe-text.ts'
import type {Style} from './style.ts'
import {textWidth} from './width.ts'
import {wrap} from './wrap.ts'

const INDENT = '  '
/** Longest piece of a letter that is shown. */
const MOST_WORDS = 60

/** What a letter, or the config for it, asks not to tell, for who judges that: place, rule, words and reason. */
export function ignoredText(letter: LintedLetter, columns: number, style: Style): string {
  if (letter.ignored.length === 0) return ''
  const blocks = letter.ignored.map(wish => {
    const found = wish.findings.map(finding => {
      const {rule, entry, match} = finding
      const id = entry === undefined ? rule : `${rule}/${entry}`
      const words = match === '' ? '(hele brief)' : `“${shortened(safeText(match))}”`
      const line = `${placeOf(letter.path, finding, letter.lines !== undefined)}  ${id}  ${words}`
      return textWidth(INDENT + line) <= columns ? INDENT + line : wrap(line, columns, INDENT)
    })
    const ofSets = wish.names.every(name => /^journey(?:\/|$)/.test(name))
    const none = `${INDENT}${safeText(wish.names.join(', '))}: ${ofSets ? 'zie de reeks' : 'verbergt niets'}`
    return [...(found.length === 0 ? [none] : found), style.faint(reasonLine(wish, columns))].join('\n')
  })
  return `${INDENT}${style.strong('Genegeerd')}\n${blocks.join('\n')}\n`
}

/** The same of a set. */
export function ignoredInSet({ignored = []}: CheckedSet, columns: number, style: Style): string {
  if (ignored.length === 0) return ''
  const blocks = ignored.map(
    ({path, reason, finding: {rule, category, message}}) =>
      `${wrap(safeText(`${path}, ${rule}/${category}: ${message}`), columns, INDENT)}\n${style.faint(wrap(safeText(`Reden: ${reason || 'geen'}`), columns, INDENT + INDENT))}`,
  )
  return `${INDENT}${style.strong('Genegeerd')}\n${blocks.join('\n')}\n`
}

function reasonLine({by, reason, start, place}: Ignored, columns: number): string {
  const where = {
    comment: place ? 'opmerking in de brief' : `opmerking op regel ${start.line}`,
    'front-matter': 'boven de brief',
    config: 'in de config',
  }[by]
  return wrap(safeText(`Reden: ${reason || 'geen'} (${where})`), columns, INDENT + INDENT)
}

const shortened = (text: string): string =>
  text.length <= MOST_WORDS ? text : `${text.slice(0, MOST_WORDS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
