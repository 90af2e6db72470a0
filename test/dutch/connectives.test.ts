import {expect, it} from 'vitest'
import {hasConnective} from '../../src/dutch/connectives.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'

it.each([
  ['Betaal vandaag, want anders komen er kosten bij.', true],
  ['Heeft u al betaald? Dan hoeft u niets te doen.', true],
  ['Dat is vóór 12 april.', true],
  ['En bewaar deze brief.', true],
  ['Tot slot: bel ons gerust.', true],
  ['U moet ons € 40 betalen.', false],
  ['Wij zijn open tot 17.00 uur.', false],
  ['Uw naam en adres staan hierboven.', false],
])('reads %s', (text, joined) => {
  expect(splitSentences(text).some(hasConnective)).toBe(joined)
})
