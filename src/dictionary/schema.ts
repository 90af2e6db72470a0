import {z} from 'zod'

const text = z.string().trim().min(1)

/** One entry as an editor writes it in a YAML file under `rules/`; unknown keys are errors. */
const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
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
  kind: z.enum(['replace', 'explain', 'rephrase', 'delete']),
  severity: z.enum(['error', 'warning', 'info']),
  /** Only in tone.yml. */
  category: z.enum(['threat', 'blame', 'cold', 'pressure']).optional(),
  /** Surface forms; `…` is a gap of at most 80 characters within one clause. */
  forms: z.array(text).min(1),
  /** In order of preference, in base form. */
  replacements: z.array(text).default([]),
  fix: z.enum(['safe', 'review', 'none']),
  /** Dutch, one sentence, for the writer of the letter. */
  why: text.optional(),
  /** Contexts in which the entry is silent; see CONTRIBUTING.md. */
  unless: z.array(text).default([]),
  /** For editors only. */
  note: text.optional(),
  examples: z.array(z.strictObject({bad: text, good: text})).min(1),
})

export const themeSchema = z.array(entrySchema)

export type EntrySource = z.infer<typeof entrySchema>
