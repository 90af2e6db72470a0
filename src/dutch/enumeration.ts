import type {Span, TextEdit} from './edit.ts'
import {type Lexicon, NOMINAL, Tag} from './lexicon.ts'
import {phraseEnd} from './passive.ts'
import type {Sentence} from './sentences.ts'
import {type Reading, readSentence} from './tense-context.ts'
import {Class} from './word-classes.ts'

/** Three or more things in a row: "uw naam, uw adres en uw telefoonnummer". */
export interface Enumeration {
  readonly items: readonly Span[]
  /**
   * Makes a list of lines that begin with "- " of it; only when it stands behind a colon and ends the sentence. The
   * place must be one where a text may have such lines.
   */
  readonly edits: readonly TextEdit[] | undefined
}

/** An item of more words than this is more than a thing. */
const LONGEST = 8
const FEWEST = 3
/** No enumeration is looked for among more tokens, so that time stays linear whatever the text. */
const REACH = 200

/** Finds the longest enumeration of nouns among tokens `from` up to `end` (excluded) of a sentence. */
export function findEnumeration(
  sentence: Sentence,
  from: number,
  end: number,
  lexicon: Lexicon,
): Enumeration | undefined {
  if (end - from > REACH) return undefined
  const reading = readSentence(sentence, lexicon)
  let best: Enumeration | undefined
  for (let i = from; i < end; i++) {
    if (!/^(?:en|of)$/.test(reading.tokens[i]!.lower)) continue
    const found = readAt(reading, from, i, end, lexicon)
    if (found && found.items.length > (best?.items.length ?? 0)) best = found
  }
  return best
}

/** The items before and behind the coordinator at `at`. */
function readAt(
  reading: Reading,
  from: number,
  at: number,
  end: number,
  lexicon: Lexicon,
): Enumeration | undefined {
  const {tokens} = reading
  const closing = tokens[end - 1]!
  const last = closing.kind === 'mark' && /^[.!;]$/.test(closing.text) ? end - 1 : end
  // "uw naam, uw adres en": nothing follows.
  if (at + 1 >= last) return undefined
  const items: [number, number][] = []
  let stop = at
  let opened = false
  for (let i = at - 1; i >= from - 1 && stop - i <= LONGEST + 1; i--) {
    const text = tokens[i]?.text
    if (i === from - 1) {
      opened = text === ':'
      if (opened) items.unshift([i + 1, stop])
    } else if (text === ',') {
      // "…, en": a comma right before the coordinator.
      if (i + 1 < stop) items.unshift([i + 1, stop])
      stop = i
    }
  }
  if (!opened && stop < at) items.unshift([phraseStart(reading, from, stop), stop])
  const rest = last - at - 1
  const whole = rest <= LONGEST && isThing(reading, at + 1, last)
  const phrase = Math.min(last, phraseEnd(tokens, at + 1, lexicon) + 1)
  items.push([at + 1, whole ? last : phrase])
  if (items.length < FEWEST || !items.every(([start, stopped]) => isThing(reading, start, stopped)))
    return undefined
  const spans = items.map(([start, stopped]) => ({
    start: tokens[start]!.start,
    end: tokens[stopped - 1]!.end,
  }))
  const colon = opened && whole && from > 0
  return {items: spans, edits: colon ? listEdits(spans, tokens[from - 1]!.end, closing) : undefined}
}

function listEdits(
  items: readonly Span[],
  colon: number,
  closing: {readonly end: number},
): readonly TextEdit[] {
  return [
    ...items.map(({start}, i) => ({
      start: i === 0 ? colon : items[i - 1]!.end,
      end: start,
      text: i === 0 ? '\n\n- ' : '\n- ',
    })),
    {start: items.at(-1)!.end, end: closing.end, text: ''},
  ].filter(edit => edit.end > edit.start || edit.text !== '')
}

/** Whether tokens are one noun phrase: it ends in a noun, a number or a field, and has no verb in it. */
function isThing({tokens, tags, classes, finite}: Reading, from: number, end: number): boolean {
  if (end <= from || end - from > LONGEST) return false
  const {lower: head, kind: opening} = tokens[from]!
  if (opening === 'mark' || /^(?:zoals|waaronder|bijvoorbeeld|inclusief)$/.test(head)) return false
  if (tokens[end - 1]!.text.endsWith('-')) return false
  let brackets = 0
  for (let i = from; i < end; i++) {
    const {kind, text} = tokens[i]!
    if (/^[()]$/.test(text)) brackets += text === '(' ? 1 : -1
    if (kind === 'mark' && !/^[€%/()“”"'‘’&-]$/.test(text)) return false
    if (kind !== 'word') continue
    if (finite[i] !== 0 || ((tags[i]! & Tag.Infinitive) !== 0 && (tags[i]! & NOMINAL) === 0)) return false
    if ((classes[i]! & (Class.Subordinator | Class.Subject | Class.Te | Class.Coordinator)) !== 0)
      return false
    if ((classes[i]! & (Class.Adverb | Class.Modal | Class.Auxiliary)) !== 0) return false
  }
  if (
    (classes[from]! & (Class.Preposition | Class.Pronoun)) !== 0 &&
    !/^(?:ons|je|hun|haar)$/.test(tokens[from]!.lower)
  )
    return false
  if (brackets !== 0) return false
  const last = tokens[end - 1]!
  if (last.kind !== 'word') return last.kind !== 'mark' || /^[)%]$/.test(last.text)
  // The word list knows "maart" as a verb only.
  if (last.lower === 'maart') return true
  return classes[end - 1] === 0 && ((tags[end - 1]! & NOMINAL) !== 0 || tags[end - 1] === 0)
}

/** Where the noun phrase that ends before `stop` begins: at its determiner, or at its first adjective or noun. */
function phraseStart({tokens, tags, classes}: Reading, from: number, stop: number): number {
  const modifier = NOMINAL | Tag.Adjective | Tag.AdjectiveForm | Tag.ParticipleE | Tag.PresentParticiple
  let i = stop - 1
  while (i > from && i > stop - LONGEST) {
    const before = tokens[i - 1]!
    const determiner = (classes[i - 1]! & (Class.Determiner | Class.Either)) !== 0
    if (before.kind === 'word' && determiner) return i - 1
    const open = before.kind === 'word' && classes[i - 1] === 0 && (tags[i - 1]! & modifier) !== 0
    if (!open || (tags[i - 1]! & NOMINAL) !== 0) return i
    i--
  }
  return i
}
