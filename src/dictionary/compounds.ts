import {type Lexicon, NOMINAL, Tag} from '../dutch/lexicon.ts'
import {memoised} from '../dutch/memo.ts'
import {PARTICLES} from '../dutch/strong-verbs.ts'
import type {Entry} from './dictionary.ts'
import {nounForms} from './forms.ts'

/** Shorter parts say too little: "in" + "vordering" is another word. */
const SHORTEST = 3
/** No compound is longer; a hostile word would take the square of its length. */
const LONGEST = 60
const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLES)

/** The entry whose noun is the first or the last part of a compound: "sommatiebrief", "huurvordering". */
export type FindCompound = (word: string) => Entry | undefined

/** Gathers the entries that are flagged inside compounds. A word in lower case; the lexicon is asked at the first call. */
export function compileCompounds(
  entries: readonly Entry[],
  lexicon: () => Lexicon,
): FindCompound | undefined {
  const firsts = new Map<string, Entry>()
  const lasts = new Map<string, Entry>()
  const open = entries.filter(entry => entry.compounds !== undefined)
  if (open.length === 0) return undefined
  const gather = (): void => {
    for (const entry of open) {
      const noun = entry.term.toLowerCase()
      if (entry.compounds !== 'last') firsts.set(noun, entry)
      if (entry.compounds !== 'first') for (const form of nounForms(noun, lexicon())) lasts.set(form, entry)
    }
  }
  const shortest = Math.min(...open.map(entry => entry.term.length)) + SHORTEST
  const search = (word: string): Entry | null => {
    if (word.length < shortest || word.length > LONGEST) return null
    if (firsts.size + lasts.size === 0) gather()
    for (let i = SHORTEST; i <= word.length - SHORTEST; i++) {
      const head = word.slice(0, i)
      const tail = word.slice(i)
      const last = lasts.get(tail)
      if (last && isFirstPart(head, lexicon())) return last
      const first = firsts.get(head)
      if (first && isLastPart(tail, lexicon())) return first
    }
    return null
  }
  const known = memoised(search)
  return word => known(word) ?? undefined
}

/** A word, with or without the s or hyphen that links it; no particle or prefix ("terugvordering"). */
function isFirstPart(head: string, lexicon: Lexicon): boolean {
  const word = head.replace(/-$/, '')
  if (word.length < SHORTEST || PARTICLE_SET.has(word)) return false
  return (
    lexicon.lookup(word) !== 0 ||
    (word.endsWith('s') && (lexicon.lookup(word.slice(0, -1)) & (NOMINAL | Tag.Infinitive)) !== 0)
  )
}

function isLastPart(tail: string, lexicon: Lexicon): boolean {
  const word = tail.replace(/^(?:s|-)(?=.{3})/, '')
  return (lexicon.lookup(word) & (Tag.Noun | Tag.Plural)) !== 0 || (lexicon.lookup(tail) & NOMINAL) !== 0
}
