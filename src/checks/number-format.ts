import {findAmountStyle} from '../dutch/amount-style.ts'
import {findCountStyle} from '../dutch/count-style.ts'
import {findDateStyle} from '../dutch/date-style.ts'
import {applyEdits} from '../dutch/edit.ts'
import type {Restyled} from '../dutch/restyle.ts'
import type {Sentence} from '../dutch/sentences.ts'
import {isProse} from './prose.ts'
import type {Context, Report, Rule} from './rule.ts'

/** Dates, amounts and numbers that can be read faster. */
export const numberFormat: Rule = {
  id: 'number-format',
  title: 'Datum, bedrag of getal',
  why:
    'Een datum als “12 maart 2026”, een bedrag als “€ 40” en een getal in cijfers leest iedereen in één keer. ' +
    'Bron: makkelijke taal van Radar en Wablieft (cijfers in plaats van woorden).',
  severity: 'info',
  examples: {
    wrong: [
      'Betaal vóór 12-03-2026.',
      'Betaal op 12 mrt het hele bedrag.',
      'U betaalt nog EUR 40,- voor mei.',
      'U betaalt nog €40,50 voor mei.',
      'Betaal binnen veertien dagen.',
      'Betaal binnen 14 (veertien) dagen.',
      'U betaalt tweehonderd euro.',
    ],
    right: [
      'Betaal vóór 12 maart 2026.',
      'U betaalt nog € 1.250,50 voor mei.',
      'U betaalt nog € XXX,XX voor mei.',
      'Factuurnummer 12-03-2026 is nog niet betaald.',
      'U heeft nog een dag de tijd.',
      'Op een of andere manier kwam het niet aan.',
      'Kom met zijn tweeën.',
    ],
  },
  *check(context): Iterable<Report> {
    for (const passage of context.passages) {
      if (!isProse(passage)) continue
      for (const sentence of passage.sentences) {
        for (const found of numbers(sentence, context)) {
          const now = passage.block.text.slice(found.span.start, found.span.end)
          yield {
            at: {passage: passage.index, spans: [found.span]},
            message: message(found, now),
            severity: found.hard ? 'warning' : 'info',
            proposals: found.proposal ? [found.proposal] : [],
          }
        }
      }
    }
  },
}

function numbers(sentence: Sentence, {facts}: Context): Restyled[] {
  const dates = findDateStyle(sentence)
  const amounts = findAmountStyle(sentence)
  // Behind "zegge" the words are a second time what the figures say: an entry tells to leave them out.
  if (sentence.tokens.some(token => token.lower === 'zegge')) return [...dates, ...amounts]
  // In a call script it is said as it is written.
  const counts = findCountStyle(sentence).filter(
    found => found.what === 'count' || facts.channel !== 'call-script',
  )
  return [...dates, ...amounts, ...counts]
}

function message({what, span, proposal}: Restyled, now: string): string {
  if (!proposal) return `In “${now}” staan twee verschillende getallen. Kies er één, in cijfers.`
  const edits = proposal.edits.map(({start, end, text}) => ({
    start: start - span.start,
    end: end - span.start,
    text,
  }))
  const plain = applyEdits(now, edits)
  if (what === 'count') return `Schrijf het getal in cijfers: “${plain}”, niet “${now}”.`
  return `Schrijf ${what === 'date' ? 'de datum' : 'het bedrag'} als “${plain}”, niet als “${now}”.`
}
