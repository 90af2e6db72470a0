import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Encoding, encodingNamed, nearEncodings} from '../../src/project/encoding.ts'
import {openLetter} from '../../src/project/open-letter.ts'

const named = (name: string): Encoding => encodingNamed(name)!
const open = async (bytes: Buffer, name: string) => {
  const opened = await openLetter(bytes, 'brief.txt', {encoding: named(name)})
  return 'problem' in opened ? opened.problem : opened
}
const text = async (bytes: Buffer, name: string): Promise<string> => {
  const opened = await open(bytes, name)
  return typeof opened === 'string' ? opened : opened.text
}
/** The file with another text in it. */
const saved = async (bytes: Buffer, name: string, after: string) => {
  const opened = await open(bytes, name)
  return typeof opened === 'string' ? opened : opened.save!(after, {accept: false, date: ''})
}

describe('encodingNamed', () => {
  it.each([
    ['ANSI', 'windows-1252'],
    ['latin1', 'windows-1252'],
    ['cp1252', 'windows-1252'],
    ['ISO_8859-15', 'iso-8859-15'],
    ['UTF8', 'utf-8'],
    ['utf-16', 'utf-16le'],
    ['UTF-16BE', 'utf-16be'],
  ])('knows %s', (written, name) => expect(encodingNamed(written)?.name).toBe(name))
  it.each(['shift_jis', 'replacement', 'x-user-defined', 'nonsens', '', 'gbk'])('does not know %s', name =>
    expect(encodingNamed(name)).toBeUndefined(),
  )
  it('looks for names that are near', () => expect(nearEncodings('window-1252')[0]).toBe('windows-1252'))
})

describe('encodings', () => {
  it.each(['windows-1252', 'iso-8859-15', 'macintosh', 'windows-1251', 'ibm866'])(
    '%s gives the bytes back as they were',
    name => {
      const {decode, encode} = named(name)
      fc.assert(
        fc.property(fc.uint8Array({maxLength: 40}), array => {
          const bytes = Buffer.from(array)
          const text = decode(bytes)
          if (text !== undefined) expect(encode(text)).toEqual(bytes)
        }),
      )
    },
  )
  it.each(['utf-16le', 'utf-16be', 'utf-8'])('%s gives any text back', name => {
    const {decode, encode} = named(name)
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 20}), text => {
        fc.pre(!text.startsWith('\uFEFF'))
        expect(decode(encode(text) as Buffer)).toBe(text)
      }),
    )
  })
  it('reads what Windows has between 80 and 9F', () =>
    expect(named('windows-1252').decode(Buffer.from([0x80, 0x93, 0xeb, 0x94, 0x85]))).toBe('€“ë”…'))
})

describe('a letter in another encoding', () => {
  it.each([
    [Buffer.from('caf\xe9 \x80 5', 'latin1'), 'windows-1252', 'café \x80 5'.replace('\x80', '€')],
    [Buffer.from('caf\xe9 \xa4 5', 'latin1'), 'iso-8859-15', 'café € 5'],
    [Buffer.from('\uFEFFé €', 'utf16le'), 'utf-16le', 'é €'],
    [Buffer.from('é €', 'utf16le').swap16(), 'utf-16be', 'é €'],
    [Buffer.from('zonder accent'), 'windows-1252', 'zonder accent'],
    [Buffer.from('\uFEFFé'), 'utf-8', 'é'],
    [Buffer.alloc(0), 'utf-16le', ''],
  ])('is read: %j as %s', async (bytes, name, expected) => expect(await text(bytes, name)).toBe(expected))

  it.each([
    [Buffer.from('café'), 'windows-1252', /^Dit bestand is opgeslagen als UTF-8, maar/],
    [Buffer.from('cafe'), 'utf-16le', /^Dit bestand is opgeslagen als UTF-8, maar/],
    [Buffer.from('\uFEFFé', 'utf16le'), 'utf-16be', /^Dit bestand is geen utf-16be, zoals de config zegt/],
    [Buffer.from('\uFEFFé', 'utf16le'), 'windows-1252', /^Dit bestand is opgeslagen als UTF-16/],
    [Buffer.from('abc\xe9', 'utf16le').subarray(0, 7), 'utf-16le', /^Dit bestand is geen utf-16le/],
    [Buffer.from([0x61, 0xd2]), 'windows-1253', /^Dit bestand is geen windows-1253/],
    [Buffer.from([0x61, 0, 0xe9, 0x62]), 'windows-1252', /^Dit is geen tekst/],
  ])('is refused: %j as %s', async (bytes, name, problem) => expect(await text(bytes, name)).toMatch(problem))

  it.each([
    [Buffer.from('caf\xe9\r\n', 'latin1'), 'windows-1252'],
    [Buffer.from('\uFEFFcafé\n', 'utf16le'), 'utf-16le'],
    [Buffer.from('\uFEFFcafé\n', 'utf16le').swap16(), 'utf-16be'],
    [Buffer.from('café\n', 'utf16le'), 'utf-16le'],
  ])('is written as it was: %j as %s', async (bytes, name) =>
    expect(await saved(bytes, name, await text(bytes, name))).toEqual(bytes),
  )

  it('is not written when a character does not exist there', async () =>
    expect(await saved(Buffer.from('caf\xe9', 'latin1'), 'iso-8859-15', '“café”')).toEqual({
      problem: expect.stringMatching(/^Het teken ““” kan niet in iso-8859-15\. Er is niets veranderd\./),
    }))

  it('says how a config names it', async () => {
    expect(await openLetter(Buffer.from('caf\xe9', 'latin1'), 'a.txt')).toMatchObject({
      problem: expect.stringMatching(/Of zet in briefwijzer\.config\.yml: tekenset: windows-1252$/),
    })
    expect(await openLetter(Buffer.from('\uFEFFé', 'utf16le'), 'a.txt')).toMatchObject({
      problem: expect.stringMatching(/tekenset: utf-16le$/),
    })
  })
})
