import * as z from 'zod'
import {onceOnly} from './merged.ts'
import {
  DECISIONS,
  KINDS,
  type KindCode,
  NO_DATA,
  PACK_KIND,
  PANEL_SCHEMA,
  type PackLetter,
  type PackManifest,
  type PanelAnswer,
  type PanelData,
  type PanelFinding,
  READER_CODE,
} from './model.ts'

const CODES = KINDS.map(({code}) => code) as [KindCode, ...KindCode[]]
const code = z.enum(CODES)
const count = z.int().min(1)
const date = z.iso.date()
const reader = z.string().regex(READER_CODE)
const byKind = z.partialRecord(code, z.string())

const paragraph = z.object({
  number: count,
  kind: z.enum(['paragraph', 'heading', 'list-item', 'table-cell', 'title', 'button', 'preview']),
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  lines: z.object({from: count, to: count}),
  place: z
    .object({
      part: z.enum([
        'body',
        'header',
        'footer',
        'footnote',
        'endnote',
        'text-box',
        'subject',
        'html',
        'text',
      ]),
      paragraph: z.int().min(0),
    })
    .exactOptional(),
})

const version = z.object({
  version: z.string().min(1),
  round: count,
  date,
  title: z.string(),
  variants: z
    .array(z.object({number: count, label: z.string(), paragraphs: z.array(count), key: byKind}))
    .min(1),
  paragraphs: z.array(paragraph),
  questions: z.array(z.object({kind: code, text: z.string()})),
})

const finding = z.object({
  paragraph: count.exactOptional(),
  rule: z.string(),
  entry: z.string().exactOptional(),
  severity: z.enum(['error', 'warning', 'info']),
  match: z.string(),
})

const dataSchema = z.object({
  schema: z.literal(PANEL_SCHEMA),
  letters: z.array(
    z.object({
      path: z.string().min(1),
      versions: z.array(version.extend({findings: z.array(finding)})).min(1),
    }),
  ),
  readers: z.array(z.object({round: count, reader, profile: byKind})),
  answers: z.array(
    z.object({
      version: z.string().min(1),
      round: count,
      variant: count,
      reader,
      kind: code,
      paragraph: count.exactOptional(),
      value: z.string(),
      note: z.string(),
      imported: date,
    }),
  ),
  decisions: z.array(
    z.object({version: z.string(), paragraph: count, decision: z.enum(DECISIONS), note: z.string()}),
  ),
  imports: z.array(
    z.object({
      date,
      file: z.string(),
      added: z.int().min(0),
      known: z.int().min(0),
      refused: z.int().min(0),
      replaced: z.int().min(1).exactOptional(),
    }),
  ),
})

const manifestSchema = z.object({
  schema: z.literal(PANEL_SCHEMA),
  kind: z.literal(PACK_KIND),
  tool: z.object({name: z.literal('briefwijzer'), version: z.string()}),
  round: count,
  date,
  readers: z.array(reader),
  letters: z.array(version.extend({path: z.string().min(1)})),
})

/** One line of Dutch: what is wrong with a file of ours, and where in it. */
export interface BrokenPanelFile {
  readonly problem: string
}

/** The panel's data in a file's text. */
export function readPanelData(text: string): PanelData | BrokenPanelFile {
  const conflict = lineOf(text, /^<{7} /m)
  if (conflict !== undefined)
    return {
      problem:
        `Op regel ${conflict} begint een conflict van git. Zet met git één van de twee versies van dit bestand terug, ` +
        'en lees daarna de antwoorden uit de andere opnieuw in. Niets telt twee keer.',
    }
  const data = read<PanelData>(text, dataSchema)
  if ('problem' in data) return data
  const merged = onceOnly(data)
  if (!('about' in merged)) return merged
  const lines = text.split('\n').map(line => line.trim().replace(/,$/, ''))
  const [first, second] = merged.records.map(record => lines.indexOf(JSON.stringify(record)) + 1)
  const where = first && second ? ` (regel ${first} en regel ${second})` : ''
  return {
    problem: `Dit bestand spreekt zichzelf tegen over ${merged.about}${where}. Haal één van de twee weg.`,
  }
}

/** The line that a pattern is found on, from 1. */
function lineOf(text: string, pattern: RegExp): number | undefined {
  const at = text.search(pattern)
  return at < 0 ? undefined : text.slice(0, at).split('\n').length
}

/** The manifest in the text of a `pakket.json`. */
export const readManifest = (text: string): PackManifest | BrokenPanelFile => read(text, manifestSchema)

function read<T>(text: string, schema: z.ZodType<T>): T | BrokenPanelFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {problem: 'Dit bestand is geen geldige JSON. Zet een eerdere versie terug, bijvoorbeeld met git.'}
  }
  const newer = (value as {schema?: unknown} | null)?.schema
  if (typeof newer === 'number' && newer > PANEL_SCHEMA)
    return {problem: 'Dit bestand is van een nieuwere briefwijzer. Installeer de nieuwste versie.'}
  const {success, data, error} = schema.safeParse(value)
  if (success) return data
  const path = error.issues[0]?.path.join('.') ?? ''
  return {
    problem: `Dit bestand klopt niet${path === '' ? '' : ` bij “${path}”`}. Zet een eerdere versie terug, bijvoorbeeld met git.`,
  }
}

const ORDER: Readonly<Record<string, number>> = Object.fromEntries(CODES.map((code, i) => [code, i]))

/** By the first difference of two lists of numbers and texts. */
function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i]!
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

const sorted = <T>(items: readonly T[], by: (item: T) => readonly (string | number)[]): T[] =>
  items.toSorted((a, b) => compare(by(a), by(b)))

const placeOf = ({round, version, reader, kind, paragraph, value, note}: PanelAnswer) =>
  [round, version, reader, ORDER[kind]!, paragraph ?? 0, value, note] as const

/** The data as text: sorted, one record on a line, a line end behind the last; the same data give the same text. */
export function printPanelData(data: PanelData): string {
  // The schema puts the keys of each record in one order.
  const {schema, letters, readers, answers, decisions, imports} = dataSchema.parse(data)
  const parts = [
    `  "schema": ${schema}`,
    `  "letters": ${printLetters(letters)}`,
    list(
      'readers',
      sorted(readers, ({round, reader}) => [round, reader]).map(({profile, ...reader}) => ({
        ...reader,
        profile: Object.fromEntries(sorted(Object.entries(profile), ([code]) => [ORDER[code]!])),
      })),
    ),
    list('answers', sorted(answers, placeOf)),
    list(
      'decisions',
      sorted(decisions, ({version, paragraph}) => [version, paragraph]),
    ),
    list(
      'imports',
      sorted(imports, ({date, file}) => [date, file]),
    ),
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

const list = (name: string, items: readonly unknown[]): string => `  "${name}": ${lines(items, '  ')}`

/** A list with every item on a line of its own. */
const lines = (items: readonly unknown[], indent: string): string =>
  items.length === 0
    ? '[]'
    : `[\n${items.map(item => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`

function printLetters(letters: PanelData['letters']): string {
  if (letters.length === 0) return '[]'
  const printed = sorted(letters, ({path}) => [path]).map(
    ({path, versions}) =>
      `    {\n      "path": ${JSON.stringify(path)},\n      "versions": [\n` +
      sorted(versions, ({round, date, version}) => [round, date, version])
        .map(printVersion)
        .join(',\n') +
      '\n      ]\n    }',
  )
  return `[\n${printed.join(',\n')}\n  ]`
}

/** Single values first, then the lists, an item on a line. */
function printVersion(version: object): string {
  const entries = Object.entries(version).map(([key, value]) =>
    Array.isArray(value)
      ? `          "${key}": ${lines(value, '          ')}`
      : `          "${key}": ${JSON.stringify(value)}`,
  )
  return `        {\n${entries.join(',\n')}\n        }`
}

/** The manifest as text. */
export const printManifest = (manifest: PackManifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`

/** The data with the versions of a pack in it; a version that is there already keeps its round and date. */
export function withVersions(
  data: PanelData,
  letters: readonly {readonly letter: PackLetter; readonly findings: readonly PanelFinding[]}[],
): PanelData {
  const known = new Map(data.letters.map(({path, versions}) => [path, [...versions]]))
  for (const {letter, findings} of letters) {
    const {path, ...version} = letter
    const versions = known.get(path) ?? []
    known.set(path, versions)
    if (!versions.some(other => other.version === version.version)) versions.push({...version, findings})
  }
  return {...data, letters: [...known].map(([path, versions]) => ({path, versions}))}
}

/** The last round that has gone out; 0 before the first. */
export const lastRound = ({letters, answers}: PanelData = NO_DATA): number =>
  Math.max(
    0,
    ...letters.flatMap(({versions}) => versions.map(({round}) => round)),
    ...answers.map(({round}) => round),
  )
