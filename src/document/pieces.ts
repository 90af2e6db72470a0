import type {Line, PartKind} from './document.ts'
import type {RawText, XmlElement, XmlPart} from './xml.ts'

/** A run of text in one format: `w:r` of Word; of OpenDocument the element right around the text. */
export interface Run {
  readonly node: XmlElement
  /** The tracked insertion that it stands in right away, if any. */
  readonly insertion: XmlElement | undefined
}

/** A place between two characters of XML: in a run when it is inside one. */
export interface XmlPlace {
  readonly at: number
  readonly run?: Run
}

/** A stretch of a document's text, with where it comes from. */
export type Piece = TextPiece | AtomPiece

/** Text of one element, character by character. */
export interface TextPiece extends RawText {
  readonly kind: 'text'
  readonly element: XmlElement
  readonly run: Run
}

/** What stands for something that is there as a whole or not at all: a tab, a line break, a merge field. */
export interface AtomPiece {
  readonly kind: 'atom'
  readonly text: string
  readonly start: XmlPlace
  readonly end: XmlPlace
  /** Whether nobody may put other text in its place. */
  readonly fixed: boolean
}

/** What holds for a paragraph as a whole. */
export interface Paragraph {
  readonly kind?: Line['kind']
  readonly depth: number
  /** Whether a reader sees white between this paragraph and the one before. */
  readonly apart: boolean
  /** That it stands in the first cell of a row of a table. */
  readonly opensRow?: true
}

/** A paragraph begins. */
export interface Opening {
  readonly kind: 'paragraph'
  readonly paragraph: Paragraph
}

/** What one part of a document says, in reading order. */
export interface Flow {
  readonly part: XmlPart
  readonly kind: PartKind
  readonly pieces: readonly (Piece | Opening)[]
  /** Where a remark about this flow can stand, when not in the flow itself: in the body. */
  readonly anchor: XmlElement | undefined
  /** The same text box as older programs see it. */
  readonly twin?: Flow
}

/** A piece with its place in the document's text. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly piece: Piece
  readonly flow: Flow
}

/** What a document says, and where each stretch of it comes from. */
export interface LaidOut {
  readonly text: string
  readonly lines: readonly Line[]
  /** In order, without overlap. Between two of them stand only line ends. */
  readonly segments: readonly Segment[]
}

/** Puts flows one behind the other, with an empty line between. */
export function layOut(flows: readonly Flow[]): LaidOut {
  let text = ''
  const lines: Line[] = []
  const segments: Segment[] = []
  const counts = new Map<PartKind, number>()
  for (const flow of flows) {
    let paragraph: Paragraph | undefined
    let line = ''
    let isOpen = false
    let opens = true
    let counted = false
    const {kind} = flow
    const endLine = (): void => {
      const full = line.trim() !== ''
      if (full && !counted) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        counted = true
      }
      lines.push({
        part: kind,
        paragraph: full ? counts.get(kind)! : 0,
        opens,
        ...(paragraph?.kind && {kind: paragraph.kind}),
        depth: paragraph?.depth ?? 0,
        ...(paragraph?.opensRow && opens && {opensRow: true as const}),
      })
      text += `${line}\n`
      line = ''
      opens = false
    }
    const blank = (): void => {
      lines.push({part: kind, paragraph: 0, opens: true, depth: 0})
      text += '\n'
    }
    if (text !== '') blank()
    for (const piece of flow.pieces) {
      if (piece.kind === 'paragraph') {
        if (isOpen) endLine()
        if (isOpen && piece.paragraph.apart) blank()
        ;({paragraph} = piece)
        isOpen = opens = true
        counted = false
        continue
      }
      if (piece.text === '') continue
      isOpen = true
      const start = text.length + line.length
      segments.push({start, end: start + piece.text.length, piece, flow})
      if (piece.text === '\n') endLine()
      else line += piece.text
    }
    if (isOpen) endLine()
  }
  return {text, lines, segments}
}
