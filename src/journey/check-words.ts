import {SAME_THINGS, type SameThing} from '../checks/same-thing.ts'
import type {JourneyLetter} from './letter-facts.ts'
import {listed} from './names.ts'
import type {SetReport} from './set-finding.ts'

const WHY_WORDS =
  'Bij een ander woord denkt de lezer aan iets anders. Gebruik in alle brieven hetzelfde woord voor hetzelfde. Bron: ' +
  'schrijfwijzer Gebruiker Centraal.'
const WHY_ADDRESS =
  'Eén aanspreekvorm in de hele reeks klinkt rustig en serieus. Anders lijken de brieven van verschillende bedrijven te komen.'

/** Two words for one thing, in different letters: one report a thing. */
export function* wordsForOneThing(
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  for (const thing of SAME_THINGS) {
    const with_ = letters.filter(({words}) => words[thing.id] !== undefined)
    // For an authority a reminder and a demand are two things by law.
    const speaking = thing.id === 'reminder' ? with_.filter(({sender}) => sender !== 'government') : with_
    if (speaking.length > 1) yield* wordsFor(thing, speaking, name)
  }
}

function* wordsFor(
  thing: SameThing,
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  const used = thing.words
    .map(({singular}) => {
      const places = letters.filter(({words}) => words[thing.id]![singular] !== undefined)
      return {
        word: singular,
        places,
        times: places.reduce((sum, {words}) => sum + words[thing.id]![singular]!, 0),
      }
    })
    .filter(({times}) => times > 0)
  if (used.length < 2) return
  // Stable: of words that stand there as often, the plainest.
  const [usual, ...others] = used.toSorted((a, b) => b.times - a.times) as [
    (typeof used)[number],
    ...typeof used,
  ]
  const plainest = used[0]!
  const advice =
    plainest === usual
      ? `Schrijf overal “${usual.word}”: dat staat er het vaakst`
      : `“${usual.word}” staat er het vaakst, “${plainest.word}” is het gewoonste woord. Kies er één, het liefst “${plainest.word}”`
  yield {
    category: 'words',
    severity: 'info',
    message: `${capital(used.map(({word}) => `“${word}”`))} zijn in deze reeks hetzelfde. ${advice}. ${others
      .map(({word, places}) => `“${word}” staat in ${listed(places, name)}.`)
      .join(' ')}`,
    why: WHY_WORDS,
    letters: letters.filter(letter => others.some(({places}) => places.includes(letter))),
    key: thing.id,
  }
}

const capital = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`

/** "u" in one letter, "je" in another. A letter that says both has a finding of its own. */
export function* formOfAddress(
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  // In a call script the lines to who calls say "je", those to the client "u".
  const speaking = letters.filter(({channel, address: {u, je}}) => channel !== 'call-script' && u !== je)
  const formal = speaking.filter(({address: {u, je}}) => u > je)
  const informal = speaking.filter(({address: {u, je}}) => je > u)
  if (formal.length === 0 || informal.length === 0) return
  const [few, few_, usual] = informal.length > formal.length ? [formal, 'u', 'je'] : [informal, 'je', 'u']
  const other = usual === 'u' ? formal : informal
  yield {
    category: 'address',
    severity: 'warning',
    message: `${listed(few, name)} ${few.length > 1 ? 'zeggen' : 'zegt'} “${few_}”, ${listed(other, name)} “${usual}”. Schrijf in de hele reeks “${usual}”.`,
    why: WHY_ADDRESS,
    letters: few,
    key: usual,
  }
}
