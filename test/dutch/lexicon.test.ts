import {expect, test} from 'vitest'
import {openLexicon, Tag} from '../../src/dutch/lexicon.ts'
import {lexiconBytes, testLexicon} from '../lexicon.ts'

const lexicon = testLexicon()

/** The names of the tags a word has. */
function tags(word: string): string[] {
  const bits = lexicon.lookup(word)
  return Object.entries(Tag)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => name)
}

test('the table is small', () => {
  expect(lexiconBytes().length).toBeLessThan(800_000)
  expect(lexicon.size).toBeGreaterThan(150_000)
})

test.each([
  ['betaalde', Tag.PastSingular, 'betalen'],
  ['betaalden', Tag.PastPlural, 'betalen'],
  ['betaalde', Tag.ParticipleE, 'betalen'],
  ['betaald', Tag.Participle, 'betalen'],
  ['betaal', Tag.PresentStem, 'betalen'],
  ['betaalt', Tag.PresentT, 'betalen'],
  ['betalen', Tag.Infinitive, 'betalen'],
  ['betalend', Tag.PresentParticiple, 'betalen'],
  ['verzonden', Tag.Participle, 'verzenden'],
  ['verzonden', Tag.PastPlural, 'verzenden'],
  ['overgemaakt', Tag.Participle, 'overmaken'],
  ['terugstuurden', Tag.PastPlural, 'terugsturen'],
  ['geïncasseerd', Tag.Participle, 'incasseren'],
  ['leefde', Tag.PastSingular, 'leven'],
  ['beïnvloedde', Tag.PastSingular, 'beïnvloeden'],
  ['was', Tag.PastSingular, 'zijn'],
  ['ging', Tag.PastSingular, 'gaan'],
  ['is', Tag.PresentT, 'zijn'],
  ['facturen', Tag.Plural, 'factuur'],
  ['namen', Tag.Plural, 'naam'],
  ['hoge', Tag.AdjectiveForm, 'hoog'],
  ['briefje', Tag.Diminutive, 'brief'],
  ['rekeningetjes', Tag.Diminutive, 'rekening'],
])('%s has a way back for tag %i: %s', (word, tag, lemma) => {
  expect(lexicon.lemmas(word, tag)).toContain(lemma)
})

test('the likeliest infinitive comes first', () => {
  expect(lexicon.lemma('was', Tag.PastSingular)).toBe('zijn')
})

test('what a word is not, it has no dictionary form for', () => {
  expect(lexicon.lemma('factuur', Tag.PastSingular)).toBeUndefined()
  expect(lexicon.lemma('xyzzy', Tag.Noun)).toBeUndefined()
})

test('words that are no Dutch are unknown', () => {
  for (const word of ['', 'a1', 'xyzzy', 'qwertz', 'ΑΒΓ', '🙂', 'betaaldd'])
    expect(lexicon.lookup(word), word).toBe(0)
})

test('every tag of an ambiguous form is there', () => {
  expect(tags('was')).toEqual(expect.arrayContaining(['PastSingular', 'Noun']))
  expect(tags('zetten')).toEqual(expect.arrayContaining(['PastPlural', 'Infinitive']))
  expect(tags('rekening')).toEqual(['Known', 'Noun'])
})

test('a compound takes the tags of its last part', () => {
  expect(lexicon.lookup('incassobrieven') & Tag.Plural).toBeTruthy()
  expect(lexicon.lemma('incassobrieven', Tag.Plural)).toBe('incassobrief')
  expect(lexicon.lemma('herinneringsbriefje', Tag.Diminutive)).toBe('herinneringsbrief')
  expect(lexicon.lemma('terugmailde', Tag.PastSingular)).toBe('terugmailen')
})

test('accents that only stress are looked through', () => {
  expect(lexicon.lookup('vóór')).toBe(lexicon.lookup('voor'))
  expect(lexicon.lookup('één')).toBeTruthy()
})

test('bytes that are no lexicon are refused', () => {
  expect(() => openLexicon(new Uint8Array(3))).toThrow(/lexicon/)
  expect(() => openLexicon(new Uint8Array(100))).toThrow(/lexicon/)
})

test('a table that does not start at a multiple of four bytes opens too', () => {
  const bytes = lexiconBytes()
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  expect(openLexicon(shifted.subarray(1)).lookup('betaalde')).toBe(lexicon.lookup('betaalde'))
})

test.each([
  ['aangekondigd', Tag.Participle, 'aankondigen'],
  ['ingezet', Tag.Participle, 'inzetten'],
  ['voortgezet', Tag.Participle, 'voortzetten'],
  ['geappt', Tag.Participle, 'appen'],
  ['verzet', Tag.Participle, 'verzetten'],
  ['geboren', Tag.Participle, undefined],
  ['posten', Tag.Plural, 'post'],
  ['huren', Tag.Plural, 'huur'],
  ['data', Tag.Plural, 'datum'],
  ['vervaldata', Tag.Plural, 'vervaldatum'],
  ['saldi', Tag.Plural, 'saldo'],
])('what the word list does not say of %s', (form, tag, lemma) => {
  expect(lexicon.lookup(form) & tag).toBe(tag)
  expect(lexicon.lemma(form, tag)).toBe(lemma)
})
