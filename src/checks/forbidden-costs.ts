import {citeDate} from '../law/law.ts'
import {isDenied, readCosts} from '../law/notice.ts'
import type {Report, Rule} from './rule.ts'

/** Costs that nobody may ask of a consumer beside the fee of the law. */
export const forbiddenCosts: Rule = {
  id: 'forbidden-costs',
  title: 'Kosten die niet mogen',
  why:
    'Een consument betaalt bij te late betaling alleen rente en de wettelijke incassokosten. Andere kosten, zoals ' +
    'administratiekosten of kosten voor een herinnering, mogen daar niet bij. Bron: art. 6:96 lid 5 en 6 BW; ACM.',
  severity: 'error',
  examples: {
    wrong: [
      'Voor deze brief betaalt u € 7,50 administratiekosten.',
      'U betaalt ook € 15 aan herinneringskosten.',
      'Er komen dossierkosten en kantoorkosten bij.',
    ],
    right: [
      'Voor deze brief betaalt u geen administratiekosten.',
      'Betaalt u later? Dan komt er € 40 aan incassokosten bij.',
      'De kosten van uw rekening zijn € 75.',
    ],
  },
  *check(context): Iterable<Report> {
    const read = readCosts(context)
    if (!read) return
    for (const {sentence, passage} of read.lines)
      for (const {find, source, date} of context.law().forbidden)
        for (const range of find(sentence)) {
          if (isDenied(sentence.tokens, range)) continue
          const span = {start: sentence.tokens[range.first]!.start, end: sentence.tokens[range.last]!.end}
          const name = passage.block.text.slice(span.start, span.end)
          yield {
            at: {passage: passage.index, spans: [span]},
            message: `“${name}” mag u een consument niet laten betalen naast rente en wettelijke incassokosten. Laat ze weg.`,
            why: `${forbiddenCosts.why.replace(/ Bron: .*$/, '')} Bron: ${source} (${citeDate(date)}).`,
          }
        }
  },
}
