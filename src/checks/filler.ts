import {dictionaryRule} from './dictionary-rule.ts'

/** Words that say nothing; the terms stand in `rules/filler.yml`. */
export const filler = dictionaryRule({
  id: 'filler',
  title: 'Woorden die niets zeggen',
  why: 'Elk woord dat niets zegt, maakt de brief langer en de boodschap moeilijker te vinden.',
  severity: 'warning',
  examples: {
    wrong: ['Volledigheidshalve sturen wij de rekening mee.'],
    right: ['Wij sturen de rekening mee.'],
  },
})
