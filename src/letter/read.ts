import {readFrontMatter} from './front-matter.ts'
import {readHtml} from './html.ts'
import {type Block, type Format, type Letter, UnreadableLetter} from './letter.ts'
import {readMarkdown} from './markdown.ts'
import {maskVariants} from './merge-fields.ts'
import {collectProse} from './prose.ts'
import {readText} from './text.ts'
import {withTitles} from './title.ts'

const FORMATS: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  html: 'html',
  htm: 'html',
  mjml: 'html',
}

const READERS = {markdown: readMarkdown, html: readHtml, text: readText}

/** The format that a file's ending tells; text when it tells nothing. */
export function formatOf(path: string): Format {
  return FORMATS[/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'text'
}

/**
 * Reads a file's text, without byte-order mark, as a letter.
 * Throws `UnreadableLetter` when its front matter is broken or its markup can't be read.
 */
export function readLetter(
  source: string,
  options: {readonly path?: string; readonly format?: Format},
): Letter {
  const format = options.format ?? formatOf(options.path ?? '')
  const {values, end} = readFrontMatter(source)
  const {variants, fields, faults} = maskVariants(source, format, end)
  const read = variants.map(({masked, ...variant}) => ({...variant, blocks: readBlocks(masked, format)}))
  return {
    format,
    source,
    blocks: read[0]!.blocks,
    variants: read.length > 1 ? read : [],
    fields,
    faults,
    frontMatter: values,
  }
}

function readBlocks(masked: string, format: Format): Block[] {
  const prose = collectProse()
  try {
    READERS[format](masked, prose)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UnreadableLetter('De opmaak van dit bestand heeft te veel lagen. Maak de opmaak eenvoudiger.')
  }
  return withTitles(prose.blocks)
}
