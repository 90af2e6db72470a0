import {describe, expect, it} from 'vitest'
import {compactReporter} from '../../src/report/compact.ts'
import {prettyReporter} from '../../src/report/pretty.ts'
import type {LintedLetter, RunEnd} from '../../src/report/record.ts'
import {PLAIN, type Style} from '../../src/report/style.ts'
import {textWidth} from '../../src/report/width.ts'
import {finding, letter} from './sample.ts'

const end = (over: Partial<RunEnd> = {}): RunEnd => ({
  errors: [],
  summary: {letters: 1, error: 1, warning: 0, info: 0},
  hidden: 0,
  notes: [],
  ...over,
})

function report(
  letters: readonly LintedLetter[],
  {width = 60, style = PLAIN, quiet = false, run = end()} = {},
): string {
  const reporter = prettyReporter({width, style, quiet, rulesDate: '2026-11-21'})
  return reporter.start() + letters.map(one => reporter.letter(one)).join('') + reporter.end(run)
}

const tag =
  (name: string) =>
  (text: string): string =>
    `<${name}>${text}</${name}>`
const TAGGED: Style = {
  severity: {error: tag('e'), warning: tag('w'), info: tag('i')},
  strong: tag('b'),
  faint: tag('f'),
  good: tag('g'),
}

const SOURCE = 'Beste lezer,\n\nDeze slotaanmaning is de laatste.\n'
const term = finding(SOURCE, ['slotaanmaning'], {
  entry: 'slotaanmaning',
  message: '“slotaanmaning” is vaktaal uit de incasso. Schrijf liever “laatste herinnering”.',
  why: 'Een gewoon woord begrijpt iedereen.',
  suggestions: [
    {text: 'laatste herinnering', fix: 'safe', edits: []},
    {text: 'herinnering', fix: 'review', edits: []},
    {text: 'laatste brief', fix: 'review', edits: []},
    {text: 'brief van ons', fix: 'review', edits: []},
  ],
})

describe('prettyReporter', () => {
  it('says what, why and what to write, with the place', () => {
    expect(report([letter(SOURCE, [term])])).toBe(
      `── brief.md ────────────────────────────────────────────────
  Gelezen als: brief, eerste herinnering?, schuldeiser
  (? = geraden)

brief.md:3:6  fout  jargon/slotaanmaning
    Deze slotaanmaning is de laatste.
         ^^^^^^^^^^^^^
  “slotaanmaning” is vaktaal uit de incasso. Schrijf liever
  “laatste herinnering”.
  Waarom: Een gewoon woord begrijpt iedereen.
  Of: “laatste brief” of “brief van ons”.

  1 fout · 1.234 woorden · 12,3 per zin · Flesch-Douma 62 ·
  score 66 van 100

1 brief nagekeken: 1 fout.
Verkeerd geraden? Zet “fase: …” en “kanaal: …” boven de
brief, tussen twee regels met ---, of gebruik --stage en
--channel.
Meer weten over een regel? Typ: briefwijzer explain jargon
De regels zijn een hulpmiddel (stand: 21 november 2026).
Laat de brief ook door mensen lezen.
`,
    )
  })

  it('gives a reason once a letter', () => {
    const text = report([letter(SOURCE, [term, term]), letter(SOURCE, [term])])
    expect(text.match(/Waarom:/g)).toHaveLength(2)
  })

  it('shows no line for a finding about the whole letter', () => {
    const whole = finding(SOURCE, [], {
      rule: 'empty-letter',
      severity: 'warning',
      message: 'Deze brief is leeg.',
    })
    expect(report([letter(SOURCE, [whole])])).toContain(
      'brief.md:1:1  waarschuwing  empty-letter\n  Deze brief is leeg.\n',
    )
  })

  it('says it when a letter is fine, unless it must be quiet', () => {
    const fine = letter('Beste lezer,\n', [])
    expect(report([fine])).toContain('niets gevonden · 1.234 woorden')
    const summary = {letters: 1, error: 0, warning: 0, info: 0}
    expect(report([fine], {quiet: true, run: end({summary, hidden: 2})})).toBe(
      `1 brief nagekeken: niets gevonden.
2 meldingen niet getoond; laat --quiet weg om alles te zien.
De regels zijn een hulpmiddel (stand: 21 november 2026).
Laat de brief ook door mensen lezen.
`,
    )
  })

  it('tells what was fixed, also of a letter that is fine now', () => {
    const fixed = {...letter(SOURCE, []), fixed: 1}
    const summary = {letters: 2, error: 0, warning: 0, info: 0}
    const shown = report([fixed, {...fixed, fixed: 2}], {quiet: true, run: end({summary}), width: 80})
    expect(shown).toContain('  1 verbetering aangebracht\n  niets gevonden · ')
    expect(shown).toContain('2 brieven nagekeken, 3 verbeteringen aangebracht. Over: niets.\n')
    const errors = [{path: 'x.md', message: 'Vol.'}]
    expect(report([{...fixed, fixed: 0}], {run: end({summary, errors})})).toContain('Niet gelukt: 1 bestand')
  })

  it('tells how many paths were not read', () => {
    const errors = [{path: 'x.md', message: 'Weg.'}]
    expect(report([letter(SOURCE, [term])], {run: end({errors})})).toContain(
      'Niet gelezen: 1 bestand of map (zie de meldingen).',
    )
    expect(report([letter(SOURCE, [term])], {run: end({errors: [...errors, ...errors]})})).toContain(
      'Niet gelezen: 2 bestanden of mappen (zie de meldingen).',
    )
    const summary = {letters: 0, error: 0, warning: 0, info: 0}
    expect(report([], {run: end({errors, summary})})).toBe('')
  })

  it('counts in words', () => {
    const summary = {letters: 1200, error: 1, warning: 2, info: 3}
    expect(report([], {run: end({summary})})).toContain(
      '1.200 brieven nagekeken: 1 fout, 2 waarschuwingen en 3 tips.',
    )
  })

  it('colours whole lines only, so that wrapping counts no escape bytes', () => {
    const text = report([letter(SOURCE, [term])], {style: TAGGED})
    expect(text).toContain('brief.md:3:6  <e>fout</e>  <f>jargon/slotaanmaning</f>')
    expect(text).toContain('<e>^^^^^^^^^^^^^</e>')
  })

  it.each([50, 60, 70, 80, 90])('breaks lines at the same places with colours, at %i columns', width => {
    const letters = [letter(SOURCE, [term]), letter('Dag.', [], 'fijn.md')]
    const text = report(letters, {width, style: TAGGED})
    expect(text.replace(/<\/?[a-z]>/g, '')).toBe(report(letters, {width}))
  })

  it.each([40, 80, 100, 300])('keeps to %i columns, and to 100', width => {
    const source = `${'Heel veel woorden en 漢字 of 😀. '.repeat(20)}slotaanmaning ${'Nog meer. '.repeat(30)}`
    const long = letter(source, [finding(source, ['slotaanmaning'], {message: 'Lang verhaal. '.repeat(30)})])
    for (const line of report([long], {width}).split('\n'))
      expect(textWidth(line)).toBeLessThanOrEqual(Math.min(width, 100))
  })

  it('lets nothing of a letter steer the terminal', () => {
    const source = '\u001B]0;titel\u0007 slotaanmaning \u009B2J\u202E'
    const hostile = letter(
      source,
      [finding(source, ['slotaanmaning'], {message: `“${source}” is fout.`, why: source})],
      'a\u001B[31m.md',
    )
    expect(report([hostile])).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u)
    expect(compactReporter(PLAIN).letter(hostile)).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u)
  })
})

describe('compactReporter', () => {
  it('writes a line a finding and nothing else', () => {
    const reporter = compactReporter(PLAIN)
    const text = reporter.start() + reporter.letter(letter(SOURCE, [term])) + reporter.end(end())
    expect(text).toBe(
      'brief.md:3:6: fout: “slotaanmaning” is vaktaal uit de incasso. Schrijf liever “laatste herinnering”. [jargon/slotaanmaning]\n',
    )
  })
})

it('gives a style the text alone, as a style may join all that it is given', () => {
  const joined: Style = {...PLAIN, good: (...texts: unknown[]) => texts.join('|')}
  const shown = report([letter('Beste lezer, dit is een goede brief.', [])], {style: joined})
  expect(shown).toContain('niets gevonden')
  expect(shown).not.toContain('|')
})
