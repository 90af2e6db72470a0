import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {messageSize, septetsOf} from '../../src/letter/gsm7.ts'

/** The basic table of 3GPP TS 23.038 as the Unicode Consortium maps it (GSM0338.TXT): code=character, in hexadecimal. */
const BASIC = entries(`
    00=0040 01=00A3 02=0024 03=00A5 04=00E8 05=00E9 06=00F9 07=00EC
    08=00F2 09=00C7 0A=000A 0B=00D8 0C=00F8 0D=000D 0E=00C5 0F=00E5
    10=0394 11=005F 12=03A6 13=0393 14=039B 15=03A9 16=03A0 17=03A8
    18=03A3 19=0398 1A=039E 1C=00C6 1D=00E6 1E=00DF 1F=00C9
    20=0020 21=0021 22=0022 23=0023 24=00A4 25=0025 26=0026 27=0027
    28=0028 29=0029 2A=002A 2B=002B 2C=002C 2D=002D 2E=002E 2F=002F
    30=0030 31=0031 32=0032 33=0033 34=0034 35=0035 36=0036 37=0037
    38=0038 39=0039 3A=003A 3B=003B 3C=003C 3D=003D 3E=003E 3F=003F
    40=00A1 41=0041 42=0042 43=0043 44=0044 45=0045 46=0046 47=0047
    48=0048 49=0049 4A=004A 4B=004B 4C=004C 4D=004D 4E=004E 4F=004F
    50=0050 51=0051 52=0052 53=0053 54=0054 55=0055 56=0056 57=0057
    58=0058 59=0059 5A=005A 5B=00C4 5C=00D6 5D=00D1 5E=00DC 5F=00A7
    60=00BF 61=0061 62=0062 63=0063 64=0064 65=0065 66=0066 67=0067
    68=0068 69=0069 6A=006A 6B=006B 6C=006C 6D=006D 6E=006E 6F=006F
    70=0070 71=0071 72=0072 73=0073 74=0074 75=0075 76=0076 77=0077
    78=0078 79=0079 7A=007A 7B=00E4 7C=00F6 7D=00F1 7E=00FC 7F=00E0
    `)
/** The extension table: the second septet, behind ESC (1B). */
const EXTENSION = entries('0A=000C 14=005E 28=007B 29=007D 2F=005C 3C=005B 3D=007E 3E=005D 40=007C 65=20AC')

function entries(table: string): Map<number, string> {
  const rows = table.trim().split(/\s+/)
  return new Map(
    rows.map(row => {
      const [code = '', character = ''] = row.split('=')
      return [Number.parseInt(code, 16), String.fromCharCode(Number.parseInt(character, 16))]
    }),
  )
}

describe('the alphabet', () => {
  it('has the 127 characters of the table, ESC aside, and the 10 of its extension', () => {
    expect([...BASIC.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({length: 128}, (_, code) => code).filter(code => code !== 0x1b),
    )
    expect(new Set(BASIC.values()).size).toBe(127)
    expect(EXTENSION.size).toBe(10)
  })
  it('counts each character of Unicode by those tables', () => {
    const one = new Set(BASIC.values())
    const two = new Set(EXTENSION.values())
    const wrong: string[] = []
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code)
      const septets = one.has(character) ? 1 : two.has(character) ? 2 : 0
      if (septetsOf(character) !== septets) wrong.push(code.toString(16))
    }
    expect(wrong).toEqual([])
  })
  it('has é, è, à, ö and ü, and not the other letters with accents of Dutch', () => {
    expect([...'éèàöüäÉñ'].map(septetsOf)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
    expect([...'ëïêâáóúíçÀÈ'].every(letter => septetsOf(letter) === 0)).toBe(true)
  })
})

describe('the size of a message', () => {
  it.each([
    ['', 'gsm-7', 0, 0],
    ['a'.repeat(160), 'gsm-7', 160, 1],
    ['a'.repeat(161), 'gsm-7', 161, 2],
    ['a'.repeat(306), 'gsm-7', 306, 2],
    ['a'.repeat(307), 'gsm-7', 307, 3],
    ['€'.repeat(80), 'gsm-7', 160, 1],
    ['€'.repeat(81), 'gsm-7', 162, 2],
    // No pair fits in the 153rd septet of a part.
    ['€'.repeat(153), 'gsm-7', 306, 3],
    ['ë'.repeat(70), 'ucs-2', 70, 1],
    ['ë'.repeat(71), 'ucs-2', 71, 2],
    ['ë'.repeat(134), 'ucs-2', 134, 2],
    ['ë'.repeat(135), 'ucs-2', 135, 3],
    ['😊'.repeat(35), 'ucs-2', 70, 1],
    // 33 pairs in 67 units.
    ['😊'.repeat(66), 'ucs-2', 132, 2],
    ['😊'.repeat(67), 'ucs-2', 134, 3],
    ['regel\r\nregel', 'gsm-7', 11, 1],
  ] as const)('%#', (text, coding, length, parts) =>
    expect(messageSize(text)).toEqual({coding, length, parts}),
  )

  const plain = fc.string({unit: fc.constantFrom(...BASIC.values(), ...EXTENSION.values()), maxLength: 700})
  const any = fc.string({unit: 'binary', maxLength: 300})
  it('is GSM-7 just when all characters are in it', () => {
    fc.assert(fc.property(plain, text => messageSize(text).coding === 'gsm-7'))
    fc.assert(fc.property(plain, plain, (a, b) => messageSize(`${a}ë${b}`).coding === 'ucs-2'))
  })
  it('needs no less in UCS-2 than in GSM-7, and no less when it is longer', () => {
    fc.assert(fc.property(plain, text => messageSize(text).parts <= messageSize(text, 'ucs-2').parts))
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [part, whole] = [messageSize(a), messageSize(a + b)]
        return part.parts <= whole.parts
      }),
    )
  })
  it('fits in its parts, with at most one unit lost in each', () => {
    fc.assert(
      fc.property(fc.oneof(plain, any), text => {
        const {coding, length, parts} = messageSize(text)
        const [one, each] = coding === 'gsm-7' ? [160, 153] : [70, 67]
        if (parts <= 1) return length <= one && (parts === 1) === length > 0
        return length > one && length <= parts * each && parts <= Math.ceil(length / (each - 1))
      }),
    )
  })
})
