import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readLetter} from '../../src/letter/read.ts'
import {isEmpty, meansNothing, samplesFrom, samplesIn} from '../../src/letter/samples.ts'

describe('samplesFrom', () => {
  it('flattens groups and keeps numbers and booleans as they stand', () => {
    const samples = samplesFrom([
      {klant: {naam: "D'Angelo", nummer: 12}, regeling: true, bedrag: 1234.56},
      {klant: {naam: null}, regeling: false, bedrag: '€ 40,00', bijlagen: ['a', 'b']},
    ])
    expect(samples.size).toBe(2)
    expect(samples.names).toEqual(['klant.naam', 'klant.nummer', 'regeling', 'bedrag', 'bijlagen'])
    expect(samples.valuesOf('KLANT NAAM')).toEqual(["D'Angelo", ''])
    expect(samples.valuesOf('klant_nummer')).toEqual(['12', ''])
    expect(samples.valuesOf('regeling')).toEqual(['true', 'false'])
    expect(samples.valuesOf('Bedrag | upper')).toEqual(['1234.56', '€ 40,00'])
    expect(samples.valuesOf('bijlagen')).toEqual(['', 'a, b'])
    expect(samples.valuesOf('naam')).toBeUndefined()
  })

  it('knows groups and lists without giving them values', () => {
    const samples = samplesFrom([{klant: {naam: 'Jansen'}, facturen: [{nummer: 1}, {nummer: 2}]}])
    expect(samples.names).toEqual(['klant.naam'])
    for (const name of ['klant', 'facturen', 'facturen[0].nummer', 'facturen.length']) {
      expect(samples.valuesOf(name), name).toBeUndefined()
      expect(samples.knows(name), name).toBe(true)
    }
    expect(samples.knows('klant.adres')).toBe(false)
  })

  it('takes any names and values, those of an object itself too', () => {
    const samples = samplesFrom(
      JSON.parse('[{"__proto__": "x", "constructor": "y", "naam": "{{naam}} <b>**"}]'),
    )
    expect(samples.valuesOf('__proto__')).toEqual(['x'])
    expect(samples.valuesOf('constructor')).toEqual(['y'])
    expect(samples.valuesOf('naam')).toEqual(['{{naam}} <b>**'])
    expect(samples.valuesOf('toString')).toBeUndefined()
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), rows => {
        const made = samplesFrom(rows as Record<string, unknown>[])
        for (const name of made.names) {
          const values = made.valuesOf(name)
          if (values) expect(values).toHaveLength(rows.length)
        }
      }),
    )
  })
})

describe('samplesIn', () => {
  const read = (matter: string) =>
    samplesIn(readLetter(`---\n${matter}\n---\nBeste {{naam}},`, {path: 'brief.md'}))

  it('reads one customer and several', () => {
    expect(read('voorbeeld:\n  naam: Jansen')?.valuesOf('naam')).toEqual(['Jansen'])
    const several = read('samples:\n  - naam: "\'t Hart"\n  - {naam: De Vries, klant: {nummer: 3}}')
    expect(several?.valuesOf('naam')).toEqual(["'t Hart", 'De Vries'])
    expect(several?.valuesOf('klantnummer')).toEqual(['', '3'])
    expect(several?.place(1)).toBe('voorbeeld 2 boven de brief')
  })

  it('leaves the keys of other programs alone', () => {
    expect(read('voorbeeld: ja')).toBeUndefined()
    expect(read('samples: 3')).toBeUndefined()
    expect(read('fase: other')).toBeUndefined()
  })
})

describe('values that say nothing', () => {
  it('are told from values', () => {
    for (const value of ['NULL', 'undefined', 'n.v.t.', 'N/A', '#N/B', 'nvt', 'Onbekend'])
      expect(meansNothing(value)).toBe(true)
    for (const value of ['Null Bedrijfsadvies', 'Jansen', '0', '-', ''])
      expect(meansNothing(value)).toBe(false)
    expect(isEmpty(' \u00a0')).toBe(true)
    expect(isEmpty('0')).toBe(false)
  })
})
