import {dictionaryRule} from './dictionary-rule.ts'

const WORDS: Readonly<Record<string, string>> = {
  collection: 'is een woord uit de incasso',
  legal: 'is een juridisch woord',
  finance: 'is een financieel woord',
  official: 'is ambtelijke taal',
  archaic: 'is een ouderwets woord',
  difficult: 'is een moeilijk woord',
  english: 'is Engels',
  belgian: 'is in Nederland niet bekend',
}

/** Trade words, legal words and officialese; the terms stand in `rules/jargon/`. */
export const jargon = dictionaryRule({
  id: 'jargon',
  title: 'Moeilijk woord of vakwoord',
  why: 'De helft van de mensen met een betalingsachterstand leest moeilijk. Een gewoon woord begrijpt iedereen.',
  severity: 'warning',
  examples: {
    wrong: ['Dit is een slotaanmaning.', 'Conform de voorwaarden rekenen wij rente.'],
    right: ['Dit is onze laatste herinnering.', 'Volgens de voorwaarden rekenen wij rente.'],
  },
  says: entry => WORDS[entry.category] ?? 'is geen gewoon woord',
})
