import {capital, type Proposal, type TextEdit} from '../dutch/edit.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {indefiniteArticle} from '../english/article.ts'
import {pluralOf, type VerbForms, verbForms} from '../english/forms.ts'
import type {Entry} from './dictionary.ts'
import {headIndex, isPlural} from './english-forms.ts'
import {bare, phraseTokens} from './forms.ts'

/** The most replacements that are worth a reader's choice. */
const CHOICES = 3

/**
 * The replacements of an English entry that leave a grammatical sentence where its term stands, best first: in the
 * form of the term, with its capital, and with "a" or "an" in front as the new word wants it.
 */
export function suggestEnglish(entry: Entry, sentence: Sentence, at: readonly number[]): Proposal[] {
  const {kind, fix, replacements} = entry
  if (kind === 'explain') return explained(replacements[0], sentence)
  // What stands in a gap has its own place in the new sentence, which a word in its place does not know.
  if (fix === 'none' || !at.every((token, n) => n === 0 || token === at[n - 1]! + 1)) return []
  if (kind === 'delete') {
    const edits = withoutWords(sentence, at[0]!, at.at(-1)!)
    return edits ? [{text: '', fix, edits}] : []
  }
  if (kind !== 'replace') return []
  const proposals: Proposal[] = []
  for (const [n, replacement] of replacements.slice(0, CHOICES).entries()) {
    if (/[[…]/.test(replacement)) continue
    const text = inForm(entry, replacement, sentence, at)
    if (text === undefined || proposals.some(other => other.text === text)) continue
    const edits = replaceWords(sentence, at[0]!, at.at(-1)!, text)
    proposals.push({text, fix: n === 0 ? fix : 'review', edits})
  }
  return proposals
}

/** "A bailiff is …" behind a sentence that ends. */
function explained(text: string | undefined, {tokens, end}: Sentence): Proposal[] {
  if (text === undefined || !text.endsWith('.') || !/^[.?]$/.test(tokens.at(-1)?.text ?? '')) return []
  return [{text, fix: 'review', edits: [{start: end, end, text: ` ${text}`}]}]
}

/** The replacement in the form that the term has; undefined when that can't be told. */
function inForm(
  {term, pos, forms}: Entry,
  replacement: string,
  {tokens}: Sentence,
  at: readonly number[],
): string | undefined {
  const found = at.map(i => tokens[i]!.lower)
  const head = headIndex(found, pos)
  if (head < 0) return replacement
  const words = replacement.split(' ')
  const ownHead = headIndex(words, pos)
  if (pos === 'verb') {
    // "{initiate} proceedings" is a form of "commence proceedings".
    const written = forms.flatMap(form => /^\{([^{}]+)\}/.exec(form)?.[1] ?? [])
    for (const base of [phraseTokens(bare(term))[0]!, ...written]) {
      const form = verbFormOf(base, words[0]!, tokens, at[0]!)
      if (form !== undefined) return [form, ...words.slice(1)].join(' ')
    }
    return undefined
  }
  const termWords = phraseTokens(bare(term))
  const isMany = isPlural(found[head]!) && !isPlural(termWords[headIndex(termWords, pos)]!)
  if (isMany && !isPlural(words[ownHead]!)) words[ownHead] = pluralOf(words[ownHead]!)
  return words.join(' ')
}

const KEYS = ['base', 'third', 'ing', 'past', 'participle'] as const satisfies readonly (keyof VerbForms)[]

/** The form of the verb `by` that answers to the form of `base` at a place; undefined when it is none, or not certain. */
function verbFormOf(base: string, by: string, tokens: readonly Token[], at: number): string | undefined {
  const found = tokens[at]!.lower
  const old = verbForms(base)
  const made = verbForms(by)
  const forms = new Set(KEYS.filter(key => old[key] === found).map(key => made[key]))
  if (forms.size === 1) return [...forms][0]
  if (forms.size === 0) return undefined
  // "remitted" is past and participle; "gave" and "given" are not the same.
  if (found === base) return made.base
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const {lower} = tokens[i]!
    if (AUXILIARIES.has(lower)) return made.participle
    if (SUBJECTS.has(lower)) return made.past
    if (!/ly$|^(?:not|been|already|also|never|just)$/.test(lower)) return undefined
  }
  return undefined
}

const AUXILIARIES = new Set('have has had having be been being is are was were get gets got'.split(' '))
const SUBJECTS = new Set('i you he she it we they who which that'.split(' '))

/**
 * Puts `text` in the place of tokens `first` up to and with `last`: with a capital where they had one, and with the
 * article in front of them mended.
 */
export function replaceWords({tokens}: Sentence, first: number, last: number, text: string): TextEdit[] {
  const start = tokens[first]!
  const before = tokens[first - 1]
  const written = tokens.slice(first, last + 1).filter(({kind}) => kind === 'word')
  const inCapitals = written.every(
    token => token.text.length > 1 && token.text !== token.lower && token.text === token.text.toUpperCase(),
  )
  const put =
    inCapitals && written.length > 0 ? text.toUpperCase() : /^\p{Lu}/u.test(start.text) ? capital(text) : text
  const edit = {start: start.start, end: tokens[last]!.end, text: put}
  const article = before && mendedArticle(before, put)
  return article === undefined ? [edit] : [{start: before!.start, end: before!.end, text: article}, edit]
}

/** "a" or "an" as the word behind it wants it; undefined when it is right, or no article. */
function mendedArticle({kind, lower, text}: Token, next: string): string | undefined {
  if (kind !== 'word' || (lower !== 'a' && lower !== 'an')) return undefined
  const right = indefiniteArticle(next)
  if (right === lower) return undefined
  if (text === lower) return right
  return next.length > 1 && next === next.toUpperCase() ? right.toUpperCase() : capital(right)
}

/** The sentence without a run of tokens; undefined when what is left can't be put right. */
export function withoutWords({tokens}: Sentence, first: number, last: number): TextEdit[] | undefined {
  const before = tokens[first - 1]
  let next = tokens[last + 1]
  let to = last
  // ", kindly," leaves one comma at the most.
  if (next?.text === ',' && (before === undefined || before.text === ',')) next = tokens[++to + 1]
  if (before !== undefined) {
    const from = before.kind === 'mark' && before.text !== ',' ? undefined : before.end
    if (from === undefined) return undefined
    const article = next && mendedArticle(before, next.text)
    const gone = {start: from, end: tokens[to]!.end, text: ''}
    return article === undefined ? [gone] : [{start: before.start, end: before.end, text: article}, gone]
  }
  if (next?.kind !== 'word') return undefined
  return [{start: tokens[0]!.start, end: next.end, text: capital(next.text)}]
}
