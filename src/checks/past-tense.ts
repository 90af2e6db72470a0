import type {Rule} from './rule.ts'
import {tenseReports} from './tense-reports.ts'

/** Finite verbs in the simple past; the perfect ("heeft betaald") is none. */
export const pastTense: Rule = {
  id: 'past-tense',
  title: 'Verleden tijd',
  why: 'De tegenwoordige tijd leest makkelijker en gaat over nu: wat kan de lezer vandaag doen?',
  severity: 'warning',
  examples: {
    wrong: ['U moest het bedrag al betalen.', 'Wij ontvingen geen betaling van u.'],
    right: [
      'U heeft nog niet betaald.',
      'De betaalde rekening zit bij deze brief.',
      'Wij sturen u een brief.',
    ],
  },
  check: context =>
    tenseReports(context, 'past', (verb, better) => ({
      severity: verb.dated ? 'info' : 'warning',
      message: verb.dated
        ? `“${verb.text}” is verleden tijd. Bij een datum mag dat. Makkelijker leest ${better === undefined ? 'een zin als “wij hebben u gebeld”' : `“${better}”`}.`
        : `“${verb.text}” is verleden tijd. Schrijf ${better === undefined ? 'in de tegenwoordige tijd' : `liever “${better}”`}.`,
    })),
}
