import {asks} from '../dutch/questions.ts'
import type {Sentence} from '../dutch/sentences.ts'
import type {Context, Passage} from './rule.ts'

/** A sentence of a call script. */
export interface Line {
  readonly passage: Passage
  readonly sentence: Sentence
  /** As it stands in the block; white space may be a line break. */
  readonly text: string
}

/** A call script as a conversation. */
export interface Conversation {
  /** What the caller says, in order. */
  readonly spoken: readonly Line[]
  /** What the caller is told to do. */
  readonly directions: readonly Line[]
}

/** A text with fewer spoken sentences is no conversation yet. */
const FEWEST_LINES = 3
const MACHINE = /voice-?mail|antwoordapparaat|na de (?:piep|toon)|(?<!\p{L})inspre(?:ek|ken)/iu

/** The sentences of a call script, with what is to be done between them. */
export const readLines = ({passages}: Context): Conversation => ({
  spoken: passages.flatMap(passage => passage.sentences.map(sentence => lineOf(passage, sentence))),
  directions: passages.flatMap(passage => passage.directions.map(sentence => lineOf(passage, sentence))),
})

const lineOf = (passage: Passage, sentence: Sentence): Line => ({
  passage,
  sentence,
  text: passage.block.text.slice(sentence.start, sentence.end),
})

/** The conversation of a call script; undefined for other letters, for a few lines, and for what a machine records. */
export function readConversation(context: Context): Conversation | undefined {
  if (context.facts.channel !== 'call-script') return undefined
  const conversation = readLines(context)
  const {spoken, directions} = conversation
  if (spoken.length < FEWEST_LINES) return undefined
  const recorded = [...spoken, ...directions].some(({text}) => MACHINE.test(text))
  return recorded && !spoken.some(({sentence}) => asks(sentence)) ? undefined : conversation
}
