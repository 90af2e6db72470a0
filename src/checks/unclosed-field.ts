import type {Report, Rule} from './rule.ts'

/** Findings in one letter: who mends these sees the cause, and hostile input has millions. */
const MOST = 5

/** A merge field or tag that is opened and not closed. */
export const unclosedField: Rule = {
  id: 'unclosed-field',
  title: 'Invulveld zonder einde',
  why: 'Een invulveld zonder einde wordt niet ingevuld. De lezer ziet dan code in de brief.',
  severity: 'warning',
  anyLanguage: true,
  examples: {wrong: ['Geachte {{naam,'], right: ['Geachte {{naam}},']},
  *check({letter}): Iterable<Report> {
    const faults = letter.faults.filter(fault => fault.rule === 'unclosed-field')
    const more = faults.length - MOST
    for (const [i, {start, end}] of faults.slice(0, MOST).entries()) {
      const opener = letter.source.slice(start, end)
      const rest = more > 0 && i === MOST - 1 ? ` ${others(more)}` : ''
      yield {
        at: {source: {start, end}},
        message: `Dit invulveld begint met “${opener}”, maar eindigt nergens. Sluit het af.${rest}`,
      }
    }
  },
}

const others = (n: number): string =>
  n === 1
    ? 'Verderop staat nog een invulveld zonder einde.'
    : `Verderop staan nog ${n} invulvelden zonder einde.`
