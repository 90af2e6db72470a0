import {describe, expect, it} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {CHANNELS, type LetterFacts, STAGES} from '../../src/letter/facts.ts'
import {testElements} from '../lexicon.ts'
import {lintWith} from './lint-with.ts'

const FILLED: readonly (readonly [RegExp, string])[] = [
  [/\[bedrag\]/g, '40'],
  [/\[aantal\]/g, '3'],
  [/\[datum\]/g, '1 juni 2026'],
  [/\[maand\]/g, 'mei'],
  [/\[tijd\]/g, '9.00 uur'],
  [/\[waarvoor\]/g, 'de huur'],
  [/\[IBAN\]/g, 'NL91 ABNA 0417 1643 00'],
  [/\[betalingskenmerk\]/g, '2026 0417'],
  [/\[telefoonnummer\]/g, '010 123 45 67'],
  [/\[e-mailadres\]/g, 'hulp@woonstad.example'],
  [/\[link op uw eigen site\]/g, 'woonstad.example/betalen'],
  [/\[naam\]/g, 'Sanne Bos'],
  [/\[naam van uw organisatie\]/gi, 'Woonstad'],
]

/** The sentences that the findings offer, filled in. */
function offered(findings: readonly Finding[]): string[] {
  return findings.flatMap(({message}) => {
    const [, sentence] = /Schrijf bijvoorbeeld: “([^”]+)”/.exec(message) ?? []
    return sentence === undefined
      ? []
      : [FILLED.reduce((text, [gap, words]) => text.replace(gap, words), sentence)]
  })
}

const EMPTY = 'Wij sturen u dit bericht.'
const WRITTEN = STAGES.filter(stage => stage !== 'other').flatMap(stage =>
  CHANNELS.map((channel): [LetterFacts['stage'], LetterFacts['channel']] => [stage, channel]),
)

describe('the sentences that are offered', () => {
  it.each(WRITTEN)(
    'complete each %s by %s, and the other rules have nothing to say of them',
    (stage, channel) => {
      const facts = {stage, channel, sender: 'creditor', audience: 'consumer'} as const
      const sentences = offered(lintWith(['missing-element'], EMPTY, facts))
      expect(sentences.length).toBeGreaterThan(0)
      // The greeting stands at the head, the ending under the letter.
      const last = sentences.filter(sentence => sentence.startsWith('Met vriendelijke groet'))
      const text = [...sentences.filter(sentence => !last.includes(sentence)), ...last].join('\n\n')
      const rules = [
        'missing-element',
        'no-pressure',
        'tone',
        'vague',
        'forbidden-costs',
        'jargon',
        'simplify',
      ]
      expect(lintWith(rules, text, facts).map(({message}) => message)).toEqual([])
    },
  )

  it('speak of no costs before the 14-day letter, and of parts in an arrangement', () => {
    const of = (stage: LetterFacts['stage']): string =>
      offered(lintWith(['missing-element'], EMPTY, {stage, channel: 'letter'})).join(' ')
    expect(of('first-reminder')).not.toMatch(/kosten/)
    expect(of('second-reminder')).not.toMatch(/kosten/)
    expect(of('notice')).toMatch(/€ 40 aan incassokosten/)
    expect(of('arrangement')).toMatch(/3 delen van € 40/)
  })

  it('are spoken in a call script', () => {
    const findings = lintWith(['missing-element'], EMPTY, {stage: 'first-reminder', channel: 'call-script'})
    expect(offered(findings).join(' ')).not.toMatch(/brief|Bel ons|groet/)
  })

  it('have a name that follows “In deze brief staat niet …”', () => {
    for (const {name} of Object.values(testElements().table.elements)) expect(name).toMatch(/^\p{Ll}.*[^.]$/u)
  })
})

describe('a stage that was guessed', () => {
  const LETTER =
    'Beste mevrouw Bos,\n\nDit is uw laatste herinnering. U heeft de huur van mei nog niet betaald. Wij hebben u twee ' +
    'keer geschreven, op 1 juni en op 15 juni. Wij willen graag van u weten wat er aan de hand is. Wij zoeken graag ' +
    'samen met u een oplossing die bij u past.\n\nMet vriendelijke groet,\nWoonstad'
  it('is named, with what to do when it is wrong', () => {
    const [finding] = lintWith(['missing-element'], LETTER)
    expect(finding?.why).toBe(
      'Briefwijzer denkt dat dit een laatste herinnering is. Klopt dat niet? Zet dan de goede fase boven de brief, of achter --stage.',
    )
  })
})
