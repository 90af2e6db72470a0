import type {RuleDoc} from '../checks/rule.ts'

/**
 * What is known of the rule on sets of letters. An example is a set: one line a letter, the name of its file and its
 * text.
 */
export const journey: RuleDoc = {
  id: 'journey',
  title: 'Een reeks brieven als één geheel',
  why:
    'De lezer krijgt niet één brief, maar een reeks. Hij legt de brieven naast elkaar. Dezelfde woorden, dezelfde gegevens ' +
    'en een toon die stap voor stap strenger wordt, geven houvast. Bron: Direct Duidelijk; art. 6:96 lid 6 BW voor de ' +
    '14-dagenbrief.',
  severity: 'warning',
  examples: {
    wrong: [
      '1-eerste-herinnering.txt: Betaalt u niet? Dan komt er een deurwaarder.\n2-laatste-herinnering.txt: Betaalt u niet? Dan betaalt u € 40 incassokosten.',
      '1-eerste-herinnering.txt: Heeft u vragen? Bel 020 123 45 67.\n2-laatste-herinnering.txt: Heeft u vragen? Bel 020 765 43 21.',
      '1-eerste-herinnering.txt: U heeft nog niet betaald.\n2-laatste-herinnering.txt: Je hebt nog niet betaald.',
    ],
    right: [
      '1-eerste-herinnering.txt: U moet uw rekening nog betalen. Bel 020 123 45 67.\n2-14-dagenbrief.txt: Betaal uw rekening binnen 15 dagen nadat deze brief bij u is bezorgd. Anders betaalt u € 40 incassokosten. Bel 020 123 45 67.\n3-laatste-herinnering.txt: Betaal uw rekening en € 40 incassokosten. Anders vragen wij een deurwaarder om hulp. Bel 020 123 45 67.',
      '1-eerste-herinnering.txt: Betaal binnen 7 dagen.\n2-tweede-herinnering.txt: Betaal binnen 7 dagen.',
    ],
  },
}
