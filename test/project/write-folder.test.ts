import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {addToFolder, hashFile, othersIn, replaceFolder} from '../../src/project/write-folder.ts'
import {folderWith} from './folder.ts'

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    (fs.readdirSync(folder, {recursive: true}) as string[])
      .filter(name => fs.statSync(path.join(folder, name)).isFile())
      .sort()
      .map(name => [name.replaceAll('\\', '/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  )

describe('replaceFolder', () => {
  it('makes a folder, and the folders above it', () => {
    const root = folderWith()
    replaceFolder(path.join(root, 'a', 'b'), [{name: 'c/d.txt', content: 'd'}])
    expect(filesIn(root)).toEqual({'a/b/c/d.txt': 'd'})
  })

  it('leaves nothing of what stood there', () => {
    const root = folderWith({'pak/oud.txt': 'oud', 'naast.txt': 'naast'})
    replaceFolder(path.join(root, 'pak'), [{name: 'nieuw.txt', content: new Uint8Array([110])}])
    expect(filesIn(root)).toEqual({'naast.txt': 'naast', 'pak/nieuw.txt': 'n'})
  })

  it('leaves all as it was when it fails half-way', () => {
    const root = folderWith({'pak/oud.txt': 'oud'})
    const files = [
      {name: 'a', content: 'a'},
      {name: 'a/b', content: 'a file can’t stand in a file'},
    ]
    expect(() => replaceFolder(path.join(root, 'pak'), files)).toThrow()
    expect(filesIn(root)).toEqual({'pak/oud.txt': 'oud'})
    expect(fs.readdirSync(root)).toEqual(['pak'])
  })
})

it('adds to a folder and leaves the rest', () => {
  const root = folderWith({'oud.txt': 'oud', 'zelfde.txt': '1'})
  addToFolder(root, [
    {name: 'zelfde.txt', content: '2'},
    {name: 'in/nieuw.txt', content: 'n'},
  ])
  expect(filesIn(root)).toEqual({'in/nieuw.txt': 'n', 'oud.txt': 'oud', 'zelfde.txt': '2'})
})

it('tells files of others, and ours that changed', () => {
  const root = folderWith({'a.txt': 'a', 'in/b.txt': 'anders', 'c.txt': 'c'})
  expect(othersIn(root, {'a.txt': hashFile('a'), 'in/b.txt': hashFile('b')})).toEqual(['c.txt', 'in/b.txt'])
  expect(othersIn(path.join(root, 'none'), {})).toEqual([])
})
