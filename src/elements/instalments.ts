import type {Passage} from '../checks/rule.ts'
import type {Letter} from '../letter/letter.ts'
import {hasAmount} from './marks.ts'

const EACH = /\b(?:per|elke|iedere)\s+(?:maand|week|kwartaal|termijn|keer|deel|betaling)\b|\bmaandelijks/iu
const OF_EACH =
  /\b(?:termijnen|delen|keer|betalingen|maanden|gedeelten|gedeeltes)\s+van\s|\b(?:maand|termijn|week)bedrag|\btermijn(?:en)?\b/iu
const DATE =
  /\b\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?(?![\d,])|\b\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/giu
const DAY_OF_PERIOD =
  /\b(?:elke|iedere|per|van de|van elke|van iedere)\s+(?:maand|week|kwartaal)\b|\bmaandelijks|\b(?:elke|iedere)\s+\p{L}+dag\b|\bop de \S+ van\b/iu
const FIELD_RUN = /\uE000+/gu

/** That the reader pays in parts; a letter that an arrangement is off speaks of the whole sum. */
const SPREAD =
  /\b(?:in|over)\s+(?:\S+\s+){0,2}(?:termijnen|delen|keer|gedeelten|gedeeltes|maanden)\b|\b(?:per|elke|iedere)\s+(?:maand|week|termijn)\b|\bmaandelijks|\baflos/iu
/** A field that holds the instalments, all of them. */
const FIELD_OF_ALL = /termijn|instal|maandbedrag|aflos|schema|plan/i

/**
 * What an arrangement must say of its instalments, and whether it does: how much each of them is (beside a word for it,
 * or in two rows of amounts), and on which
 * days (two dates, or one of every month). True of both when the letter is not about parts, or a field holds them.
 */
export function instalments(
  {fields}: Letter,
  passages: readonly Passage[],
): {readonly amount: boolean; readonly dates: boolean} {
  const body = passages.filter(({role}) => role !== 'address' && role !== 'signature')
  const told = fields.some(({kind, name}) => kind === 'value' && FIELD_OF_ALL.test(name))
  if (told || !body.some(({block}) => SPREAD.test(block.text))) return {amount: true, dates: true}
  const lines = body.flatMap(({block}) => block.text.split('\n'))
  const rows = lines.filter(line => line.length < ROW && hasAmount(line)).length
  const dates = lines.reduce((n, line) => n + count(line, DATE), 0)
  const cells = body.filter(({block}) => block.kind === 'table-cell')
  const blanks = cells.reduce((n, {block}) => n + count(block.text, FIELD_RUN), 0)
  return {
    amount:
      rows >= 2 ||
      body.some(({sentences, block}) =>
        sentences.some(({start, end}) => {
          const text = block.text.slice(start, end)
          return hasAmount(text) && (EACH.test(text) || OF_EACH.test(text))
        }),
      ),
    dates: dates >= 2 || blanks >= 4 || lines.some(line => DAY_OF_PERIOD.test(line)),
  }
}

/** Most characters of a row: "1 november € 410,00". */
const ROW = 60

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
