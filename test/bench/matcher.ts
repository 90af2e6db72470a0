/**
 * Prints what looking up and linting cost with 3,000 entries beside 300, in one run: both find the same terms, for the entries that
 * are added begin like real ones and end in a word that no letter has.
 */
import {readDictionary} from '../../src/build/dictionary.ts'
import {compileDictionary, type LetterDictionary} from '../../src/dictionary/compile.ts'
import type {Entry} from '../../src/dictionary/dictionary.ts'
import {type Sentence, splitSentences} from '../../src/dutch/sentences.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testCommonWords, testLexicon} from '../lexicon.ts'
import {testLaw} from '../resources.ts'
import {makeLetters} from './letters.ts'

const ROUNDS = 15
const FEW = 300
const MANY = 3000

const {entries} = readDictionary('rules')
/** Spread over the themes, so that few and many are of a kind. */
const step = entries.length / FEW
const few = Array.from({length: FEW}, (_, i) => entries[Math.floor(i * step)]!)
const rare = (entry: Entry, n: number): Entry => ({
  ...entry,
  id: `${entry.id}-${n}`,
  term: `${entry.term} zeldzaam${n}`,
  pos: 'phrase',
  forms: entry.forms.map(form => `${form} zeldzaam${n}`),
  inflect: true,
})
const many = [
  ...few,
  ...Array.from({length: MANY - FEW}, (_, i) =>
    rare(entries[i % entries.length]!, Math.floor(i / entries.length)),
  ),
]

const letters = makeLetters(200).map(text => readLetter(text, {path: 'brief.md'}))
const sentences: Sentence[] = letters.flatMap(({blocks}) =>
  blocks.flatMap(block => splitSentences(block.text)),
)

const work = {
  'look up': ({matcher}: LetterDictionary) =>
    sentences.reduce((found, sentence) => found + matcher.find(sentence, () => false).length, 0),
  lint: (dictionary: LetterDictionary) =>
    letters.reduce((found, letter) => {
      const resources = {dictionary, lexicon: testLexicon, commonWords: testCommonWords, law: testLaw}
      return found + lint(letter, letterFacts(letter, 'brief.md'), resources).findings.length
    }, 0),
}
const dictionaries = [compileDictionary(few, testLexicon), compileDictionary(many, testLexicon)] as const

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

console.log(`${letters.length} letters, ${sentences.length} sentences, median of ${ROUNDS} rounds`)
for (const [name, run] of Object.entries(work)) {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [n, dictionary] of dictionaries.entries()) {
      const start = performance.now()
      run(dictionary)
      // The first round warms up.
      if (round > 0) times[n]!.push(performance.now() - start)
    }
  }
  const [less, more] = times.map(median) as [number, number]
  console.log(
    `${name.padEnd(8)} ${FEW} entries ${less.toFixed(1)} ms, ${MANY} entries ${more.toFixed(1)} ms, ratio ${(more / less).toFixed(2)}`,
  )
}
