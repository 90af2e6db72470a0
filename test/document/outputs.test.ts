import {describe, expect, it} from 'vitest'
import {openArchive} from '../../src/document/zip.ts'
import {LETTERS, outputsOf, readWord} from './outputs.ts'
import {faultsOf} from './wml-rules.ts'

const MOST = 32 * 1024 * 1024
/** Parts that remarks or changed words can be in. */
const TOUCHED =
  /^word\/(?:document2?|header\d+|footer\d+|footnotes|endnotes|comments|_rels\/document2?\.xml\.rels)|^\[Content_Types\]\.xml$/

/** What a file has wrong that another one, from which it was made, has not. */
function newFaults(faults: readonly string[], before: readonly string[]): string[] {
  const known = new Set(before)
  return faults.filter(fault => !known.has(fault))
}

describe.each(LETTERS)('%s', name => {
  const {docx, bytes, remarks, outputs} = outputsOf(name)
  const before = openArchive(bytes)

  it('has faults only where it should', () => {
    const spaces = (fault: string): boolean => fault.includes('get lost')
    const known = name === 'word-lange-takken' ? ['word/document.xml: field: 1 without end'] : []
    expect(faultsOf(before).filter(fault => !spaces(fault))).toEqual(known)
  })

  it('has something to remark', () => {
    expect(remarks.length).toBeGreaterThan(0)
    expect(outputs.find(({kind}) => kind === 'suggestions')!.text).not.toBe(docx.text)
  })

  it.each(outputs)('$kind: says what it should', output => {
    expect(readWord(output.bytes).text).toBe(output.text)
  })

  it.each(outputs)('$kind: leaves other parts as they are', output => {
    const after = openArchive(output.bytes)
    for (const part of before.names) {
      if (TOUCHED.test(part)) continue
      expect(Buffer.from(after.read(part, MOST)!).equals(before.read(part, MOST)!)).toBe(true)
    }
    if (output.text === docx.text && output.remarks === 0)
      expect(Buffer.from(output.bytes).equals(bytes)).toBe(true)
  })

  it.each(outputs)('$kind: is as the standard has it', output => {
    expect(newFaults(faultsOf(openArchive(output.bytes)), faultsOf(before))).toEqual([])
  })

  it('has all remarks, and those of others', () => {
    const count = (archive: Uint8Array): number => {
      const part = openArchive(archive).read('word/comments.xml', MOST)
      return part ? Array.from(new TextDecoder().decode(part).matchAll(/<w:comment /g)).length : 0
    }
    expect(count(outputs[0]!.bytes)).toBe(count(bytes) + remarks.length)
  })
})
