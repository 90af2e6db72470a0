import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {placeInRepository} from '../../src/project/repository.ts'
import {folderWith} from './folder.ts'

const slashed = (name: string): string => name.split(path.sep).join('/')

describe('placeInRepository', () => {
  it('finds the top above a folder, also where .git is a file', () => {
    const top = folderWith({'.git': 'gitdir: elsewhere', 'a/b/brief.md': ''})
    expect(placeInRepository(path.join(top, 'a', 'b'))).toEqual({top: slashed(top), folder: 'a/b'})
    expect(placeInRepository(top)).toEqual({top: slashed(top), folder: ''})
  })

  it('takes the nearest', () => {
    const top = folderWith({'.git/HEAD': '', 'a/.git': ''})
    expect(placeInRepository(path.join(top, 'a'))).toEqual({top: `${slashed(top)}/a`, folder: ''})
  })

  it('takes the folder itself when there is none', () => {
    const folder = fs.realpathSync(folderWith({'brief.md': ''}))
    expect(placeInRepository(folder)).toEqual({top: slashed(folder), folder: ''})
  })
})
