import {describe, expect, it} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'
import {lintWith} from './lint-with.ts'

/** What one rule finds in a text. */
function found(id: string, text: string): readonly Finding[] {
  const letter = readLetter(text, {path: 'brief.txt'})
  const options = {runs: (rule: {id: string}) => rule.id === id}
  return lint(letter, letterFacts(letter, 'brief.txt'), testResources(), options).findings
}

const messages = (id: string, text: string): string[] => found(id, text).map(finding => finding.message)

describe('a message says what to write', () => {
  it.each([
    [
      'jargon',
      'Mocht u onverhoopt niet kunnen betalen, bel ons.',
      '“Mocht u onverhoopt” is ambtelijke taal. Maak er een vraag van.',
    ],
    [
      'tone',
      'Niet betalen is strafbaar.',
      '“strafbaar” klinkt als een dreigement. Noem wat er echt gebeurt.',
    ],
    [
      'vague',
      'Wij bellen u binnenkort.',
      '“binnenkort” is vaag. Schrijf liever “op [datum]”, of anders “snel”.',
    ],
    [
      'past-tense',
      'Op 3 maart betaalde u de rekening.',
      '“betaalde” is verleden tijd. Bij een datum mag dat. Makkelijker leest “heeft u de rekening betaald”.',
    ],
    [
      'past-tense',
      'Op 3 maart was dit uw schuld.',
      '“was” is verleden tijd. Bij een datum mag dat. Makkelijker leest een zin als “wij hebben u gebeld”.',
    ],
    ['shouting', 'Betaal vandaag!', 'Dit uitroepteken voelt als schreeuwen. Maak er een punt van.'],
    ['shouting', 'Betaal vandaag!!', 'Deze uitroeptekens voelen als schreeuwen. Maak er een punt van.'],
    ['shouting', 'Betaalt u?!', 'Dit uitroepteken voelt als schreeuwen. Maak er een vraagteken van.'],
  ])('%s: %s', (id, text, message) => expect(messages(id, text)).toEqual([message]))
})

describe('an example', () => {
  it.each([
    ['Dat is niet ons probleem.', 'bijvoorbeeld: “Wij begrijpen dat het lastig is. Bel ons.”'],
    ['Laat dit niet escaleren.', 'bijvoorbeeld met “erger worden”.'],
  ])('%s', (text, end) => {
    const [finding] = lintWith(['tone'], text)
    expect(finding?.message.endsWith(end)).toBe(true)
  })
})

describe('a long sentence', () => {
  const sentence = 'Wij willen graag samen met u kijken hoe u dit bedrag nu kunt betalen.'

  it('may have 15 words in a letter, and 12 in a call script, and says so', () => {
    expect(found('long-sentence', sentence)).toEqual([])
    const [finding] = found('long-sentence', `---\nkanaal: belscript\n---\n${sentence}`)
    expect(finding?.message).toBe(
      'Deze zin heeft 14 woorden. Maak er twee of meer zinnen van, van hooguit 12 woorden.',
    )
    expect(finding?.why).toContain('hooguit 12 woorden')
    expect(finding?.why).not.toContain('15')
  })
})

describe('fields without an end', () => {
  const open = (n: number): string[] => messages('unclosed-field', 'Beste {{naam,\n\n'.repeat(n))
  const one = 'Dit invulveld begint met “{{”, maar eindigt nergens. Sluit het af.'

  it.each([
    [5, [one, one, one, one, one]],
    [6, [one, one, one, one, `${one} Verderop staat nog een invulveld zonder einde.`]],
    [9, [one, one, one, one, `${one} Verderop staan nog 4 invulvelden zonder einde.`]],
  ])('%i of them are told in at most five findings', (n, told) => expect(open(n)).toEqual(told))

  it('stay five findings in hostile input', () => expect(open(100_000)).toHaveLength(5))
})
