import type {Sentence} from './sentences.ts'

/** Words that join a sentence, or a clause in it, to another: by reason, contrast, condition, order or sum. */
const JOINING: ReadonlySet<string> = new Set(
  (
    'want maar dus doch omdat doordat zodat opdat aangezien waardoor waarna daardoor daarom daarmee daarna daarvoor ' +
    'daarbij daarnaast daarvan daarover daarop daarin daartoe hierdoor hiervoor hiermee hierna hierbij hierop hierover ' +
    'dan als indien wanneer zodra zolang tenzij mits hoewel terwijl voordat nadat totdat toen anders toch echter ook ' +
    'bovendien verder eerst vervolgens tenslotte intussen ondertussen inmiddels zoals namelijk immers bijvoorbeeld ' +
    'zelfs alsnog eveneens tevens kortom ofwel evenwel desondanks evenmin'
  ).split(' '),
)

/** Words that point back to the sentence before when they stand first: "Dat is vóór 12 april". */
const POINTING: ReadonlySet<string> = new Set('en of dat dit die deze zo daar hier'.split(' '))

/** Phrases that join, by their first word. */
const PHRASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['tot', ['slot']],
  ['ten', ['slotte', 'eerste', 'tweede', 'derde']],
])

/**
 * Whether a sentence says how it hangs together with another: by a word such as "want", "maar", "daarom", "dan", "als"
 * or "ook" anywhere, or by one that points back ("Dat is …", "En …") at its head. "ook" and "dan" count in any use.
 */
export function hasConnective({words}: Sentence): boolean {
  const [first] = words
  if (first === undefined) return false
  if (POINTING.has(first.lower)) return true
  return words.some(
    ({lower}, i) => JOINING.has(lower) || (PHRASES.get(lower)?.includes(words[i + 1]?.lower ?? '') ?? false),
  )
}
