import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findDiminutives, suggestPlainNoun} from '../../src/dutch/diminutive.ts'
import type {Proposal} from '../../src/dutch/edit.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testLexicon} from '../lexicon.ts'

const lexicon = testLexicon()

const found = (text: string) =>
  splitSentences(text).flatMap(sentence =>
    findDiminutives(sentence, lexicon).map(
      ({start, end, base, plural}) => `${text.slice(start, end)} ${base}${plural ? ' +' : ''}`,
    ),
  )

function apply(text: string, {edits}: Proposal): string {
  return edits
    .toReversed()
    .reduce((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), text)
}

/** The text with every diminutive made plain, and how sure the first suggestion is. */
function plain(text: string): [string, string | undefined] {
  let changed = text
  let fix: string | undefined
  for (;;) {
    const proposals = splitSentences(changed).flatMap(sentence =>
      findDiminutives(sentence, lexicon).flatMap(one => suggestPlainNoun(sentence, one, lexicon)),
    )
    if (proposals[0] === undefined) return [changed, fix]
    fix ??= proposals[0].fix
    changed = apply(changed, proposals[0])
  }
}

describe('findDiminutives', () => {
  it.each([
    ['Wij sturen u een briefje.', ['briefje brief']],
    ['Er staat nog een rekeningetje open.', ['rekeningetje rekening']],
    ['Bewaar de bonnetjes.', ['bonnetjes bon +']],
    ['Het koninkje en het boompje.', ['koninkje koning', 'boompje boom']],
    ["Stuur een sms'je of een e-mailtje.", ["sms'je sms", 'e-mailtje e-mail']],
    ['Stuur een sms’je.', ['sms’je sms']],
    ["Een A4'tje, een cd'tje en een pdf'je.", ["A4'tje a4", "cd'tje cd", "pdf'je pdf"]],
    ['Twee autootjes en een cafeetje.', ['autootjes auto +', 'cafeetje café']],
    ['Een blaadje en een gaatje.', ['blaadje blad', 'gaatje gat']],
    ['Een betaalregelingetje.', ['betaalregelingetje betaalregeling']],
    ['BRIEFJE ontvangen?', ['BRIEFJE brief']],
    ['Briefje ontvangen?', ['Briefje brief']],
    ['Neem een minuutje de tijd voor het formuliertje.', ['minuutje minuut', 'formuliertje formulier']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    'Een beetje geduld, zei het meisje.',
    'De oranje enveloppe met franje uit Spanje en Turkije.',
    'Je betaalt netjes en gaat de vrije middag weg.',
    'De heer Pietje en mevrouw Van der Heintje bellen u.',
    'Jantje betaalt morgen.',
    'Uw loonstrookje is nodig.',
    'De avonturen van "Kuifje" en "Roodkapje".',
    'Kastanjes en bagage.',
  ])('is silent: %s', text => {
    expect(found(text)).toEqual([])
  })

  it('takes any text and stays inside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('je', 'tje', 'jes', 'brief', "'", ' ', 'een ', 'É', '🙂', '-', 'ee')),
        parts => {
          const text = parts.join('')
          for (const sentence of splitSentences(text)) {
            for (const one of findDiminutives(sentence, lexicon)) {
              expect(text.slice(one.start, one.end)).toBe(sentence.tokens[one.token]!.text)
              for (const {edits} of suggestPlainNoun(sentence, one, lexicon)) {
                expect(edits.every(edit => edit.start >= sentence.start && edit.end <= sentence.end)).toBe(
                  true,
                )
              }
            }
          }
        },
      ),
    )
  })
})

describe('suggestPlainNoun', () => {
  it.each([
    ['Het briefje is verstuurd.', 'De brief is verstuurd.', 'safe'],
    ['U betaalt dat kleine bedragje.', 'U betaalt dat kleine bedrag.', 'safe'],
    ['Er staat een klein rekeningetje open.', 'Er staat een kleine rekening open.', 'safe'],
    ['Lees dit briefje.', 'Lees deze brief.', 'safe'],
    ['Lees ons briefje.', 'Lees onze brief.', 'safe'],
    ['Lees uw briefje.', 'Lees uw brief.', 'safe'],
    ['Bewaar de bonnetjes.', 'Bewaar de bonnen.', 'safe'],
    ['Een vriendelijk, kort mailtje.', 'Een vriendelijke, korte mail.', 'safe'],
    ['Een heel klein factuurtje.', 'Een heel kleine factuur.', 'safe'],
    ['Geen groot probleempje.', 'Geen groot probleem.', 'safe'],
    ['Elk briefje telt.', 'Elke brief telt.', 'safe'],
    ['Het Spaanse briefje.', 'De Spaanse brief.', 'safe'],
    ['Het oude briefje dat u kreeg.', 'De oude brief die u kreeg.', 'review'],
    ['Het kaartje is op.', 'De kaart is op.', 'review'],
    ["Stuur een A4'tje.", 'Stuur een A4.', 'review'],
    ['HET BRIEFJE IS WEG.', 'DE BRIEF IS WEG.', 'safe'],
    ["Zij sturen foto'tjes.", "Zij sturen foto's.", 'safe'],
  ])('%s', (text, expected, fix) => {
    expect(plain(text)).toEqual([expected, fix])
  })

  it.each([
    ['Uw kwastje ligt hier.', 'Uw kwast ligt hier.'],
    ['Hier ligt een kwastje.', 'Hier ligt een kwast.'],
    ['De kwastjes liggen hier.', 'De kwasten liggen hier.'],
  ])('offers the bare word where "de" or "het" is not known and does not matter: %s', (text, expected) => {
    expect(plain(text)).toEqual([expected, 'review'])
  })

  it.each(['Het kwastje ligt hier.', 'Een klein kwastje.', 'Dit kwastje.', 'Uw kwastje dat hier ligt.'])(
    'offers nothing where "de" or "het" is not known and matters: %s',
    text => {
      expect(plain(text)).toEqual([text, undefined])
    },
  )
})
