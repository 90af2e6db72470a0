/**
 * How fast sentences and tokens are made, in MB of UTF-8 a second.
 *
 * `npx tsx test/bench/sentences.ts [file …]`: takes the text of the files, or letter text that it makes itself,
 * at the size of one letter (2 KB) and of a large document (150 KB), and on text made to be slow.
 */
import {readFileSync} from 'node:fs'
import {FIELD, splitSentences} from '../../src/dutch/sentences.ts'

/** Letter text from a small grammar; the seed makes it the same each time. */
function letterText(length: number, seed = 7): string {
  let state = seed
  const draw = (list: readonly string[]): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return list[Math.floor((state / 2 ** 32) * list.length)]!
  }
  const field = FIELD.repeat(14)
  const openings = [
    'U heeft de rekening van vorige maand nog niet betaald',
    'Op 12 maart 2026 stuurden wij u een brief over het openstaande bedrag',
    `Wij schrijven u namens ${field}`,
    'Volgens onze administratie staat er nog een bedrag van € 1.250,50 open',
    'Het gaat om factuur nr. 2026-0312 van Fietsland B.V. te Breda',
    'Heeft u het geld intussen overgemaakt, dan hoeft u niets meer te doen',
  ]
  const middles = [
    ', terwijl de afgesproken termijn van veertien dagen al enige tijd verstreken is',
    '. Wij verzoeken u vriendelijk om dit bedrag vóór 01-04-2026 te voldoen',
    ' en daarover hebben wij u al eerder geschreven en gebeld',
    '. Daardoor betaalt u nu ook rente en incassokosten (min. € 40,-) volgens art. 6:96 BW',
    ', maar een betalingsregeling is nog steeds mogelijk als u dat wilt',
  ]
  const endings = [
    '. ',
    '. Maak het bedrag over op NL91 ABNA 0417 1643 00 en vermeld daarbij het kenmerk. ',
    '. Lukt het niet om alles in één keer te betalen? Bel ons dan op 020-123 45 67. ',
    '.\n',
    '! Wij denken graag met u mee over een oplossing die bij u past. ',
    '. Kijk op www.voorbeeld.nl/betalen of mail naar info@voorbeeld.nl.\n',
  ]
  let text = ''
  while (text.length < length) text += draw(openings) + draw(middles) + draw(endings)
  return text.slice(0, length)
}

function speed(text: string, samples: number): {rate: number; sentences: number; words: number} {
  const bytes = Buffer.byteLength(text)
  const rounds = Math.ceil(4_000_000 / bytes)
  const rates: number[] = []
  let sentences = 0
  let words = 0
  for (let sample = 0; sample < samples; sample++) {
    const start = process.hrtime.bigint()
    for (let round = 0; round < rounds; round++) {
      const found = splitSentences(text)
      sentences = found.length
      words = found.reduce((sum, sentence) => sum + sentence.words.length, 0)
    }
    rates.push((bytes * rounds * 1e3) / Number(process.hrtime.bigint() - start))
  }
  return {rate: rates.sort((a, b) => a - b)[samples >> 1]!, sentences, words}
}

const files = process.argv.slice(2)
const own = files.length > 0 ? files.map(file => readFileSync(file, 'utf8')).join('\n') : letterText(200_000)
const whole = own.length < 150_000 ? own.repeat(Math.ceil(150_000 / own.length)) : own
const show = (name: string, text: string, samples: number): void => {
  const {rate, sentences, words} = speed(text, samples)
  console.log(
    `${name.padEnd(22)} ${rate.toFixed(1).padStart(7)} MB/s  ${sentences} sentences, ${words} words`,
  )
}
show('warming up', whole.slice(0, 150_000), 3)
show('letter, 2 KB', whole.slice(0, 2_000), 7)
show('document, 150 KB', whole.slice(0, 150_000), 7)
const hostile = [
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
  FIELD,
  `${FIELD}.`,
  '! ',
  '!"',
  '😀',
  "s' ",
]
for (const piece of [...hostile, 'J.Jan.', '\u00ad', '-', '_', 'A.', 'nr. ']) {
  show(`4 MB of ${JSON.stringify(piece)}`, piece.repeat(Math.ceil(4_000_000 / piece.length)), 1)
}
