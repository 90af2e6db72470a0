import {type Lexicon, NOMINAL, Tag} from './lexicon.ts'

/** The two words of a compound: "incasso" and "maatregelen", without what links them. */
export interface CompoundParts {
  readonly head: string
  readonly tail: string
}

const SHORTEST = 4
/** No compound is longer; a hostile word would take the square of its length. */
const LONGEST = 60

/**
 * The parts of a noun in lower case, both of them in the word list; undefined when it is no compound of two nouns.
 * Of several ways the one with the longest last part is taken, with a linking s before one without.
 */
export function compoundParts(word: string, lexicon: Lexicon): CompoundParts | undefined {
  if (word.length > LONGEST || (lexicon.lookup(word) & NOMINAL) === 0) return undefined
  for (let i = SHORTEST; i <= word.length - SHORTEST; i++) {
    const tail = word.slice(i)
    if (!lexicon.listed(tail) || (lexicon.lookup(tail) & (Tag.Noun | Tag.Plural)) === 0) continue
    const head = word.slice(0, i).replace(/-$/, '')
    const linked = head.endsWith('s') ? head.slice(0, -1) : ''
    for (const part of [linked, head])
      if (
        part.length >= SHORTEST &&
        lexicon.listed(part) &&
        (lexicon.lookup(part) & (Tag.Noun | Tag.Plural)) !== 0
      )
        return {head: part, tail}
  }
  return undefined
}

/** What joins a noun to the word that stood in front of it. */
const JOINED: ReadonlyMap<string, string> = new Map(
  (
    'maatregel voor maatregelen voor procedure voor procedures voor traject voor trajecten voor termijn voor ' +
    'termijnen voor formulier voor formulieren voor regeling voor regelingen voor afdeling voor verzoek om verzoeken om ' +
    'voorstel voor voorstellen voor bevestiging van bewijs van overzicht van informatie over gegevens over advies over ' +
    'beleid voor voorwaarden voor opdracht voor opdrachten voor mogelijkheid voor mogelijkheden voor aanvraag voor ' +
    'aanvragen voor toestemming voor afspraak over afspraken over proces voor bedrijf voor bedrijven voor kantoor voor'
  )
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1]!] as const] : [])),
)
/** Nouns that stand without an article. */
const BARE = new Set(
  'incasso inkomen huur energie water zorg onderhoud verkoop ontvangst betaling uitstel ontslag toezicht'.split(
    ' ',
  ),
)

/** A compound as two words in good Dutch: "maatregelen voor incasso"; nothing when that would need an article or another word. */
export function takenApart(word: string, lexicon: Lexicon): string | undefined {
  const parts = compoundParts(word, lexicon)
  const joined = parts && JOINED.get(parts.tail)
  if (parts === undefined || joined === undefined) return undefined
  const {head, tail} = parts
  const several = (lexicon.lookup(head) & (Tag.Plural | Tag.Noun)) === Tag.Plural
  // Deeds on -ing stand without an article: "verzoek om betaling", "maatregelen voor invordering".
  const deed = /[^aeiou]{0,2}ing$/.test(head) && !NO_DEED.has(head) && deedOf(head, lexicon)
  return several || deed || BARE.has(head) ? `${tail} ${joined} ${head}` : undefined
}

const NO_DEED = new Set(
  'rekening woning vergadering regeling instelling opleiding verzekering afdeling'.split(' '),
)

/** "betaling" has "betalen" beside it. */
const deedOf = (noun: string, lexicon: Lexicon): boolean => {
  const stem = noun.slice(0, -3)
  return [`${stem}en`, `${stem}n`].some(verb => (lexicon.lookup(verb) & Tag.Infinitive) !== 0)
}
