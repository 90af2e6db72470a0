import {FIELD, INERT} from '../dutch/sentences.ts'
import {firstBehind} from '../first-behind.ts'
import type {Field, Letter, Variant} from '../letter/letter.ts'
import {places} from '../letter/places.ts'
import {SUBJECT_LABEL} from '../letter/title.ts'
import type {PanelParagraph} from './model.ts'
import {type Group, groupsOf} from './paragraph-groups.ts'
import {isStrong, type Strong, strongIn} from './strong.ts'
import {versionOf} from './version.ts'

/** A stretch of a paragraph as a reader sees it: words, or what stands in a merge field or code. */
export interface Piece {
  readonly text: string
  /** The field, when the stretch is one. */
  readonly field?: Field
  /** Whether it stands in bold. */
  readonly strong: boolean
  /** UTF-16 offsets in the source. */
  readonly start: number
  readonly end: number
}

/** One block of a paragraph in one variant. */
export interface ReadBlock {
  readonly kind: Variant['blocks'][number]['kind']
  readonly depth: number
  readonly pieces: readonly Piece[]
  /** Of a table's cell: whether a row begins with it. */
  readonly opensRow: boolean
  /** What stands before a subject: `Onderwerp: `; empty for other blocks. */
  readonly label: string
}

/** A letter with its paragraphs numbered, and what each variant shows of them. */
export interface NumberedLetter {
  readonly version: string
  readonly paragraphs: readonly PanelParagraph[]
  /** One at least. Of each the numbers of its paragraphs, in order, with their blocks. */
  readonly variants: readonly {
    readonly variant: Reader
    readonly read: ReadonlyMap<number, readonly ReadBlock[]>
  }[]
}

/**
 * Numbers the paragraphs of a letter, the same in every variant, and tells the letter's version. A finding is in the
 * paragraph whose `start` and `end` are around it: see `paragraphAt`.
 */
export function numberedLetter(letter: Letter): NumberedLetter {
  const variants = readersOf(letter)
  const groups = groupsOf(
    variants.map(({blocks}) => blocks),
    letter,
  )
  const strong = strongIn(letter.source, letter.syntax)
  const read = variants.map(variant => ({
    variant,
    read: new Map(
      groups.flatMap((group, i) => {
        const blocks = group.blocks.filter(({variant: index}) => variants[index] === variant)
        return blocks.length === 0
          ? []
          : [
              [
                i + 1,
                blocks.map(({block, opensRow}) => ({
                  kind: block.kind,
                  depth: block.depth,
                  pieces: piecesOf(block, variant.fields, letter.source, strong),
                  opensRow,
                  label: block.kind === 'title' ? labelOf(block, letter.source) : '',
                })),
              ] as const,
            ]
      }),
    ),
  }))
  const pointAt = places(letter.source)
  const paragraphs = groups.map((group, i): PanelParagraph => {
    const {line} = pointAt(group.start)
    const document = letter.lines?.[line - 1]
    return {
      number: i + 1,
      kind: group.blocks[0]!.block.kind,
      text: [
        ...new Set(read.map(({read}) => cellsOf(read.get(i + 1) ?? [])).filter(text => text !== '')),
      ].join(' | '),
      start: group.start,
      end: group.end,
      lines: {from: line, to: pointAt(Math.max(group.start, group.end - 1)).line},
      ...(document && {place: {part: document.part, paragraph: document.paragraph}}),
    }
  })
  return {
    version: versionOf(read.map(({read}) => [...read].map(([number, blocks]) => ({number, blocks})))),
    paragraphs,
    variants: read,
  }
}

/** The words before a subject, which are no part of its block. */
function labelOf({map, text}: Variant['blocks'][number], source: string): string {
  const {start} = map.range(0, text.length)
  const [line = ''] = /[^\r\n>]*$/.exec(source.slice(Math.max(0, start - 60), start)) ?? []
  const [label = ''] = SUBJECT_LABEL.exec(line.replace(/^[\s*_#]+/, '')) ?? []
  return label === '' ? '' : `${label.replace(/[\s:]+$/, '')}: `
}

type Reader = Pick<Variant, 'blocks' | 'fields' | 'choices'>

/** The readers of a letter: its variants, or the one that all of them get. */
function readersOf(letter: Letter): readonly Reader[] {
  const {variants, blocks, fields, lines} = letter
  const readers: readonly Reader[] = variants.length > 0 ? variants : [{blocks, fields, choices: []}]
  if (letter.format !== 'eml' || !lines?.some(({part}) => part === 'html')) return readers
  // Of an e-mail a reader sees the HTML; what only its plain text says is for machines that show no HTML.
  const pointAt = places(letter.source)
  const isSeen = ({map, text}: Variant['blocks'][number]): boolean =>
    lines[pointAt(map.range(0, text.length).start).line - 1]?.part !== 'text'
  return readers.map(reader => ({...reader, blocks: reader.blocks.filter(isSeen)}))
}

/** The paragraph that holds an offset of the source; nothing between two, and for the letter as a whole. */
export const paragraphAt = (
  paragraphs: readonly PanelParagraph[],
  offset: number,
): PanelParagraph | undefined => paragraphs.find(({start, end}) => offset >= start && offset < end)

/** A block's text with its fields as `[naam]`. */
const templateText = (pieces: readonly Piece[]): string =>
  pieces.map(({text, field}) => (field ? `[${field.name}]` : text)).join('')

const cellsOf = (blocks: readonly ReadBlock[]): string =>
  blocks.map(({pieces}) => templateText(pieces)).join(' | ')

const STAND_IN = new RegExp(`${FIELD}+|${INERT}+`, 'g')

function piecesOf(
  block: Group['blocks'][number]['block'],
  fields: readonly Field[],
  source: string,
  strong: Strong,
): Piece[] {
  const {text, map} = block
  const pieces: Piece[] = []
  const whole = map.range(0, text.length)
  const mixed = isStrong(strong, whole.start, whole.end)
  const isBold = (at: number): boolean => {
    const {start} = map.range(at, at + 1)
    return mixed && isStrong(strong, start, start + 1)
  }
  const plain = (from: number, to: number): void => {
    for (let start = from; start < to; ) {
      const bold = isBold(start)
      let end = mixed ? start + 1 : to
      while (end < to && isBold(end) === bold) end++
      pieces.push({text: text.slice(start, end), strong: bold, ...map.range(start, end)})
      start = end
    }
  }
  let at = 0
  for (const {0: run, index} of text.matchAll(STAND_IN)) {
    plain(at, index)
    at = index + run.length
    const range = map.range(index, at)
    if (run[0] === INERT)
      pieces.push({text: source.slice(range.start, range.end), strong: isBold(index), ...range})
    else
      for (let i = firstBehind(fields, range.start); i < fields.length && fields[i]!.start < range.end; i++) {
        const field = fields[i]!
        if (field.kind === 'value')
          pieces.push({text: '', field, strong: isBold(index), start: field.start, end: field.end})
      }
  }
  plain(at, text.length)
  return pieces
}
