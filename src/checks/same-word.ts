import {capital} from '../dutch/edit.ts'
import {groupBy} from '../group-by.ts'
import {isProse} from './prose.ts'
import type {Context, Report, Rule} from './rule.ts'
import {type Mention, mentionsOf, type SameWord} from './same-thing.ts'

/** Two words for one thing in one letter. */
export const sameWord: Rule = {
  id: 'same-word',
  title: 'Twee woorden voor hetzelfde',
  why:
    'Bij een ander woord denkt de lezer aan iets anders: moet ik ook nog een factuur betalen? Gebruik steeds hetzelfde ' +
    'woord voor hetzelfde. Bron: schrijfwijzer Gebruiker Centraal.',
  severity: 'info',
  examples: {
    wrong: [
      'Wilt u een betalingsregeling? Dat is een afspraak om in delen te betalen. Een betaalafspraak maakt u op onze site.',
      'Uw onderneming heeft een factuur nog niet betaald. Betaal de rekening vóór 12 april. De rekening is € 40.',
    ],
    right: [
      'Wilt u een betalingsregeling? Dat is een afspraak om in delen te betalen. Een betalingsregeling maakt u op onze site.',
      'Uw onderneming heeft een factuur nog niet betaald. Maak het bedrag over op rekening NL91ABNA0417164300.',
      'Betaal uw rekening vóór 12 april. Anders brengen wij kosten in rekening. Die zijn voor uw rekening.',
    ],
  },
  *check(context): Iterable<Report> {
    const {passages} = context
    const shown = passages.filter(passage => isProse(passage) || passage.block.kind === 'table-cell')
    const mentions = mentionsOf(shown).filter(({thing}) => !thing.setOnly)
    if (mentions.length < 2) return
    const isTold = toldByDictionary(context)
    for (const [, group] of groupBy(mentions, ({thing}) => thing.id)) {
      const byWord = groupBy(group, ({word}) => word)
      if (byWord.size < 2) continue
      const usual = usualWord(byWord, isTold)
      for (const [word, places] of byWord) {
        const [first] = places.filter(mention => !isTold(mention))
        if (word !== usual && first) yield report(first, usual, places.length)
      }
    }
  },
}

/** Whether the dictionary has its own advice on a word where it stands: then it speaks. */
function toldByDictionary({terms}: Context): (mention: Mention) => boolean {
  const told = new Set(terms().flatMap(({sentence, tokens}) => tokens.map(i => sentence.tokens[i]!)))
  return ({sentence, token}) => told.has(sentence.tokens[token]!)
}

/** The word to keep: one that the dictionary leaves alone, then the most frequent, then the plainest. */
function usualWord(
  byWord: ReadonlyMap<SameWord, readonly Mention[]>,
  isTold: (mention: Mention) => boolean,
): SameWord {
  const [[first]] = [...byWord.values()] as [[Mention]]
  const ranked = first.thing.words
    .filter(word => byWord.has(word))
    .map(word => ({word, places: byWord.get(word)!}))
    .map(({word, places}) => ({word, free: places.every(place => !isTold(place)), times: places.length}))
    // Stable: the plainest stands first.
    .toSorted((a, b) => Number(b.free) - Number(a.free) || b.times - a.times)
  return ranked[0]!.word
}

function report({passage, sentence, token}: Mention, usual: SameWord, times: number): Report {
  const {text, lower, start, end} = sentence.tokens[token]!
  const plural = /(?:en|['’]s)$/.test(lower)
  const form = plural ? usual.plural : usual.singular
  const better = form === undefined ? usual.singular : /^\p{Lu}/u.test(text) ? capital(form) : form
  const again = times > 1 ? ` “${lower}” staat er ${times} keer.` : ''
  return {
    at: {passage: passage.index, spans: [{start, end}]},
    message: `“${text}” en “${usual.singular}” zijn hier hetzelfde. Kies één woord: schrijf “${better}”.${again}`,
    proposals: form === undefined ? [] : [{text: better, fix: 'review', edits: [{start, end, text: better}]}],
  }
}
