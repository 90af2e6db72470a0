import {child, elements, type XmlElement} from './xml.ts'

/** What the style of a paragraph says of its place in the letter. Sizes are in twentieths of a point. */
export interface OdfFormat {
  readonly before: number
  readonly after: number
  /** No white between paragraphs of this style. */
  readonly contextual: boolean
  /** Level of a heading, from 1. */
  readonly heading: number | undefined
  /** The style with a name that the paragraph has, in the end. */
  readonly style: string
}

type Family = 'graphic' | 'paragraph' | 'text' | 'table'

/** The styles that hold for one part of a document. */
export interface OdfStyles {
  paragraph(name: string): OdfFormat
  /** Whether text in a style is hidden; nothing when the style leaves it to what is around the text. */
  hides(family: Family, name: string): boolean | undefined
  /** Whether a frame in a style is a drawing with text on it, in which no comments can stand. */
  isDrawing(name: string): boolean
  /** The master page that begins where a paragraph or table in a style stands. */
  masterPage(family: Family, name: string): string | undefined
}

interface Style {
  readonly node: XmlElement
  /** Made for one paragraph, without a name that users see. */
  readonly automatic: boolean
}

/** Styles on which a style is based that are looked at. */
const DEEPEST = 20
/** The style of paragraphs that name none. */
const STANDARD = 'Standard'
const TITLES: Readonly<Record<string, number>> = {Title: 1, Subtitle: 2}

/**
 * Reads styles (ODF 1.3, part 3, chapter 16).
 *
 * @param automatic the automatic styles of the part that they are for
 * @param common the styles that the document as a whole has
 */
export function readOdfStyles(automatic: XmlElement | undefined, common: XmlElement | undefined): OdfStyles {
  const styles = new Map<string, Style>()
  const defaults = new Map<string, Style>()
  for (const root of [common, automatic])
    for (const node of root ? elements(root) : []) {
      const family = node.attributes['style:family'] ?? ''
      const style = {node, automatic: root === automatic}
      if (node.name === 'style:default-style') defaults.set(family, style)
      else if (node.name === 'style:style')
        styles.set(`${family} ${node.attributes['style:name'] ?? ''}`, style)
    }
  const chainOf = (family: Family, name: string): Style[] => {
    const chain: Style[] = []
    let next: string | undefined = name || STANDARD
    while (next !== undefined && chain.length < DEEPEST) {
      const style = styles.get(`${family} ${next}`)
      if (!style) break
      chain.push(style)
      next = style.node.attributes['style:parent-style-name']
    }
    const last = defaults.get(family)
    return last ? [...chain, last] : chain
  }
  const formats = new Map<string, OdfFormat>()
  return {
    paragraph(name) {
      const known = formats.get(name) ?? formatOf(name, chainOf('paragraph', name))
      formats.set(name, known)
      return known
    },
    hides(family, name) {
      for (const {node} of name ? chainOf(family, name) : []) {
        const display = child(node, 'style:text-properties')?.attributes['text:display']
        if (display !== undefined) return display === 'none'
      }
      return undefined
    },
    isDrawing(name) {
      // LibreOffice knows its frames for text by the style that they are based on.
      const style = styles.get(`graphic ${name}`)
      return style?.automatic === true && !style.node.attributes['style:parent-style-name']
    },
    masterPage(family, name) {
      for (const {node} of name ? chainOf(family, name) : []) {
        const master = node.attributes['style:master-page-name']
        if (master !== undefined) return master || undefined
      }
      return undefined
    },
  }
}

function formatOf(name: string, chain: readonly Style[]): OdfFormat {
  const properties = chain.map(({node}) => child(node, 'style:paragraph-properties')?.attributes ?? {})
  const named = chain.find(({automatic}) => !automatic)?.node.attributes['style:name'] ?? name
  let heading: number | undefined
  for (const {node} of chain) {
    const level = Number(node.attributes['style:default-outline-level'] ?? 0)
    heading ??= TITLES[node.attributes['style:name'] ?? ''] ?? (level >= 1 ? level : undefined)
  }
  const contextual = properties.find(own => own['style:contextual-spacing'] !== undefined)
  return {
    before: sizeOf(properties, 'fo:margin-top'),
    after: sizeOf(properties, 'fo:margin-bottom'),
    contextual: contextual?.['style:contextual-spacing'] === 'true',
    heading,
    style: named,
  }
}

/** A percentage is one of what the style is based on. */
function sizeOf(properties: readonly Readonly<Record<string, string>>[], side: string): number {
  let factor = 1
  for (const own of properties) {
    const [, figure, unit = ''] = LENGTH.exec(own[side] ?? own['fo:margin'] ?? '') ?? []
    if (figure === undefined) continue
    if (unit !== '%') return factor * Number(figure) * (TWENTIETHS[unit] ?? 0)
    factor *= Number(figure) / 100
  }
  return 0
}

const LENGTH = /^(-?(?:\d+(?:\.\d+)?|\.\d+))(cm|mm|in|pt|pc|px|%)$/
const TWENTIETHS: Readonly<Record<string, number>> = {
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  px: 15,
}

/** Elements outside the run of the text: what is in them does not begin a page. */
const ASIDE = /^(?:draw:|text:note$|text:tracked-changes$|office:)/

/** The headers or footers that readers get to see, in the order of the pages. */
export function shownRegions(
  kind: 'header' | 'footer',
  text: XmlElement,
  styles: OdfStyles,
  masters: XmlElement | undefined,
): XmlElement[] {
  const byName = new Map<string, XmlElement>()
  for (const master of masters ? elements(masters) : [])
    if (master.name === 'style:master-page') byName.set(master.attributes['style:name'] ?? '', master)
  const used = new Set<XmlElement>()
  // A master page may name the one of the next page.
  const use = (name: string): void => {
    for (let next = byName.get(name); next && !used.has(next); ) {
      used.add(next)
      next = byName.get(next.attributes['style:next-style-name'] ?? '')
    }
  }
  let isFirst = true
  for (const block of blocks(text)) {
    const isTable = block.name === 'table:table'
    const name = block.attributes[isTable ? 'table:style-name' : 'text:style-name'] ?? ''
    const master = styles.masterPage(isTable ? 'table' : 'paragraph', name)
    // The first paragraph of a table at the start has its page from the table.
    if (master !== undefined) use(master)
    else if (isFirst) use(byName.has(STANDARD) ? STANDARD : (byName.keys().next().value ?? ''))
    isFirst = false
  }
  return [...used].flatMap(master =>
    ['-first', '', '-left'].flatMap(page =>
      elements(master).filter(
        ({name, attributes}) =>
          (name === `style:${kind}${page}` || name === `loext:${kind}${page}`) &&
          attributes['style:display'] !== 'false',
      ),
    ),
  )
}

function* blocks(parent: XmlElement): Iterable<XmlElement> {
  for (const node of elements(parent)) {
    if (ASIDE.test(node.name)) continue
    if (node.name === 'text:p' || node.name === 'text:h') yield node
    else {
      if (node.name === 'table:table') yield node
      yield* blocks(node)
    }
  }
}
