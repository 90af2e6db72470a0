import type {Gender} from '../dutch/gender.ts'
import type {EntryKind, Fix, Severity} from '../finding.ts'

/** The rules that report entries of the dictionary. */
export const DICTIONARY_RULES = ['jargon', 'tone', 'abbreviation', 'filler', 'vague'] as const

/** One dictionary term with what to do about it; `rules/` holds them as YAML, by theme. */
export interface Entry {
  /** Kebab-case ASCII, unique over all themes. */
  readonly id: string
  /** The rule that reports it: jargon, tone, abbreviation, filler or vague. */
  readonly rule: string
  /** Of the theme that it stands in. */
  readonly theme: string
  /** The theme's name (collection, legal …), or for `tone` threat, blame, cold or pressure. */
  readonly category: string
  /** Of the letters that it is for; absent for Dutch. */
  readonly language?: 'en'
  readonly term: string
  readonly pos: string
  /** Of a noun. */
  readonly article?: Gender
  /** Forms that the inflection of the term does not give. */
  readonly forms: readonly string[]
  /** `false`: only in those forms. */
  readonly inflect: boolean
  /** Whether a noun is found too as the first or the last part of a compound. */
  readonly compounds?: 'first' | 'last' | 'both'
  readonly kind: EntryKind
  readonly severity: Severity
  /** In order of preference, in base form; `[datum]` and the like are for the writer to fill in. */
  readonly replacements: readonly string[]
  readonly fix: Fix | 'none'
  /** What a message says of the term: `is ouderwetse taal`. */
  readonly says: string
  readonly why: string
  /** Where the advice or the legal rule comes from. */
  readonly source: string
  readonly unless: readonly string[]
  /** Settings without which the entry is silent, as `@stage=preventive,first-reminder`: all of them must hold. */
  readonly only?: readonly string[]
  /** For editors only. */
  readonly note?: string
  readonly examples: readonly {readonly bad: string; readonly good: string}[]
  /** Sentences that look alike and are right. */
  readonly right: readonly string[]
}

/** What the entries of one file have in common. */
export interface Theme {
  /** The file's name without its ending. */
  readonly name: string
  /** Dutch, a few words. */
  readonly title: string
  /** Of the letters that its entries are for. */
  readonly language: 'nl' | 'en'
  readonly rule: string
  readonly says: string
  readonly why: string
  readonly source: string
}
