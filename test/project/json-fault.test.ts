import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {jsonFault} from '../../src/project/json-fault.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('jsonFault', () => {
  it.each([
    ['', 0, 'alles'],
    ['{"a": 1', 7, '“}”'],
    ['[1, 2', 5, '“]”'],
    ['{"a" 1}', 5, 'dubbelepunt'],
    ['{"a": 1 "b": 2}', 8, 'komma, of “}”'],
    ['[{"a": 1} {"a": 2}]', 10, 'komma, of “]”'],
    ['{"a": 1,}', 8, 'komma te veel'],
    ['[1,]', 3, 'komma te veel'],
    ["{'a': 1}", 1, 'dubbele aanhalingstekens'],
    ['{“a”: 1}', 1, 'dubbele aanhalingstekens'],
    ['{a: 1}', 1, 'naam tussen aanhalingstekens'],
    ['{"a": Jansen}', 6, '“Jansen” hoort tussen aanhalingstekens'],
    ['{"a": 1.234,56}', 12, 'naam tussen aanhalingstekens'],
    ['{"a": 007}', 6, 'geen getal'],
    ['{"a": 1.2.3}', 6, 'geen getal'],
    ['{"a": "x}', 6, 'aanhalingsteken'],
    ['{"a": "x\n"}', 8, 'aan het eind van de tekst'],
    ['{"a": "C:\\x"}', 9, 'schuine streep'],
    ['{"a": 1} {"a": 2}', 9, 'tussen [ en ]'],
    ['[1] // klaar', 4, 'achter het eind'],
    ['[ // een\n1]', 2, 'opmerkingen'],
    ['{"a": €40}', 6, 'waarde'],
  ])('finds the fault in %j', (text, offset, part) => {
    expect(parses(text)).toBe(false)
    const fault = jsonFault(text)
    expect(fault?.message).toContain(part)
    expect(fault?.offset).toBe(offset)
  })

  it('agrees with JSON.parse on what is JSON', () => {
    const sign = fc.constantFrom(...'{}[]",:01.-e\\u \n/tfn'.split(''), '"a"', 'true', 'null', '12', '\u0001')
    const mutated = fc
      .tuple(fc.json(), fc.nat(), fc.nat(3), fc.array(sign, {maxLength: 3}))
      .map(([json, at, gone, added]) => {
        const place = at % (json.length + 1)
        return json.slice(0, place) + added.join('') + json.slice(place + gone)
      })
    fc.assert(
      fc.property(
        fc.oneof(
          mutated,
          fc.array(sign).map(signs => signs.join('')),
        ),
        text => {
          expect(jsonFault(text) === undefined).toBe(parses(text))
        },
      ),
      {numRuns: 3000},
    )
  })

  it('takes any depth', () => {
    expect(jsonFault('['.repeat(200_000))?.offset).toBe(200_000)
    expect(jsonFault('['.repeat(200_000) + ']'.repeat(200_000))).toBeUndefined()
  })
})
