import type {DocumentPlace} from '../finding.ts'
import type {BlockKind} from '../letter/letter.ts'

/** What the parts of a panel review agree on; `docs/panel-formaat.md` says the same to users, in Dutch. */

/** Of the pack's manifest and of the panel's data file. Keys may be added, none changed. */
export const PANEL_SCHEMA = 1

/** The manifest in a pack's folder. */
export const MANIFEST_FILE = 'pakket.json'
/** What a manifest says that it is. */
export const PACK_KIND = 'briefwijzer-panelpakket'
/** The panel's data of all rounds, in the folder of the config, or else the working folder. */
export const DATA_FILE = 'briefwijzer.panel.json'
/** The sheet of the answer form that has the rows; the others hold its lists. */
export const ANSWER_SHEET = 'Antwoorden'

/** The columns of an answer file, in order; one row is one mark, one answer or one thing about a reader. */
export const COLUMNS = [
  'ronde',
  'brief',
  'versie',
  'variant',
  'lezer',
  'soort',
  'alinea',
  'waarde',
  'toelichting',
] as const

export type Column = (typeof COLUMNS)[number]

/** A row of an answer file as text, before it is judged. A row without alinea, waarde and toelichting is empty. */
export type AnswerRow = Readonly<Record<Column, string>>

/** What rows of a kind are about: the reader, what the reader understood or felt, or a mark on the sheet. */
export type KindGroup = 'profile' | 'question' | 'feeling' | 'mark'

/** One kind of row (`soort`). */
export interface RowKind {
  /** As it stands in the column `soort`. */
  readonly code: string
  readonly group: KindGroup
  /** What a Dutch guide calls it. */
  readonly title: string
  /** What the column `waarde` may hold; nothing when it is free. */
  readonly values?: readonly string[]
  /** What import also takes for the code. */
  readonly aliases: readonly string[]
}

/** How well a reader answered: only the first counts as right. */
export const GRADES = ['goed', 'deels', 'fout', 'weet niet'] as const
export type Grade = (typeof GRADES)[number]
export const RIGHT: Grade = 'goed'

export const FEELINGS = ['rustig', 'gewoon', 'bang', 'boos', 'anders'] as const
export type Feeling = (typeof FEELINGS)[number]
/** The feelings that a letter should not give. */
export const BAD_FEELINGS: readonly Feeling[] = ['bang', 'boos']

const UNSAID = 'zegt het niet'

/** In the order of the data file and of reports. */
export const KINDS = [
  kind('lezen', 'profile', 'Moeite met lezen', ['ja', 'nee', 'weet niet', UNSAID], ['moeite met lezen']),
  kind('leeftijd', 'profile', 'Leeftijd', [
    '18 tot 30 jaar',
    '30 tot 50 jaar',
    '50 tot 67 jaar',
    '67 jaar of ouder',
    UNSAID,
  ]),
  kind('opleiding', 'profile', 'Opleiding', [
    'basisschool',
    'vmbo of mbo',
    'havo of vwo',
    'hbo of universiteit',
    'anders',
    UNSAID,
  ]),
  kind('thuistaal', 'profile', 'Taal thuis', [
    'Nederlands',
    'Nederlands en een andere taal',
    'een andere taal',
    UNSAID,
  ]),
  kind('ervaring', 'profile', 'Eerder zo’n brief gekregen', ['ja', 'nee', 'weet niet', UNSAID]),
  kind('afzender', 'question', 'Van wie', GRADES),
  kind('doen', 'question', 'Wat doen', GRADES),
  kind('bedrag', 'question', 'Hoeveel', GRADES),
  kind('datum', 'question', 'Vóór wanneer', GRADES),
  kind('gevolg', 'question', 'Wat als u niet betaalt', GRADES),
  kind('hulp', 'question', 'Wie kan helpen', GRADES),
  kind('gevoel', 'feeling', 'Gevoel', FEELINGS),
  kind('navertellen', 'question', 'Navertellen', GRADES),
  kind('plus', 'mark', 'Plus', undefined, ['+']),
  kind('min', 'mark', 'Min', undefined, ['-', '−', '–']),
  kind('woord', 'mark', 'Moeilijk woord', undefined),
] as const

function kind<Code extends string>(
  code: Code,
  group: KindGroup,
  title: string,
  values?: readonly string[],
  aliases: readonly string[] = [],
): RowKind & {readonly code: Code} {
  return {code, group, title, aliases, ...(values && {values})}
}

export type KindCode = (typeof KINDS)[number]['code']

const codesOf = (group: RowKind['group']): KindCode[] =>
  KINDS.flatMap(kind => (kind.group === group ? [kind.code] : []))

/** What is asked and has a right answer, in order. */
export const QUESTIONS: readonly KindCode[] = codesOf('question')
/** What a reader puts beside the text, in order. */
export const MARKS: readonly KindCode[] = codesOf('mark')

const BY_NAME: ReadonlyMap<string, (typeof KINDS)[number]> = new Map(
  KINDS.flatMap(kind => [kind.code, kind.title.toLowerCase(), ...kind.aliases].map(name => [name, kind])),
)

/** The kind that a cell names, by code, title or alias, without regard to case and spaces around it. */
export const kindOf = (cell: string): (typeof KINDS)[number] | undefined =>
  BY_NAME.get(cell.trim().replace(/\s+/g, ' ').toLowerCase())

/** A reader's code: one to three letters and a number. A name is none. */
export const READER_CODE = /^[A-Z]{1,3}\d{1,4}$/

/** A reader's code as it is kept, `L01` of ` l01 `; nothing when it is none. */
export function readerCode(cell: string): string | undefined {
  const code = cell.replace(/[\s-]+/g, '').toUpperCase()
  return READER_CODE.test(code) ? code : undefined
}

/** Where lines of a letter's source run, from 1. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** A numbered paragraph of a letter: one block, or what several variants have in one place, or a whole table. */
export interface PanelParagraph {
  /** From 1, in the order of the source; the same in every variant. */
  readonly number: number
  readonly kind: BlockKind
  /**
   * The text with fields as `[naam]`; a line break is `\n`. Where variants differ, their texts with ` | ` between them;
   * likewise the cells of a table.
   */
  readonly text: string
  /** UTF-16 offsets in the letter's source. */
  readonly start: number
  readonly end: number
  readonly lines: LineRange
  /** In a document, where lines mean little. */
  readonly place?: DocumentPlace
}

/** A letter as some readers get it. */
export interface PanelVariant {
  /** From 1. */
  readonly number: number
  /** For whom it is: `regeling: ja; zakelijk: nee`; empty when all readers get the same letter. */
  readonly label: string
  /** Numbers of the paragraphs that stand in it, in order. */
  readonly paragraphs: readonly number[]
  /** What the guide's key holds for each question: right answers in this variant, with the sample values in them. */
  readonly key: Readonly<Partial<Record<KindCode, string>>>
}

/** A question as it is put to readers. */
export interface PanelQuestion {
  /** Of group `question` or `feeling`. */
  readonly kind: KindCode
  readonly text: string
}

/** One version of a letter, as it goes to readers. */
export interface PanelVersion {
  /** See `versionOf`: eight consonants, `kfmd-tqrz`. */
  readonly version: string
  /** The round in which it went out first. */
  readonly round: number
  /** The day on which it was first exported, `2026-11-24`. */
  readonly date: string
  /** What readers and reports call the letter. */
  readonly title: string
  readonly variants: readonly PanelVariant[]
  readonly paragraphs: readonly PanelParagraph[]
  readonly questions: readonly PanelQuestion[]
}

/** A letter of a pack. */
export interface PackLetter extends PanelVersion {
  /** From the folder of the data file, with forward slashes. */
  readonly path: string
}

/** `pakket.json`: all that import needs when it has nothing but the pack. */
export interface PackManifest {
  readonly schema: typeof PANEL_SCHEMA
  readonly kind: typeof PACK_KIND
  readonly tool: {readonly name: 'briefwijzer'; readonly version: string}
  readonly round: number
  readonly date: string
  /** Codes that the pack proposes for its readers. */
  readonly readers: readonly string[]
  readonly letters: readonly PackLetter[]
}

/** What the linter found in a version on the day that it was exported, for rounds whose letter has changed since. */
export interface PanelFinding {
  /** Nothing for a finding about the whole letter. */
  readonly paragraph?: number
  readonly rule: string
  readonly entry?: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly match: string
}

/** A version in the data file. */
export interface RecordedVersion extends PanelVersion {
  readonly findings: readonly PanelFinding[]
}

/** What is known of a reader of a round. Values as `KINDS` has them. */
export interface PanelReader {
  readonly round: number
  readonly reader: string
  readonly profile: Readonly<Partial<Record<KindCode, string>>>
}

/** One mark or answer. */
export interface PanelAnswer {
  readonly version: string
  readonly round: number
  /** From 1. */
  readonly variant: number
  readonly reader: string
  readonly kind: KindCode
  /** Of a mark; a word may have none. */
  readonly paragraph?: number
  /** A grade, a feeling, or what was marked; empty for a mark on the whole paragraph. */
  readonly value: string
  /** The reader's own words, or the guide's. */
  readonly note: string
  /** The day on which it was first imported. */
  readonly imported: string
}

/** The `soort` of a row about a paragraph instead of a reader: `waarde` holds the decision. */
export const DECISION_KIND = 'besluit'

/** What became of a paragraph after the panel. */
export const DECISIONS = ['aangepast', 'blijft', 'juridisch nodig'] as const

export interface PanelDecision {
  readonly version: string
  readonly paragraph: number
  readonly decision: (typeof DECISIONS)[number]
  readonly note: string
}

/** An answer file that was imported: the history of the data. */
export interface PanelImport {
  readonly date: string
  /** The file's name, without its folder. */
  readonly file: string
  /** Rows that were new, that were known already, and that were refused. */
  readonly added: number
  readonly known: number
  readonly refused: number
  /** Rows that came in the place of an older one, when the user asked for that. */
  readonly replaced?: number
}

/** `briefwijzer.panel.json`: all rounds, one record on a line, sorted, so that git shows what changed. */
export interface PanelData {
  readonly schema: typeof PANEL_SCHEMA
  readonly letters: readonly {readonly path: string; readonly versions: readonly RecordedVersion[]}[]
  readonly readers: readonly PanelReader[]
  readonly answers: readonly PanelAnswer[]
  readonly decisions: readonly PanelDecision[]
  readonly imports: readonly PanelImport[]
}

export const NO_DATA: PanelData = {
  schema: PANEL_SCHEMA,
  letters: [],
  readers: [],
  answers: [],
  decisions: [],
  imports: [],
}

/**
 * What makes an answer the same as another: of a question a reader gives one for each version, of marks as many as
 * differ in paragraph and value. Two answers with one identity and another value or note contradict one another.
 */
export function answerIdentity(
  answer: Pick<PanelAnswer, 'version' | 'round' | 'reader' | 'kind' | 'paragraph' | 'value'>,
): string {
  const {version, round, reader, kind, paragraph, value} = answer
  const mark = kindOf(kind)?.group === 'mark'
  const folded = value.trim().replace(/\s+/g, ' ').toLowerCase()
  return [version, round, reader, kind, ...(mark ? [paragraph ?? '', folded] : [])].join('\t')
}
