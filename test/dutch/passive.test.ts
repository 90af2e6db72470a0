import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {suggestActive} from '../../src/dutch/active.ts'
import {findPassives} from '../../src/dutch/passive.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testLexicon} from '../lexicon.ts'

const lexicon = testLexicon()

const found = (text: string) =>
  splitSentences(text).flatMap(sentence =>
    findPassives(sentence, lexicon).map(({kind, auxiliary, participle, agent}) => {
      const words = [sentence.tokens[auxiliary]!.text, sentence.tokens[participle]!.text]
      return `${kind}: ${words.join(' ')}${agent ? ` | ${text.slice(agent.start, agent.end)}` : ''}`
    }),
  )

const active = (text: string) =>
  splitSentences(text).flatMap(sentence =>
    findPassives(sentence, lexicon).flatMap(passive =>
      suggestActive(sentence, passive, lexicon).map(({edits, fix}) => {
        expect(fix).toBe('review')
        return edits
          .toReversed()
          .reduce((left, e) => left.slice(0, e.start) + e.text + left.slice(e.end), text)
      }),
    ),
  )

describe('findPassives', () => {
  it.each([
    ['De brief wordt verstuurd.', ['worden: wordt verstuurd']],
    ['De kosten moeten worden betaald.', ['worden: worden betaald']],
    ['De kosten moeten betaald worden.', ['worden: worden betaald']],
    ['Als de rekening niet wordt betaald, volgt rente.', ['worden: wordt betaald']],
    ['Als de rekening niet betaald wordt, volgt rente.', ['worden: wordt betaald']],
    ['Op 1 mei werd u een herinnering gestuurd.', ['worden: werd gestuurd']],
    ['Het bedrag wordt door de bank afgeschreven.', ['worden: wordt afgeschreven | door de bank']],
    ['De brief is door ons verstuurd.', ['zijn: is verstuurd | door ons']],
    ['Uw betaling is nog niet ontvangen.', ['zijn: is ontvangen']],
    ['Uw brief wordt ontvangen en verwerkt.', ['worden: wordt ontvangen']],
    [
      'U wordt gebeld door onze medewerker van de afdeling incasso.',
      ['worden: wordt gebeld | door onze medewerker van de afdeling incasso'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    'De rekening wordt duurder.',
    'U wordt onze klant.',
    'U bent verplicht te betalen.',
    'Wij zijn bereid te helpen.',
    'Het kantoor is gesloten.',
    'De termijn is verstreken.',
    'De regeling is vervallen.',
    'Het is gebleken dat u niet betaalt.',
    'De rente is gestegen.',
    'U bent niet gekomen.',
    'Wij hebben de brief verstuurd.',
    'U ontvangt de brief morgen.',
    'Dit is de betaalde rekening.',
  ])('is silent: %s', text => {
    expect(found(text)).toEqual([])
  })

  it('takes no cause for a doer', () => {
    expect(found('De kosten worden door ziekte niet betaald.')).toEqual(['worden: worden betaald'])
    expect(found('De kosten worden door middel van incasso geïnd.')).toEqual(['worden: worden geïnd'])
  })

  it('takes any text and stays inside it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'wordt',
            'is',
            'betaald',
            'door',
            'ons',
            ',',
            '.',
            'de',
            'brief',
            '€',
            '40',
            'É',
            ';',
            'van',
          ),
        ),
        parts => {
          const text = parts.join(' ')
          for (const sentence of splitSentences(text)) {
            for (const passive of findPassives(sentence, lexicon)) {
              expect(passive.start).toBeGreaterThanOrEqual(sentence.start)
              expect(passive.end).toBeLessThanOrEqual(sentence.end)
              for (const {edits} of suggestActive(sentence, passive, lexicon)) {
                for (const edit of edits) expect(edit.end).toBeLessThanOrEqual(sentence.end)
              }
            }
          }
        },
      ),
    )
  })
})

describe('suggestActive', () => {
  it.each([
    ['De brief wordt door ons verstuurd.', 'Wij versturen de brief.'],
    [
      'De brief is vandaag door ons verstuurd naar uw adres.',
      'Wij hebben de brief vandaag verstuurd naar uw adres.',
    ],
    ['De kosten moeten door u worden betaald.', 'U moet de kosten betalen.'],
    ['De kosten moeten door u betaald worden!', 'U moet de kosten betalen!'],
    ['Het bedrag werd door de deurwaarder geïncasseerd.', 'De deurwaarder heeft het bedrag geïncasseerd.'],
    ['Vandaag wordt de brief door ons verstuurd.', 'Vandaag versturen wij de brief.'],
    [
      'Op 1 mei wordt het bedrag van € 40,00 door ons afgeschreven.',
      'Op 1 mei schrijven wij het bedrag van € 40,00 af.',
    ],
    ['De brief wordt u door ons toegestuurd.', 'Wij sturen u de brief toe.'],
    ['U wordt door onze medewerkers gebeld.', 'Onze medewerkers bellen u.'],
    ['De factuur kan door u niet worden betaald.', 'U kunt de factuur niet betalen.'],
    ['De betaling wordt door de bank teruggeboekt.', 'De bank boekt de betaling terug.'],
    ['Wij zijn door u niet gebeld.', 'U heeft ons niet gebeld.'],
    ['De brief wordt door Jansen B.V. verstuurd.', 'Jansen B.V. verstuurt de brief.'],
  ])('%s', (text, expected) => {
    expect(active(text)).toEqual([expected])
  })

  it.each([
    'De brief wordt verstuurd.',
    'Als de brief door ons wordt verstuurd, hoort u van ons.',
    'Wordt de brief door u gelezen?',
    'De brief en de rekening worden door ons verstuurd.',
    'De kosten worden door ziekte niet betaald.',
    'Er wordt door ons gebeld.',
    'De brief wordt door \uE000\uE000\uE000\uE000 verstuurd.',
  ])('leaves alone: %s', text => {
    expect(active(text)).toEqual([])
  })
})
