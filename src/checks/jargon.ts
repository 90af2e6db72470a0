import {dictionaryRule} from './dictionary-rule.ts'

const WORDS: Readonly<Record<string, string>> = {
  collection: 'is vaktaal uit de incasso',
  legal: 'is juridische taal',
  finance: 'is financiële taal',
  official: 'is ambtelijke taal',
  archaic: 'is ouderwetse taal',
  difficult: 'is moeilijke taal',
  english: 'is Engels',
  belgian: 'is Belgisch Nederlands',
}

/** Trade words, legal words and officialese; the terms stand in `rules/jargon/`. */
export const jargon = dictionaryRule({
  id: 'jargon',
  title: 'Moeilijk woord of vakwoord',
  why: 'De helft van de mensen met schulden heeft moeite met lezen. Een gewoon woord begrijpt iedereen.',
  severity: 'warning',
  examples: {
    wrong: ['Dit is een slotaanmaning.', 'Conform de voorwaarden rekenen wij rente.'],
    right: ['Dit is onze laatste herinnering.', 'Volgens de voorwaarden rekenen wij rente.'],
  },
  says: entry => WORDS[entry.category] ?? 'is geen gewoon woord',
})
