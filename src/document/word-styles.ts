import {child, elements, type XmlElement} from './xml.ts'

/** What the format of a paragraph says of its place in the letter. Sizes are in twentieths of a point. */
export interface ParagraphFormat {
  readonly before: number
  readonly after: number
  /** No white between paragraphs of this style. */
  readonly contextual: boolean
  /** Level of a heading, from 1. */
  readonly heading: number | undefined
  /** Depth of a list item, from 1. */
  readonly list: number | undefined
  readonly style: string
}

/** What one style, or the paragraph itself, says; nothing where it leaves it to what it is based on. */
interface Properties {
  readonly before: number | undefined
  readonly after: number | undefined
  readonly contextual: boolean | undefined
  readonly outline: number | undefined
  /** Depth in the list, from 0; -1 for no list. */
  readonly list: number | undefined
}

interface Style {
  readonly name: string
  readonly basedOn: string
  readonly own: Properties
}

/** White that Word puts before and behind a paragraph when it is told to choose for itself. */
const AUTOMATIC = 280
/** Styles on which a style is based that are looked at. */
const DEEPEST = 20

/** Tells the format of a paragraph from its own properties and its style. */
export function readStyles(
  root: XmlElement | undefined,
): (properties: XmlElement | undefined) => ParagraphFormat {
  const styles = new Map<string, Style>()
  let normal = ''
  for (const style of root ? elements(root) : []) {
    if (style.name !== 'w:style' || style.attributes['w:type'] !== 'paragraph') continue
    const id = style.attributes['w:styleId'] ?? ''
    if (isOn(style.attributes['w:default'])) normal = id
    styles.set(id, {
      name: value(child(style, 'w:name')).toLowerCase(),
      basedOn: value(child(style, 'w:basedOn')),
      own: propertiesOf(child(style, 'w:pPr')),
    })
  }
  const defaults = propertiesOf(child(child(child(root, 'w:docDefaults'), 'w:pPrDefault'), 'w:pPr'))
  return paragraph => {
    const style = value(child(paragraph, 'w:pStyle')) || normal
    const chain: Properties[] = [propertiesOf(paragraph)]
    let heading: number | undefined
    for (let id = style, depth = 0; styles.has(id) && depth < DEEPEST; depth++) {
      const {name, basedOn, own} = styles.get(id)!
      chain.push(own)
      heading ??= headingOf(name)
      id = basedOn
    }
    chain.push(defaults)
    const first = <Key extends keyof Properties>(key: Key): Properties[Key] | undefined =>
      chain.find(properties => properties[key] !== undefined)?.[key]
    const outline = first('outline')
    const list = first('list') ?? -1
    return {
      before: first('before') ?? 0,
      after: first('after') ?? 0,
      contextual: first('contextual') ?? false,
      heading: outline === undefined ? heading : outline < 9 ? outline + 1 : undefined,
      list: list >= 0 ? list + 1 : undefined,
      style,
    }
  }
}

/** Built-in styles have English names whatever the language of the program is. */
function headingOf(name: string): number | undefined {
  const level = /^heading ([1-9])$/.exec(name)?.[1]
  return level === undefined ? {title: 1, subtitle: 2}[name] : Number(level)
}

function propertiesOf(properties: XmlElement | undefined): Properties {
  const spacing = child(properties, 'w:spacing')?.attributes ?? {}
  const numbering = child(properties, 'w:numPr')
  const contextual = child(properties, 'w:contextualSpacing')
  const outline = child(properties, 'w:outlineLvl')
  const numberId = child(numbering, 'w:numId')
  return {
    before: sizeOf(spacing, 'before'),
    after: sizeOf(spacing, 'after'),
    contextual: contextual ? isOn(contextual.attributes['w:val'] ?? '1') : undefined,
    outline: outline ? number(value(outline)) : undefined,
    list: numberId
      ? value(numberId) === '0'
        ? -1
        : (number(value(child(numbering, 'w:ilvl'))) ?? 0)
      : undefined,
  }
}

function sizeOf(spacing: Readonly<Record<string, string>>, side: 'before' | 'after'): number | undefined {
  if (isOn(spacing[`w:${side}Autospacing`])) return AUTOMATIC
  return number(spacing[`w:${side}`] ?? '')
}

const number = (text: string): number | undefined =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined

/** Whether an attribute of Word's says yes. */
export const isOn = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on'

/** The `w:val` of an element. */
export const value = (element: XmlElement | undefined): string => element?.attributes['w:val'] ?? ''
