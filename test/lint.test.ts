import {describe, expect, it} from 'vitest'
import type {Suggestion} from '../src/finding.ts'
import {letterFacts} from '../src/letter/facts.ts'
import {places} from '../src/letter/places.ts'
import {readLetter} from '../src/letter/read.ts'
import {type LintResult, lint} from '../src/lint.ts'
import {testResources} from './resources.ts'

const lintText = (text: string, path = 'brief.md'): LintResult => {
  const letter = readLetter(text, {path})
  return lint(letter, letterFacts(letter, path), testResources())
}

const apply = (text: string, {edits}: Suggestion): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((out, e) => out.slice(0, e.start) + e.text + out.slice(e.end), text)

const firstFix = (text: string, rule: string, path?: string): string => {
  const finding = lintText(text, path).findings.find(f => f.rule === rule)
  return apply(text, finding!.suggestions[0]!)
}

describe('the example of the brief', () => {
  it('turns a word into a plain one', () => {
    const [finding] = lintText('Dit is een slotaanmaning.').findings
    expect(finding).toMatchObject({
      rule: 'jargon',
      entry: 'slotaanmaning',
      severity: 'error',
      match: 'slotaanmaning',
    })
    expect(finding!.suggestions[0]).toMatchObject({text: 'laatste herinnering', fix: 'safe'})
  })
  it('fits it to the sentence', () => {
    expect(firstFix('Deze slotaanmaning is de laatste.', 'jargon')).toBe(
      'Deze laatste herinnering is de laatste.',
    )
    expect(firstFix('# Slotaanmaning', 'jargon')).toBe('# Laatste herinnering')
    expect(firstFix('U kreeg twee slotaanmaningen.', 'jargon')).toBe('U kreeg twee laatste herinneringen.')
  })
})

it('keeps the rules on Dutch away from a letter in another language', () => {
  const {findings} = lintText(
    '---\nlanguage: en\n---\n\nPay the the amount of € conform the slotaanmaning.\n',
  )
  expect(findings.map(f => f.rule)).toEqual(['repeated-word', 'empty-field'])
})

describe('suggestions', () => {
  it.each([
    ['U dient het bedrag te betalen.', 'U moet het bedrag betalen.'],
    ['U dient het bedrag over te maken.', 'U moet het bedrag overmaken.'],
    ['Als u in gebreke blijft, volgt er een brief.', 'Als u niet op tijd betaalt, volgt er een brief.'],
    ['De voornoemde rekening is van maart.', 'Deze rekening is van maart.'],
    ['Hierbij ontvangt u de rekening.', 'U ontvangt de rekening.'],
    ['Dit is ons tweede rappel.', 'Dit is onze tweede herinnering.'],
    ['Kunt u het formulier retourneren?', 'Kunt u het formulier terugsturen?'],
  ])('%s', (before, after) => {
    const {findings} = lintText(before)
    const made = findings.flatMap(f => f.suggestions.slice(0, 1).map(s => apply(before, s)))
    expect(made).toContain(after)
  })

  it('leave markup where it stands', () => {
    const html = '<p>Dit is een <b>slot</b>aanmaning.</p>'
    expect(firstFix(html, 'jargon', 'brief.html')).toBe('<p>Dit is een <b>laatste herinnering</b>.</p>')
  })

  it('show no stand-in of a merge field', () => {
    const {findings} = lintText(
      'U dient {{bedrag}} vóór {{datum}} te voldoen. BETAAL BINNEN {{dagen}} DAGEN NA HEDEN. Op 3 maart stuurden wij u {{nummer}}.',
    )
    expect(findings.length).toBeGreaterThan(3)
    expect(JSON.stringify(findings)).not.toMatch(/[\uE000\uE001]/)
  })

  it('leave merge fields as they are', () => {
    const text = 'Beste {{naam}}, dit is een slotaanmaning van € {{bedrag}}.'
    expect(firstFix(text, 'jargon')).toBe('Beste {{naam}}, dit is een laatste herinnering van € {{bedrag}}.')
  })
})

describe('findings', () => {
  const text = 'Beste klant,\r\n\r\nIndien u dit leest, bel ons.\r\n\r\nDit is een slotaanmaning.\r\n'
  it('stand in order, each where it says', () => {
    const {findings} = lintText(text)
    expect(findings.length).toBeGreaterThan(1)
    let at = 0
    for (const {start, end, match, parts} of findings) {
      expect(start.offset).toBeGreaterThanOrEqual(at)
      at = start.offset
      expect(parts.map(part => text.slice(part.start, part.end)).join(' … ')).toBe(match)
      const before = text.slice(0, start.offset)
      expect(start.line).toBe(before.split('\n').length)
      expect(start.column).toBe(before.length - before.lastIndexOf('\n'))
      expect(end.offset).toBeGreaterThanOrEqual(start.offset)
    }
  })

  it('keep their fingerprint when lines move', () => {
    const moved = `Nieuwe regel.\r\n\r\n${text}`
    const prints = (source: string): string[] =>
      lintText(source)
        .findings.filter(f => f.rule === 'jargon')
        .map(f => f.fingerprint)
    expect(prints(moved)).toEqual(prints(text))
  })

  it('tell the same words in the same place apart', () => {
    const {findings} = lintText('Dit is een slotaanmaning.\n\nDit is een slotaanmaning.\n')
    const prints = findings.map(f => f.fingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('never begin or end inside a merge field', () => {
    const {findings} = lintText(
      'Wij sommeren {{#if a}}u, {{naam}},{{/if}} het bedragje van {{bedrag_tje}} te voldoen!',
    )
    expect(findings.length).toBeGreaterThan(2)
    for (const {match} of findings) expect(match).not.toMatch(/^[^{]*\}\}|\{\{[^}]*$/)
  })
})

describe('two rules on one place', () => {
  const rules = (text: string): string[] => lintText(text).findings.map(({rule}) => rule)
  it('tells a vague term in words once', () => {
    expect(rules('Wij vragen u om binnen zeven dagen geld te sturen.')).not.toContain('number-format')
    expect(rules('De regeling duurt in totaal zeven maanden.')).toContain('number-format')
  })
  it('tells a reproach in the past once', () => {
    expect(rules('U had dit bedrag moeten betalen.')).toEqual(['tone'])
  })
})

it('counts lines by LF, CRLF and CR', () => {
  const place = places('a\nb\r\nc\rd')
  expect([0, 2, 5, 7].map(place)).toEqual([
    {line: 1, column: 1, offset: 0},
    {line: 2, column: 1, offset: 2},
    {line: 3, column: 1, offset: 5},
    {line: 4, column: 1, offset: 7},
  ])
})

it('leaves a control tag between the words of a term where it is', () => {
  const text = '<p>Betalingen in {% if x %} weerwil van het beslag kunnen niet.</p>'
  expect(firstFix(text, 'jargon', 'brief.html')).toBe(
    '<p>Betalingen ondanks{% if x %} het beslag kunnen niet.</p>',
  )
})
