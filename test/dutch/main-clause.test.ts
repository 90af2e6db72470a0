import {expect, it} from 'vitest'
import {unwrap} from '../../src/dutch/main-clause.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testLexicon} from '../lexicon.ts'

/** The sentence that is left of the clause behind "dat"; undefined when it can't be told. */
function unwrapped(text: string): string | undefined {
  const [sentence] = splitSentences(text)
  const that = sentence!.tokens.findIndex(token => token.lower === 'dat')
  const edits = unwrap(sentence!, that, testLexicon())
  return edits
    ?.toSorted((a, b) => b.start - a.start)
    .reduce((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), text)
}

it.each([
  ['Wij wijzen u erop dat u nog niet betaald heeft.', 'U heeft nog niet betaald.'],
  ['Wij wijzen u erop dat u nog niet heeft betaald.', 'U heeft nog niet betaald.'],
  ['Weet dat de rekening vóór 3 mei moet worden betaald.', 'De rekening moet vóór 3 mei worden betaald.'],
  ['Wij melden u dat wij het bedrag overmaken.', 'Wij maken het bedrag over.'],
  ['Wij wijzen u erop dat er kosten bij komen.', 'Er komen kosten bij.'],
  ['Wij melden u dat de kosten van de deurwaarder hoog zijn.', 'De kosten van de deurwaarder zijn hoog.'],
  ['Wij melden u dat het bedrag € 40 is.', 'Het bedrag is € 40.'],
  ['Weet dat u extra kosten betaalt als u te laat bent.', 'U betaalt extra kosten als u te laat bent.'],
])('makes a sentence of the clause in %s', (text, made) => {
  expect(unwrapped(text)).toBe(made)
})

it.each([
  'Wij melden u dat u betaalt en dat u belt.',
  'Wij melden u dat u, als u wilt, kunt bellen.',
  'Wij melden u dat betalen moet.',
])('leaves %s alone', text => {
  expect(unwrapped(text)).toBeUndefined()
})
