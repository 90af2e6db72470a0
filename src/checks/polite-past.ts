import type {Rule} from './rule.ts'
import {tenseReports} from './tense-reports.ts'

/** zou, mocht, wilde, kon: no past, but politeness or doubt. */
export const politePast: Rule = {
  id: 'polite-past',
  title: 'Beleefd of onzeker: zou, mocht, wilde, kon',
  why: 'Woorden als “zou” en “mocht” maken een zin onzeker. Zeg gewoon wat er is of wat u vraagt.',
  severity: 'info',
  examples: {
    wrong: [
      'Mocht u al betaald hebben, dan hoeft u niets te doen.',
      'Wij zouden u willen vragen om te bellen.',
    ],
    right: ['Heeft u al betaald? Dan hoeft u niets te doen.', 'Wij vragen u om te bellen.'],
  },
  check: context =>
    tenseReports(context, 'polite', verb => ({
      message: `“${verb.text}” klinkt onzeker. Schrijf het gewoon: zeg wat er is, of wat u vraagt.`,
    })),
}
