import type {EntryKind, Fix, Severity} from '../finding.ts'

/** A form as tokens: one list, or more with a gap between them. */
export type Pattern = readonly (readonly string[])[]

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
  /** The forms as the matcher reads them, made ahead of time: for each form the tokens between its gaps. */
  readonly patterns?: readonly Pattern[]
  readonly kind: EntryKind
  readonly severity: Severity
  /** In order of preference, in base form; `[datum]` and the like are for the writer to fill in. */
  readonly replacements: readonly string[]
  readonly fix: Fix | 'none'
  readonly why?: string
  readonly unless: readonly string[]
  readonly examples: readonly {readonly bad: string; readonly good: string}[]
}

/** Themes that are rules of their own; every other theme is `jargon`. */
const THEME_RULES: Readonly<Record<string, string>> = {
  tone: 'tone',
  abbreviations: 'abbreviation',
  filler: 'filler',
  vague: 'vague',
}

/** The rule that reports a theme's entries. */
export const ruleOfTheme = (theme: string): string => THEME_RULES[theme] ?? 'jargon'
