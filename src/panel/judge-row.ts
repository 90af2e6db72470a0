import {didYouMean} from '../nearest.ts'
import type {TableCell} from './answer-table.ts'
import {
  type AnswerRow,
  type Column,
  DECISION_KIND,
  DECISIONS,
  KINDS,
  type KindCode,
  kindOf,
  type PanelAnswer,
  type PanelData,
  type PanelDecision,
  type PanelVersion,
  readerCode,
} from './model.ts'

/** One thing about a reader. */
export interface ProfileValue {
  readonly round: number
  readonly reader: string
  readonly kind: KindCode
  readonly value: string
}

/** What a row says, or why it can't be taken: one line of Dutch with what to do. Nothing for a row that is not filled in. */
export type Judged =
  | {readonly answer: Omit<PanelAnswer, 'imported'>}
  | {readonly profile: ProfileValue}
  | {readonly decision: PanelDecision}
  | {readonly refused: string}
  | undefined

/** What is known of letters and rounds. */
export interface Known {
  readonly lastRound: number
  /** Versions of a letter by its path; empty for a letter that is not known. */
  versionsOf(path: string): readonly PanelVersion[]
  /** Letters that have a version. */
  pathsOf(version: string): readonly string[]
}

/** @param lastRound the last round that went out */
export function knownOf({letters}: Pick<PanelData, 'letters'>, lastRound: number): Known {
  const byPath = new Map(letters.map(({path, versions}) => [path, versions]))
  const byVersion = new Map<string, string[]>()
  for (const {path, versions} of letters)
    for (const {version} of versions) byVersion.set(version, [...(byVersion.get(version) ?? []), path])
  return {
    lastRound,
    versionsOf: path => byPath.get(path) ?? [],
    pathsOf: version => byVersion.get(version) ?? [],
  }
}

/** Thrown where a row goes wrong; its message says what to do. */
class Refused extends Error {}

const refuse = (message: string): never => {
  throw new Refused(message)
}

/** Columns that a kind of row makes use of: a fault elsewhere does not matter. */
const ABOUT_READER: readonly Column[] = ['ronde', 'lezer', 'soort', 'waarde']
const ABOUT_PARAGRAPH: readonly Column[] = ['brief', 'versie', 'soort', 'alinea', 'waarde', 'toelichting']

/** Judges a row by what is known of letters; what other rows say is not looked at. */
export function judgeRow(row: AnswerRow, faults: ReadonlyMap<Column, TableCell>, known: Known): Judged {
  try {
    return judge(row, faults, known)
  } catch (error) {
    if (error instanceof Refused) return {refused: error.message}
    throw error
  }
}

function judge(row: AnswerRow, faults: ReadonlyMap<Column, TableCell>, known: Known): Judged {
  const decides = folded(row.soort) === DECISION_KIND
  const kind = decides ? undefined : kindOf(row.soort)
  // The table for decisions comes with its paragraphs filled in, and no form comes with marks.
  if (
    row.waarde === '' &&
    row.toelichting === '' &&
    (decides || (row.alinea === '' && kind?.group !== 'mark'))
  )
    return undefined
  const used = decides ? ABOUT_PARAGRAPH : kind?.group === 'profile' ? ABOUT_READER : [...faults.keys()]
  for (const column of used) {
    const fault = faults.get(column)
    if (fault) refuse(faultMessage(column, fault))
  }
  if (decides) return {decision: decisionIn(row, known)}
  if (!kind) return refuse(kindMessage(row.soort))
  const reader = readerIn(row.lezer)
  const round = roundIn(row.ronde, known)
  if (kind.group === 'profile')
    return {profile: {round, reader, kind: kind.code, value: valueIn(row.waarde, kind.values!, kind.title)}}
  const version = versionIn(row, known)
  if (version.round > round)
    refuse(
      `Deze versie van de brief ging pas in ronde ${version.round} naar lezers. Bij “ronde” staat ${round}. Controleer allebei.`,
    )
  const variant = variantIn(row.variant, version)
  const marks = kind.group === 'mark'
  const paragraph =
    row.alinea === ''
      ? marks && kind.code !== 'woord'
        ? refuse(`Vul bij “alinea” het nummer in van de alinea waar de ${kind.code} staat.`)
        : undefined
      : marks
        ? paragraphIn(row.alinea, version, variant)
        : refuse(
            `Bij “${kind.code}” hoort geen alinea. Maak die cel leeg. Is dit een teken bij een alinea? Zet dan bij “soort”: plus, min of woord.`,
          )
  if (kind.code === 'woord' && row.waarde === '') refuse('Vul bij “waarde” het moeilijke woord in.')
  return {
    answer: {
      version: version.version,
      round,
      variant,
      reader,
      kind: kind.code,
      ...(paragraph !== undefined && {paragraph}),
      value: kind.values ? valueIn(row.waarde, kind.values, kind.title) : oneLine(row.waarde),
      note: oneLine(row.toelichting),
    },
  }
}

function decisionIn(row: AnswerRow, known: Known): PanelDecision {
  const version = versionIn(row, known)
  if (row.alinea === '') refuse('Vul bij “alinea” het nummer in van de alinea waar dit besluit over gaat.')
  return {
    version: version.version,
    paragraph: paragraphIn(row.alinea, version),
    decision: valueIn(row.waarde, DECISIONS, 'Besluit'),
    note: oneLine(row.toelichting),
  }
}

function faultMessage(column: Column, {text, fault}: TableCell): string {
  switch (fault) {
    case 'formula':
      return `Bij “${column}” staat een formule. Briefwijzer rekent geen formules uit. Typ in die cel wat er moet staan.`
    case 'date':
      return `Bij “${column}” heeft Excel van uw tekst een datum gemaakt (${text}). Geef de cel de opmaak “Tekst” en typ het opnieuw.`
    case 'boolean':
      return `Bij “${column}” staat ${text}. Geef de cel de opmaak “Tekst” en typ het opnieuw.`
    default:
      return `Bij “${column}” staat een fout van Excel (${text}). Typ in die cel wat er moet staan.`
  }
}

const KIND_NAMES = [...KINDS.map(({code}) => code), DECISION_KIND]

const kindMessage = (cell: string): string =>
  cell === ''
    ? `Vul bij “soort” in wat dit voor rij is. Kies uit: ${KIND_NAMES.join(', ')}.`
    : `“${shown(cell)}” is geen soort rij.${didYouMean(cell, KIND_NAMES)} Kies uit: ${KIND_NAMES.join(', ')}.`

function readerIn(cell: string): string {
  if (cell === '') refuse('Vul bij “lezer” de code van de lezer in, zoals L01.')
  refuseDate('lezer', cell)
  return (
    readerCode(cell) ??
    refuse(`“${shown(cell)}” is geen code van een lezer. Gebruik een code zoals L01, en nooit een naam.`)
  )
}

const MONTH = '(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\\.?'
const DATE = new RegExp(
  `^(?:\\d{1,4}[-/]\\d{1,2}(?:[-/]\\d{1,4})?|\\d{1,2}[- ]${MONTH}(?:[- ]\\d{2,4})?|${MONTH}[- ]\\d{1,4})$`,
  'i',
)

/** In a CSV a date of Excel is text like any other. */
function refuseDate(column: Column, cell: string): void {
  if (DATE.test(cell)) refuse(faultMessage(column, {text: cell, fault: 'date'}))
}

function numberIn(column: Column, cell: string): number {
  refuseDate(column, cell)
  return /^\d{1,6}$/.test(cell) && Number(cell) > 0
    ? Number(cell)
    : refuse(`Bij “${column}” hoort een nummer vanaf 1. Er staat “${shown(cell)}”.`)
}

function roundIn(cell: string, {lastRound}: Known): number {
  if (cell === '') refuse('Vul bij “ronde” het nummer van de ronde in.')
  const round = numberIn('ronde', cell)
  if (round > lastRound)
    refuse(
      `Ronde ${round} is er nog niet: de laatste ronde is ${lastRound}. Heeft Excel doorgeteld bij het kopiëren? Typ dan overal hetzelfde nummer.`,
    )
  return round
}

/** A version as it is kept, `kfmd-tqrz` of ` KFMD TQRZ`. */
function versionName(cell: string): string {
  const letters = cell.toLowerCase().replace(/[\s–-]+/g, '')
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : cell
}

function versionIn({brief, versie}: AnswerRow, known: Known): PanelVersion {
  const path = brief.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const own = known.versionsOf(path)
  if (versie === '')
    return refuse(
      own.length === 0
        ? 'Vul bij “brief” en “versie” in welke brief de lezer kreeg. De versie staat onder aan het leesvel.'
        : `Vul bij “versie” in welke tekst de lezer kreeg. Het staat onder aan het leesvel. Van “${path}” zijn er: ${listOf(own)}.`,
    )
  const name = versionName(versie)
  const of = known.pathsOf(name)
  const found = own.find(({version}) => version === name)
  if (found) return found
  if (of.length === 0)
    return refuse(
      `De versie “${shown(versie)}” is niet bekend.${didYouMean(
        name,
        own.map(({version}) => version),
      )} ` +
        (own.length > 0
          ? `Van “${path}” zijn er: ${listOf(own)}.`
          : 'Kijk op het leesvel, of noem de map van het pakket met --pack.'),
    )
  // The name of the letter is only there to check the version by.
  if (brief === '') return known.versionsOf(of[0]!).find(({version}) => version === name)!
  return refuse(
    own.length > 0
      ? `De versie ${name} is van “${of.join('” en “')}” en niet van “${path}”. Controleer allebei.`
      : `De brief “${shown(brief)}” is niet bekend. De versie ${name} is van “${of.join('” en “')}”. Controleer allebei.`,
  )
}

const listOf = (versions: readonly PanelVersion[]): string =>
  versions.map(({version, round}) => `${version} (ronde ${round})`).join(', ')

function variantIn(cell: string, {variants}: PanelVersion): number {
  if (cell === '')
    return variants.length === 1
      ? variants[0]!.number
      : refuse(
          `Vul bij “variant” in welke vorm van de brief de lezer kreeg, van 1 tot en met ${variants.length}. Het staat op het leesvel: leesvel C2 is variant 2.`,
        )
  const number = numberIn('variant', cell)
  return variants.some(variant => variant.number === number)
    ? number
    : refuse(
        variants.length === 1
          ? `Deze brief heeft maar één variant. Zet bij “variant” een 1, of maak de cel leeg.`
          : `Variant ${number} is er niet: deze brief heeft er ${variants.length}. Kijk op het leesvel.`,
      )
}

/** @param variant nothing when every paragraph will do */
function paragraphIn(cell: string, {paragraphs, variants}: PanelVersion, variant?: number): number {
  const number = numberIn('alinea', cell)
  if (!paragraphs.some(paragraph => paragraph.number === number))
    refuse(`Alinea ${number} is er niet: deze brief heeft er ${paragraphs.length}. Kijk op het leesvel.`)
  const read = variants.find(one => one.number === variant)
  if (read && !read.paragraphs.includes(number))
    refuse(
      `Alinea ${number} staat niet in variant ${variant} van deze brief. Controleer “alinea” en “variant” op het leesvel.`,
    )
  return number
}

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

function valueIn<Value extends string>(cell: string, values: readonly Value[], title: string): Value {
  const found = values.find(value => folded(value) === folded(cell))
  if (found !== undefined) return found
  const choose = `Kies uit: ${values.join(', ')}.`
  return refuse(
    cell === ''
      ? `Vul bij “waarde” iets in (${title}). ${choose}`
      : `“${shown(cell)}” kan niet bij “waarde” (${title}).${didYouMean(cell, values)} ${choose}`,
  )
}

/** Characters of a cell that a message quotes. */
const MOST_SHOWN = 80

/** As much of what somebody typed as tells what is meant. */
export const shown = (text: string): string => {
  const characters = [...text]
  return characters.length <= MOST_SHOWN ? text : `${characters.slice(0, MOST_SHOWN).join('')}…`
}

/** A cell can have lines of its own; the data file has one for each answer, and a terminal too. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
