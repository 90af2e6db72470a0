import type {LetterFacts} from './facts.ts'

/** What a Dutch reader calls a channel. */
export const CHANNEL_NAMES: Readonly<Record<LetterFacts['channel'], string>> = {
  letter: 'brief',
  email: 'e-mail',
  sms: 'sms',
  chat: 'chatbericht',
  'call-script': 'belscript',
}

/** What a Dutch reader calls a stage. */
export const STAGE_NAMES: Readonly<Record<LetterFacts['stage'], string>> = {
  preventive: 'bericht vooraf',
  'first-reminder': 'eerste herinnering',
  'second-reminder': 'tweede herinnering',
  notice: '14-dagenbrief',
  'final-reminder': 'laatste herinnering',
  arrangement: 'betalingsregeling',
  confirmation: 'bevestiging',
  other: 'andere fase',
}

/** What a Dutch reader calls a sender. */
export const SENDER_NAMES: Readonly<Record<LetterFacts['sender'], string>> = {
  creditor: 'schuldeiser',
  'collection-agency': 'incassobureau',
  bailiff: 'deurwaarder',
  lawyer: 'advocaat',
  government: 'overheid',
}
