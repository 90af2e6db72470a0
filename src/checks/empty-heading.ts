import type {Span} from '../dutch/edit.ts'
import type {Sentence} from '../dutch/sentences.ts'

/** Words of which a heading says nothing of its own. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'betreft onderwerp informatie mededeling bericht brief inleiding algemeen overig overige toelichting opmerking ' +
    'kennisgeving notitie belangrijk belangrijke factuur facturen rekening nota betaling herinnering herinneringen ' +
    'betalingsherinnering betaalherinnering aanmaning sommatie ingebrekestelling betalingsachterstand achterstand ' +
    'eerste tweede derde laatste uw onze de het een let op over vervolg reminder'
  ).split(' '),
)

/** The words of a heading that only say what kind of letter it is ("Betreft", "Laatste herinnering"), as one span. */
export function emptyWords(
  sentences: readonly Sentence[],
  more: ReadonlySet<string> = new Set(),
): Span | undefined {
  const tokens = sentences.flatMap(sentence => sentence.tokens)
  const words = tokens.filter(token => token.kind !== 'mark')
  if (words.length === 0 || tokens.some(token => token.text === '?')) return undefined
  const empty = ({lower}: {lower: string}): boolean =>
    EMPTY.has(lower) || more.has(lower) || /^\d(?:e|de|ste)$/.test(lower)
  return words.every(empty) ? {start: words[0]!.start, end: words.at(-1)!.end} : undefined
}
