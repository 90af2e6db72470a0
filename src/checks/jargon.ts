import {dictionaryRule} from './dictionary-rule.ts'

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
})
