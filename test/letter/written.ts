import fc from 'fast-check'
import {FIELD} from '../../src/dutch/sentences.ts'
import type {Letter, Syntax} from '../../src/letter/letter.ts'

/** A piece of source and what a reader sees of it: nothing for markup. */
interface Piece {
  readonly source: string
  readonly text: string
}
export type Word = readonly Piece[]

/** A text being written, which knows where each word of it stands. */
export interface Written {
  source: string
  readonly words: {readonly text: string; readonly start: number; readonly end: number}[]
}

export function write(written: Written, word: Word): void {
  let start = -1
  let end = -1
  let text = ''
  for (const piece of word) {
    if (piece.text !== '' && start < 0) start = written.source.length
    written.source += piece.source
    if (piece.text !== '') end = written.source.length
    text += piece.text
  }
  if (start >= 0) written.words.push({text, start, end})
}

/** Every word and merge field of a letter with its place in the source. */
export function read(letter: Letter): Written['words'] {
  const words: Written['words'] = []
  for (const {text, map} of letter.blocks) {
    for (const match of text.matchAll(/\uE000+|[^\s\uE000]+/g)) {
      const {start, end} = map.range(match.index, match.index + match[0].length)
      words.push({text: match[0][0] === FIELD ? FIELD : match[0], start, end})
    }
  }
  return words.sort((a, b) => a.start - b.start)
}

const letters = fc
  .array(fc.constantFrom(...'aabeeeiklmnooprstuvw'), {minLength: 1, maxLength: 7})
  .map(characters => characters.join(''))

const plain = letters.map((text): Piece => ({source: text, text}))
const capital = letters
  .map(text => text[0]!.toUpperCase() + text.slice(1))
  .map((text): Piece => ({source: text, text}))
const accented = fc
  .constantFrom(
    'é',
    'ë',
    'ï',
    'e\u0301',
    'i\u0308',
    '\u{1F4E7}',
    '\u26A0\uFE0F',
    '\u{1F469}\u200D\u{1F4BC}',
    '’',
  )
  .map((text): Piece => ({source: text, text}))
const hidden = fc.constantFrom('\u00AD', '\u200B', '\u2060').map((source): Piece => ({source, text: ''}))
const references = fc
  .constantFrom(
    ...([
      ['&euml;', 'ë'],
      ['&eacute;', 'é'],
      ['&#233;', 'é'],
      ['&#xE9;', 'é'],
      ['&#x1F600;', '\u{1F600}'],
      ['&amp;', '&'],
      ['&ndash;', '–'],
      ['&euro;', '€'],
      ['&lt;', '<'],
      ['&notin;', '∉'],
    ] as const),
  )
  .map(([source, text]): Piece => ({source, text}))
const legacy = fc
  .constantFrom(
    ...([
      ['&eacute', 'é'],
      ['&euml', 'ë'],
      ['&amp', '&'],
      ['&copy', '©'],
    ] as const),
  )
  .map(([source, text]): Piece => ({source, text}))
const escapes = fc.constantFrom(...'.*_&`!#()').map((text): Piece => ({source: `\\${text}`, text}))

const emphasis = (open: string, close = open) =>
  plain.map((piece): Word => [{source: open, text: ''}, piece, {source: close, text: ''}])

const comment: Word = [{source: '<!-- {{geen}} woord -->', text: ''}]
const tags = fc.oneof(
  emphasis('<b>', '</b>'),
  emphasis('<span class="a">', '</span>'),
  emphasis('<i style=\'color:"red"\'>', '</i>'),
  fc.constant(comment),
)

const one = (arbitrary: fc.Arbitrary<Piece>) => arbitrary.map((piece): Word => [piece])

function wordOf(...parts: fc.Arbitrary<Word>[]): fc.Arbitrary<Word> {
  return fc
    .tuple(one(plain), fc.array(fc.oneof(...parts), {maxLength: 4}))
    .map(([first, rest]) => [...first, ...rest.flat()])
}

// Two marks of emphasis side by side would make another one.
const markdownWord = fc
  .tuple(
    wordOf(
      one(plain),
      one(accented),
      one(hidden),
      one(references),
      one(escapes),
      emphasis('<b>', '</b>'),
      fc.constant(comment),
    ),
    fc.option(fc.oneof(emphasis('*'), emphasis('**'), emphasis('***'))),
    plain,
  )
  .map(([first, middle, last]): Word => (middle ? [...first, last, ...middle, last] : first))

export const WORDS: Readonly<Record<Syntax, fc.Arbitrary<Word>>> = {
  text: wordOf(one(plain), one(accented), one(hidden), one(capital)),
  markdown: markdownWord,
  html: wordOf(one(plain), one(accented), one(hidden), one(references), one(legacy), tags),
}

const FIELDS = [
  '{{naam}}',
  '{{{naam}}}',
  '\\{{naam}}',
  '{{ klant.naam | upper }}',
  '{naam}',
  '{$klant["naam"]}',
  '{bedrag:.2f}',
  '${naam}',
  '${a ? b : `c${d}`}',
  '#{naam}',
  '[naam]',
  '[€   ]',
  '«naam»',
  '<<naam>>',
  '<%= naam %>',
  '<?= $naam ?>',
  '%naam%',
  '%(naam)s',
  ':naam:',
  ':NUMMER',
  '..........',
  'XX-XX-XXXX',
  '*|NAAM|*',
] as const

export const field = fc.constantFrom(...FIELDS).map((source): Word => [{source, text: FIELD}])
export const control = fc
  .constantFrom(
    '{% if x %}',
    '{{#if naam}}',
    '{{/if}}',
    '{# let op #}',
    '<% end %>',
    '<?php endif; ?>',
    '{{!-- nee --}}',
  )
  .chain(source => plain.map((word): Word => [{source, text: ''}, word]))
