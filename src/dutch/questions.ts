import type {Sentence} from './sentences.ts'

const ASKING =
  'hoe|hoeveel|hoelang|wat|wanneer|wie|welke?|waarom|waar(?:door|mee|van|aan|over|bij|op|in|voor|tegen|naar|uit)?'
const PREPOSITION = 'op|in|vanaf|tot|met|voor|vóór|bij|van|aan|over|per|rond|binnen|door|om'
/** "Wat is de reden?", "Op welke dag …?", "Dat is vervelend, hoe komt het …?" */
const DIRECT = new RegExp(
  `(?:^[^\\p{L}]*|[,:;–-]\\s+)(?:(?:en|maar|dan|dus|goed|oké)\\s+)*(?:(?:${PREPOSITION})\\s+(?:en met\\s+)?)?(?:${ASKING})(?!\\p{L})`,
  'iu',
)
/** "Kunt u aangeven wanneer …?", "Mag ik vragen wat …?": a yes is no answer. */
const INDIRECT = new RegExp(
  `(?<!\\p{L})(?:vertel|vertelt|vertellen|zeggen|aangeven|uitleggen|toelichten|weten|weet u|vragen|idee)(?:\\s+\\p{L}+){0,3}?,?\\s+(?:(?:${PREPOSITION})\\s+)?(?:${ASKING})(?!\\p{L})`,
  'iu',
)

/** Whether a sentence ends in a question mark. */
export const asks = ({tokens}: Sentence): boolean =>
  tokens.slice(-3).some(({kind, text}) => kind === 'mark' && text.includes('?'))

/** Whether a question opens with a question word, so that yes or no is no answer. `text` is the sentence. */
export const isOpenQuestion = (text: string): boolean => DIRECT.test(text) || INDIRECT.test(text)

/** Whether a question can be answered with yes or no: it does not open with a question word. */
export const isClosedQuestion = (text: string): boolean => !DIRECT.test(text)
