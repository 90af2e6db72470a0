import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {lintBytes, lintFile} from '../../src/project/lint-file.ts'
import {loadResources} from '../../src/project/resources.ts'
import {testResources} from '../resources.ts'
import {folderWith} from './folder.ts'

const linted = (text: string, file = 'brief.md') => lintBytes(Buffer.from(text), file, testResources(), {})

describe('lintFile', () => {
  it('gives the letter with its source and findings', async () => {
    const cwd = folderWith({'brief.md': '\uFEFF# Slotaanmaning\n'})
    const result = await lintFile({file: path.join(cwd, 'brief.md'), path: 'brief.md'}, testResources(), {})
    expect(result).toMatchObject({
      letter: {path: 'brief.md', source: '# Slotaanmaning\n', format: 'markdown'},
    })
    expect('letter' in result && result.letter.findings.map(finding => finding.entry)).toContain(
      'slotaanmaning',
    )
  })

  it('runs the rules that are asked for', async () => {
    const result = await lintBytes(Buffer.from('Dit is een slotaanmaning.'), 'a.txt', testResources(), {
      runs: rule => rule.id === 'shouting',
    })
    expect(result).toMatchObject({letter: {findings: []}})
  })

  it('tells what is wrong with a file, and where', async () => {
    expect(await linted('---\nstage: [\n---\n\nDag.\n')).toMatchObject({error: {path: 'brief.md', line: 3}})
    expect(await lintBytes(Buffer.from([0x61, 10, 0xeb]), 'a.txt', testResources(), {})).toMatchObject({
      error: {path: 'a.txt', line: 2, column: 1},
    })
    expect(
      await lintFile({file: path.join(folderWith(), 'x.md'), path: 'x.md'}, testResources(), {}),
    ).toEqual({
      error: {
        path: 'x.md',
        message: 'Dit bestand is er niet. Controleer de naam. Is het verplaatst of verwijderd?',
      },
    })
  })
})

describe('loadResources', () => {
  it('loads what the build made', async () => {
    const {dictionary, lexicon} = loadResources()
    expect(dictionary.entries.map(entry => entry.id)).toContain('slotaanmaning')
    expect(lexicon()).toBe(lexicon())
    expect(lexicon().size).toBeGreaterThan(100_000)
  })

  it('fails where nothing was built', async () => {
    expect(() => loadResources(fs.realpathSync(folderWith()))).toThrow(/ENOENT/)
  })
})
