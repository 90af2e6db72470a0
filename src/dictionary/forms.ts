import {baseAdjectives, inflectAdjective} from '../dutch/adjective.ts'
import {conjugate, inflectParticiple, joinParticle} from '../dutch/conjugate.ts'
import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import {plurals} from '../dutch/noun.ts'
import {splitSentences, type Token} from '../dutch/sentences.ts'

/**
 * A pattern: tokens with a space between them. A token is a word as `normal` writes it, or one of
 *
 * - `{geven/a}`: any word of a class, here any form of "geven"
 * - `…`: any words within the clause
 * - `…v`: the same between a verb and its particle, with no "en" or "maar" in it
 * - `..`: at most five words, no punctuation
 * - `+aux`: at most three auxiliary verbs
 * - `over>`: a particle that closes its clause, or "te" in front of an infinitive
 */
type Pattern = string

export const WIDE = '…'
export const SPLIT = '…v'
export const NEAR = '..'
export const AUXILIARIES_ONLY = '+aux'

/** What an entry is found by: its patterns, and the words that belong to the classes in them. */
export interface Forms {
  readonly patterns: readonly Pattern[]
  /** Class name → its words. */
  readonly classes: Readonly<Record<string, readonly string[]>>
}

/** What `formsOf` needs of an entry. */
interface Lemma {
  readonly term: string
  readonly pos: string
  readonly forms: readonly string[]
  readonly inflect?: boolean
}

/** A token as forms and text are compared: lower case, straight apostrophes, plain hyphens, no soft hyphens. */
export const normal = (token: Token): string =>
  /[’‘‐‑\u00AD]/.test(token.lower)
    ? token.lower
        .replace(/[’‘]/g, "'")
        .replace(/[‐‑]/g, '-')
        .replace(/\u00AD/g, '')
    : token.lower

/** The comparable tokens of a phrase. */
export const phraseTokens = (phrase: string): string[] =>
  // What follows tells that the point of "art." belongs to it.
  splitSentences(`${phrase} 1`)
    .flatMap(s => s.tokens.map(normal))
    .slice(0, -1)

/** Parts of speech whose terms inflect; others are found as they stand. */
const INFLECTED = new Set(['verb', 'noun', 'adjective'])

/** Words of a verb term that change with the person, as a class: "zich" stands for "u" and "ons" too. */
const PERSONS: Readonly<Record<string, readonly string[]>> = {
  zich: ['zich', 'u', 'uzelf', 'je', 'ons', 'me', 'mij'],
  uw: ['uw', 'je', 'jouw'],
  u: ['u', 'je', 'jou'],
  ons: ['ons', 'mij', 'me'],
}

/** Particles that are prepositions too: they belong to the verb only where no noun phrase follows. */
const PREPOSITIONS = new Set(
  'aan achter af bij binnen boven buiten door in langs na om onder op over tegen toe tot uit voor'.split(' '),
)

/** What a word of a verb term stands for in other persons. */
export const personsOf = (word: string): readonly string[] => PERSONS[word] ?? []

/** Words in front of which the head of a noun phrase stands: "kosten van invordering". */
const AFTER_HEAD = new Set('van tot in op om voor aan bij uit met zonder'.split(' '))

/**
 * Makes the patterns of a Dutch entry: its term in all forms by its part of speech, and its other forms.
 *
 * @param lexicon knows which words are verbs, nouns and adjectives
 */
export function formsOf({term, pos, forms, inflect = true}: Lemma, lexicon: Lexicon): Forms {
  const classes: Record<string, readonly string[]> = {}
  const patterns = new Set<Pattern>()
  const words = phraseTokens(INFLECTED.has(pos) ? bare(term) : term)
  if (inflect && pos === 'verb')
    for (const pattern of verbPatterns(words, lexicon, classes)) patterns.add(pattern)
  else if (inflect && pos === 'noun') patterns.add(nounPattern(words, lexicon, classes))
  else if (inflect && pos === 'adjective')
    patterns.add([...words.slice(0, -1), adjectiveClass(words.at(-1)!, lexicon, classes)].join(' '))
  else if (inflect) patterns.add(words.join(' '))
  for (const form of forms) patterns.add(writtenPattern(form, lexicon, classes))
  const used = Object.entries(classes).filter(([name]) =>
    [...patterns].some(p => p.split(' ').includes(name)),
  )
  return {patterns: [...patterns], classes: Object.fromEntries(used)}
}

/** A term without what tells it from its namesake: "schrijven (brief)". */
export const bare = (term: string): string => term.replace(/ \([\p{L} ]+\)$/u, '')

/** A form as an editor writes it, with `…`, `..`, `{word}` and `{one|other}`. */
function writtenPattern(form: string, lexicon: Lexicon, classes: Record<string, readonly string[]>): Pattern {
  const tokens = form.split(/(…|\.\.|\{[^{}]+\})/).flatMap(piece => {
    if (piece === '…') return [WIDE]
    if (piece === '..') return [NEAR]
    const word = /^\{(.+)\}$/.exec(piece)?.[1]
    return word === undefined ? phraseTokens(piece) : [anyClass(word, lexicon, classes)]
  })
  // Behind a verb "te" stands in front of an infinitive, and of no town.
  if (tokens.at(-1) === 'te' && tokens.some(token => token.startsWith('{'))) tokens[tokens.length - 1] = 'te>'
  return tokens.join(' ')
}

/** All forms of a verb, else of a noun, else of an adjective; of `wij|ik` those of either. */
function anyClass(word: string, lexicon: Lexicon, classes: Record<string, readonly string[]>): string {
  if (word.includes('|')) {
    const name = `{${word}/|}`
    classes[name] ??= [
      ...new Set(
        word.split('|').flatMap(one => {
          const own = anyClass(one, lexicon, classes)
          return classes[own] ?? [own]
        }),
      ),
    ]
    return name
  }
  const tags = lexicon.lookup(word)
  if ((tags & Tag.Infinitive) !== 0) return verbClass(word, 'a', classes, lexicon)
  return (tags & Tag.Noun) !== 0 ? nounClass(word, lexicon, classes) : adjectiveClass(word, lexicon, classes)
}

/** Where the infinitive of a verb term stands: at its end, at its start, or in between; -1 when there is none. */
function verbIndex(words: readonly string[], lexicon: Lexicon): number {
  const isVerb = (i: number): boolean => (lexicon.lookup(words[i]!) & Tag.Infinitive) !== 0
  const last = words.length - 1
  if (last === 0 || isVerb(last)) return last
  if (isVerb(0)) return 0
  return words.findIndex((_, i) => isVerb(i))
}

function verbPatterns(
  words: readonly string[],
  lexicon: Lexicon,
  classes: Record<string, readonly string[]>,
): Pattern[] {
  const at = verbIndex(words, lexicon)
  if (at === -1) return [words.join(' ')]
  const verb = words[at]!
  const {particle, infinitive} = conjugate(verb)
  const base = infinitive.slice(particle.length).replace(/^-/, '')
  const fixed = (part: readonly string[]): string[] => part.map(word => personClass(word, classes))
  const left = fixed(words.slice(0, at))
  const right = fixed(words.slice(at + 1))
  const any = verbClass(verb, words.length === 1 && particle === '' ? 'v' : 'a', classes, lexicon)
  const infinitives = verbClass(verb, 'i', classes, lexicon)
  const found: string[][] = []
  const stem = conjugate(verb).present.ik
  if (words.length === 1 && particle === '' && isNounToo(stem, lexicon))
    found.push(['ik', stem], [stem, 'ik'])
  const te = particle === '' ? ['te', infinitives] : [particle, 'te', base]
  if (right.length === 0) {
    found.push([...left, ...(left.length > 0 ? [NEAR] : []), any])
    found.push([...left, ...te])
    if (left.length > 0 && particle !== '') found.push([...left, NEAR, ...te])
    const split = verbClass(verb, particle === '' ? 'f' : 's', classes, lexicon)
    const close = particle === '' ? [] : [...(left.length > 0 ? [NEAR] : []), closing(particle)]
    if (left.length > 0) found.push([split, WIDE, ...left, ...close])
    else if (particle !== '') found.push([split, SPLIT, ...close], [particle, AUXILIARIES_ONLY, base])
  } else {
    const end = right.map((word, i) => (word === 'te' && i === right.length - 1 ? 'te>' : word))
    const gap = end.at(-1) === 'te>' ? WIDE : NEAR
    const finite = verbClass(verb, particle === '' ? 'f' : 's', classes, lexicon)
    if (left.length === 0) {
      found.push([any, gap, ...end])
      if (gap === NEAR) {
        found.push([...end, NEAR, any])
        if (particle !== '') found.push([finite, SPLIT, particle, ...end], [...te, ...end])
        else found.push([...te, NEAR, ...end])
      }
    } else {
      found.push([...left, NEAR, any, ...end], [...left, ...end, NEAR, any])
      found.push([finite, NEAR, ...left, NEAR, ...end], [...left, ...te, ...end])
    }
  }
  return found.map(pattern => pattern.join(' '))
}

const isNounToo = (stem: string, lexicon: Lexicon): boolean => (lexicon.lookup(stem) & Tag.Noun) !== 0

const closing = (particle: string): string => (PREPOSITIONS.has(particle) ? `${particle}>` : particle)

/** The class of a verb's forms: `a` any, `v` any but a stem that is a noun too ("een verzoek"), `f` finite, `i` infinitive, `s` finite without its particle. */
function verbClass(
  verb: string,
  which: 'a' | 'v' | 'f' | 'i' | 's',
  classes: Record<string, readonly string[]>,
  lexicon: Lexicon,
): string {
  const name = `{${verb}/${which}}`
  if (classes[name]) return name
  const {particle, present, past, otherPasts, otherStems, participle, infinitive} = conjugate(verb)
  const split = [
    ...Object.values(present),
    ...otherStems,
    ...[past, ...otherPasts].flatMap(({sg, pl}) => [sg, pl]),
  ]
  const finite = particle === '' ? split : split.map(form => joinParticle(particle, form))
  const participles = participle === '' ? [] : [participle, inflectParticiple(participle)]
  const all = [...finite, infinitive, ...participles]
  const words = {
    f: finite,
    i: [infinitive],
    s: split,
    a: all,
    v: all.filter(form => form !== present.ik || !isNounToo(form, lexicon)),
  }[which]
  // "in" is a form of "innen", but in a letter never.
  classes[name] = [...new Set(words)].filter(word => !PREPOSITIONS.has(word))
  return name
}

function personClass(word: string, classes: Record<string, readonly string[]>): string {
  const persons = PERSONS[word]
  if (!persons) return word
  const name = `{${word}/u}`
  classes[name] = persons
  return name
}

function nounPattern(
  words: readonly string[],
  lexicon: Lexicon,
  classes: Record<string, readonly string[]>,
): Pattern {
  const behind = words.findIndex((word, i) => i > 0 && AFTER_HEAD.has(word))
  const head = behind === -1 ? words.length - 1 : behind - 1
  return words
    .map((word, i) => {
      if (i === head) return nounClass(word, lexicon, classes)
      return i < head && isAdjective(word, lexicon) ? adjectiveClass(word, lexicon, classes) : word
    })
    .join(' ')
}

const isAdjective = (word: string, lexicon: Lexicon): boolean =>
  (lexicon.lookup(word) &
    (Tag.Adjective | Tag.AdjectiveForm | Tag.Participle | Tag.ParticipleE | Tag.PresentParticiple)) !==
    0 && !/^(?:een|de|het|uw|onze|ons|geen|te|ter|zonder|niet)$/.test(word)

/** A noun and its plurals; a word that is a plural already, or has none, stands alone. */
function nounClass(noun: string, lexicon: Lexicon, classes: Record<string, readonly string[]>): string {
  const forms = nounForms(noun, lexicon)
  if (forms.length === 1) return noun
  const name = `{${noun}/n}`
  classes[name] = forms
  return name
}

/** A noun in singular and plural. */
export function nounForms(noun: string, lexicon: Lexicon): string[] {
  const tags = lexicon.lookup(noun)
  if (noun.endsWith('kosten') || (tags & (Tag.Plural | Tag.Noun)) === Tag.Plural) return [noun]
  return [noun, ...plurals(noun).filter(form => form !== noun && (lexicon.lookup(form) & Tag.Plural) !== 0)]
}

/** An adjective or participle with and without its ending. */
function adjectiveClass(word: string, lexicon: Lexicon, classes: Record<string, readonly string[]>): string {
  const tags = lexicon.lookup(word)
  const name = `{${word}/j}`
  const inflected =
    (tags & Tag.Participle) !== 0 && (tags & Tag.Adjective) === 0
      ? inflectParticiple(word)
      : inflectAdjective(word)
  const bases = word.endsWith('e')
    ? [
        ...baseAdjectives(
          word,
          base => (lexicon.lookup(base) & (Tag.Adjective | Tag.PresentParticiple)) !== 0,
        ),
        ...((tags & Tag.ParticipleE) === 0 ? [] : [word.slice(0, -1)]),
      ]
    : []
  const forms = [...new Set([word, inflected, ...bases])]
  if (forms.length === 1) return word
  classes[name] = forms
  return name
}
