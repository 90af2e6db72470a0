import {replaceWords, withoutWords} from '../dictionary/english-suggest.ts'
import {capital, type Proposal} from '../dutch/edit.ts'
import type {Sentence} from '../dutch/sentences.ts'
import type {Complicated} from '../retext/english.ts'
import {INSTEAD, ONLY_BEFORE, ONLY_FIRST, SILENT, TIPS} from '../retext/simplify-data.ts'
import type {Report, Rule} from './rule.ts'

/** English words and phrases for which there is a plainer one, by retext-simplify. */
export const simplify: Rule = {
  id: 'simplify',
  title: 'Moeilijk Engels',
  why: 'Wie in Nederland Engels leest, leest vaak niet in zijn eigen taal. Een gewoon woord begrijpt bijna iedereen. Bron: de woordenlijst van retext-simplify.',
  severity: 'warning',
  english: true,
  examples: {
    wrong: ['Please pay the remainder of your bill before 1 June.'],
    right: ['Please pay the rest of your bill before 1 June.'],
  },
  *check({passages, english, terms}): Iterable<Report> {
    const taken = new Map<Sentence, Set<number>>()
    for (const {sentence, tokens} of terms()) {
      const known = taken.get(sentence)
      if (known) for (const i of tokens) known.add(i)
      else taken.set(sentence, new Set(tokens))
    }
    for (const {index, block, sentences, role} of passages) {
      if (role === 'address' || role === 'signature' || role === 'contact') continue
      for (const sentence of sentences) {
        for (const found of english().complicated(block.text, sentence)) {
          const at = tokensOf(sentence, found)
          if (!at || !speaks(found.pattern, sentence, at)) continue
          if (isTaken(taken.get(sentence), at)) continue
          const expected = (INSTEAD[found.pattern] ?? found.expected).map(plain)
          const [better] = expected
          const words = block.text.slice(found.start, found.end)
          yield {
            at: {passage: index, spans: [{start: found.start, end: found.end}]},
            severity: TIPS.has(found.pattern) ? 'info' : 'warning',
            message:
              better === undefined
                ? `“${words}” kan weg: de zin zegt zonder hetzelfde.`
                : `“${words}” is moeilijk Engels. Schrijf liever “${better}”${expected[1] === undefined ? '' : ` of “${expected[1]}”`}.`,
            proposals:
              better === undefined
                ? removed(sentence, at)
                : expected.slice(0, 3).map(text => proposal(found.pattern, text, sentence, at)),
          }
        }
      }
    }
  },
}

interface TokenRange {
  readonly first: number
  readonly last: number
}

/** The tokens that a range covers exactly; undefined when it cuts one. */
function tokensOf({tokens}: Sentence, {start, end}: Complicated): TokenRange | undefined {
  const first = tokens.findIndex(token => token.start === start)
  const last = tokens.findIndex(token => token.end === end)
  return first === -1 || last < first ? undefined : {first, last}
}

/** Whether a pattern is reported where it stands. */
function speaks(pattern: string, {tokens}: Sentence, {first, last}: TokenRange): boolean {
  if (Object.hasOwn(SILENT, pattern)) return false
  if (ONLY_FIRST.has(pattern) && first > 0) return false
  const next = tokens[last + 1]?.lower
  if (Object.hasOwn(ONLY_BEFORE, pattern) && !ONLY_BEFORE[pattern]!.has(next ?? '')) return false
  // "Prior-Smith", "Additional B.V.": a capital inside a sentence is a name's.
  return first === 0 || !/^\p{Lu}\p{Ll}/u.test(tokens[first]!.text) || tokens[first - 1]!.kind === 'mark'
}

const isTaken = (taken: ReadonlySet<number> | undefined, {first, last}: TokenRange): boolean => {
  for (let i = first; i <= last; i++) if (taken?.has(i)) return true
  return false
}

/** With an apostrophe as keyboards write it. */
const plain = (text: string): string => text.replaceAll('’', "'")

function removed(sentence: Sentence, {first, last}: TokenRange): Proposal[] {
  const edits = withoutWords(sentence, first, last)
  return edits ? [{text: '', fix: 'review', edits}] : []
}

function proposal(pattern: string, text: string, sentence: Sentence, {first, last}: TokenRange): Proposal {
  const {tokens} = sentence
  // "Consequently, you …" → "So you …"
  if (ONLY_FIRST.has(pattern) && tokens[last + 1]?.text === ',') {
    const edit = {start: tokens[first]!.start, end: tokens[last + 1]!.end, text: capital(text)}
    return {text: edit.text, fix: 'review', edits: [edit]}
  }
  const edits = replaceWords(sentence, first, last, text)
  return {text: edits.at(-1)!.text, fix: 'review', edits}
}
