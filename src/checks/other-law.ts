import {type Line, linesOf} from '../law/lines.ts'
import {durations} from '../law/notice-term.ts'
import {foreignWords} from '../letter/guess-facts.ts'
import type {Context, Report, Rule} from './rule.ts'

/** Says, once, that the rules on Dutch law were not applied because the letter looks like one under another law. */
export const otherLaw: Rule = {
  id: 'other-law',
  title: 'Ander recht',
  why:
    'De regels over termijn, incassokosten en rente gaan over Nederlands recht. In België en op de eilanden gelden andere ' +
    'regels. Briefwijzer raadt het land uit de woorden, dus zeg het er liever zelf bij: rechtsgebied: nl, be of anders.',
  severity: 'info',
  law: true,
  examples: {
    wrong: [
      'Gelieve te betalen binnen 14 dagen. Anders komt er een administratieve kost van € 15 bij.',
      'U betaalt ook verwijlintresten van 10%. De vrederechter is bevoegd: vredegerecht Gent.',
      'Wij rekenen incassokosten aan op Curaçao.',
    ],
    right: [
      '---\nrechtsgebied: be\n---\nWij rekenen u een administratieve kost van € 15 aan.',
      '---\nrechtsgebied: nl\n---\nOp Curaçao bent u nu ook incassokosten verschuldigd.',
      'Gelieve te bellen op ons kantoor in België.',
      'Betaal binnen 15 dagen nadat deze brief bij u is bezorgd. Anders komt er € 40 aan incassokosten bij.',
    ],
  },
  *check(context): Iterable<Report> {
    const {jurisdiction, guessed, audience, sender} = context.facts
    if (jurisdiction === 'nl' || !guessed.includes('jurisdiction')) return
    if (audience !== 'consumer' || sender === 'government') return
    if (!linesOf(context).some(line => isOfLaw(line, context))) return
    const words = foreignWords(
      context.passages
        .map(({block}) => block.text)
        .join('\n')
        .toLowerCase(),
    )
    const clue =
      words.length > 0
        ? `${words.map(word => `“${word.trim()}”`).join(' en ')} ${words.length > 1 ? 'wijzen' : 'wijst'}`
        : 'De naam van het bestand wijst'
    const law = jurisdiction === 'be' ? 'Belgisch recht' : 'het recht van een ander land'
    yield {
      message:
        `${clue} op ${law}. Daarom zijn de Nederlandse regels over termijn, kosten en rente hier niet nagekeken. Is deze ` +
        `brief voor Nederland? Schrijf dan “rechtsgebied: nl” bovenaan het bestand. Klopt het wel? Schrijf dan ` +
        `“rechtsgebied: ${jurisdiction === 'be' ? 'be' : 'anders'}”.`,
    }
  },
}

const COSTS = /kost(?:en)?$/
const NOT_OF_LATENESS = /^(?:verzend|reis|service|stook|energie|productie|onder|on|herstel|leer|vracht)/
const INTEREST = /(?:rente|intrest|intresten|interest|interesten)$|schadebeding/

/** Whether the rules on Dutch law would have looked at a sentence: costs of being late, interest, or a term of 14 days. */
const isOfLaw = ({sentence}: Line, context: Context): boolean =>
  context.law().costNames(sentence).length > 0 ||
  sentence.words.some(
    ({lower}) => INTEREST.test(lower) || (COSTS.test(lower) && !NOT_OF_LATENESS.test(lower)),
  ) ||
  durations(sentence).some(({days}) => days === 14 || days === 15)
