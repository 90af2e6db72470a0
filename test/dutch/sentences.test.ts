import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {FIELD, INERT, splitSentences} from '../../src/dutch/sentences.ts'
import {SENTENCE_CASES} from './sentence-cases.ts'
import {TOKEN_CASES} from './token-cases.ts'

const stand = (text: string): string =>
  text
    .replace(/\{[^{}]*\}/g, field => FIELD.repeat(field.length))
    .replace(/<[a-z]+>/g, code => INERT.repeat(code.length))

describe('splitSentences', () => {
  for (const [about, cases] of Object.entries(SENTENCE_CASES)) {
    describe(about, () => {
      it.each(cases.map(sentences => [sentences.join(' '), sentences] as const))(
        '%s',
        (joined, sentences) => {
          const text = stand(joined.replaceAll(' ⏎', '\n').replaceAll(' ⁀', ''))
          const found = splitSentences(text).map(sentence => text.slice(sentence.start, sentence.end))
          expect(found).toEqual(sentences.map(sentence => stand(sentence.replace(/^[⏎⁀]/, ''))))
        },
      )
    })
  }

  for (const [about, cases] of Object.entries(TOKEN_CASES)) {
    describe(about, () => {
      it.each(cases)('%s', (written, expected) => {
        const text = stand(written)
        const tokens = splitSentences(text).flatMap(sentence => sentence.tokens)
        const shown = tokens.map(token => `${token.kind === 'word' ? '' : `${token.kind}:`}${token.text}`)
        expect(shown).toEqual(stand(expected).split(' | '))
      })
    })
  }

  it('gives nothing for nothing', () => {
    expect(splitSentences('')).toEqual([])
    expect(splitSentences(' \n\t\u00a0')).toEqual([])
  })

  it('keeps the words apart from the marks', () => {
    const [sentence] = splitSentences(`Betaal € 40,- aan ${FIELD}${FIELD}, of bel 0800-8115.`)
    expect(sentence?.words.map(word => word.text)).toEqual([
      'Betaal',
      '40,-',
      'aan',
      FIELD + FIELD,
      'of',
      'bel',
      '0800-8115',
    ])
    expect(sentence?.tokens.at(-1)).toEqual({kind: 'mark', text: '.', lower: '.', start: 38, end: 39})
    expect(sentence?.tokens[0]?.lower).toBe('betaal')
  })
})

/** Text that is neither random letters nor tidy prose: the pieces that the tokenizer looks at. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '. ',
          '.',
          '..',
          '…',
          '! ',
          '?',
          ' ',
          '\n',
          '\r\n',
          '\u00a0',
          "'",
          '’',
          '"',
          '“',
          '”',
          '(',
          ')',
          '-',
          '–',
          ',',
          ':',
          '/',
        ],
        ...[
          '@',
          '€ ',
          '%',
          '_',
          '____',
          '&',
          '+31',
          '020-1234567',
          '0',
          '(0',
          '1.250,50',
          '40,-',
          '12-03-2026',
          '6:96',
          '1e',
          '14',
        ],
        ...[
          'NL91 ABNA 0417 1643 00',
          'BE68',
          'B.V.',
          'J.',
          'P.S.',
          'nr.',
          'enz.',
          't.a.v.',
          "'s ",
          'factu(u)r(en)',
          'dd-mm-jjjj',
        ],
        ...[
          'www.x.nl',
          'https://x.nl/a(b)',
          'a.b@c.nl',
          'http:',
          'Wij',
          'wij',
          'u',
          'de',
          'é',
          'e\u0301',
          '\u00ad',
          '\u200b',
          '\ufeff',
        ],
        ...[
          '😀',
          '👍🏽',
          '👩‍👩‍👧',
          '🇳🇱',
          '1️⃣',
          '\ud83d',
          '\udc00',
          '𝐀',
          FIELD,
          FIELD + FIELD,
          INERT,
          ':-)',
          '²',
          '½',
        ],
      ),
      fc.string({maxLength: 4, unit: 'binary'}),
    ),
    {maxLength: 40},
  )
  .map(parts => parts.join(''))

describe('for every text', () => {
  it('tokens are in order, slices of the text, and hold every character that is no white space', () => {
    fc.assert(
      fc.property(pieces, text => {
        let at = 0
        const faults: unknown[] = []
        for (const sentence of splitSentences(text)) {
          const {tokens, words, start, end} = sentence
          const marks = tokens.filter(token => token.kind === 'mark').length
          if (start !== tokens[0]?.start || end !== tokens.at(-1)?.end) faults.push(sentence)
          if (words.length + marks !== tokens.length) faults.push(sentence)
          if (words.some(word => word.kind === 'mark' || !tokens.includes(word))) faults.push(sentence)
          for (const token of tokens) {
            const wanted = token.text.includes(FIELD)
              ? 'field'
              : token.text.includes(INERT)
                ? 'inert'
                : token.kind
            if (token.start < at || token.end <= token.start || /\S/.test(text.slice(at, token.start)))
              faults.push(token)
            if (token.text !== text.slice(token.start, token.end)) faults.push(token)
            if (token.lower !== token.text.toLowerCase() || /[\n\r]/.test(token.text)) faults.push(token)
            if (token.kind !== wanted) faults.push(token)
            at = token.end
          }
        }
        if (/\S/.test(text.slice(at))) faults.push(text.slice(at))
        expect(faults).toEqual([])
      }),
      {numRuns: 3000},
    )
  })

  it('a newline ends a sentence: lines are split as they are alone', () => {
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 4}), parts => {
        const lines = parts.map(part => part.replace(/[\n\r\u2028\u2029]/g, ' '))
        const shape = (text: string) =>
          splitSentences(text).map(sentence => sentence.tokens.map(token => token.text))
        expect(shape(lines.join('\n'))).toEqual(lines.flatMap(shape))
      }),
    )
  })

  it('takes steps in proportion to the length', () => {
    // A quadratic scan of these would run for minutes: the test ends by its time limit.
    const hostile = [
      '.',
      'a.',
      'aa.',
      '. ',
      '"',
      "'",
      '’',
      '1',
      '1.',
      '0 ',
      '(',
      '(0',
      '+0',
      'a@',
      '@',
      'a/',
      FIELD,
      `${FIELD}.`,
    ]
    const more = [
      '! ',
      '!"',
      '. "',
      '😀',
      '. 😀',
      "s' ",
      'J.Jan.',
      '-',
      'a-',
      '_',
      ':',
      'http:',
      '\u00ad',
      'e\u0301',
      'A.',
      'nr. ',
      '. (',
      '…',
      '. .',
    ]
    for (const piece of [...hostile, ...more]) {
      const text = piece.repeat(Math.ceil(300_000 / piece.length))
      const covered = splitSentences(text).reduce(
        (sum, sentence) => sum + sentence.tokens.reduce((total, token) => total + token.end - token.start, 0),
        0,
      )
      expect(covered).toBeGreaterThan(text.length / 4)
    }
  })
})
