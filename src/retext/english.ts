import retextEnglish from 'retext-english'
import retextReadability from 'retext-readability'
import retextSimplify from 'retext-simplify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Span} from '../dutch/edit.ts'
import type {Sentence} from '../dutch/sentences.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {measureEnglish} from '../readability/english.ts'
import type {Counted} from '../readability/letter.ts'
import type {Readability} from '../readability/measures.ts'
import {FORMULAS} from './formulas.ts'

/** A word or phrase for which retext-simplify has a plainer one. */
export interface Complicated extends Span {
  /** As the plugin writes it: lower case, with spaces. */
  readonly pattern: string
  /** Best first; empty when the phrase can go. */
  readonly expected: readonly string[]
}

/** A sentence that many readability formulas find too hard. */
interface HardSentence extends Span {
  /** Of the seven formulas how many say so. */
  readonly formulas: number
}

/** What the retext plugins say of English; made once, and only for who has English to read. */
export interface EnglishReader {
  complicated(text: string, sentence: Sentence): readonly Complicated[]
  /** The measures of an English letter. */
  measure(counted: readonly Counted[]): Readability
  hard(text: string, sentence: Sentence, profile: LetterFacts['profile']): readonly HardSentence[]
}

/** Age at which a reader of that schooling understands a sentence, by profile. */
const AGES: Readonly<Record<LetterFacts['profile'], number>> = {standaard: 14, laaggeletterd: 12}
/** Below so many words the formulas look at hardly more than one word. */
const FEWEST_WORDS = 5
/** Share of the formulas that must agree. */
const THRESHOLD = 4 / FORMULAS

/** Builds the processors; they serve every letter. */
export function englishReader(): EnglishReader {
  const simplify = unified().use(retextEnglish).use(retextSimplify)
  const readers = {
    standaard: readability(AGES.standaard),
    laaggeletterd: readability(AGES.laaggeletterd),
  }
  return {
    complicated: (text, sentence) =>
      messages(simplify, text, sentence).map(({message, span}) => ({
        ...span,
        pattern: message.ruleId!.replaceAll('-', ' '),
        expected: message.expected ?? [],
      })),
    hard: (text, sentence, profile) =>
      messages(readers[profile], text, sentence).map(({message, span}) => ({
        ...span,
        formulas: Number(/(\d) out of/.exec(message.reason)?.[1] ?? FORMULAS),
      })),
    measure: measureEnglish,
  }
}

const readability = (age: number) =>
  unified().use(retextEnglish).use(retextReadability, {age, minWords: FEWEST_WORDS, threshold: THRESHOLD})

type Message = VFile['messages'][number]
type Processor = ReturnType<typeof readability>

/** What a processor says of one sentence, with where in the block's text; nothing that touches a stand-in. */
function messages(
  processor: Pick<Processor, 'parse' | 'runSync'>,
  text: string,
  sentence: Sentence,
): {message: Message; span: Span}[] {
  const file = new VFile(masked(text, sentence))
  processor.runSync(processor.parse(file), file)
  return file.messages.flatMap(message => {
    const {place} = message
    if (!place || !('start' in place)) return []
    const span = {start: sentence.start + place.start.offset!, end: sentence.start + place.end.offset!}
    const {ruleId} = message
    // A sentence may hold a merge field; a phrase may not.
    return ruleId !== 'readability' && /[\uE000\uE001]/.test(text.slice(span.start, span.end))
      ? []
      : [{message, span}]
  })
}

/** Ordinary words for what is none, by length. */
const STAND_INS = ['', 'a', 'it', 'you', 'name']

/** The sentence with an ordinary word, of the same length with blanks, for every merge field, amount and address. */
function masked(text: string, {start, end, tokens}: Sentence): string {
  let made = ''
  let at = start
  for (const token of tokens) {
    made += text.slice(at, token.start)
    const length = token.end - token.start
    made +=
      token.kind === 'word' || token.kind === 'mark'
        ? token.text.replace(/[\uE000\uE001]/g, 'x')
        : STAND_INS[Math.min(length, 4)]!.padEnd(length)
    at = token.end
  }
  return made + text.slice(at, end)
}
