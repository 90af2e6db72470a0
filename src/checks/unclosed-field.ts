import type {Report, Rule} from './rule.ts'

/** A merge field or tag that is opened and not closed. */
export const unclosedField: Rule = {
  id: 'unclosed-field',
  title: 'Invulveld zonder einde',
  why: 'Een invulveld zonder einde wordt niet ingevuld. De lezer ziet dan code in de brief.',
  severity: 'warning',
  anyLanguage: true,
  examples: {wrong: ['Geachte {{naam,'], right: ['Geachte {{naam}},']},
  *check({letter}): Iterable<Report> {
    for (const {rule, start, end} of letter.faults) {
      if (rule !== 'unclosed-field') continue
      const opener = letter.source.slice(start, end)
      yield {
        at: {source: {start, end}},
        message: `Dit invulveld begint met “${opener}”, maar het heeft geen einde. Sluit het af.`,
      }
    }
  },
}
