import {expect, test} from 'vitest'
import {minimalAutomaton, type State} from '../../src/build/automaton.ts'
import {readAffixes, readEntries} from '../../src/build/hunspell.ts'
import {stemsOf} from '../../src/build/verb-forms.ts'
import {wordForms} from '../../src/build/word-forms.ts'
import {Tag} from '../../src/dutch/lexicon.ts'
import {testLexicon} from '../lexicon.ts'

test('the table gives back what the word list says', () => {
  const lexicon = testLexicon()
  const {words} = wordForms()
  const wrong: string[] = []
  for (const [form, {tags, lemmas}] of words) {
    const found = lexicon.lookup(form)
    // A compound of which only the existence is known may be read as a noun.
    const same = tags === Tag.Known ? (found & Tag.Known) !== 0 : found === tags
    if (!same || !lemmas.every(({tag, lemma}) => lexicon.lemmas(form, tag).includes(lemma))) wrong.push(form)
  }
  expect(wrong).toEqual([])
  expect(words.size).toBeGreaterThan(200_000)
})

test('equal tails of the automaton are one state', () => {
  const words = ['haalde', 'haalt', 'maalde', 'maalt']
  const root = minimalAutomaton(words, [0, 1, 0, 1])
  expect(root.letters).toEqual(['h', 'm'])
  expect(root.targets[0]).toBe(root.targets[1])
  const accepts = (word: string) => {
    let state: State | undefined = root
    for (const letter of word) state = state?.targets[state.letters.indexOf(letter)]
    return state?.class ?? -1
  }
  expect(words.map(accepts)).toEqual([0, 1, 0, 1])
  expect(['haal', 'haaldex', 'x'].map(accepts)).toEqual([-1, -1, -1])
})

test('affix classes and entries are read', () => {
  const {suffixes, prefixes} = readAffixes(
    'SFX Vp Y 2\nSFX Vp 0 de . ts:VBh1\nSFX Zf ag gen/CaCb ag ts:NN2\nPFX Pl Y 1\nPFX Pl 0 bĳ .\n',
  )
  expect(suffixes.get('Vp')).toMatchObject([{strip: '', add: 'de', tag: 'VBh1'}])
  const [plural] = suffixes.get('Zf')!
  expect(plural).toMatchObject({strip: 'ag', add: 'gen', tag: 'NN2'})
  expect([plural!.matches('dag'), plural!.matches('dak')]).toEqual([true, false])
  expect(prefixes.get('Pl')).toEqual(['bij'])
  expect(readEntries('4\nmĳn/ZaYb\nfout/Fw\nlos\n')).toEqual([
    {word: 'mijn', flags: ['Za', 'Yb']},
    {word: 'los', flags: []},
  ])
})

test.each([
  ['betalen', 'betaal'],
  ['pakken', 'pak'],
  ['leven', 'leef'],
  ['reizen', 'reis'],
  ['gaan', 'ga'],
  ['evalueren', 'evalueer'],
  ['associëren', 'associeer'],
  ['groeien', 'groei'],
])('the stem of %s is %s', (infinitive, stem) => {
  expect(stemsOf(infinitive)[0]).toBe(stem)
})
