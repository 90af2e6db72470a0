import {describe, expect, it} from 'vitest'
import {estimatedLength, longestValue} from '../../src/letter/field-values.ts'
import type {Letter} from '../../src/letter/letter.ts'
import {messageOf} from '../../src/letter/message.ts'
import {readLetter} from '../../src/letter/read.ts'
import {samplesFrom} from '../../src/letter/samples.ts'

const shown = (letter: Letter): string =>
  messageOf(letter)
    .map(piece => ('text' in piece ? piece.text : `<${piece.field.name}>`))
    .join('')
const read = (source: string, path = 'sms.txt'): string => shown(readLetter(source, {path}))

describe('a message as it is received', () => {
  it('is all of a text, without what stands above it', () =>
    expect(read('---\nkanaal: sms\n---\n\nHoi  Kim,\n\n👋\n\nGroet\n')).toBe('Hoi  Kim,\n\n👋\n\nGroet'))
  it('has its merge fields', () =>
    expect(read('Beste {{naam}}, betaal {{bedrag}}{{munt}}.')).toBe('Beste <naam>, betaal <bedrag><munt>.'))
  it('has no template code, nor the lines it stands on', () =>
    expect(read('Hoi.\n{# groet #}\nBel ons.')).toBe('Hoi.\nBel ons.'))
  it('has what one reader gets', () => {
    const letter = readLetter('Hoi. {% if klant %}Bel ons.{% else %}Mail ons nu.{% endif %} Groet', {
      path: 's.txt',
    })
    expect(letter.variants.map(variant => shown({...letter, ...variant}))).toEqual([
      'Hoi. Bel ons. Groet',
      'Hoi. Mail ons nu. Groet',
    ])
  })
  it('is what is seen of HTML and Markdown', () => {
    expect(read('<title>Sms</title><p>Bel <b>ons</b>.</p><p>Groet&nbsp;{{naam}}</p>', 's.html')).toBe(
      'Bel ons.\n\nGroet <naam>',
    )
    expect(read('Bel **ons**.\n\n- een\n- twee', 's.md')).toBe('Bel ons.\neen\ntwee')
  })
})

describe('a merge field at its longest', () => {
  const field = {kind: 'value', name: 'naam', start: 0, end: 8} as const
  const samples = samplesFrom([{naam: 'Jo'}, {naam: ''}, {naam: '€€€'}])
  it('is the longest value', () =>
    expect(longestValue(field, samples, text => text.length)).toEqual({text: '€€€', estimated: false}))
  it('is a guess when nobody gave values', () => {
    expect(longestValue(field, undefined, text => text.length)).toEqual({
      text: 'x'.repeat(22),
      estimated: true,
    })
    expect(longestValue({...field, name: 'x'}, samples, text => text.length).estimated).toBe(true)
  })
  it.each([
    ['factuurdatum', 17],
    ['klant.voornaam', 12],
    ['BEDRAG', 8],
    ['betaalLink', 35],
    ['factuurnummer', 12],
    ['rekeningnummer', 22],
    ['bedrijfsnaam', 20],
    ['customerName', 22],
    ['iets', 15],
  ])('%s has %i letters', (name, length) => expect(estimatedLength(name)).toBe(length))
})
