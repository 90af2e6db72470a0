import type {Report, Rule} from './rule.ts'

/** Nothing to read in the file. */
export const emptyLetter: Rule = {
  id: 'empty-letter',
  title: 'Lege brief',
  why: 'In dit bestand staat geen tekst voor de lezer. Misschien is het het verkeerde bestand.',
  severity: 'warning',
  anyLanguage: true,
  examples: {wrong: ['', '\n\n'], right: ['U moet € 40 betalen.']},
  *check({passages}): Iterable<Report> {
    const read = passages.some(({sentences}) => sentences.some(({words}) => words.length > 0))
    if (!read) yield {message: 'Deze brief is leeg. Kijk of dit het goede bestand is.'}
  },
}
