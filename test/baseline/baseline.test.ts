import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {countKnown, EMPTY_BASELINE, type KnownFindings, total} from '../../src/baseline/baseline.ts'
import {growth, outcomeOf, pruned, remade, type Seen, seenBaseline} from '../../src/baseline/change.ts'
import {readBaseline, writeBaseline} from '../../src/baseline/text.ts'
import {jsonFault} from '../../src/project/json-fault.ts'

const known = (path: string, fingerprint: string, rule = 'jargon'): KnownFindings => ({
  path,
  rule,
  entry: 'x',
  fingerprint,
  count: 1,
  words: fingerprint,
})

/** Letters by path, each with what was found in it. */
type Letters = Readonly<Record<string, readonly string[]>>

const seenIn = (letters: Letters, more: Partial<Seen> = {}): Seen => ({
  letters: Object.entries(letters).map(([path, found]) => ({path, findings: found.map(f => known(path, f))})),
  sets: [],
  unreadable: [],
  whole: true,
  hadSets: false,
  ...more,
})

const goneFrom =
  (letters: Letters) =>
  (path: string): boolean =>
    !Object.hasOwn(letters, path)

const freshIn = (before: Letters, now: Letters, more: Partial<Seen> = {}): string[] =>
  outcomeOf(seenBaseline(seenIn(before)), seenIn(now, more), goneFrom(now)).fresh.findings.flatMap(
    ({path, fingerprint, count}) => new Array<string>(count).fill(`${path} ${fingerprint}`),
  )

describe('what a baseline knows', () => {
  it.each<[string, Letters, Letters, string[]]>([
    ['the same', {a: ['1', '2', '2']}, {a: ['2', '1', '2']}, []],
    ['one more', {a: ['1']}, {a: ['1', '3']}, ['a 3']],
    ['one more of the same', {a: ['1', '1']}, {a: ['1', '1', '1']}, ['a 1']],
    ['in another letter', {a: ['1'], b: []}, {a: ['1'], b: ['1']}, ['b 1']],
    ['a renamed letter', {a: ['1', '2']}, {c: ['1', '2']}, []],
    ['a renamed letter, one gone', {a: ['1', '2']}, {c: ['2']}, []],
    ['a renamed letter, one more', {a: ['1', '2']}, {c: ['1', '2', '3']}, ['c 3']],
    ['a renamed letter and its copy', {a: ['1']}, {c: ['1'], d: ['1']}, ['d 1']],
    ['a letter beside a renamed one', {a: ['1'], b: ['2']}, {b: ['2', '1'], c: ['1']}, ['b 1']],
    ['what went to a letter that it knows', {a: ['1'], b: ['2']}, {b: ['2', '1']}, ['b 1']],
  ])('%s', (_, before, now, fresh) => {
    expect(freshIn(before, now)).toEqual(fresh)
  })

  it('is no other rule or entry with the same fingerprint', () => {
    const baseline = {findings: [known('a', '1')], unreadable: []}
    const seen = {...seenIn({}), letters: [{path: 'a', findings: [known('a', '1', 'tone')]}]}
    expect(total(outcomeOf(baseline, seen, () => false).fresh.findings)).toBe(1)
  })

  it('counts what two branches both brought in once', () => {
    const twice = {findings: [known('a', '1'), known('a', '1')], unreadable: []}
    const outcome = outcomeOf(twice, seenIn({a: ['1', '1']}), () => false)
    expect(outcome.fresh.findings).toHaveLength(1)
    expect(outcome.solved.findings).toEqual([])
  })

  it('belongs to no letter when it is about a set', () => {
    const set = {...known('a', '1', 'journey'), words: ''}
    const outcome = outcomeOf(
      {findings: [set], unreadable: []},
      seenIn({b: []}, {sets: [{...set, path: 'b'}], hadSets: true}),
      () => false,
    )
    expect(outcome.fresh.findings).toEqual([])
    expect(pruned(outcome).findings).toEqual([{...set, path: 'b'}])
  })

  it('files that can’t be read, and those that were renamed', () => {
    const baseline = {findings: [], unreadable: ['a.docx', 'b.docx']}
    const outcome = outcomeOf(
      baseline,
      seenIn({'b.docx': ['1']}, {unreadable: ['c.docx', 'd.docx']}),
      path => path === 'a.docx',
    )
    expect(outcome.fresh.unreadable).toEqual(['d.docx'])
    expect(outcome.solved.unreadable).toEqual(['b.docx'])
    expect(pruned(outcome).unreadable).toEqual(['c.docx'])
  })
})

describe('what is solved', () => {
  const before = {a: ['1', '2'], b: ['3']}
  it('only in letters that were looked at', () => {
    const {solved, unseen} = outcomeOf(
      seenBaseline(seenIn(before)),
      seenIn({a: ['1']}, {whole: false}),
      () => false,
    )
    expect(solved.findings.map(({fingerprint}) => fingerprint)).toEqual(['2'])
    expect(unseen.findings.map(({fingerprint}) => fingerprint)).toEqual(['3'])
  })

  it('of a letter that is gone only when all were looked at', () => {
    const now = {a: ['1', '2']}
    const solvedBy = (whole: boolean): number =>
      total(outcomeOf(seenBaseline(seenIn(before)), seenIn(now, {whole}), goneFrom(now)).solved.findings)
    expect(solvedBy(true)).toBe(1)
    expect(solvedBy(false)).toBe(0)
  })

  it('of sets only when there were sets', () => {
    const baseline = {findings: [known('a', '1', 'journey')], unreadable: []}
    const solvedBy = (hadSets: boolean): number =>
      total(outcomeOf(baseline, seenIn({a: []}, {hadSets}), () => false).solved.findings)
    expect([solvedBy(true), solvedBy(false)]).toEqual([1, 0])
  })
})

describe('growth', () => {
  const grown = (before: Letters, now: Letters): number => {
    const seen = seenIn(now)
    return total(
      growth(seenBaseline(seen), outcomeOf(seenBaseline(seenIn(before)), seen, goneFrom(now))).findings,
    )
  }
  it.each<[string, Letters, Letters, number]>([
    ['none', {a: ['1']}, {a: ['1']}, 0],
    ['less', {a: ['1', '2']}, {a: ['2']}, 0],
    ['one', {a: ['1']}, {a: ['1', '2']}, 1],
    ['another in its place', {a: ['1']}, {a: ['2']}, 1],
    ['a renamed letter', {a: ['1']}, {b: ['1']}, 0],
    ['letters that changed names with each other', {a: ['1'], b: ['2']}, {a: ['2'], b: ['1']}, 0],
    ['a paragraph that went to another letter', {a: ['1', '2'], b: ['3']}, {a: ['1'], b: ['2', '3']}, 0],
    ['a paragraph that was copied', {a: ['1']}, {a: ['1'], b: ['1']}, 1],
  ])('%s', (_, before, now, more) => {
    expect(grown(before, now)).toBe(more)
  })
})

const names = fc.constantFrom('a', 'b', 'c', 'd/e')
const found = fc.array(fc.constantFrom('1', '2', '3', '4'), {maxLength: 6})
const letters: fc.Arbitrary<Letters> = fc.dictionary(names, found, {noNullPrototype: true})

describe('whatever is found', () => {
  it('is in the baseline that is made of it', () => {
    fc.assert(
      fc.property(letters, now => {
        expect(freshIn(now, now)).toEqual([])
      }),
    )
  })

  it('and then something more, is exactly that', () => {
    fc.assert(
      fc.property(
        letters,
        names,
        fc.array(fc.constantFrom('1', '5', '6'), {maxLength: 4}),
        (before, path, more) => {
          const now = {...before, [path]: [...(before[path] ?? []), ...more]}
          expect(freshIn(before, now).sort()).toEqual(more.map(one => `${path} ${one}`).sort())
        },
      ),
    )
  })

  it('and then renamed, is known', () => {
    fc.assert(
      fc.property(letters, before => {
        const now = Object.fromEntries(Object.entries(before).map(([path, list]) => [`new/${path}`, list]))
        expect(freshIn(before, now)).toEqual([])
      }),
    )
  })

  it('in whatever order letters come, unless new ones want the same of a lost one', () => {
    fc.assert(
      fc.property(letters, letters, (before, now) => {
        const there = {...Object.fromEntries(Object.keys(before).map(path => [path, []])), ...now}
        const turned = Object.fromEntries(Object.entries(there).reverse())
        expect(freshIn(before, there).sort()).toEqual(freshIn(before, turned).sort())
      }),
    )
  })

  it('a pruned baseline knows the same, and a second time nothing is solved', () => {
    fc.assert(
      fc.property(letters, letters, (before, now) => {
        const baseline = seenBaseline(seenIn(before))
        const first = outcomeOf(baseline, seenIn(now), goneFrom(now))
        const next = pruned(first)
        const second = outcomeOf(next, seenIn(now), goneFrom(now))
        expect(second.solved.findings).toEqual([])
        expect(total(second.fresh.findings)).toBe(total(first.fresh.findings))
        expect(total(next.findings) + total(first.solved.findings)).toBe(total(baseline.findings))
      }),
    )
  })

  it('a baseline of some letters keeps what is known of the others', () => {
    fc.assert(
      fc.property(letters, names, found, (before, path, list) => {
        const now = {...before, [path]: list}
        const seen = seenIn({[path]: list}, {whole: false})
        const next = remade(seenBaseline(seen), outcomeOf(seenBaseline(seenIn(before)), seen, goneFrom(now)))
        expect(next).toEqual(seenBaseline(seenIn(now)))
      }),
    )
  })

  it('is written and read', () => {
    const text = fc.string({unit: 'binary', maxLength: 8})
    const findings = fc.array(
      fc.record({
        path: text,
        rule: text,
        entry: text,
        fingerprint: text,
        count: fc.integer({min: 1, max: 9}),
        words: text,
      }),
    )
    fc.assert(
      fc.property(findings, fc.array(text), (list, unreadable) => {
        const baseline = {findings: countKnown(list), unreadable: [...new Set(unreadable)].sort()}
        expect(readBaseline(writeBaseline(baseline), jsonFault)).toEqual(baseline)
      }),
    )
  })
})

describe('the text of a baseline', () => {
  const text = writeBaseline({findings: [known('a', '1'), known('b', '2')], unreadable: ['c.docx']})

  it('has a line for each, and says what it is', () => {
    expect(text.split('\n')).toHaveLength(12)
    expect(JSON.parse(text)).toMatchObject({schema: 1, about: expect.stringContaining('nulmeting')})
    expect(readBaseline(writeBaseline(EMPTY_BASELINE), jsonFault)).toEqual(EMPTY_BASELINE)
  })

  const faultOf = (broken: string): string => {
    const fault = readBaseline(broken, jsonFault)
    if (!('message' in fault)) return 'none'
    const line = broken.slice(0, fault.offset ?? 0).split('\n').length
    return `${line}: ${fault.message}`
  }
  it.each<[string, string, RegExp]>([
    ['empty', '', /^1: Deze nulmeting is beschadigd/],
    ['cut off', text.slice(0, text.length / 2), /^\d+: Deze nulmeting is beschadigd/],
    [
      'a conflict',
      text.replace('"findings"', '<<<<<<< HEAD\n"findings"'),
      /^4: In deze nulmeting staan twee versies/,
    ],
    [
      'of a later version',
      text.replace('"schema": 1', '"schema": 2'),
      /^2: Deze nulmeting is van een andere versie/,
    ],
    ['something else', '{"a": 1}', /^1: Dit is geen nulmeting/],
    ['a list', '[]', /^1: Dit is geen nulmeting/],
    ['a number', '3', /^1: Dit is geen nulmeting/],
    ['no findings', '{"schema": 1}', /^1: Deze nulmeting is beschadigd: “findings”/],
    [
      'a count that is none',
      text.replace('"count":1,"words":"2"', '"count":0,"words":"2"'),
      /^6: .*melding 2 klopt niet/,
    ],
    ['a path that is none', text.replace('"path":"a"', '"path":7'), /^5: .*melding 1 klopt niet/],
    ['files that are none', text.replace('"c.docx"', '1'), /^8: .*“unreadable” klopt niet/],
  ])('%s', (_, broken, message) => {
    expect(faultOf(broken)).toMatch(message)
  })
})
