import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyEdits} from '../src/dutch/edit.ts'
import type {Edit, Finding, Fix, Severity} from '../src/finding.ts'
import {type Checked, fixLetter, mayEdit, moveRange} from '../src/fix.ts'
import {letterFacts} from '../src/letter/facts.ts'
import {readLetter} from '../src/letter/read.ts'
import {lint} from '../src/lint.ts'
import {testResources} from './resources.ts'

/** Finds words in text; each is told with the words to put in its place. */
function finder(words: Readonly<Record<string, {to?: string; fix?: Fix; severity?: Severity}>>) {
  let checks = 0
  const check = (text: string): Checked => {
    checks++
    const findings: Finding[] = []
    for (const [word, {to, fix = 'safe', severity = 'warning'}] of Object.entries(words))
      for (const {index} of text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))) {
        const edits = [{start: index, end: index + word.length, text: to ?? ''}]
        findings.push(finding(word, index, edits, to === undefined ? [] : [{text: to, fix, edits}], severity))
      }
    findings.sort((a, b) => a.start.offset - b.start.offset)
    return {findings, fields: []}
  }
  return {check, checks: () => checks}
}

function finding(
  rule: string,
  offset: number,
  parts: readonly {readonly start: number; readonly end: number}[],
  suggestions: Finding['suggestions'],
  severity: Severity = 'warning',
): Finding {
  const start = {line: 1, column: offset + 1, offset}
  const last = parts.at(-1)!.end
  const end = {line: 1, column: last + 1, offset: last}
  const fingerprint = `${rule}@${offset}`
  return {rule, severity, message: '', match: '', start, end, parts, suggestions, fingerprint}
}

describe('fixLetter', () => {
  it('carries out safe suggestions everywhere, and counts them', () => {
    const {check} = finder({oud: {to: 'nieuw'}, traag: {to: 'snel'}})
    const {text, applied, rounds} = fixLetter('een oud en traag en oud ding', check)
    expect(text).toBe('een nieuw en snel en nieuw ding')
    expect(applied).toHaveLength(3)
    expect(rounds).toBe(1)
  })

  it('leaves suggestions that a person must judge, and findings without any', () => {
    const {check} = finder({oud: {to: 'nieuw', fix: 'review'}, traag: {}})
    expect(fixLetter('oud en traag', check)).toEqual({text: 'oud en traag', applied: [], rounds: 0})
  })

  it('looks again at what comes out', () => {
    const {check} = finder({a: {to: 'b'}, b: {to: 'c', severity: 'info'}, c: {severity: 'info'}})
    expect(fixLetter('a', check)).toMatchObject({text: 'c', rounds: 2})
  })

  it('stops after ten rounds', () => {
    const {check} = finder({a: {to: 'b', severity: 'info'}, b: {to: 'a', severity: 'info'}})
    expect(fixLetter('a', check).rounds).toBe(10)
  })

  it('takes back what makes a finding of its own, and keeps the rest', () => {
    const {check} = finder({goed: {to: 'beter'}, kwaad: {to: 'erger'}, erger: {}})
    const {text, applied} = fixLetter('goed kwaad goed kwaad goed kwaad goed kwaad', check)
    expect(text).toBe('beter kwaad beter kwaad beter kwaad beter kwaad')
    expect(applied).toHaveLength(4)
  })

  it('takes back what makes a finding graver, and what leaves its own', () => {
    const lengthening = (text: string): Checked => {
      const word = finder({kort: {to: 'veel langer', severity: 'info'}, zelf: {to: 'nu zelf'}}).check(text)
      const whole = finding(
        'long',
        0,
        [{start: 0, end: text.length}],
        [],
        text.length > 20 ? 'error' : 'warning',
      )
      return {...word, findings: [whole, ...word.findings]}
    }
    expect(fixLetter('dit is kort en zelf', lengthening).text).toBe('dit is kort en zelf')
    expect(fixLetter('dit kort', lengthening).text).toBe('dit veel langer')
  })

  it('knows old findings again behind, before and around a fix', () => {
    const {check} = finder({fout: {}, oud: {to: 'gloednieuw'}, weg: {to: ''}})
    const around = (text: string): Checked => {
      const {findings, fields} = check(text)
      return {findings: [finding('all', 0, [{start: 0, end: text.length}], []), ...findings], fields}
    }
    expect(fixLetter('weg fout oud fout weg', around).text).toBe(' fout gloednieuw fout ')
  })

  it('finds one bad fix among many without trying each', () => {
    const {check, checks} = finder({goed: {to: 'beter'}, kwaad: {to: 'erger'}, erger: {}})
    const {text} = fixLetter(`${'goed '.repeat(128)}kwaad ${'goed '.repeat(128)}`, check)
    expect(text).toBe(`${'beter '.repeat(128)}kwaad ${'beter '.repeat(128)}`)
    expect(checks()).toBeLessThan(30)
  })

  it('gives up in the end when nearly all fixes are bad', () => {
    const {check, checks} = finder({kwaad: {to: 'erger'}, erger: {}})
    const source = 'kwaad '.repeat(3000)
    expect(fixLetter(source, check).text).toBe(source)
    expect(checks()).toBeLessThan(1100)
  })

  it('leaves for the next round what touches or reaches across a fix', () => {
    const rounds: string[] = []
    const check = (text: string): Checked => {
      rounds.push(text)
      const findings: Finding[] = []
      // "a…d" is a split term around "b".
      if (/a.*d/.test(text)) {
        const [a, d] = [text.indexOf('a'), text.indexOf('d')]
        const edits = [
          {start: a, end: a + 1, text: 'A'},
          {start: d, end: d + 1, text: 'D'},
        ]
        findings.push(finding('split', a, edits, [{text: 'A D', fix: 'safe', edits}]))
      }
      for (const letter of ['b', 'e']) {
        const at = text.indexOf(letter)
        const edits = [{start: at, end: at + 1, text: letter.toUpperCase()}]
        if (at >= 0) findings.push(finding(letter, at, edits, [{text: letter, fix: 'safe', edits}]))
      }
      return {findings, fields: []}
    }
    expect(fixLetter('a b c de f', check)).toMatchObject({text: 'A B c DE f', rounds: 2})
    expect(rounds).toEqual(['a b c de f', 'A b c De f', 'A B c DE f'])
  })
})

const letterOf = (source: string, path: string) => {
  const letter = readLetter(source, {path})
  return {letter, ...lint(letter, letterFacts(letter, path), testResources())}
}

const FIELDS = ['{{naam}}', '{% if x %}', '{% endif %}', '[BEDRAG]', '«Datum»', '${som}', '%naam%', '……….']
const piece = fc.oneof(
  fc.constantFrom(...FIELDS),
  fc.constantFrom('slotaanmaning', 'De slotaanmaning', 'Dit is een slotaanmaning.', 'Wij', 'u', '**', '.'),
  fc.constantFrom(' ', ' ', '\n', '\r\n', '\n\n', ', '),
)
const letters = fc.array(piece, {maxLength: 40}).map(pieces => pieces.join(''))

describe('moveRange', () => {
  it('is pushed on by what is put in right before it', () => {
    expect(moveRange({start: 2, end: 5}, [{start: 2, end: 2, text: ' '}])).toEqual({start: 3, end: 6})
    expect(moveRange({start: 2, end: 5}, [{start: 5, end: 5, text: ' '}])).toEqual({start: 2, end: 5})
  })
})

describe('merge fields', () => {
  it('stay byte for byte in letters with safe findings', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom('a.md', 'a.txt', 'a.html'), (source, path) => {
        const fieldsOf = (text: string): string[] =>
          letterOf(text, path).letter.fields.map(({start, end}) => text.slice(start, end))
        const check = (text: string): Checked => {
          const {letter, findings} = letterOf(text, path)
          return {findings, fields: letter.fields}
        }
        const {text, applied} = fixLetter(source, check)
        expect(fieldsOf(text)).toEqual(fieldsOf(source))
        if (applied.length === 0) expect(text).toBe(source)
      }),
      {numRuns: 150},
    )
  })

  it('stay byte for byte whatever the edits are', () => {
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.tuple(fc.nat(200), fc.nat(20), fc.string({maxLength: 5}))),
        (source, wild) => {
          const {fields} = readLetter(source, {path: 'a.txt'})
          const check = (text: string): Checked => ({
            findings: wild.map(([start, length, by]) => {
              const edits = [{start, end: start + length, text: by}]
              return finding('wild', start, edits, [{text: by, fix: 'safe', edits}], 'info')
            }),
            // Only the first look: later on nobody knows where the fields have gone.
            fields: text === source ? fields : [{start: 0, end: 1e9}],
          })
          const {text, applied} = fixLetter(source, check)
          const edits = applied.flatMap(({suggestion}) => suggestion.edits)
          for (const field of fields) {
            const moved = moveRange(field, edits)
            expect(text.slice(moved.start, moved.end)).toBe(source.slice(field.start, field.end))
          }
        },
      ),
    )
  })
})

describe('mayEdit', () => {
  const field = {start: 4, end: 8}
  it.each<[string, readonly Edit[], boolean]>([
    ['before a field', [{start: 1, end: 4, text: 'x'}], true],
    ['behind a field', [{start: 8, end: 9, text: 'x'}], true],
    ['in between, up against it', [{start: 4, end: 4, text: 'x'}], true],
    ['over the start', [{start: 3, end: 5, text: 'x'}], false],
    ['over the end', [{start: 7, end: 9, text: 'x'}], false],
    ['inside', [{start: 5, end: 5, text: 'x'}], false],
    ['all of it', [{start: 0, end: 10, text: 'x'}], false],
    [
      'one of two',
      [
        {start: 0, end: 1, text: 'x'},
        {start: 5, end: 6, text: ''},
      ],
      false,
    ],
    [
      'over one another',
      [
        {start: 0, end: 2, text: 'x'},
        {start: 1, end: 3, text: ''},
      ],
      false,
    ],
    ['outside the text', [{start: 9, end: 11, text: 'x'}], false],
    ['nothing changes', [{start: 0, end: 2, text: 'ab'}], false],
  ])('%s', (_, edits, may) => {
    expect(mayEdit('abc {x} efg'.slice(0, 10), edits, [field])).toBe(may)
  })
})

describe('applyEdits', () => {
  it('takes edits in any order', () => {
    const edits = [
      {start: 4, end: 5, text: 'E'},
      {start: 0, end: 1, text: ''},
      {start: 2, end: 2, text: '-'},
    ]
    expect(applyEdits('abcdef', edits)).toBe('b-cdEf')
    expect(moveRange({start: 3, end: 6}, edits)).toEqual({start: 3, end: 6})
  })
})
