import {dictionaryRule} from './dictionary-rule.ts'

/** Abbreviations that readers stumble over; the terms stand in `rules/abbreviations.yml`. */
export const abbreviation = dictionaryRule({
  id: 'abbreviation',
  title: 'Afkorting',
  why: 'Een afkorting moet de lezer eerst in gedachten uitschrijven. Wie moeite heeft met lezen, haakt dan af.',
  severity: 'warning',
  examples: {
    wrong: ['Betaal z.s.m. de rekening.', 'Wij schrijven u i.v.m. uw rekening.'],
    right: ['Betaal vóór 1 mei de rekening.', 'Wij schrijven u over uw rekening.'],
  },
})
