import type {Severity} from '../finding.ts'
import {COMMANDS} from '../ignore/read.ts'
import type {WishFault} from '../ignore/silence.ts'
import {didYouMean} from '../nearest.ts'
import type {RuleDoc} from './rule.ts'

/** What is known of the rule on comments that ask for silence; the letter is linted before they are looked at. */
export const ignoreComment: RuleDoc = {
  id: 'ignore-comment',
  title: 'Een melding uitzetten zonder reden, of voor niets',
  why:
    'Wie een melding uitzet, legt uit waarom. Dan kan een jurist of een collega het later nakijken. Staat er iets uit dat ' +
    'geen melding meer geeft, dan valt een nieuwe fout op die plek niemand op.',
  severity: 'warning',
  examples: {
    wrong: [
      '{# briefwijzer-disable-next-line jargon #}\nDit is een slotaanmaning.',
      '{# briefwijzer-disable-next-line jargno -- zo heet het formulier #}\nDit is een slotaanmaning.',
      '{# briefwijzer-disable-next-line jargon -- zo heet het formulier #}\nDit is een herinnering.',
    ],
    right: [
      '{# briefwijzer-disable-next-line jargon -- zo heet het formulier #}\nDit is een slotaanmaning.',
      '{# briefwijzer-disable jargon -- dit is een citaat #}\nDit is een slotaanmaning.\n\n{# briefwijzer-enable jargon #}\nBetaal vandaag.',
    ],
  },
}

export type WishCategory = WishFault['what']

/** Without a reason nobody can judge it: that is asked for, the rest is advice. */
export const wishSeverity = (what: WishCategory): Severity => (what === 'no-reason' ? 'error' : 'warning')

/**
 * What is wrong with a wish for silence and what to do.
 *
 * @param known names of rules and entries
 */
export function wishMessage({what, words}: WishFault, known: () => Iterable<string>): string {
  const named = `“${words.replaceAll(', ', '”, “')}”`
  switch (what) {
    case 'broken':
      return 'Hier staat niet goed welke regel u uitzet. Schrijf: briefwijzer-negeer: "jargon -- de reden"'
    case 'no-rule':
      return 'Hier staat niet welke regel u uitzet. Zet er een regel bij, zoals “jargon”.'
    case 'no-reason':
      return 'Hier staat niet waarom u de melding uitzet. Zet de reden erachter: -- en dan waarom het hier mag.'
    case 'unknown-rule':
      return `De regel of term ${named} bestaat niet. Er wordt niets uitgezet.${didYouMean(words, known())}`
    case 'idle':
      return `Dit verbergt geen enkele melding: ${named}. Haal het weg.`
    case 'idle-config':
      return `De config zet voor deze brief ${named} uit, maar dat verbergt geen enkele melding. Haal het weg.`
    case 'unknown-command':
      return `“${words}” bestaat niet. Er wordt niets uitgezet.${didYouMean(words, COMMANDS)}`
    case 'nothing-to-enable':
      return words === ''
        ? 'Er staat hier niets uit, dus deze opmerking doet niets. Haal haar weg.'
        : `${named} staat hier niet uit. Haal het weg.`
    case 'visible':
      return 'In een tekstbestand ziet de lezer deze opmerking, en zij zet niets uit. Zet boven de brief, tussen twee regels met ---: briefwijzer-negeer: "jargon -- de reden"'
  }
}
