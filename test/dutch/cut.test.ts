import fc from 'fast-check'
import {expect, it} from 'vitest'
import {findCut} from '../../src/dutch/cut.ts'
import {applyEdits} from '../../src/dutch/edit.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testLexicon} from '../lexicon.ts'

/** The text after the cut; undefined when none is certain. */
function cut(text: string): string | undefined {
  const [sentence] = splitSentences(text)
  const found = findCut(sentence!, 0, sentence!.tokens.length, testLexicon())
  return found?.proposal && applyEdits(text, found.proposal.edits)
}

it.each([
  [
    'Bent u ondernemer, dan moet u ons binnen een week de cijfers sturen.',
    'Bent u ondernemer? Dan moet u ons binnen een week de cijfers sturen.',
  ],
  [
    'Wij stuurden u op 3 maart een brief, maar wij hebben nog niets ontvangen.',
    'Wij stuurden u op 3 maart een brief. Maar wij hebben nog niets ontvangen.',
  ],
  [
    'U betaalt de rekening vóór 12 april en stuurt ons daarna een bewijs.',
    'U betaalt de rekening vóór 12 april. U stuurt ons daarna een bewijs.',
  ],
  [
    'Bij deze stellen wij u in gebreke en sommeren wij u tot betaling.',
    'Bij deze stellen wij u in gebreke. Wij sommeren u tot betaling.',
  ],
  [
    'Wij willen hogere kosten voorkomen en daarom bieden wij u een regeling aan.',
    'Wij willen hogere kosten voorkomen. Daarom bieden wij u een regeling aan.',
  ],
  [
    'Vul het formulier op de achterkant in en stuur het vóór 1 mei terug.',
    'Vul het formulier op de achterkant in. Stuur het vóór 1 mei terug.',
  ],
  [
    'Betaal het bedrag vóór 12 april of neem contact op met onze afdeling.',
    'Betaal het bedrag vóór 12 april. Of neem contact op met onze afdeling.',
  ],
  [
    'U vindt hierbij een kopie van de factuur, die wij u op 3 maart stuurden.',
    'U vindt hierbij een kopie van de factuur. Die stuurden wij u op 3 maart.',
  ],
  [
    'Wij moeten dan een deurwaarder inschakelen, zodat wij hoge kosten maken.',
    'Wij moeten dan een deurwaarder inschakelen. Daardoor maken wij hoge kosten.',
  ],
  [
    'Vermeld altijd uw klantnummer, zodat wij uw betaling kunnen herkennen.',
    'Vermeld altijd uw klantnummer. Zo kunnen wij uw betaling herkennen.',
  ],
  [
    'U krijgt deze brief omdat u de rekening nog niet heeft betaald.',
    'U krijgt deze brief. Want u heeft de rekening nog niet betaald.',
  ],
  [
    'Omdat wij nog geen geld hebben gekregen, sturen wij u deze herinnering.',
    'Wij hebben nog geen geld gekregen. Daarom sturen wij u deze herinnering.',
  ],
  [
    'Als u nog vragen over de rekening heeft, kunt u ons altijd bellen.',
    'Heeft u nog vragen over de rekening? Dan kunt u ons altijd bellen.',
  ],
  [
    'Indien betaling binnen deze termijn uitblijft, dan komen er kosten bij.',
    'Blijft betaling binnen deze termijn uit? Dan komen er kosten bij.',
  ],
  [
    'Bent u het niet eens met de rekening, bel ons dan op werkdagen.',
    'Bent u het niet eens met de rekening? Bel ons dan op werkdagen.',
  ],
  [
    'Mocht u de rekening al hebben betaald, dan hoeft u niets meer te doen.',
    'Heeft u de rekening al betaald? Dan hoeft u niets meer te doen.',
  ],
  [
    'Wij vragen u het bedrag over te maken, onder vermelding van uw klantnummer.',
    'Wij vragen u het bedrag over te maken. Noem daarbij uw klantnummer.',
  ],
])('cuts %s', (text, made) => {
  expect(cut(text)).toBe(made)
})

it.each([
  // One of two verbs of the same clause.
  'Wij kunnen de auto niet langer vasthouden en verkopen hem aan een ander.',
  'Wij hebben u gevraagd te betalen en u gewaarschuwd voor de kosten.',
  // What follows hangs on the condition.
  'Als u de rekening niet betaalt en u belt ons ook niet, dan komen er kosten bij.',
  'Niet alleen betaalt u dan de rente, maar u betaalt ook alle kosten.',
  'Wij denken dat u de rekening bent vergeten en u het bedrag nog wilt betalen.',
  'De rekening die wij u hebben gestuurd en die u nog niet heeft betaald, is € 40.',
  'De kosten van de deurwaarder en de kosten van de rechter zijn voor u.',
  // Which noun it speaks of is not sure.
  'Wij hebben u de rekening van maart al gestuurd, die u nog moet betalen.',
  'Hierbij vragen wij u het bedrag onder vermelding van uw nummer binnen 8 dagen te betalen.',
])('leaves %s to the writer', text => {
  expect(cut(text)).toBeUndefined()
})

it('leaves no half of fewer than four words, keeps fields, and gives edits in place, for any text', () => {
  const words = fc.constantFrom(
    ...'wij u hebben heeft als en maar die omdat zodat dan de rekening betaald betalen bel ons , . ? \uE000 over'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, {minLength: 1, maxLength: 40}), parts => {
      const text = parts.join(' ')
      for (const sentence of splitSentences(text)) {
        const found = findCut(sentence, 0, sentence.tokens.length, testLexicon())
        if (!found) continue
        expect(found.smaller).toBeGreaterThanOrEqual(4)
        if (!found.proposal) continue
        const edits = found.proposal.edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
        edits.forEach((edit, i) => {
          expect(edit.start).toBeGreaterThanOrEqual(i === 0 ? 0 : edits[i - 1]!.end)
        })
        const fields = (made: string): number => made.split('\uE000').length
        expect(fields(applyEdits(text, edits))).toBe(fields(text))
      }
    }),
  )
})
