import type {Passage} from '../checks/rule.ts'
import type {Span} from '../dutch/edit.ts'
import type {Sentence} from '../dutch/sentences.ts'
import type {LetterFacts} from '../letter/facts.ts'
import type {Letter} from '../letter/letter.ts'
import {type Look, MARK_LOOKS} from './marks.ts'
import {recipientPassage, SALUTATION, senderPassage} from './names.ts'
import {type FieldName, type PhraseMatcher, phraseMatcher} from './phrase.ts'
import {ELEMENTS, type ElementId, type ElementTable} from './table.ts'

/** Where an element stands: the first place in a passage, or a merge field of that name somewhere in the letter. */
export type Found = {readonly passage: number; readonly span: Span} | 'field'

/** Looks for the `wanted` elements of a table in letters. */
export type ElementFinder = (
  letter: Letter,
  passages: readonly Passage[],
  facts: Pick<LetterFacts, 'channel' | 'stage'>,
  wanted: {readonly has: (id: ElementId) => boolean},
) => ReadonlyMap<ElementId, Found>

/** A table of elements, and what finds them in a letter. */
export interface Elements {
  readonly table: ElementTable
  readonly find: ElementFinder
}

export const elementsOf = (table: ElementTable): Elements => ({table, find: elementFinder(table)})

const LISTS = ['words', 'online', 'upfront'] as const
interface Tag {
  readonly index: number
  readonly id: ElementId
  readonly list: (typeof LISTS)[number]
}

/** Channels in which the reader just answers. */
const ANSWERED: ReadonlySet<LetterFacts['channel']> = new Set(['email', 'sms', 'chat'])

/** These stand in addresses and signatures too. */
const ANYWHERE: ReadonlySet<ElementId> = new Set(['contact', 'reference', 'registration', 'payment-method'])

/** Makes a finder of a table; the phrases are compiled once. */
function elementFinder({elements, groups}: ElementTable): ElementFinder {
  const tags: readonly Tag[] = ELEMENTS.flatMap(id => LISTS.map(list => ({id, list}))).map((tag, index) => ({
    ...tag,
    index,
  }))
  const match: PhraseMatcher<Tag> = phraseMatcher(
    tags.flatMap(tag => elements[tag.id][tag.list].map((phrase): [string, Tag] => [phrase, tag])),
    groups,
  )
  const elementsNamed = fieldElements(elements)
  const otherwise = new Map(
    ELEMENTS.map(id => [
      id,
      phraseMatcher(
        elements[id].not.map((phrase): [string, true] => [phrase, true]),
        groups,
      ),
    ]),
  )
  const marks = ELEMENTS.flatMap(id =>
    elements[id].marks.map((mark): [ElementId, Look] => [id, MARK_LOOKS[mark]]),
  )
  return (letter, passages, {channel, stage}, wanted) => {
    const found = new Map<ElementId, Found>()
    const missing = (id: ElementId): boolean => wanted.has(id) && !found.has(id)
    const names = new Map(letter.fields.map(({start, name}) => [start, name]))
    // Names of fields, by where they stand in the source.
    const nameIn =
      ({block}: Passage): FieldName =>
      ({start, end}) =>
        names.get(block.map.range(start, end).start) ?? ''
    const sender = wanted.has('sender') ? senderPassage(passages, channel, nameIn) : undefined
    if (sender) found.set('sender', wholeOf(sender))
    const recipient = wanted.has('recipient') ? recipientPassage(passages, nameIn) : undefined
    if (recipient) found.set('recipient', wholeOf(recipient))
    const opening = wanted.has('reason') ? openingOf(passages, channel) : NOWHERE
    const counts = (list: Tag['list']): boolean =>
      list === 'words' || (list === 'online' ? ANSWERED.has(channel) : stage === 'preventive')
    const open = tags.map(({id, list}) => missing(id) && counts(list))
    const close = (id: ElementId): void => {
      for (const tag of tags) if (tag.id === id) open[tag.index] = false
    }
    const lookIn = (passage: Passage, sentence: Pick<Sentence, 'tokens' | 'words'>): void => {
      const name = nameIn(passage)
      const hit = ({id}: Tag, span: Span): void => {
        if (found.has(id)) return
        let meant = true
        otherwise.get(id)!(
          sentence,
          (_, {start, end}) => {
            if (start < span.end && span.start < end) meant = false
          },
          name,
          () => meant,
        )
        if (!meant) return
        found.set(id, {passage: passage.index, span})
        close(id)
      }
      const aside = isAside(passage)
      const opens = opening.has(passage)
      match(
        sentence,
        hit,
        name,
        ({index, id}) => open[index]! && (id === 'reason' ? opens : !aside || ANYWHERE.has(id)),
      )
    }
    for (const [i, passage] of passages.entries()) {
      for (const sentence of joined(passage.sentences)) lookIn(passage, sentence)
      // A caller who is told to offer help offers it.
      for (const sentence of joined(passage.directions)) lookIn(passage, sentence)
      const next = passages[i + 1]
      if (next && passage.block.kind === 'table-cell' && next.block.kind === 'table-cell') {
        const row = rowOf(passage, next)
        if (row) lookIn(passage, row)
      }
      for (const [id, look] of marks) {
        if (!missing(id) || (isAside(passage) && !ANYWHERE.has(id))) continue
        const span = look(passage.block.text)
        if (!span) continue
        found.set(id, {passage: passage.index, span})
        close(id)
      }
    }
    const greeted = passages.some(({block}) => SALUTATION.test(block.text))
    for (const {kind, name} of letter.fields) {
      if (kind !== 'value') continue
      for (const id of elementsNamed(name))
        if (missing(id) && id !== 'reason' && !(id === 'recipient' && greeted)) found.set(id, 'field')
    }
    if (missing('reason') && names.size > 0)
      for (const passage of opening)
        for (const name of fieldNames(passage, nameIn(passage)))
          if (elementsNamed(name).has('reason')) found.set('reason', 'field')
    return found
  }
}

const NOWHERE: ReadonlySet<Passage> = new Set()
const isAside = ({role}: Passage): boolean => role === 'address' || role === 'signature'

const wholeOf = ({index, block}: Passage): Found => ({
  passage: index,
  span: {start: 0, end: block.text.length},
})

/** Fewest words of a line that goes on in the next one, and most of what is read as one sentence. */
const LINE_WORDS = 6
const JOINED_WORDS = 200

/** A line of text that was broken off goes on in the next one: it has no end mark, and the next one no capital. */
function joined(sentences: readonly Sentence[]): readonly Pick<Sentence, 'tokens' | 'words'>[] {
  const lines: {tokens: Sentence['tokens']; words: Sentence['words']}[] = []
  for (const {tokens, words} of sentences) {
    const before = lines.at(-1)
    const goesOn =
      before &&
      before.words.length >= LINE_WORDS &&
      before.words.length < JOINED_WORDS &&
      before.tokens.at(-1)?.kind !== 'mark' &&
      !(tokens[0]!.kind === 'word' && LONE_CAPITAL.test(tokens[0]!.text))
    if (goesOn)
      lines[lines.length - 1] = {tokens: [...before.tokens, ...tokens], words: [...before.words, ...words]}
    else lines.push({tokens, words})
  }
  return lines
}

const LONE_CAPITAL = /^\p{Lu}\p{Ll}/u

/** Most words of a cell that says what stands in the next one. */
const LABEL_WORDS = 6

/** A label and its value in the next cell, read as one sentence: "Graag vóór | 31 oktober". */
function rowOf(label: Passage, value: Passage): Pick<Sentence, 'tokens' | 'words'> | undefined {
  const [first] = label.sentences
  const [second] = value.sentences
  if (!first || !second || first.words.length > LABEL_WORDS) return undefined
  // Places are those of the label: offsets in the other cell mean nothing there.
  const behind = {start: first.end, end: first.end}
  return {
    tokens: [...first.tokens, ...second.tokens.map(token => ({...token, ...behind}))],
    words: [...first.words, ...second.words.map(token => ({...token, ...behind}))],
  }
}

/** Paragraphs behind the salutation that still open the letter. */
const OPENING_PARAGRAPHS = 2

/** Headings and subject, what stands before the salutation, and the first paragraphs behind it. */
function openingOf(passages: readonly Passage[], channel: LetterFacts['channel']): ReadonlySet<Passage> {
  // What a caller says comes in many short pieces.
  if (channel === 'call-script') return new Set(passages)
  const start = Math.max(
    0,
    passages.findIndex(({block}) => SALUTATION.test(block.text)),
  )
  const opening: Passage[] = []
  let paragraphs = 0
  for (const [i, passage] of passages.entries()) {
    const {role, block} = passage
    const title = role === 'heading' && (block.kind === 'title' || i <= start + 1)
    const cell = block.kind === 'table-cell'
    // A table right behind the first paragraph says what it is about.
    if (i < start || title || (cell && paragraphs <= OPENING_PARAGRAPHS)) opening.push(passage)
    else if (role === 'body' && block.kind !== 'preview' && ++paragraphs <= OPENING_PARAGRAPHS)
      opening.push(passage)
  }
  return new Set(opening)
}

/** Names of fields for the reader: none of them is the sender's. */
const READERS =
  /klant(?!en)|debiteur(?!en)|debtor|customer|client|wederpartij|ontvanger|recipient|huurder|tenant|geadresseerde|styles?\b/i

/** What code does to a value is no name of it. */
const FORMATTERS = /number_?format|format_?number|number\s*:/gi

/** Most names of fields that are remembered. */
const REMEMBERED = 2000

/**
 * Which elements a field of some name is: one for costs is none for the amount to pay, one of the reader none for the
 * sender.
 */
function fieldElements(elements: ElementTable['elements']): (name: string) => ReadonlySet<ElementId> {
  const seen = new Map<string, ReadonlySet<ElementId>>()
  const rows = ELEMENTS.map(id => ({
    id,
    pieces: elements[id].fields,
    costs: elements[id].fields.some(piece => COSTS.test(piece)),
    own: id === 'sender' || id === 'contact',
  }))
  return name => {
    const before = seen.get(name)
    if (before) return before
    const plain = name.replace(FORMATTERS, '')
    const costly = COSTS.test(plain)
    const readers = READERS.test(name)
    const named = rows.filter(
      ({pieces, costs, own}) => isNamed(plain, pieces) && (costs || !costly) && !(own && readers),
    )
    if (seen.size >= REMEMBERED) seen.clear()
    const ids = new Set(named.map(({id}) => id))
    seen.set(name, ids)
    return ids
  }
}

const fieldNames = ({sentences}: Passage, name: FieldName): string[] =>
  sentences.flatMap(({tokens}) => tokens.filter(({kind}) => kind === 'field').map(name))

const COSTS = /kosten|costs?|rente|interest|fee/i

/** Whether a field's name has one of the pieces; short pieces must be a word of it: "nr" is in "factuur_nr", not in "partner". */
export function isNamed(name: string, pieces: readonly string[]): boolean {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
  const whole = words.join('_')
  return pieces.some(piece => (piece.length < 5 ? words.includes(piece) : whole.includes(piece)))
}
