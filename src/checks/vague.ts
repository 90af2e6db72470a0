import {dictionaryRule} from './dictionary-rule.ts'

/** Terms that leave the reader guessing when or how much; the terms stand in `rules/vague.yml`. */
export const vague = dictionaryRule({
  id: 'vague',
  title: 'Vage tijd of vaag bedrag',
  why: 'De lezer wil weten: hoeveel, en vóór welke dag? Noem een datum en een bedrag, dan weet iedereen waar hij aan toe is.',
  severity: 'warning',
  examples: {
    wrong: ['Betaal de rekening zo spoedig mogelijk.'],
    right: ['Betaal de rekening vóór 1 mei 2027.'],
  },
})
