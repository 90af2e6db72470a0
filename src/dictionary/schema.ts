import * as z from 'zod'
import {DICTIONARY_RULES} from './dictionary.ts'

/** A reader who edits these files sees the descriptions in Dutch, in the editor; see `build/schema-files.ts`. */
const text = z.string().trim().min(1)
const texts = z.array(text)

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const id = z.string().regex(ID)

const kind = z.enum(['replace', 'explain', 'rephrase', 'delete']).meta({
  description:
    'Wat de schrijver doet: replace (ander woord), explain (uitleggen), rephrase (zin anders), delete (weglaten).',
})
const severity = z
  .enum(['error', 'warning', 'info'])
  .meta({description: 'Hoe ernstig: error (fout), warning (waarschuwing) of info (tip).'})
const fix = z.enum(['safe', 'review', 'none']).meta({
  description:
    'safe: de eerste vervanging past altijd; review: een mens kijkt of ze past; none: er is niets in te vullen.',
})
const replacements = texts.meta({
  description: 'Wat u liever schrijft, het beste eerst, in de vorm van het woordenboek.',
})
const forms = texts.meta({
  description:
    'Vormen die niet uit de vervoeging volgen. “…” is een gat binnen de zin, “..” een gat van hooguit vijf woorden, {zien} elke vorm van een woord, {wij|ik} een van die woorden.',
})
const unless = texts.meta({
  description: 'Wanneer er geen melding komt, bijvoorbeeld “~ aan” (het woord erna) of “@sender=government”.',
})
const only = z
  .array(z.string().regex(/^@(sender|audience|stage|channel|block)=[a-z0-9-]+(,[a-z0-9-]+)*$/))
  .meta({
    description:
      'In welke brieven er een melding komt, bijvoorbeeld “@stage=preventive,first-reminder”; leeg: in alle brieven.',
  })
const why = text.meta({description: 'Waarom, in één zin voor de schrijver van de brief.'})
const source = text.meta({description: 'Waar het advies of de regel vandaan komt.'})

/** One entry as an editor writes it in a theme; unknown keys are errors. */
export const entrySchema = z.strictObject({
  id: id.meta({description: 'De naam: kleine letters, cijfers en streepjes. Elke naam komt één keer voor.'}),
  /** The lemma. A verb, noun or adjective inflects, alone and at the head of a phrase; see `forms.ts`. */
  term: text.meta({
    description: 'Het woord in de vorm van het woordenboek. Vervoegen en verbuigen gaat vanzelf.',
  }),
  pos: z
    .enum([
      'noun',
      'verb',
      'adjective',
      'adverb',
      'preposition',
      'conjunction',
      'pronoun',
      'phrase',
      'abbreviation',
    ])
    .meta({
      description:
        'Woordsoort: noun (zelfstandig), verb (werkwoord), adjective (bijvoeglijk), phrase (vaste groep woorden) …',
    }),
  /** Of a noun: the article of its singular, or `de` for a word that has only a plural. */
  article: z.enum(['de', 'het']).optional().meta({description: 'Lidwoord van een zelfstandig naamwoord.'}),
  kind,
  severity,
  /** Only in the theme of tone. */
  category: z
    .enum(['threat', 'blame', 'cold', 'pressure'])
    .optional()
    .meta({description: 'Alleen bij “rule: tone”: dreiging, verwijt, kilte of druk.'}),
  /** Forms that inflection does not give; `…` is a gap within one clause, `{zien}` any form of a word. */
  forms: forms.default([]),
  /** `false`: the term is flagged in the listed forms only, for it is innocent in others. */
  inflect: z
    .boolean()
    .default(true)
    .meta({description: 'false: alleen de vormen achter “forms” geven een melding.'}),
  /** A noun that is flagged too as the first or the last part of a compound. */
  compounds: z
    .enum(['first', 'last', 'both'])
    .optional()
    .meta({description: 'Ook een melding als eerste (first) of laatste (last) deel van een samenstelling.'}),
  /** In order of preference, in base form. */
  replacements: replacements.default([]),
  fix,
  /** Dutch, for the writer of the letter; the theme's when it is absent. */
  why: why.optional(),
  /** Where the advice or the legal rule comes from; the theme's when it is absent. */
  source: source.optional(),
  /** Contexts in which the entry is silent; see CONTRIBUTING.md. */
  unless: unless.default([]),
  /** Settings without which the entry is silent. */
  only: only.default([]),
  /** For editors only. */
  note: text
    .optional()
    .meta({description: 'Voor wie het woordenboek bijhoudt; briefwijzer doet er niets mee.'}),
  /** Sentences with this finding only, and what they become: by the first suggestion where the entry has one. */
  examples: z
    .array(
      z.strictObject({
        bad: text.meta({description: 'Een zin waarin deze term een melding geeft.'}),
        good: text.meta({description: 'Dezelfde zin, zoals het beter is.'}),
      }),
    )
    .min(1)
    .meta({description: 'Minstens één voorbeeld. “briefwijzer test” probeert ze allemaal.'}),
  /** Sentences that look alike and are right. */
  right: texts.default([]).meta({description: 'Zinnen die erop lijken en goed zijn.'}),
})

const rule = z
  .enum([...DICTIONARY_RULES])
  .default('jargon')
  .meta({description: 'De regel die de melding geeft; jargon als u niets opgeeft.'})
const language = z.enum(['nl', 'en']).default('nl').meta({
  description:
    'Taal van de brieven waar deze termen in staan: nl (Nederlands) of en (Engels); nl als u niets opgeeft.',
})
const title = text.meta({description: 'Naam van het thema, een paar woorden.'})
const says = text.meta({
  description: 'Wat een melding van een term zegt, achter de term: “is ouderwetse taal”.',
})

/** A file of entries: what they have in common, and the entries. */
export const themeSchema = z.strictObject({
  /** Dutch, a few words. */
  title,
  /** Of the letters in which the entries are looked for. */
  language,
  /** The rule that reports the entries. */
  rule,
  /** What a message says of a term: `is ouderwetse taal`. */
  says,
  why,
  source,
  entries: z.array(entrySchema),
})

/** What a user's own file changes of an entry that stands in another file. */
export const changeSchema = z.strictObject({
  id: id.meta({description: 'De naam van de term, zoals een melding die noemt (achter de schuine streep).'}),
  off: z.literal(true).optional().meta({description: 'true: geen meldingen meer over deze term.'}),
  severity: severity.optional(),
  kind: kind.optional(),
  replacements: replacements.optional(),
  fix: fix.optional(),
  why: why.optional(),
  source: source.optional(),
  forms: forms.optional().meta({description: 'Vormen die erbij komen.'}),
  unless: unless.optional().meta({description: 'Plekken zonder melding die erbij komen.'}),
})

/** A user's own dictionary file: its head may be left out, and it may change entries of others. */
export const ownSchema = z.strictObject({
  title: title.optional(),
  language,
  rule,
  says: says.optional(),
  why: why.optional(),
  source: source.optional(),
  entries: z.array(entrySchema).default([]).meta({description: 'Nieuwe termen.'}),
  changes: z
    .array(changeSchema)
    .default([])
    .meta({description: 'Wat u verandert aan termen die er al zijn.'}),
})

export type EntrySource = z.infer<typeof entrySchema>
export type ThemeSource = z.infer<typeof themeSchema>
export type ChangeSource = z.infer<typeof changeSchema>
export type OwnSource = z.infer<typeof ownSchema>
