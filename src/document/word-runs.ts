import type {Run} from './pieces.ts'
import {child, contentStart, elements, escapeXml, type Splice, spliceXml, type XmlElement} from './xml.ts'

/** Something that happens at a place in a run. What ends there comes before what starts there. */
interface RunEvent {
  /** Offset in the part's XML: between two elements of the run, or in the text of one. */
  readonly at: number
  readonly side: 'end' | 'start'
  /** What to put there, between two runs. */
  readonly xml?: string
  /** Whether what follows is deleted. */
  readonly deleted?: boolean
  /** New text there, in the format of the run. */
  readonly text?: string
}

/** How tracked changes are written. */
interface Tracking {
  /** A number that no change in the document has yet. */
  readonly nextId: () => number
  /** The attributes of a change that say who made it and when. */
  readonly by: string
}

/** Gathers what happens in the runs of one part, and writes those runs anew. */
export interface RunEvents {
  add(run: Run, event: RunEvent): void
  splices(xml: string, tracking: Tracking): Splice[]
}

export function runEvents(): RunEvents {
  const byRun = new Map<XmlElement, {readonly run: Run; readonly events: RunEvent[]}>()
  return {
    add(run, event) {
      const known = byRun.get(run.node)
      if (known) known.events.push(event)
      else byRun.set(run.node, {run, events: [event]})
    },
    splices(xml, tracking) {
      let done: Splice[] = []
      // A text box stands in a run: its own runs come first.
      const inward = [...byRun.values()].sort((a, b) => b.run.node.start - a.run.node.start)
      for (const {run, events} of inward) {
        const {start, end} = run.node
        const isInside = (splice: Splice): boolean => splice.start > start && splice.end < end
        const inside = done.filter(isInside)
        const slice = (from: number, to: number): string => sliceWith(xml, from, to, inside)
        done = done.filter(splice => !isInside(splice))
        done.push({start, end, xml: rebuild(xml, run, events, slice, tracking)})
      }
      return done
    },
  }
}

const DELETED: Readonly<Record<string, string>> = {'w:t': 'w:delText', 'w:instrText': 'w:delInstrText'}

/** xml[from, to) with those of the splices that lie in it. */
function sliceWith(xml: string, from: number, to: number, splices: readonly Splice[]): string {
  const own = splices.flatMap(({start, end, xml: by}) =>
    start >= from && end <= to ? [{start: start - from, end: end - from, xml: by}] : [],
  )
  return spliceXml(xml.slice(from, to), own)
}

/**
 * A run cut into as many as it takes; each keeps the format of the whole.
 *
 * @param slice what stands in a stretch of the part, which may hold runs that were written anew
 */
function rebuild(
  xml: string,
  {node, insertion}: Run,
  events: readonly RunEvent[],
  slice: (from: number, to: number) => string,
  {nextId, by}: Tracking,
): string {
  const waiting = events
    .map((event, index) => ({...event, index}))
    .sort((a, b) => a.at - b.at || a.side.localeCompare(b.side) || a.index - b.index)
  const format = child(node, 'w:rPr')
  const formatChange = child(format, 'w:rPrChange')
  const tag = xml.slice(node.start, contentStart(xml, node))
  let opened = 0
  /** The start of a run like this one. A change of format is one with a number of its own in each. */
  const open = (): string => {
    if (!format) return tag
    const own = xml.slice(format.start, format.end)
    return tag + (opened++ > 0 ? own.replace(CHANGE_ID, (_, head: string) => head + nextId()) : own)
  }
  /** Likewise, of a run that is new: its format was never another. */
  const openNew = (): string => {
    if (!format) return tag
    const {start, end} = formatChange ?? {start: format.end, end: format.end}
    return tag + xml.slice(format.start, start) + xml.slice(end, format.end)
  }
  const change = (name: string, run: string): string => `<${name} w:id="${nextId()}" ${by}>${run}</${name}>`
  let out = ''
  let fragment = ''
  let deleted = false
  // The kind of text that new text stands beside.
  let textName = 'w:t'
  const flush = (): void => {
    if (fragment === '') return
    const run = `${open()}${fragment}</w:r>`
    out += deleted ? change('w:del', run) : run
    fragment = ''
  }
  const happen = (until: number): void => {
    for (let event = waiting[0]; event && event.at <= until; event = waiting[0]) {
      waiting.shift()
      flush()
      out += event.xml ?? ''
      deleted = event.deleted ?? deleted
      if (event.text) {
        const run = `${openNew()}<${textName} xml:space="preserve">${event.text}</${textName}></w:r>`
        const inserted = change('w:ins', run)
        // Word puts one tracked insertion beside another, never into it.
        out += insertion ? `</${insertion.name}>${inserted}${reopened(insertion, nextId)}` : inserted
      }
    }
  }
  for (const element of elements(node)) {
    const {name, start, end} = element
    if (element === format) continue
    happen(start)
    if (DELETED[name] === undefined || element.children.length === 0) {
      fragment += slice(start, end)
      continue
    }
    textName = name
    const [from, to] = [contentStart(xml, element), xml.lastIndexOf('</', end - 1)]
    const keepsSpace = element.attributes['xml:space'] === 'preserve'
    let at = from
    const push = (until: number): void => {
      let raw = xml.slice(at, until)
      // What Word does not show at the ends must not come to light in the middle.
      if (!keepsSpace && at === from) raw = raw.replace(/^[ \t\r\n]+/, '')
      if (!keepsSpace && until === to) raw = raw.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '')
      const tag = deleted ? DELETED[name]! : name
      const space = keepsSpace || raw !== raw.trim() ? ' xml:space="preserve"' : ''
      if (raw !== '' || from === to) fragment += `<${tag}${space}>${raw}</${tag}>`
      at = until
    }
    while (waiting[0] && waiting[0].at < to) {
      if (waiting[0].at > at) push(waiting[0].at)
      happen(at)
    }
    if (at < to) push(to)
    happen(end)
  }
  happen(node.end)
  flush()
  return out
}

const CHANGE_ID = /(<w:rPrChange\b[^>]*?\sw:id=["'])\d+/

/** The start tag of a tracked insertion that goes on: somebody else's, under a number of its own. */
function reopened({name, attributes}: XmlElement, nextId: () => number): string {
  const rest = Object.entries(attributes).flatMap(([key, value]) =>
    key === 'w:id' ? [] : [`${key}="${escapeXml(value)}"`],
  )
  return `<${[name, `w:id="${nextId()}"`, ...rest].join(' ')}>`
}

const EMPTY_INSERTION = /<(w:ins|w:moveTo) [^>]*><\/\1>/g

/** A part without the insertions that have nothing left in them; those that were there before stay. */
export const withoutEmpty = (xml: string, before: string): string =>
  xml.replace(EMPTY_INSERTION, insertion => (before.includes(insertion) ? insertion : ''))
