import type {Line} from '../document/document.ts'
import type {Condition} from './conditions.ts'
import type {SourceMap} from './source-map.ts'

/** What kind of file a letter came in. */
export type Format = Syntax | 'docx' | 'doc' | 'rtf' | 'odt' | 'eml'

/** How the markup in a letter's text is read. */
export type Syntax = 'markdown' | 'text' | 'html'

/** What a block is in the letter. `code` and other things that are no prose make no block. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'title' | 'button' | 'preview'

/** A piece of prose that stands on its own. */
export interface Block {
  readonly kind: BlockKind
  /**
   * The prose as the reader sees it: entities decoded, markup gone, white space folded, a hard line break as `\n`.
   * A merge field is a run of `FIELD`, inline code a run of `INERT` (both of `dutch/sentences.ts`).
   */
  readonly text: string
  /** From offsets in `text` to offsets in the letter's source. */
  readonly map: SourceMap
  /** Level of a heading (1-6) or depth of a list item (from 1); 0 for the rest. */
  readonly depth: number
}

/** A placeholder (`value`) or a piece of template logic (`control`), as it stands in the source. */
export interface Field {
  readonly kind: 'value' | 'control'
  /** What the field is called, stripped of its syntax: `klant.naam`, `BEDRAG`; empty for a dotted blank. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** A fault of the template that shows when it is read. Offsets are in the source. */
export interface TemplateFault {
  readonly rule: 'unclosed-field'
  readonly start: number
  readonly end: number
}

/** What one reader gets at a place in the source where the letter differs from reader to reader. */
export interface Choice {
  readonly start: number
  readonly end: number
  /** Which of the texts there. */
  readonly option: number
  /** For whom it is: `regeling: ja`, `soort == 'a': nee`, `is/zijn: zijn`. */
  readonly labels: readonly string[]
  /** What must hold for it, as far as that is known: empty for a choice in the prose, and for several texts at once. */
  readonly conditions: readonly Condition[]
  /** Whether the writer left it in the text, as in `is/zijn`, instead of in template code. */
  readonly prose: boolean
  /** Index among the choices of the one that it stands in, or -1. */
  readonly parent: number
}

/** The letter as one reader gets it: with one choice of its branches. */
export interface Variant {
  readonly blocks: readonly Block[]
  /** The fields that this reader sees, and the control tags around them. */
  readonly fields: readonly Field[]
  /** What of the source is not for this reader, tags included; in order. */
  readonly hidden: readonly {readonly start: number; readonly end: number}[]
  /** In order of start. */
  readonly choices: readonly Choice[]
}

/** One file or template, read: blocks of prose with source offsets. */
export interface Letter {
  readonly format: Format
  readonly syntax: Syntax
  /** The file's text, decoded, without a byte-order mark; of a document what it says. All offsets point into it. */
  readonly source: string
  /** Of a document: what is known of each line. Save in an e-mail no edit may take a line end away or bring one in. */
  readonly lines?: readonly Line[]
  /** As the first variant has them, when there are variants. */
  readonly blocks: readonly Block[]
  /** Empty when every reader gets the same letter. */
  readonly variants: readonly Variant[]
  /** All of them, in order, whoever sees them. */
  readonly fields: readonly Field[]
  /** In the reading of one variant: what of the source is not for this reader. */
  readonly hidden?: Variant['hidden']
  readonly faults: readonly TemplateFault[]
  /** The front matter's values; empty when there is none. Unknown keys are kept: they are other programs'. */
  readonly frontMatter: Readonly<Record<string, unknown>>
}

/** The letter can't be read; `message` is one clear Dutch line for the user, `offset` the place in the source if known. */
export class UnreadableLetter extends Error {
  readonly offset: number | undefined
  constructor(message: string, offset?: number) {
    super(message)
    this.name = 'UnreadableLetter'
    this.offset = offset
  }
}
