import {expect, it} from 'vitest'
import {applyEdits} from '../../src/dutch/edit.ts'
import {findEnumeration} from '../../src/dutch/enumeration.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testLexicon} from '../lexicon.ts'

function find(text: string) {
  const [sentence] = splitSentences(text)
  const {tokens} = sentence!
  const colon = tokens.findIndex(token => token.text === ':')
  return findEnumeration(sentence!, colon + 1, tokens.length, testLexicon())
}

it.each([
  ['U betaalt dan de rekening, de rente en de kosten.', ['de rekening', 'de rente', 'de kosten']],
  ['Stuur ons uw naam, uw adres en uw klantnummer.', ['uw naam', 'uw adres', 'uw klantnummer']],
])('finds the things in %s', (text, items) => {
  expect(find(text)?.items.map(({start, end}) => text.slice(start, end))).toEqual(items)
})

it.each([
  'U betaalt dan de rekening en de kosten.',
  'Bel ons, mail ons of stuur een brief.',
  'Als u niet betaalt, komen er kosten en rente bij.',
])('finds none in %s', text => {
  expect(find(text)).toBeUndefined()
})

it('makes a list of things behind a colon', () => {
  const text = 'Stuur ons: uw naam, uw adres en uw klantnummer.'
  expect(applyEdits(text, find(text)!.edits!)).toBe('Stuur ons:\n\n- uw naam\n- uw adres\n- uw klantnummer')
})

it.each([
  'Stuur ons uw naam, uw adres en',
  'Stuur ons uw naam, uw adres en.',
  'Stuur ons: uw naam, uw adres of',
  'en',
])('finds none where nothing follows: %s', text => {
  expect(find(text)).toBeUndefined()
})
