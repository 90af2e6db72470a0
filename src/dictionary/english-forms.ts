import {pluralOf, verbForms} from '../english/forms.ts'
import {bare, type Forms, phraseTokens, WIDE} from './forms.ts'

/** What the forms of an English entry are made of. */
interface Lemma {
  readonly term: string
  readonly pos: string
  readonly forms: readonly string[]
  readonly inflect?: boolean
}

/** Behind the head of a noun phrase: "notice of default". */
const AFTER_HEAD = new Set(['of', 'to', 'for', 'in', 'from', 'on', 'by', 'against', 'at'])

/** Where the word stands that inflects, in the words of a term: the first of a verb, the head of a noun phrase. */
export function headIndex(words: readonly string[], pos: string): number {
  if (pos === 'verb') return 0
  if (pos !== 'noun') return -1
  const behind = words.findIndex((word, i) => i > 0 && AFTER_HEAD.has(word))
  return behind === -1 ? words.length - 1 : behind - 1
}

/**
 * Makes the patterns of an English entry: a verb in all its forms, a noun in singular and plural, the rest as it
 * stands; and its written forms, in which `{pay}` is any form of a verb and `…` a gap within the clause.
 */
export function englishFormsOf({term, pos, forms, inflect = true}: Lemma): Forms {
  const classes: Record<string, readonly string[]> = {}
  const patterns = new Set<string>()
  if (inflect) {
    const words = phraseTokens(bare(term))
    const head = headIndex(words, pos)
    if (head >= 0)
      words[head] = pos === 'verb' ? verbClass(words[head]!, classes) : nounClass(words[head]!, classes)
    patterns.add(words.join(' '))
  }
  for (const form of forms) {
    const tokens = form.split(/(…|\{[^{}]+\})/).flatMap(piece => {
      if (piece === '…') return [WIDE]
      const verb = /^\{(.+)\}$/.exec(piece)?.[1]
      return verb === undefined ? phraseTokens(piece) : [verbClass(verb, classes)]
    })
    patterns.add(tokens.join(' '))
  }
  return {patterns: [...patterns], classes}
}

function verbClass(verb: string, classes: Record<string, readonly string[]>): string {
  const name = `{${verb}/v}`
  const {base, third, past, participle, ing} = verbForms(verb)
  classes[name] = [...new Set([base, third, past, participle, ing])]
  return name
}

/** A word in -s has its plural already, or has none. */
function nounClass(noun: string, classes: Record<string, readonly string[]>): string {
  if (isPlural(noun)) return noun
  const name = `{${noun}/n}`
  classes[name] = [noun, pluralOf(noun)]
  return name
}

/** "proceedings", "arrears"; but "process" and "address" have a plural of their own. */
export const isPlural = (noun: string): boolean => /[^su]s$/.test(noun) && noun !== 'basis'
