import type {EntryKind, Fix, Severity} from '../finding.ts'

/** One dictionary term with what to do about it; `rules/` holds them as YAML, by theme. */
export interface Entry {
  /** Kebab-case ASCII, unique over all themes. */
  readonly id: string
  /** The rule that reports it: jargon, tone, abbreviation, filler or vague. */
  readonly rule: string
  /** The theme: a jargon file's name (collection, legal …), or for `tone` threat, blame, cold or pressure. */
  readonly category: string
  readonly term: string
  readonly pos: string
  readonly forms: readonly string[]
  readonly kind: EntryKind
  readonly severity: Severity
  readonly replacements: readonly string[]
  readonly fix: Fix | 'none'
  readonly why?: string
  readonly unless: readonly string[]
  readonly examples: readonly {readonly bad: string; readonly good: string}[]
}

export interface Dictionary {
  readonly entries: readonly Entry[]
}
