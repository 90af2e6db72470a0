import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {englishReader} from '../../src/retext/english.ts'
import {INSTEAD, ONLY_BEFORE, ONLY_FIRST, SILENT, TIPS} from '../../src/retext/simplify-data.ts'

const reader = englishReader()

const complicated = (text: string): string[] =>
  splitSentences(text).flatMap(s =>
    reader.complicated(text, s).map(({start, end, expected}) => `${text.slice(start, end)} → ${expected[0]}`),
  )
const hard = (text: string, profile: 'standaard' | 'laaggeletterd' = 'standaard'): string[] =>
  splitSentences(text).flatMap(s =>
    reader.hard(text, s, profile).map(({start, end}) => text.slice(start, end)),
  )

describe('complicated', () => {
  it('gives words with their place in the block', () => {
    expect(complicated('Hello. Please utilize the remainder.')).toEqual(['utilize → use', 'remainder → rest'])
  })

  it('never touches a merge field', () => {
    const field = '\uE000'.repeat(8)
    expect(complicated(`In ${field} utilize ${field}.`)).toEqual(['utilize → use'])
    expect(complicated(`a ${field} of bills`)).toEqual([])
  })
})

describe('hard', () => {
  const HARD = 'Notwithstanding numerous communications, the outstanding indebtedness remains unsatisfied.'

  it('gives the sentence that most formulas find too hard', () => {
    expect(hard(`You must pay us. ${HARD} Call us today about this.`)).toEqual([HARD])
  })

  it('asks more of letters for who reads with difficulty', () => {
    const text = 'We kindly request payment of the outstanding amount within seven days.'
    expect([hard(text), hard(text, 'laaggeletterd')]).toEqual([[], [text]])
  })

  it('takes a merge field, an amount and an address for an ordinary word', () => {
    const field = '\uE000'.repeat(40)
    expect(
      hard(`You still owe us € 1.250,50 for ${field} at https://www.energiedelta.example/betalen now.`),
    ).toEqual([])
  })
})

it('gives places inside the text, whatever the text', () => {
  const piece = fc.constantFrom(
    'utilize',
    'Prior to',
    'e.g.',
    '\uE000\uE000',
    '€ 40',
    ',',
    '.',
    '"',
    '\n',
    'the',
    'pay',
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), pieces => {
      const text = pieces.join(' ')
      for (const sentence of splitSentences(text))
        for (const {start, end} of [
          ...reader.complicated(text, sentence),
          ...reader.hard(text, sentence, 'standaard'),
        ]) {
          expect(start).toBeGreaterThanOrEqual(sentence.start)
          expect(end).toBeLessThanOrEqual(sentence.end)
          expect(end).toBeGreaterThan(start)
        }
    }),
  )
})

// The package does not export its list.
const {patterns} = (await import(
  new URL('../../node_modules/retext-simplify/lib/patterns.js', import.meta.url).href
)) as {patterns: Record<string, unknown>}

describe('the lists about retext-simplify', () => {
  const known = new Set(Object.keys(patterns))
  const lists = {SILENT: Object.keys(SILENT), TIPS: [...TIPS], INSTEAD: Object.keys(INSTEAD)}

  it.each(Object.entries({...lists, ONLY_BEFORE: Object.keys(ONLY_BEFORE), ONLY_FIRST: [...ONLY_FIRST]}))(
    '%s names patterns that the plugin has',
    (_, names) => expect(names.filter(name => !known.has(name))).toEqual([]),
  )

  it('says nothing of a pattern that is silent', () => {
    expect([...lists.TIPS, ...lists.INSTEAD].filter(name => Object.hasOwn(SILENT, name))).toEqual([])
  })
})
