import type {Sentence, Token} from '../dutch/sentences.ts'
import {normal, phraseTokens} from './forms.ts'
import type {Match} from './match.ts'

/** The setting that `@key=value` contexts ask about: sender, audience, stage, channel and the block's role. */
export type Setting = Readonly<Record<string, string>>

/** Says whether a match is innocent where it stands. `block` is every sentence of its block. */
export type Unless = (
  match: Match,
  sentence: Sentence,
  block: readonly Sentence[],
  setting: Setting,
) => boolean

/**
 * Compiles an entry's `unless` contexts.
 *
 * `~` stands for the matched form: `~ aan` (next word), `in ~` (word before), `aan … ~` (earlier in the clause).
 * Without `~` it is a phrase or a compound, and the match is innocent where it lies inside it; one word alone that
 * holds no form is a sign anywhere in the block ("museum"). `@key=value` is a setting; `@key=one,other` is either.
 *
 * @param only settings without which the match is innocent anyway, as `@key=value`: all of them must hold
 */
export function compileUnless(
  contexts: readonly string[],
  forms: readonly string[],
  only: readonly string[] = [],
): Unless {
  const tests = contexts.map(context => compileOne(context, forms))
  const needed = only.map(compileSetting)
  return (...given) => !needed.every(test => test(given[3])) || tests.some(test => test(...given))
}

/** The key and the values of a setting: `@stage=preventive,notice`. */
export function readSetting(context: string): {readonly key: string; readonly values: readonly string[]} {
  const [key = '', values = ''] = context.slice(1).split('=')
  return {key, values: values.split(',')}
}

function compileSetting(context: string): (setting: Setting) => boolean {
  const {key, values} = readSetting(context)
  return setting => values.includes(setting[key] ?? '')
}

function compileOne(context: string, forms: readonly string[]): Unless {
  if (context.startsWith('@')) {
    const holds = compileSetting(context)
    return (_match, _sentence, _block, setting) => holds(setting)
  }
  if (context.includes('~')) {
    const [before = '', after = ''] = context.split('~')
    // What stands before the match is read backwards, from the match on.
    const left = parts(before)
      .map(words => words.toReversed())
      .toReversed()
    const right = parts(after)
    return (match, sentence) =>
      (reads(sentence.tokens, match.tokens[0]! - 1, left, -1) || isInGap(sentence.tokens, match, left)) &&
      reads(sentence.tokens, match.tokens.at(-1)! + 1, right, 1)
  }
  const phrase = phraseTokens(context)
  const [word = ''] = phrase
  // A compound ("ziekteverzuim") excuses only itself; any other single word tells what the text is about.
  if (phrase.length === 1 && !forms.some(form => word.includes(form.toLowerCase()))) {
    return (_match, _sentence, block) => wordsOf(block).has(word)
  }
  return (match, sentence) => match.tokens.some(i => isInside(sentence.tokens, i, phrase))
}

/** The words of a block, gathered once for all matches in it. */
function wordsOf(block: readonly Sentence[]): ReadonlySet<string> {
  let words = gathered.get(block)
  if (!words) gathered.set(block, (words = new Set(block.flatMap(({tokens}) => tokens.map(normal)))))
  return words
}
const gathered = new WeakMap<readonly Sentence[], ReadonlySet<string>>()

/** Tokens that a gap may span. */
const REACH = 60

/** `aan … ` becomes [['aan'], []]: words that stand side by side, with gaps between the lists. */
const parts = (text: string): string[][] => text.split('…').map(phraseTokens)

/** Whether the parts stand before (step -1) or after (step 1) a place, in the order in which they are met. */
function reads(tokens: readonly Token[], place: number, wanted: readonly string[][], step: 1 | -1): boolean {
  let at = place
  for (const [n, words] of wanted.entries()) {
    if (words.length === 0) continue
    if (n > 0)
      for (let i = 0; i < REACH && inClause(tokens, at) && !standsAt(tokens, at, words, step); i++) at += step
    if (!standsAt(tokens, at, words, step)) return false
    at += words.length * step
  }
  return true
}

/** "aan … ~" is earlier in the clause also where "aan" stands between the parts of a split term. */
function isInGap(tokens: readonly Token[], {tokens: own}: Match, left: readonly string[][]): boolean {
  const [gap, words, ...more] = left
  if (gap?.length !== 0 || !words || more.length > 0) return false
  for (let i = own[0]! + 1; i < own.at(-1)!; i++)
    if (!own.includes(i) && standsAt(tokens, i, words, -1)) return true
  return false
}

function standsAt(tokens: readonly Token[], from: number, words: readonly string[], step: 1 | -1): boolean {
  for (let i = 0; i < words.length; i++) {
    const token = tokens[from + i * step]
    const word = words[i]!
    // Most words differ in their first letter.
    if (token?.lower[0] !== word[0] || normal(token!) !== word) return false
  }
  return true
}

const tokenAt = (tokens: readonly Token[], i: number): string | undefined => {
  const token = tokens[i]
  return token && normal(token)
}

const inClause = (tokens: readonly Token[], i: number): boolean => {
  const text = tokens[i]?.text
  return text !== undefined && text !== ';' && text !== ':'
}

function isInside(tokens: readonly Token[], place: number, phrase: readonly string[]): boolean {
  for (let from = Math.max(0, place - phrase.length + 1); from <= place; from++) {
    if (phrase.every((word, i) => tokenAt(tokens, from + i) === word)) return true
  }
  return false
}
