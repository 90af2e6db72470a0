import type {Line} from '../document/document.ts'
import {readFrontMatter} from './front-matter.ts'
import {readHtml} from './html.ts'
import {type Block, type Format, type Letter, type Syntax, UnreadableLetter} from './letter.ts'
import {type MailParts, mailParts, readMail} from './mail.ts'
import {readMarkdown} from './markdown.ts'
import {maskVariants} from './merge-fields.ts'
import {collectProse} from './prose.ts'
import {readText} from './text.ts'
import {withTitles} from './title.ts'

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  html: 'html',
  htm: 'html',
  mjml: 'html',
}

const READERS = {markdown: readMarkdown, html: readHtml}

/** The syntax that a file's ending tells; text when it tells nothing. */
export function syntaxOf(path: string): Syntax {
  return SYNTAXES[/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'text'
}

const isDocument = (format: Format): format is Exclude<Format, Syntax> =>
  format !== 'markdown' && format !== 'text' && format !== 'html'

interface ReadOptions {
  readonly path?: string
  /** As the path tells when nothing is said. */
  readonly format?: Format
  /** That of the format when nothing is said: text for documents. */
  readonly syntax?: Syntax
  /** Of a document: what is known of each line of `source`. */
  readonly lines?: readonly Line[]
}

/**
 * Reads a file's text, without byte-order mark, as a letter.
 * Throws `UnreadableLetter` when its front matter is broken or its markup can't be read.
 */
export function readLetter(source: string, options: ReadOptions): Letter {
  const {lines, format = options.syntax ?? syntaxOf(options.path ?? '')} = options
  const syntax = options.syntax ?? (isDocument(format) ? 'text' : format)
  // Word knows no front matter: three dashes are dashes.
  const {values, end} = format === syntax ? readFrontMatter(source) : {values: {}, end: 0}
  const {variants, fields, faults} = maskVariants(source, syntax, end)
  const parts = format === 'eml' && lines ? mailParts(source, lines) : undefined
  const read = variants.map(({masked, ...variant}) => ({
    ...variant,
    blocks: readBlocks(masked, syntax, lines, parts),
  }))
  return {
    format,
    syntax,
    source,
    ...(lines && {lines}),
    blocks: read[0]!.blocks,
    variants: read.length > 1 ? read : [],
    fields,
    faults,
    frontMatter: values,
  }
}

function readBlocks(
  masked: string,
  syntax: Syntax,
  lines: readonly Line[] | undefined,
  parts: MailParts | undefined,
): Block[] {
  const prose = collectProse()
  try {
    if (parts) return readMail(masked, parts)
    if (syntax === 'text') readText(masked, prose, lines)
    else READERS[syntax](masked, prose)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UnreadableLetter('De opmaak van dit bestand heeft te veel lagen. Maak de opmaak eenvoudiger.')
  }
  return withTitles(prose.blocks)
}
