import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {WEIGHTS} from '../../src/dutch/linear-model.ts'
import {FIELD, splitSentences} from '../../src/dutch/sentences.ts'
import {findPastTense, type PastVerb} from '../../src/dutch/tense.ts'
import {TENSE_WEIGHTS} from '../../src/dutch/tense-weights.ts'
import {testLexicon} from '../lexicon.ts'

const lexicon = testLexicon()

function pasts(text: string): PastVerb[] {
  return splitSentences(text).flatMap(sentence => findPastTense(sentence, lexicon))
}

function words(text: string): string[] {
  return pasts(text).map(verb => text.slice(verb.start, verb.end))
}

describe('no past tense', () => {
  test.each([
    'De betaalde factuur is in orde.',
    'De door u bestelde goederen liggen klaar.',
    'De verzonden brieven krijgt u opnieuw.',
    'Wij hebben uw betaling ontvangen.',
    'Uw termijn is verstreken.',
    'De was hangt buiten.',
    'De geleverde waren blijven van ons.',
    'De leden betalen elke week.',
    'De reden van uw klacht is duidelijk.',
    'Onze afspraken staan in de brief.',
    'De namen staan op de lijst.',
    'Wij wachten op uw antwoord.',
    'Wij zetten de levering stop.',
    'Wij praten graag met u.',
    'U belt ons het best vroeg in de week.',
    'Mevrouw Van der Waard belt u.',
    'Wilde plannen helpen niet.',
    'U kunt deze brief als niet verzonden beschouwen.',
    'Deze brief is automatisch opgesteld en verzonden.',
    'De tot op heden verschenen rente is € 3.',
    'De kosten komen ten laste van u.',
    'De factuur is voor door mij verrichtte diensten.',
    'Deze brief is automatisch gemaakt en niet ondertekend.',
    '',
  ])('%s', text => {
    expect(words(text)).toEqual([])
  })
})

describe('past tense', () => {
  test.each([
    ['Wij stuurden u een brief.', ['stuurden']],
    ['U betaalde niets.', ['betaalde']],
    ['Betaalde u al?', ['Betaalde']],
    ['Wij verzonden de factuur per post.', ['verzonden']],
    ['Vorig jaar sloten wij een overeenkomst.', ['sloten']],
    ['Wij wezen u op de gevolgen.', ['wezen']],
    ['U gaf aan dat u niet kon betalen.', ['gaf', 'kon']],
    ['Er waren twee rekeningen open.', ['waren']],
    ['Wij verzochten u om betaling.', ['verzochten']],
    ['Omdat u niet reageerde, rekenen wij rente.', ['reageerde']],
    ['Het bedrag dat u overmaakte, is te laag.', ['overmaakte']],
    ["'t Was laat.", ['Was']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

test.each([
  ['Wij stuurden de brief terug.', 'terugsturen'],
  ['U kwam de afspraak niet na.', 'nakomen'],
  ['U bood aan om te betalen.', 'aanbieden'],
  ['Wij namen contact met u op.', 'opnemen'],
  ['Wij hadden u gevraagd om contact op te nemen.', 'hebben'],
  ['Het was laat.', 'zijn'],
  ['Wij waren te laat.', 'zijn'],
])('the infinitive of “%s” is %s', (text, infinitive) => {
  expect(pasts(text)[0]?.infinitive).toBe(infinitive)
})

test.each([
  ['Op 3 maart stuurden wij u een brief.', true],
  ['Wij stuurden u vorige week een brief.', true],
  ['U betaalde in 2024 te laat.', true],
  ['Wij schreven u op 12-03-2026.', true],
  ['Twee weken geleden belde u ons.', true],
  [`Op ${FIELD.repeat(9)} stuurden wij u een brief.`, true],
  [`Wij stuurden ${FIELD.repeat(9)} een brief.`, false],
  ['U betaalde niet.', false],
  ['U beloofde om voor 1 april te betalen.', false],
  ['Op 3 maart is de termijn voorbij, maar u betaalde niet.', false],
])('“%s” names a past date: %s', (text, dated) => {
  expect(pasts(text).at(-1)?.dated).toBe(dated)
})

test.each([
  ['Zou u ons willen bellen?', 'polite'],
  ['Wij zouden graag een oplossing vinden.', 'polite'],
  ['Mocht u vragen hebben, bel ons dan.', 'polite'],
  ['Wilde u iets anders afspreken?', 'polite'],
  ['Wij wilden u hierop wijzen.', 'polite'],
  ['Kon u ons even bellen?', 'polite'],
  ['U mocht in termijnen betalen.', 'past'],
  ['U kon niet betalen.', 'past'],
  ['U wilde vorige week betalen.', 'past'],
  ['Wij wilden vorige week langskomen.', 'past'],
])('“%s” is %s', (text, kind) => {
  expect(pasts(text)[0]?.kind).toBe(kind)
})

const anyWord = fc.constantFrom(
  ...'wij u stuurden betaalde de was waren niet op 3 maart , . ? en dat hebben verzonden vroeg zou Mocht {x} te facturen'.split(
    ' ',
  ),
)

test('whatever the words, a past verb is one token of the text', () => {
  fc.assert(
    fc.property(fc.array(anyWord, {maxLength: 40}), parts => {
      const text = parts.join(' ')
      for (const sentence of splitSentences(text)) {
        for (const verb of findPastTense(sentence, lexicon)) {
          const token = sentence.tokens[verb.token]!
          expect([verb.start, verb.end]).toEqual([token.start, token.end])
          expect(token.kind).toBe('word')
          if (verb.particle !== undefined) expect(verb.particle).toBeGreaterThan(verb.token)
        }
      }
    }),
  )
})

test('a sentence without end is read to its end', () => {
  expect(pasts('wij betaalden en '.repeat(20_000))).toHaveLength(20_000)
})

test('there is one weight for each place that a feature can have', () => {
  expect(atob(TENSE_WEIGHTS)).toHaveLength(WEIGHTS)
})
