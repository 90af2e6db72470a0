import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {piecesOf, readAscii} from '../../src/project/pieces.ts'
import {folderWith} from './folder.ts'

/** Longer than two pieces, and no whole number of them. */
const TEXT = Array.from({length: 20_000}, (_, i) => `regel ${i}\n`).join('')
const file = path.join(folderWith({'lang.txt': TEXT, 'leeg.txt': ''}), 'lang.txt')

describe('piecesOf', () => {
  it('gives all bytes of a file in order', () => {
    const pieces = [...piecesOf(file)].map(piece => piece.length)
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.reduce((sum, size) => sum + size, 0)).toBe(fs.statSync(file).size)
  })

  it.skipIf(process.platform !== 'linux')('closes the file when nobody wants the rest', () => {
    const open = (): number => fs.readdirSync('/proc/self/fd').length
    const before = open()
    for (const _ of piecesOf(file)) break
    expect(open()).toBe(before)
  })
})

describe('readAscii', () => {
  it('reads a file of any length', () => {
    expect(readAscii(file)).toBe(TEXT)
    expect(readAscii(path.join(path.dirname(file), 'leeg.txt'))).toBe('')
  })
})
