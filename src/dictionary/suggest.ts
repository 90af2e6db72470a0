import {capital, type Proposal, type TextEdit} from '../dutch/edit.ts'
import {genderOf} from '../dutch/gender.ts'
import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import {unwrap} from '../dutch/main-clause.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import type {Entry} from './dictionary.ts'
import {fitAdjective} from './fit-adjective.ts'
import {fitNoun, headOf} from './fit-noun.ts'
import {fitVerb} from './fit-verb.ts'
import {bare} from './forms.ts'

/** The most replacements that are worth a reader's choice. */
const CHOICES = 3

/** Tokens above which a sentence is none: looking through it for every term would take the square of its length. */
const LONGEST_SENTENCE = 300

/** A replacement as edits of a block's text; undefined when it does not fit. */
type Fitted = readonly TextEdit[] | undefined

/**
 * The replacements of an entry that leave a grammatical sentence where its term stands, best first.
 * None when the sentence must change in a way that a program can't be sure of.
 */
export function suggest(
  entry: Entry,
  sentence: Sentence,
  at: readonly number[],
  lexicon: () => Lexicon,
): Proposal[] {
  if (sentence.tokens.length > LONGEST_SENTENCE) return []
  if (entry.kind === 'explain') return explained(entry, sentence, at, lexicon)
  if (entry.fix === 'none') return []
  if (entry.kind === 'delete') {
    const edits = without(sentence, at, lexicon)
    return edits ? [{text: '', fix: entry.fix, edits}] : []
  }
  if (entry.kind !== 'replace') return []
  const proposals: Proposal[] = []
  for (const [n, replacement] of entry.replacements.slice(0, CHOICES).entries()) {
    // "[datum]" is for the writer to fill in.
    if (replacement.includes('[') || replacement.includes('…')) continue
    const edits = fitted(entry, replacement, sentence, at, lexicon)
    if (!edits || proposals.some(other => JSON.stringify(other.edits) === JSON.stringify(edits))) continue
    const text = edits
      .map(edit => edit.text)
      .filter(Boolean)
      .join(' … ')
    proposals.push({text, fix: n === 0 && !mayBeName(sentence, at) ? entry.fix : 'review', edits})
  }
  return proposals
}

/**
 * "Dat zijn extra kosten omdat u te laat betaalt." behind the sentence, when the entry has such a sentence. Where another
 * noun stands between, "dat" would point at that one, so the term is named: "De deurwaarder is iemand die …".
 */
function explained(
  entry: Entry,
  {tokens, end}: Sentence,
  at: readonly number[],
  lexicon: () => Lexicon,
): Proposal[] {
  const [one, many] = entry.replacements
  const last = at.at(-1)!
  const isMany = (lexicon().lookup(tokens[last]!.lower) & (Tag.Noun | Tag.Plural)) === Tag.Plural
  const first = isMany && many?.startsWith('Dat zijn ') ? many : one
  const [, verb, rest] = EXPLANATION.exec(first ?? '') ?? []
  if (first === undefined || verb === undefined || rest === undefined || tokens.at(-1)?.text !== '.')
    return []
  // "U kunt het contract niet ontbinden. Dat betekent dat het stopt."
  if (verb === 'betekent' && tokens.some(({lower}) => NEGATIONS.has(lower))) return []
  const isLast = !tokens.some((_, i) => i > last && isNoun(tokens, i, lexicon()))
  const points = isLast && (verb !== 'is' || !isMany)
  const fits = verb !== 'zijn' || (lexicon().lookup(headOf(bare(entry.term)).word) & Tag.Plural) !== 0
  const subject = points || !fits ? undefined : nameOf(entry, tokens, at, isMany)
  const text = subject === undefined ? first : `${capital(subject)} ${verb} ${rest}`
  return [{text, fix: 'review', edits: [{start: end, end, text: ` ${text}`}]}]
}

/** The term as the subject of its explanation: "de dagvaarding", "beslag"; undefined when its article is not known. */
function nameOf(
  {term, article, pos}: Entry,
  tokens: readonly Token[],
  at: readonly number[],
  isMany: boolean,
): string | undefined {
  if (pos === 'verb' || pos === 'adjective') return undefined
  const words = at.map(i => tokens[i]!.text).join(' ')
  const isTerm = isMany || words.toLowerCase() === bare(term).toLowerCase()
  const name = isTerm ? bare(term) : words
  const gender = isTerm ? article : genderOf(tokens[at.at(-1)!]!.lower)
  const hasDeterminer = DETERMINERS.has(tokens[at[0]! - 1]?.lower ?? '')
  if (!hasDeterminer && !isMany) return name
  return gender && `${gender} ${name}`
}

const DETERMINERS = new Set(
  'de het een uw onze ons deze dit die dat mijn zijn haar hun geen elke elk'.split(' '),
)
const NEGATIONS = new Set(['niet', 'geen', 'nooit', 'zonder', 'voorkomen', 'afstand'])
const EXPLANATION = /^Dat (is|zijn|betekent) (.*\.)$/

const VERBAL = Tag.PresentT | Tag.PresentStem | Tag.Infinitive | Tag.Adjective

/** Whether a token is a noun; one that can be a verb too only behind a determiner. */
function isNoun(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const {kind, lower} = tokens[i]!
  const tags = lexicon.lookup(lower)
  if (kind !== 'word' || (tags & (Tag.Noun | Tag.Plural)) === 0) return false
  return (tags & VERBAL) === 0 || DETERMINERS.has(tokens[i - 1]?.lower ?? '')
}

/** A capital in the middle of a sentence may be that of a name: "de Nota over wonen". */
function mayBeName({tokens}: Sentence, at: readonly number[]): boolean {
  const first = tokens[at[0]!]!
  return tokens[at[0]! - 1]?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(first.text)
}

function fitted(
  entry: Entry,
  replacement: string,
  sentence: Sentence,
  at: readonly number[],
  lexicon: () => Lexicon,
): Fitted {
  switch (entry.pos) {
    case 'verb': {
      const edits = fitVerb(bare(entry.term), replacement, sentence, at, lexicon())
      return edits && withCapital(entry, sentence, at, edits)
    }
    case 'noun': {
      const edits = isWhole(at)
        ? fitNoun(bare(entry.term), entry.article, replacement, sentence, at, lexicon())
        : undefined
      return edits && withCapital(entry, sentence, at, edits)
    }
    case 'adjective': {
      const edits = isWhole(at) ? fitAdjective(replacement, sentence, at, lexicon()) : undefined
      return edits && withCapital(entry, sentence, at, edits)
    }
    default:
      return isWhole(at) ? withCapital(entry, sentence, at, [inPlace(replacement, sentence, at)]) : undefined
  }
}

const isWhole = (at: readonly number[]): boolean =>
  at.every((token, n) => n === 0 || token === at[n - 1]! + 1)

/** The replacement in the place of the whole match. */
function inPlace(replacement: string, {tokens}: Sentence, at: readonly number[]): TextEdit {
  const first = tokens[at[0]!]!
  const last = tokens[at.at(-1)!]!
  const next = tokens[at.at(-1)! + 1]
  const before = tokens[at[0]! - 1]
  const place = {start: first.start, end: last.end}
  // "de huur, alsmede de kosten" → "de huur en de kosten"
  if (/^(?:en|of)$/.test(replacement) && before?.text === ',')
    return {start: before.start, end: last.end, text: ` ${replacement}`}
  // The full stop of an abbreviation is that of the sentence too.
  const text =
    next === undefined && /\p{L}\.$/u.test(last.text) ? replacement.replace(/\.?$/, '.') : replacement
  if (!/^als (?:u|wij|dat|het|de|er|ik) .* ?/.test(text)) return {...place, text}
  // A clause is set off by commas: "Desgewenst bellen wij" → "Als u dat wilt, bellen wij".
  const goesOn = next !== undefined && (next.kind !== 'mark' || next.text === '€')
  const after = goesOn ? ',' : ''
  return !goesOn || before === undefined || before.kind === 'mark' || NO_COMMA.has(before.lower)
    ? {...place, text: text + after}
    : {start: before.end, end: last.end, text: `, ${text}${after}`}
}
/** Behind these no comma comes before a clause: "en als u dat wilt", "alleen als u dat wilt". */
const NO_COMMA = new Set([
  'en',
  'of',
  'maar',
  'want',
  'dus',
  'alleen',
  'ook',
  'pas',
  'slechts',
  'zelfs',
  'niet',
])

/** A capital where the term had one: at the start of the sentence, or in a heading. */
function withCapital(
  {term, pos}: Entry,
  {tokens}: Sentence,
  at: readonly number[],
  edits: NonNullable<Fitted>,
): NonNullable<Fitted> {
  const first = tokens[at[0]!]!
  if (!/^\p{Lu}/u.test(first.text)) return edits
  // "de SEPA-machtiging": the capitals of an acronym are no start of a sentence.
  if (at[0]! > 0 && /\p{Lu}\P{Ll}*\p{Lu}.*\p{Ll}/u.test(first.text)) return edits
  const isAcronym = pos === 'abbreviation' || /\p{Lu}{2}/u.test(term)
  if (isAcronym && at[0]! > 0 && tokens[at[0]! - 1]!.kind === 'word') return edits
  const inCapitals = !isAcronym && first.text.length > 1 && first.text === first.text.toUpperCase()
  return edits.map(edit => {
    if (inCapitals && !edit.text.includes('.')) return {...edit, text: edit.text.toUpperCase()}
    return edit.start <= first.start ? {...edit, text: capital(edit.text)} : edit
  })
}

/** Where "dat" stands when a term does no more than introduce it: "Wij wijzen u erop dat …". */
function introduced({tokens}: Sentence, at: readonly number[]): number | undefined {
  const last = at.at(-1)!
  const that = tokens[last]!.lower === 'dat' ? last : last + 1
  if (tokens[that]?.lower !== 'dat') return undefined
  for (let i = 0; i < that; i++) if (!at.includes(i) && !INTRODUCING.has(tokens[i]!.lower)) return undefined
  return that
}
const INTRODUCING = new Set(['wij', 'we', 'ik', 'u', 'je', 'hierbij', 'er', 'ook', 'graag'])

const SUBJECTS = new Set(['wij', 'we', 'ik', 'u'])

/**
 * The sentence without the term. Behind an adverb that opened it the subject stands after the verb
 * ("Hierbij ontvangt u …"), so the two change places ("U ontvangt …").
 */
function without(sentence: Sentence, at: readonly number[], lexicon: () => Lexicon): Fitted {
  const that = introduced(sentence, at)
  if (that !== undefined) return unwrap(sentence, that, lexicon())
  if (!isWhole(at)) return undefined
  const {tokens} = sentence
  const first = at[0]!
  const last = at.at(-1)!
  const next = tokens[last + 1]
  if (first > 0) {
    const from = tokens[first - 1]!
    // ", desgewenst," leaves one comma at the most.
    const to = from.text === ',' && next?.text === ',' ? next : tokens[last]!
    return from.kind === 'mark' && from.text !== ',' ? undefined : [{start: from.end, end: to.end, text: ''}]
  }
  const start = tokens[first]!.start
  // "Ter informatie: de rente …"
  if (next?.text === ':' && tokens[last + 2]?.kind === 'word')
    return [{start, end: tokens[last + 2]!.end, text: capital(tokens[last + 2]!.text)}]
  if (next?.kind !== 'word') return undefined
  const subject = tokens[last + 2]
  const isVerb = (lexicon().lookup(next.lower) & (Tag.PresentStem | Tag.PresentT | Tag.Infinitive)) !== 0
  if (isVerb && subject && isSubject(subject, tokens[last + 3], lexicon))
    return [{start, end: subject.end, text: `${capital(subject.lower)} ${next.lower}`}]
  return isVerb ? undefined : [{start, end: next.end, text: capital(next.text)}]
}

/** A pronoun; "dit" and "dat" only when no noun phrase follows that they open. */
const isSubject = ({lower}: Token, after: Token | undefined, lexicon: () => Lexicon): boolean =>
  SUBJECTS.has(lower) ||
  ((lower === 'dit' || lower === 'dat') &&
    after?.kind === 'word' &&
    (lexicon().lookup(after.lower) & (Tag.Noun | Tag.Plural | Tag.AdjectiveForm | Tag.ParticipleE)) === 0)
