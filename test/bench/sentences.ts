/**
 * How fast sentences and tokens are made, in MB of UTF-8 a second.
 *
 * `npx tsx test/bench/sentences.ts [file …]`: takes the text of the files, or letter text that it makes itself,
 * at the size of one letter (2 KB) and of a large document (150 KB), and on text made to be slow.
 */
import {readFileSync} from 'node:fs'
import {splitSentences} from '../../src/dutch/sentences.ts'

/** Letter text from a small grammar; the seed makes it the same each time. */
function letterText(bytes: number, seed = 7): string {
  let state = seed
  const draw = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return list[state % list.length]!
  }
  const who = [
    'U',
    'Wij',
    'Mevrouw De Wit',
    'Dhr. J.P. van Dam',
    'Bakkerij Smit B.V.',
    'De deurwaarder',
    '\uE000\uE000\uE000\uE000',
  ]
  const verb = ['betaalt', 'stuurt', 'ontvangt', 'controleert', 'vergeet', 'bespreekt', 'regelt']
  const what = [
    'de openstaande factuur',
    'het bedrag van € 1.250,50',
    'een betalingsherinnering',
    'factuur nr. 2026-0312',
    'de incassokosten (min. € 40,-)',
    'uw betalingsregeling',
    'rente conform art. 6:119 BW',
    'alle foto’s en bijlagen',
  ]
  const when = [
    'vóór 12-03-2026',
    'binnen 14 dagen',
    'z.s.m.',
    'uiterlijk a.s. vrijdag',
    'om 17.00 uur',
    'i.v.m. uw verzoek',
    'via www.voorbeeld.nl/betalen',
  ]
  const end = [
    '.',
    '.',
    '.',
    '.',
    '!',
    '?',
    ' of belt 020-123 45 67.',
    ' op NL91 ABNA 0417 1643 00.',
    ', maar dat hoeft niet meteen.',
  ]
  let text = ''
  for (let count = 1; text.length < bytes; count++) {
    text += `${draw(who)} ${draw(verb)} ${draw(what)} ${draw(when)}${draw(end)}${count % 6 === 0 ? '\n' : ' '}`
  }
  return text.slice(0, bytes)
}

function speed(text: string): {rate: number; sentences: number; words: number} {
  const bytes = Buffer.byteLength(text)
  const rounds = Math.max(3, Math.ceil(4_000_000 / bytes))
  const rates: number[] = []
  let sentences = 0
  let words = 0
  for (let sample = 0; sample < 7; sample++) {
    const start = process.hrtime.bigint()
    for (let round = 0; round < rounds; round++) {
      const found = splitSentences(text)
      sentences = found.length
      words = found.reduce((sum, sentence) => sum + sentence.words.length, 0)
    }
    rates.push((bytes * rounds * 1e3) / Number(process.hrtime.bigint() - start))
  }
  return {rate: rates.sort((a, b) => a - b)[3]!, sentences, words}
}

const files = process.argv.slice(2)
const own = files.length > 0 ? files.map(file => readFileSync(file, 'utf8')).join('\n') : letterText(200_000)
const whole = own.length < 150_000 ? own.repeat(Math.ceil(150_000 / own.length)) : own
const rows: [string, string][] = [
  ['letter, 2 KB', whole.slice(0, 2_000)],
  ['document, 150 KB', whole.slice(0, 150_000)],
]
for (const piece of [
  '.',
  'a.',
  'aa.',
  '. ',
  '"',
  "'",
  '1',
  '1.',
  '0 ',
  '(',
  '+0',
  'a@',
  'a/',
  '\uE000',
  '\uE000.',
  '! ',
  '!"',
  '😀',
  "s' ",
  'J.Jan.',
]) {
  rows.push([`1 MB of ${JSON.stringify(piece)}`, piece.repeat(1_000_000 / piece.length)])
}
for (const [name, text] of rows) {
  const {rate, sentences, words} = speed(text)
  console.log(
    `${name.padEnd(24)} ${rate.toFixed(1).padStart(7)} MB/s  ${sentences} sentences, ${words} words`,
  )
}
