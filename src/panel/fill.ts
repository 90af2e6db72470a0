import type {Choice, Field} from '../letter/letter.ts'
import {recipients} from '../letter/sample-conditions.ts'
import type {Samples} from '../letter/samples.ts'
import {fictitiousValues, type Occurrence, type World, wordsOf} from './fictitious.ts'
import type {NumberedLetter, Piece, ReadBlock} from './paragraphs.ts'

/** A block as a reader gets it. */
export interface FilledBlock extends Pick<ReadBlock, 'kind' | 'depth' | 'opensRow' | 'label'> {
  /** A line break is `\n`. */
  readonly text: string
  /** The same in stretches that are bold or not. */
  readonly runs: readonly Run[]
}

interface Run {
  readonly text: string
  readonly strong: boolean
}

/** A numbered paragraph as a reader gets it: one block, or the cells of a table. */
export interface FilledParagraph {
  readonly number: number
  readonly blocks: readonly FilledBlock[]
}

/** A letter as some readers get it, with values in its fields. */
export interface FilledVariant {
  /** From 1. */
  readonly number: number
  /** For whom it is: `regeling: ja; zakelijk: nee`; empty when all readers get the same letter. */
  readonly label: string
  readonly paragraphs: readonly FilledParagraph[]
}

export interface FilledLetter {
  readonly variants: readonly FilledVariant[]
  /** How many variants there are for which there was no room. */
  readonly left: number
  /** Whether the template has more variants than briefwijzer tells apart. */
  readonly more: boolean
  /** Names of fields that got no value of their own but what they are called. */
  readonly strange: readonly string[]
}

/**
 * Fills the fields of a letter in each variant, at most `most`.
 *
 * @param samples values that somebody gave; where these have none, a field gets a made-up one
 */
export function fillLetter(
  letter: NumberedLetter,
  world: World,
  {samples, most}: {readonly samples: Samples | undefined; readonly most: number},
): FilledLetter {
  const places = letter.variants.map(
    ({read}) => new Map([...read.values()].flat().map(block => [block, occurrencesIn(block.pieces)])),
  )
  const values = fictitiousValues(
    places.flatMap(blocks => [...blocks.values()].flatMap(found => [...found.values()])),
    world,
  )
  const strange = new Map<string, string>()
  const all = letter.variants.map((variant, i) => ({...variant, places: places[i]!}))
  const whole = all.filter(isWhole)
  const variants = (whole.length > 0 ? whole : all)
    .slice(0, most)
    .map(({variant, read, places}, i): FilledVariant => {
      const row = samples && rowFor(variant.choices, samples)
      const fill = ({field, text}: Piece, occurrence: Occurrence | undefined): string => {
        if (!field || !occurrence) return text
        const given = row === undefined ? '' : (samples!.valuesOf(field.name)?.[row] ?? '')
        if (given.trim() !== '') return given
        const made = values(occurrence)
        if (made === undefined) strange.set(wordsOf(field.name), field.name)
        return made ?? readable(field)
      }
      return {
        number: i + 1,
        label: labelOf(variant.choices),
        paragraphs: [...read]
          .map(([number, blocks]) => ({
            number,
            blocks: blocks.map(block =>
              filledBlock(labelled(block, world), piece => fill(piece, places.get(block)!.get(piece))),
            ),
          }))
          .filter((paragraph, i, all) => isShown(paragraph, all[i + 1])),
      }
    })
  const told = whole.length > 0 ? whole.length : all.length
  return {
    variants,
    left: told - variants.length,
    more: whole.length < all.length,
    strange: [...strange.values()],
  }
}

/** The title of an e-mail is its subject. */
const labelled = (block: ReadBlock, {facts}: World): ReadBlock =>
  block.kind === 'title' && block.label === '' && facts.channel === 'email'
    ? {...block, label: 'Onderwerp: '}
    : block

function filledBlock(
  {kind, depth, opensRow, label, pieces}: ReadBlock,
  fill: (piece: Piece) => string,
): FilledBlock {
  const runs: {text: string; strong: boolean}[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.strong === piece.strong) last.text += fill(piece)
    else runs.push({text: fill(piece), strong: piece.strong})
  }
  return {kind, depth, opensRow, label, runs, text: runs.map(({text}) => text).join('')}
}

/** A page has its title twice when it stands in its head and above its text: the first is for the window. */
function isShown({blocks}: FilledParagraph, next: FilledParagraph | undefined): boolean {
  const [block] = blocks
  const twice = block?.kind === 'title' && block.label === '' && next?.blocks[0]?.text === block.text
  return !twice
}

/** Of a template with too many variants, the last one shows several texts at once: no reader gets that. */
const isWhole = ({variant}: NumberedLetter['variants'][number]): boolean =>
  variant.choices.every(({labels, prose}) => prose || labels.length > 0)

/** Choices that the writer left in the prose tell who reads it only when nothing else does. */
function labelOf(choices: readonly Choice[]): string {
  const coded = choices.filter(({prose}) => !prose)
  return [...new Set((coded.length > 0 ? coded : choices).flatMap(({labels}) => labels))].join('; ')
}

/** The first customer that gets this variant; the first of all when none does, or when that can't be told. */
function rowFor(choices: readonly Choice[], samples: Samples): number | undefined {
  if (samples.size === 0) return undefined
  const tests = choices.map(({start}) => recipients(choices, samples, start))
  for (let row = 0; row < samples.size; row++) if (tests.every(gets => gets(row))) return row
  return 0
}

/** A field that we don't understand, in words: `(aantal kinderen)`. */
function readable({name}: Field): string {
  const words = wordsOf(name)
  return words === '' ? '……' : `(${words})`
}

/** As far as words around a field tell anything of it. */
const NEAR = 60

function occurrencesIn(pieces: readonly Piece[]): Map<Piece, Occurrence> {
  const found = new Map<Piece, Occurrence>()
  for (const [i, piece] of pieces.entries()) {
    if (!piece.field) continue
    const next = nextField(pieces, i)
    found.set(piece, {
      name: piece.field.name,
      before: wordsFrom(pieces.slice(0, i)).slice(-NEAR),
      after: wordsFrom(pieces.slice(i + 1)).slice(0, NEAR),
      ...(next && {next: next.name}),
    })
  }
  return found
}

const wordsFrom = (pieces: readonly Piece[]): string => pieces.map(({text}) => text).join('')

function nextField(pieces: readonly Piece[], at: number): Field | undefined {
  const behind = pieces.slice(at + 1).find(({field, text}) => field !== undefined || text.trim() !== '')
  return behind?.field
}
