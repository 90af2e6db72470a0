import {describe, expect, it} from 'vitest'
import type {StatedFacts} from '../../src/letter/facts.ts'
import {lintWith} from './lint-with.ts'

const tone = (text: string, facts: StatedFacts = {}): string[] =>
  lintWith(['tone'], text, {channel: 'letter', sender: 'creditor', ...facts}).map(
    ({entry, severity}) => `${severity} ${entry}`,
  )

describe('a step that is not the next one is a threat', () => {
  it.each([
    ['preventive', 'Anders sturen wij de deurwaarder.', ['error deurwaarder-te-vroeg']],
    ['first-reminder', 'Anders sturen wij de deurwaarder.', ['error deurwaarder-te-vroeg']],
    ['second-reminder', 'Dan stappen wij naar de rechter.', ['error rechter-te-vroeg']],
    ['notice', 'Dan volgt er loonbeslag.', ['error beslag-te-vroeg']],
    ['second-reminder', 'Wij stoppen dan met leveren.', ['warning levering-stoppen']],
    ['notice', 'Dan vragen wij de deurwaarder om het bedrag te innen.', []],
    ['final-reminder', 'Dan vragen wij de deurwaarder om het bedrag te innen.', []],
    ['final-reminder', 'Dan vragen wij de rechter om een beslissing.', []],
    ['final-reminder', 'Dan stoppen wij op 1 juni met leveren.', []],
    ['first-reminder', 'Wij schakelen nu nog geen deurwaarder in.', []],
  ] as const)('%s: %s', (stage, text, told) => {
    expect(tone(text, {stage})).toEqual(told)
  })

  it('and one step milder when the stage is a guess', () => {
    expect(tone('Herinnering\n\nAnders sturen wij de deurwaarder.')).toEqual(['warning deurwaarder-te-vroeg'])
  })
})

describe('a suggestion', () => {
  const said = (text: string, stage: StatedFacts['stage']) =>
    lintWith(['tone'], text, {channel: 'letter', sender: 'creditor', ...(stage && {stage})}).map(
      ({message, kind, suggestions}) => ({message, kind, suggestions: suggestions?.length ?? 0}),
    )

  it.each(['Dan nemen wij juridische stappen.', 'Wij starten dan juridische maatregelen.'])(
    'is never a step that comes too early: %s',
    text => {
      for (const stage of ['first-reminder', 'second-reminder'] as const) {
        const [finding, ...others] = said(text, stage)
        expect(others).toEqual([])
        expect(finding).toMatchObject({kind: 'rephrase', suggestions: 0})
        expect(finding!.message).toContain('Dan krijgt u een volgende herinnering.')
        expect(finding!.message).not.toContain('rechter')
      }
      expect(said(text, 'final-reminder')[0]!.message).toContain('naar de rechter')
    },
  )
})

describe('an agency is no bailiff', () => {
  it.each([
    ['collection-agency', ['error deurwaarder-schijn']],
    ['bailiff', []],
  ] as const)('%s', (sender, told) => {
    expect(tone('Dit is een gerechtelijke aankondiging.', {sender, stage: 'final-reminder'})).toEqual(told)
  })
})

describe('what another person said is no reproach', () => {
  it.each([
    ['U schreef ons: “U weigert mij te helpen.”', []],
    ['Uw zus mailde op 3 mei: "U weigert mij te helpen."', []],
    ['U schreef ons: “Ik betaal morgen.” Maar u weigert te betalen.', ['error weigeren']],
    ['Wij noemen dat: “U weigert te betalen.”', ['error weigeren']],
  ])('%s', (text, told) => {
    expect(tone(text)).toEqual(told)
  })

  it('but what a script tells the caller to say is', () => {
    expect(tone('De klant zegt: “U weigert.”', {channel: 'call-script'})).toEqual(['error weigeren'])
  })
})
