import fs from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {COLUMNS} from '../../src/panel/model.ts'
import {readAnswers} from '../../src/project/read-answers.ts'
import {folderWith} from './folder.ts'

const HEAD = COLUMNS.join(';')
const ROW = '1;a.md;bcdf-ghjk;1;L01;doen;;goed;ja'

it('tells where a zero byte stands in a table, and refuses what is no text', async () => {
  const folder = folderWith({
    'nul.csv': `${HEAD}\n${ROW}\n${ROW}\u0000\n`,
    'merk.csv': `\uFEFF${HEAD}\r\n${ROW}\u0000\r\n`,
  })
  const binary = path.join(folder, 'foto.csv')
  fs.writeFileSync(binary, Buffer.from([1, 2, 0, 0, 59, 10, 0]))
  const problemIn = async (name: string): Promise<unknown> => readAnswers(path.join(folder, name))
  expect(await problemIn('nul.csv')).toEqual({problem: expect.stringMatching(/^Op regel 3 staat een teken/)})
  expect(await problemIn('merk.csv')).toEqual({problem: expect.stringMatching(/^Op regel 2 staat een teken/)})
  expect(await problemIn('foto.csv')).toEqual({
    problem: expect.stringMatching(/^Dit is geen bestand met antwoorden\./),
  })
})
