import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Proposal} from '../../src/dutch/edit.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {findPastTense} from '../../src/dutch/tense.ts'
import {suggestTense} from '../../src/dutch/tense-suggest.ts'
import {testLexicon} from '../lexicon.ts'

const lexicon = testLexicon()

function proposals(text: string): Proposal[] {
  return splitSentences(text).flatMap(sentence =>
    findPastTense(sentence, lexicon).flatMap(verb => suggestTense(sentence, verb, lexicon)),
  )
}

function applied(text: string, {edits}: Proposal): string {
  let result = text
  for (const edit of [...edits].reverse())
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
  return result
}

function rewritten(text: string): string[] {
  return proposals(text).map(proposal => applied(text, proposal))
}

describe('without a date: the present, and the perfect where the clause is plain', () => {
  test.each([
    ['U moest betalen.', ['U moet betalen.']],
    ['Gisteravond moest u toch betalen?', []],
    ['Moest u meer betalen?', ['Moet u meer betalen?']],
    ['Kon je het niet betalen?', ['Kun je het niet betalen?']],
    ['Betaalde jij niet?', ['Betaal jij niet?', 'Heb jij niet betaald?']],
    [
      'U gaf aan dat u niet kon betalen.',
      [
        'U geeft aan dat u niet kunt betalen.',
        'U heeft aangegeven dat u niet kon betalen.',
        'U geeft aan dat u niet kunt betalen.',
      ],
    ],
    ['Wij zochten dat voor u uit.', ['Wij zoeken dat voor u uit.', 'Wij hebben dat voor u uitgezocht.']],
    ['Volgens ons had u al moeten betalen.', []],
    ['Helaas mochten wij geen betaling ontvangen.', ['Helaas hebben wij geen betaling ontvangen.']],
    ['Eerder schreef ik u aan.', ['Eerder heb ik u aangeschreven.']],
    ['U gaf aan dat het goed is.', ['U geeft aan dat het goed is.', 'U heeft aangegeven dat het goed is.']],
    ['Het was uw eigen keuze.', ['Het is uw eigen keuze.']],
    ['Er waren twee facturen open.', ['Er zijn twee facturen open.']],
    ['Uw betaling werd niet ontvangen.', ['Uw betaling is niet ontvangen.']],
    ['Wij hadden u gevraagd om te bellen.', ['Wij hebben u gevraagd om te bellen.']],
    ['Uw bank weigerde de incasso.', ['Uw bank weigert de incasso.', 'Uw bank heeft de incasso geweigerd.']],
    ['Uw betaling bleef uit.', ['Uw betaling blijft uit.', 'Uw betaling is uitgebleven.']],
    ['Dat lukte niet.', ['Dat lukt niet.', 'Dat is niet gelukt.']],
    [
      'Omdat u niet reageerde, rekenen wij rente.',
      ['Omdat u niet reageert, rekenen wij rente.', 'Omdat u niet heeft gereageerd, rekenen wij rente.'],
    ],
  ])('%s', (text, expected) => {
    expect(rewritten(text)).toEqual(expected)
  })
})

describe('with a date: only the perfect', () => {
  test.each([
    ['Op 3 maart stuurden wij u een brief.', ['Op 3 maart hebben wij u een brief gestuurd.']],
    ['Vorige week sloot u uw account.', ['Vorige week heeft u uw account gesloten.']],
    ['Wij namen op 3 mei contact met u op.', ['Wij hebben op 3 mei contact met u opgenomen.']],
    ['Het verzuim begon op 1 maart.', ['Het verzuim is op 1 maart begonnen.']],
    ['Op 12 maart werd u een herinnering gestuurd.', ['Op 12 maart is u een herinnering gestuurd.']],
    ['Dit bedrag moest op 15 april op onze rekening staan.', []],
    ['Het bedrag stond op 1 mei nog open.', []],
    ['Vorige maand spraken wij af dat u betaalt.', ['Vorige maand hebben wij afgesproken dat u betaalt.']],
    ['Op 3 maart betaalde u, maar niet alles.', []],
    ['Toen u ons belde, beloofde u te betalen.', []],
  ])('%s', (text, expected) => {
    expect(rewritten(text)).toEqual(expected)
  })
})

describe('politeness: the plain form', () => {
  test.each([
    ['Zou u ons willen bellen?', 'Wilt u ons bellen?'],
    ['Zou u ons kunnen bellen?', 'Kunt u ons bellen?'],
    ['Wij zouden u willen verzoeken om te betalen.', 'Wij vragen u om te betalen.'],
    ['Wij zouden graag een oplossing vinden.', 'Wij vinden graag een oplossing.'],
    ['Wij hopen dat u ons zou willen bellen.', 'Wij hopen dat u ons wilt bellen.'],
    [
      'Mocht u al hebben betaald, dan kunt u deze brief weggooien.',
      'Heeft u al betaald, dan kunt u deze brief weggooien.',
    ],
    ['Mocht u vragen hebben, bel ons dan.', 'Heeft u vragen, bel ons dan.'],
    [
      'Mocht deze brief uw betaling hebben gekruist, dank u.',
      'Heeft deze brief uw betaling gekruist, dank u.',
    ],
    ['Mocht dit niet lukken, bel ons.', 'Lukt dit niet, bel ons.'],
    ['Wilde u iets anders afspreken?', 'Wilt u iets anders afspreken?'],
    ['Wij wilden u hierop wijzen.', 'Wij willen u hierop wijzen.'],
    ['Het zou kunnen dat onze brieven elkaar kruisen.', 'Het kan dat onze brieven elkaar kruisen.'],
  ])('%s', (text, expected) => {
    expect(rewritten(text)).toEqual([expected])
  })

  test('where two verbs hang on it there is no proposal', () => {
    expect(rewritten('Mocht u vragen of opmerkingen hebben, bel ons.')).toEqual([])
  })

  test('only what cannot change the meaning is safe', () => {
    expect(proposals('Mocht u vragen hebben, bel ons dan.')[0]?.fix).toBe('safe')
    expect(proposals('U moest betalen.')[0]?.fix).toBe('review')
  })
})

test('edits of one proposal are in order, inside the text and apart', () => {
  const gold = readFileSync(new URL('../../fixtures/gold/letters.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  for (const line of gold) {
    const {text} = JSON.parse(line) as {text: string}
    for (const {edits} of proposals(text)) {
      let last = 0
      for (const edit of edits) {
        expect(edit.start).toBeGreaterThanOrEqual(last)
        expect(edit.end).toBeGreaterThanOrEqual(edit.start)
        last = edit.end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }
  }
})
