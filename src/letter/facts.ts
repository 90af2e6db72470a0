export const CHANNELS = ['letter', 'email', 'sms', 'chat', 'call-script'] as const
export const STAGES = [
  'preventive',
  'first-reminder',
  'second-reminder',
  'notice',
  'final-reminder',
  'arrangement',
  'confirmation',
  'other',
] as const
export const AUDIENCES = ['consumer', 'business'] as const
export const JURISDICTIONS = ['nl', 'be', 'other'] as const
export const PROFILES = ['standaard', 'laaggeletterd'] as const
export const SENDERS = ['creditor', 'collection-agency', 'bailiff', 'lawyer', 'government'] as const

/** What is known of a letter apart from its text; `guessed` names the keys that nobody stated. */
export interface LetterFacts {
  readonly language: 'nl' | 'en'
  readonly channel: (typeof CHANNELS)[number]
  readonly stage: (typeof STAGES)[number]
  readonly audience: (typeof AUDIENCES)[number]
  readonly sender: (typeof SENDERS)[number]
  readonly jurisdiction: (typeof JURISDICTIONS)[number]
  readonly profile: (typeof PROFILES)[number]
  readonly guessed: readonly string[]
}
