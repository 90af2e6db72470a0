import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fixLetter} from '../src/fix.ts'
import {letterFacts} from '../src/letter/facts.ts'
import {readLetter} from '../src/letter/read.ts'
import {type LintResult, lint} from '../src/lint.ts'
import {onlyFor} from '../src/report/readers.ts'
import {testResources} from './resources.ts'

const lintText = (text: string, path = 'brief.md'): LintResult => {
  const letter = readLetter(text, {path})
  return lint(letter, letterFacts(letter, path), testResources())
}

/** `match [reader, reader]` of the findings of a rule. */
const found = (text: string, rule: string, path?: string): string[] =>
  lintText(text, path)
    .findings.filter(finding => finding.rule === rule)
    .map(({match, variants}) => `${match}${variants ? ` [${variants.join(', ')}]` : ''}`)

const fixed = (text: string, path = 'brief.md'): string =>
  fixLetter(text, source => ({...lintText(source, path), fields: readLetter(source, {path}).fields})).text

describe('findings of several variants', () => {
  it('say for whom they are, unless they are for all', () => {
    const text = 'Dit is een slotaanmaning. {% if x %}U sommeert.{% else %}Een slotaanmaning.{% endif %}'
    expect(found(text, 'jargon')).toEqual(['slotaanmaning', 'sommeert [x: ja]', 'slotaanmaning [x: nee]'])
  })

  it('name only the conditions that matter', () => {
    const text =
      '{% if a %}Dag.{% else %}Hoi.{% endif %} {% if b %}Een {% if c %}slotaanmaning{% else %}brief{% endif %}.{% endif %}'
    expect(found(text, 'jargon')).toEqual(['slotaanmaning [b: ja; c: ja]'])
    const tail = 'U {% if a %}wilt{% else %}moet{% endif %} het bedrag {% if b %}nu {% endif %}voldoen.'
    expect(found(tail, 'jargon')).toEqual(['voldoen'])
  })

  it('come from whole sentences, never from two branches at once', () => {
    const half = 'dat wij u vandaag vragen om het bedrag te betalen'
    const text = `Wij zien {% if a %}${half}{% else %}${half}{% endif %}.`
    expect(found(text, 'long-sentence')).toEqual([])
    const long = `Wij zien {% if a %}${half} en ook ${half}{% else %}u graag{% endif %}.`
    expect(lintText(long).findings.filter(({rule}) => rule === 'long-sentence')).toMatchObject([
      {variants: ['a: ja'], start: {offset: 0}},
    ])
    const absent = 'De rekening is {% if a %}hier {% endif %}door ons betaald.'
    expect(found(absent, 'passive')).toEqual(['is … betaald'])
  })

  it('of a reader who gets nothing are not told', () => {
    expect(found('{% if klant %}\nDag, u moet € 40 betalen.\n{% endif %}', 'empty-letter')).toEqual([])
    expect(found('{% if klant %}\nEen slotaanmaning.\n{% endif %}', 'jargon')).toEqual(['slotaanmaning'])
    expect(found('{% if klant %}{% endif %}', 'empty-letter')).toEqual([''])
  })

  it('on one form of a word are on all of it', () => {
    const [finding] = lintText('De vordering(en) is/zijn open.').findings.filter(
      ({rule}) => rule === 'jargon',
    )
    expect(finding).toMatchObject({
      match: 'vordering(en)',
      suggestions: [
        {text: 'rekening(en)', fix: 'review', edits: [{start: 3, end: 16, text: 'rekening(en)'}]},
        {},
      ],
    })
    expect(finding).not.toHaveProperty('variants')
    expect(found('Hij rekent [wettelijke/andere] rente.', 'jargon')).toEqual([
      '[wettelijke/andere] rente [[wettelijke/andere]: wettelijke]',
    ])
  })

  it('about the whole letter are those of the reader who has it hardest', () => {
    const hard =
      'Betreffende de onderhavige vordering verzoeken wij u onverwijld zorg te dragen voor voldoening.\n\n'
    const easy =
      'U moet nog € 40 betalen. Kunt u dat niet? Bel ons dan. Wij helpen u graag. Dat kost niets.\n\n'
    const [first, second] = [lintText(hard.repeat(4)), lintText(easy.repeat(4))]
    const both = lintText(`{% if a %}\n${easy.repeat(4)}{% else %}\n${hard.repeat(4)}{% endif %}\n`)
    expect(both.readability.score).toBeCloseTo(Math.min(first.readability.score, second.readability.score))
    expect(
      found(`{% if a %}\n${easy.repeat(4)}{% else %}\n${hard.repeat(4)}{% endif %}\n`, 'readability'),
    ).toContain(' [a: nee]')
  })
})

describe('a fix', () => {
  it('is carried out in a branch, and the rest stays byte for byte', () => {
    expect(fixed('{% if x %}\r\nDit is een slotaanmaning.\r\n{% else %}\r\nDag.\r\n{% endif %}\r\n')).toBe(
      '{% if x %}\r\nDit is een laatste herinnering.\r\n{% else %}\r\nDag.\r\n{% endif %}\r\n',
    )
    expect(fixed('Dit is een {{#if x}}slotaanmaning{{else}}brief{{/if}}.')).toBe(
      'Dit is een {{#if x}}laatste herinnering{{else}}brief{{/if}}.',
    )
  })

  it('that is not right for every reader who sees the words waits for a person', () => {
    // “Indien nodig” is another term, with a suggestion of its own.
    const text = 'Indien {% if a %}nodig{% else %}u niet betaalt{% endif %}, bellen wij u.'
    expect(lintText(text).findings).toMatchObject([
      {entry: 'indien', variants: ['a: nee'], suggestions: [{text: 'Als', fix: 'review'}]},
      {entry: 'indien-nodig', variants: ['a: ja'], suggestions: []},
    ])
    expect(fixed(text)).toBe(text)
    expect(fixed(text.replace('nodig', 'u niets doet'))).toBe(
      text.replace('nodig', 'u niets doet').replace('Indien', 'Als'),
    )
  })

  it('that would break the sentence of another reader is not proposed', () => {
    // “dient … te betalen” becomes “moet … betalen”: the other branch has its own “te”.
    const text = 'U dient vandaag {% if a %}te betalen{% else %}te bellen{% endif %}.'
    const terms = lintText(text).findings.filter(({entry}) => entry === 'dienen-te')
    expect(terms.map(({variants}) => variants)).toEqual([['a: ja'], ['a: nee']])
    expect(terms.flatMap(({suggestions}) => suggestions)).toEqual([])
    expect(fixed(text)).toBe(text)
    const both = lintText('U dient {% if a %}nu{% else %}morgen{% endif %} te betalen.').findings
    expect(both.find(({entry}) => entry === 'dienen-te')?.suggestions.length).toBeGreaterThan(0)
  })

  it('never touches tags or text that another reader gets', () => {
    const pieces = fc.constantFrom(
      '{% if a %}',
      '{% else %}',
      '{% endif %}',
      '{{#if b}}',
      '{{/if}}',
      'Dit is een slotaanmaning. ',
      'U dient ',
      'te betalen. ',
      'Wij verzoeken u ',
      'het schrijven ',
      'te voldoen',
      ', ',
      '\n\n',
      '\n',
      'is/zijn ',
      'factu(u)r(en) ',
    )
    const tags = /\{%.*?%\}|\{\{.*?\}\}/g
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 14}), list => {
        const text = list.join('')
        expect(fixed(text).match(tags)).toEqual(text.match(tags))
      }),
      {numRuns: 40},
    )
  }, 60_000)
})

describe('every finding', () => {
  it('points at its words in the source', () => {
    const pieces = fc.constantFrom(
      '{% if a %}',
      '{% elif b %}',
      '{% else %}',
      '{% endif %}',
      "${c ? 'U sommeert.' : 'Indien u komt.'}",
      '\r\n\r\n',
      'Dit is een slotaanmaning. ',
      'De vordering(en) is/zijn voldaan. ',
      'Mocht u betalen, ',
      'Indien u belt. ',
      '€ ',
      '<p>',
      '</p>',
      '{{naam}} ',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, {maxLength: 12}),
        fc.constantFrom('a.md', 'a.html', 'a.txt'),
        (list, path) => {
          const source = list.join('')
          for (const {match, start, end, parts} of lintText(source, path).findings) {
            expect(parts.map(part => source.slice(part.start, part.end)).join(' … ')).toBe(match)
            expect([start.offset, end.offset]).toEqual([parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0])
          }
        },
      ),
      {numRuns: 60},
    )
  }, 60_000)
})

describe('for whom a finding is, in Dutch', () => {
  it.each([
    [['regeling: nee'], 'alleen als `regeling` niet is ingevuld'],
    [['klant.regeling: ja'], 'alleen als `klant.regeling` is ingevuld'],
    [['aantal > 2: ja'], 'alleen als `aantal > 2` klopt'],
    [['aantal > 2: nee; b: ja'], 'alleen als `aantal > 2` niet klopt en `b` is ingevuld'],
    [['a: ja', 'b: nee'], 'alleen als `a` is ingevuld of `b` niet is ingevuld'],
    [['is/zijn: zijn'], 'alleen als u kiest voor “zijn”'],
    [['a: ja; b: ja; c: ja', 'a: nee; d: ja'], 'alleen bij een deel van de lezers'],
    [[''], 'alleen bij een deel van de lezers'],
  ])('%s', (variants, expected) => {
    expect(onlyFor(variants)).toBe(expected)
  })
})
