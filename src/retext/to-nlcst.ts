import type {
  Paragraph,
  Root,
  SentenceContent,
  Sentence as SentenceNode,
  WhiteSpace,
  Word,
  WordContent,
} from 'nlcst'
import type {Position} from 'unist'
import {type Sentence, splitSentences, type Token} from '../dutch/sentences.ts'
import type {Block, Letter} from '../letter/letter.ts'
import {places} from '../letter/places.ts'

/** A block with its sentences; a `Passage` is one. */
export interface SplitBlock {
  readonly block: Block
  readonly sentences: readonly Sentence[]
}

/** What a node needs to know of the letter: its source, and a position in it for a range of a block's text. */
interface Place {
  readonly source: string
  position(block: Block, start: number, end: number): Position
}

/**
 * A letter as a natural language syntax tree (nlcst), for retext plugins: every block a paragraph, with our sentences.
 *
 * Positions (line, column, offset) are in `letter.source`. Merge fields, code and addresses are `SourceNode`s with
 * their text in the source as value; white space has the value that it has in the source, where it is white space there.
 *
 * @param split the blocks with their sentences, when they are known already
 */
export function toNlcst(letter: Letter, split: readonly SplitBlock[] = splitBlocks(letter)): Root {
  const {source} = letter
  const point = places(source)
  const between = (start: number, end: number): Position => ({start: point(start), end: point(end)})
  const place: Place = {
    source,
    position(block, start, end) {
      const range = block.map.range(start, end)
      return between(range.start, range.end)
    },
  }
  const children: Root['children'] = []
  let before: Paragraph | undefined
  for (const {block, sentences} of split) {
    if (sentences.length === 0) continue
    const paragraph = toParagraph(block, sentences, place)
    if (before) {
      const gap: WhiteSpace = {type: 'WhiteSpaceNode', value: '\n\n'}
      const start = before.position!.end.offset!
      const end = paragraph.position!.start.offset!
      // Blocks that markup moved (a title from the front matter) can stand in another order in the source.
      if (start <= end) gap.position = between(start, end)
      children.push(gap)
    }
    children.push(paragraph)
    before = paragraph
  }
  return {type: 'RootNode', children, position: between(0, source.length)}
}

function splitBlocks({blocks}: Letter): SplitBlock[] {
  return blocks.map(block => ({block, sentences: splitSentences(block.text)}))
}

function toParagraph(block: Block, sentences: readonly Sentence[], place: Place): Paragraph {
  const children: Paragraph['children'] = []
  let end = sentences[0]!.start
  for (const sentence of sentences) {
    if (sentence.start > end) children.push(toWhiteSpace(block, end, sentence.start, place))
    children.push(toSentence(block, sentence, place))
    end = sentence.end
  }
  return {type: 'ParagraphNode', children, position: place.position(block, sentences[0]!.start, end)}
}

function toSentence(block: Block, {start, end, tokens}: Sentence, place: Place): SentenceNode {
  const children: SentenceContent[] = []
  let at = start
  for (const token of tokens) {
    if (token.start > at) children.push(toWhiteSpace(block, at, token.start, place))
    children.push(toContent(block, token, place))
    at = token.end
  }
  return {type: 'SentenceNode', children, position: place.position(block, start, end)}
}

function toWhiteSpace(block: Block, start: number, end: number, {source, position}: Place): WhiteSpace {
  const found = position(block, start, end)
  const written = source.slice(found.start.offset, found.end.offset)
  const value = /^\s+$/.test(written) ? written : block.text.slice(start, end)
  return {type: 'WhiteSpaceNode', value, position: found}
}

function toContent(block: Block, token: Token, place: Place): SentenceContent {
  const {kind, text, start, end} = token
  const position = place.position(block, start, end)
  if (kind === 'field' || kind === 'inert') {
    const value = place.source.slice(position.start.offset, position.end.offset)
    return {type: 'SourceNode', value, position}
  }
  if (kind === 'mark')
    return {type: isPunctuation(text) ? 'PunctuationNode' : 'SymbolNode', value: text, position}
  return {type: 'WordNode', children: [...wordParts(block, token, place)], position}
}

/** Letters and digits as text, what joins them as punctuation: "foto’s" is text, punctuation, text. */
function* wordParts(block: Block, {text, start}: Token, place: Place): Iterable<Word['children'][number]> {
  for (const part of text.matchAll(
    /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+|[^\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]/gu,
  )) {
    const value = part[0]
    const from = start + part.index
    const position = place.position(block, from, from + value.length)
    const type: WordContent['type'] = /^[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]/u.test(value)
      ? 'TextNode'
      : isPunctuation(value)
        ? 'PunctuationNode'
        : 'SymbolNode'
    yield {type, value, position}
  }
}

const isPunctuation = (text: string): boolean => /^\p{P}/u.test(text)
