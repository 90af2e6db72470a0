import {avoids, isConditional} from '../law/condition.ts'
import {readNotice} from '../law/notice.ts'
import type {Report, Rule} from './rule.ts'

/** A 14-day letter must say what happens when the reader does not pay in time. */
export const noticeConsequence: Rule = {
  id: 'notice-consequence',
  title: 'Gevolg in de 14-dagenbrief',
  why:
    'Een 14-dagenbrief moet vertellen wat er gebeurt als de lezer niet op tijd betaalt: dat er dan incassokosten bij ' +
    'komen. Ontbreekt dat, dan wijst de rechter de kosten af. Bron: art. 6:96 lid 6 BW.',
  severity: 'error',
  law: true,
  examples: {
    wrong: [
      '---\nfase: 14-dagenbrief\n---\nBetaal binnen 15 dagen nadat deze brief bij u is bezorgd.',
      '---\nfase: 14-dagenbrief\n---\nBetaal binnen 15 dagen nadat deze brief bij u is bezorgd. Anders gaat uw dossier verder.',
    ],
    right: [
      '---\nfase: 14-dagenbrief\n---\nBetaal binnen 15 dagen nadat deze brief bij u is bezorgd. Betaalt u later? Dan komt er € 40 aan incassokosten bij.',
      '---\nfase: 14-dagenbrief\n---\nBetaal binnen 15 dagen nadat deze brief bij u is bezorgd. Anders bent u € 40 incassokosten verschuldigd.',
    ],
  },
  *check(context): Iterable<Report> {
    const notice = readNotice(context)
    if (!notice?.certain) return
    const lines = new Set(notice.costs.flatMap(({denied, told}) => (denied ? told.filter(avoids) : told)))
    if ([...lines].some(line => isConditional(notice.lines, line))) return
    const term = notice.terms[0]
    const {start, end} = term
      ? {start: term.line.sentence.start, end: term.line.sentence.end}
      : {start: 0, end: 0}
    yield {
      ...(term && {at: {passage: term.line.passage.index, spans: [{start, end}]}}),
      message:
        'Deze brief zegt niet dat er incassokosten bij komen als de lezer te laat betaalt. Dan kan de rechter die kosten ' +
        'afwijzen. Schrijf bijvoorbeeld: “Betaalt u later? Dan komt er [bedrag] aan incassokosten bij.”',
    }
  },
}
