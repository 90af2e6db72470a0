import type {LetterFacts} from './facts.ts'

type Key = Exclude<keyof LetterFacts, 'guessed'>

/** Names of a fact in front matter, beside its own. */
export const KEY_ALIASES: Readonly<Record<Key, readonly string[]>> = {
  language: ['taal', 'lang'],
  channel: ['kanaal'],
  stage: ['fase', 'stadium'],
  audience: ['doelgroep'],
  sender: ['afzender'],
  jurisdiction: ['rechtsgebied', 'land'],
  profile: ['profiel', 'lezersprofiel'],
}

/** The values of each fact with their other names; the first is the one that a Dutch message shows. */
export const VALUE_ALIASES: {readonly [K in Key]: Readonly<Record<LetterFacts[K], readonly string[]>>} = {
  language: {
    nl: ['nl', 'nederlands', 'dutch', 'nld', 'nl-nl', 'nl-be'],
    en: ['en', 'engels', 'english', 'eng', 'en-gb', 'en-us'],
  },
  channel: {
    letter: ['brief', 'post', 'papier', 'pdf'],
    email: ['email', 'e-mail', 'mail', 'mailbericht'],
    sms: ['sms', 'sms-bericht'],
    chat: ['chat', 'whatsapp', 'app', 'appbericht', 'chatbericht'],
    'call-script': ['belscript', 'telefoon', 'telefoonscript', 'bellen', 'tel', 'telefoongesprek', 'phone'],
  },
  stage: {
    preventive: ['preventief', 'preventieve-herinnering', 'vooraankondiging', 'vooraf'],
    'first-reminder': [
      'eerste-herinnering',
      '1e-herinnering',
      'herinnering-1',
      'herinnering',
      'betalingsherinnering',
      'h1',
    ],
    'second-reminder': [
      'tweede-herinnering',
      '2e-herinnering',
      'herinnering-2',
      'aanmaning',
      'eerste-aanmaning',
      '1e-aanmaning',
      'h2',
    ],
    notice: [
      '14-dagenbrief',
      'veertiendagenbrief',
      '14-dagen-brief',
      'wik-brief',
      'kosteloze-aanmaning',
      '14d',
    ],
    'final-reminder': [
      'laatste-herinnering',
      'laatste-aanmaning',
      'slotaanmaning',
      'tweede-aanmaning',
      '2e-aanmaning',
      'derde-herinnering',
      'ingebrekestelling',
      'sommatie',
      'lh',
    ],
    arrangement: [
      'betalingsregeling',
      'regeling',
      'betaalregeling',
      'betaalafspraak',
      'betalingsafspraak',
      'br',
    ],
    confirmation: ['bevestiging', 'betalingsbevestiging', 'ontvangstbevestiging', 'bedankbrief'],
    other: ['overig', 'anders', 'overige'],
  },
  audience: {
    consumer: ['consument', 'consumenten', 'particulier', 'particulieren', 'b2c'],
    business: ['zakelijk', 'bedrijf', 'bedrijven', 'ondernemer', 'ondernemers', 'b2b'],
  },
  sender: {
    creditor: ['schuldeiser', 'bedrijf', 'eigen-bedrijf'],
    'collection-agency': ['incassobureau', 'incasso'],
    bailiff: ['deurwaarder', 'gerechtsdeurwaarder'],
    lawyer: ['advocaat', 'jurist'],
    government: ['overheid', 'gemeente', 'waterschap', 'belastingdienst'],
  },
  jurisdiction: {
    nl: ['nl', 'nederland', 'nederlands'],
    be: ['be', 'belgie', 'vlaanderen', 'belgisch'],
    other: ['anders', 'overig'],
  },
  profile: {
    standaard: ['standaard', 'standard', 'default', 'gewoon'],
    laaggeletterd: ['laaggeletterd', 'laaggeletterden', 'low-literacy'],
  },
}
