import {describe, expect, it} from 'vitest'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

function partsOf(text: string) {
  const letter = readLetter(text, {path: 'brief.txt'})
  const facts = letterFacts(letter, 'brief.txt', {language: 'nl'})
  return lint(letter, facts, testResources(), {runs: () => false, scoreParts: true})
}

const HARD = 'Derhalve sommeren wij u de vordering onverwijld te voldoen.'
const LETTER = `U heeft de rekening van maart nog niet betaald.

${HARD}

Bel ons als u vragen heeft. Wij helpen u graag en wij zoeken samen met u naar een oplossing die bij u past, zodat u weer verder kunt.

Wilt u de vordering betwisten? De {{stuiting}} wordt door ons bekeken.
`

describe('the parts of a score', () => {
  const {scoreParts, readability} = partsOf(LETTER)

  it('names what costs points, the most first', () => {
    const {costs} = scoreParts!
    expect(costs[0]!.key).toBe('jargon')
    expect(costs.map(({points}) => points)).toEqual(costs.map(({points}) => points).sort((a, b) => b - a))
    const told = costs.reduce((sum, {points}) => sum + points, 0)
    // What costs less than half a point is not told.
    expect(Math.abs(100 - readability.score - told)).toBeLessThan(0.5 * 7)
  })

  it('finds the worst sentence, with its place', () => {
    const [worst] = scoreParts!.worst
    expect(worst!.text).toBe(HARD)
    expect(LETTER.slice(worst!.start.offset, worst!.end.offset)).toBe(HARD)
    expect(worst!.start.line).toBe(3)
  })

  it('counts a term at all its places, and tells the gain of writing it anew', () => {
    const terms = scoreParts!.changes.filter(change => change.kind === 'term')
    const claim = terms.find(({entry}) => entry.id === 'vordering')
    expect(claim?.times).toBe(2)
    const plainer = partsOf(LETTER.replaceAll('de vordering', 'de rekening')).readability.score
    expect(readability.score + claim!.points).toBeCloseTo(plainer, 0)
  })

  it('says nothing of a letter that is plain', () => {
    const {scoreParts: none} = partsOf('Bel ons. Wij helpen u.')
    expect(none).toMatchObject({worst: [], changes: []})
  })

  it('knows how long the sentences are, without labels and headings', () => {
    const {scoreParts: parts} = partsOf(`Bedrag: € 40,-\n\n${HARD}\n\nBel ons. Wij helpen u.`)
    expect(parts!.sentenceWords).toEqual([9, 2, 3])
  })

  it('shows no stand-in for a merge field', () => {
    expect(JSON.stringify(scoreParts)).not.toMatch(/[\uE000\uE001]/)
  })
})
