import {z} from 'zod'

const text = z.string().trim().min(1)
const severity = z.enum(['error', 'warning', 'info'])
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** One entry as an editor writes it in a theme; unknown keys are errors. */
const entrySchema = z.strictObject({
  id,
  /** The lemma. A verb, noun or adjective inflects, alone and at the head of a phrase; see `forms.ts`. */
  term: text,
  pos: z.enum([
    'noun',
    'verb',
    'adjective',
    'adverb',
    'preposition',
    'conjunction',
    'pronoun',
    'phrase',
    'abbreviation',
  ]),
  /** Of a noun: the article of its singular, or `de` for a word that has only a plural. */
  article: z.enum(['de', 'het']).optional(),
  kind: z.enum(['replace', 'explain', 'rephrase', 'delete']),
  severity,
  /** Only in the theme of tone. */
  category: z.enum(['threat', 'blame', 'cold', 'pressure']).optional(),
  /** Forms that inflection does not give; `…` is a gap within one clause, `{zien}` any form of a word. */
  forms: z.array(text).default([]),
  /** `false`: the term is flagged in the listed forms only, for it is innocent in others. */
  inflect: z.boolean().default(true),
  /** A noun that is flagged too as the first or the last part of a compound. */
  compounds: z.enum(['first', 'last', 'both']).optional(),
  /** In order of preference, in base form. */
  replacements: z.array(text).default([]),
  fix: z.enum(['safe', 'review', 'none']),
  /** Dutch, for the writer of the letter; the theme's when it is absent. */
  why: text.optional(),
  /** Where the advice or the legal rule comes from; the theme's when it is absent. */
  source: text.optional(),
  /** Contexts in which the entry is silent; see CONTRIBUTING.md. */
  unless: z.array(text).default([]),
  /** For editors only. */
  note: text.optional(),
  /** Sentences with this finding only, and what they become: by the first suggestion where the entry has one. */
  examples: z.array(z.strictObject({bad: text, good: text})).min(1),
  /** Sentences that look alike and are right. */
  right: z.array(text).default([]),
})

/** A file of entries: what they have in common, and the entries. */
export const themeSchema = z.strictObject({
  /** Dutch, a few words. */
  title: text,
  /** The rule that reports the entries. */
  rule: z.enum(['jargon', 'tone', 'abbreviation', 'filler', 'vague']).default('jargon'),
  /** What a message says of a term: `is ouderwetse taal`. */
  says: text,
  why: text,
  source: text,
  entries: z.array(entrySchema),
})

export type EntrySource = z.infer<typeof entrySchema>
export type ThemeSource = z.infer<typeof themeSchema>
