import type {Finding} from '../finding.ts'
import type {PanelFinding, PanelParagraph, PanelVersion} from './model.ts'
import {paragraphAt} from './paragraphs.ts'

/** A finding with the paragraph that it is in, as the data file keeps it. */
export function panelFinding(
  {rule, entry, severity, match, start, parts}: Finding,
  paragraphs: readonly PanelParagraph[],
): PanelFinding {
  const paragraph = parts.length === 0 ? undefined : paragraphAt(paragraphs, start.offset)?.number
  return {
    ...(paragraph !== undefined && {paragraph}),
    rule,
    ...(entry !== undefined && {entry}),
    severity,
    match,
  }
}

/** A letter made of the paragraphs of a version, whose file has changed since: good for words and sentences only. */
export interface Rebuilt {
  readonly text: string
  readonly paragraphs: readonly PanelParagraph[]
}

/** What variants and cells of a table have between them. */
const BETWEEN = / \| /g

/** Puts the paragraphs of a version below each other again; variants of one become sentences of their own. */
export function rebuild({paragraphs}: Pick<PanelVersion, 'paragraphs'>): Rebuilt {
  let text = ''
  const placed = paragraphs.map((paragraph): PanelParagraph => {
    const start = text.length
    text += `${paragraph.text.replace(BETWEEN, '\n')}\n\n`
    return {...paragraph, start, end: text.length - 2}
  })
  return {text, paragraphs: placed}
}
