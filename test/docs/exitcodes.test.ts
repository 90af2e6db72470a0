/** docs/exitcodes.md: every line of its table is run, in one folder and in order, and must leave the code beside it. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {EXIT} from '../../src/cli/exit-codes.ts'
import {COLUMNS, DATA_FILE} from '../../src/panel/model.ts'
import {gitEnvironment, repositoryWith} from '../ci/letters.ts'
import {PROGRAM} from '../cli/run.ts'
import {folderWith} from '../project/folder.ts'

const read = (name: string): string => fs.readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const page = read('docs/exitcodes.md')

/** The cells of a table's rows, without its head. */
function rows(head: string): string[][] {
  const [, table] = page.split(`${head}\n`)
  return table!
    .split('\n\n')[0]!
    .split('\n')
    .slice(1)
    .filter(row => row !== '')
    .map(row => row.slice(2, -2).split(/ (?<!\\)\| /))
}

const cases = rows('| wanneer | opdracht | code |').map(([when, command, code]) => {
  const [, line] = /^`(.*)`$/.exec(command!) ?? []
  return {when: when!, line: line!.replaceAll('\\|', '|'), code: Number(code)}
})

const letter = (text: string): string => `---\nfase: overig\n---\n\n${text}\n`
const panelFiles = fileURLToPath(new URL('../cli/cases/panel-import/files/', import.meta.url))
const answer = (reader: string, question: string): string =>
  `${COLUMNS.join(';')}\n1;brieven/a.md;zrbk-bwqb;1;${reader};${question};;goed;\n`
const entry = (bad: string): string => `title: Eigen woorden
rule: jargon
says: is een eigen woord
why: Niemand kent het.
source: eigen
entries:
  - id: klantwolk
    term: klantwolk
    pos: noun
    article: de
    kind: replace
    severity: error
    replacements: [website]
    fix: review
    why: Niemand kent het.
    examples:
      - bad: ${bad}
        good: Kijk op de website.
`

const folder = repositoryWith({
  'goed.md': letter('Bel ons als u vragen heeft.'),
  'tip.md': letter('Wij kregen uw brief!!! Wordt de brief gelezen?'),
  'mis.md': letter('Dit is een slotaanmaning.'),
  'kapot.md': 'Beste\0lezer\n',
  'leeg/plaatje.svg': '<svg/>\n',
  'fout/brief.md': 'Beste lezer,\n',
  'fout/briefwijzer.config.yml': 'ernst: [\n',
  'woorden.yml': entry('Kijk op de klantwolk.'),
  'fout-voorbeeld.yml': entry('Kijk op de website.'),
  'panel/goed.csv': answer('L01', 'doen'),
  'panel/fout.csv': answer('L02', 'bestaat-niet'),
  'panel/brieven/a.md': fs.readFileSync(path.join(panelFiles, 'brieven', 'a.md'), 'utf8'),
  [`panel/${DATA_FILE}`]: fs.readFileSync(path.join(panelFiles, DATA_FILE), 'utf8'),
})

const bin = folderWith({
  briefwijzer: `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(PROGRAM)} "$@"\n`,
})
fs.chmodSync(path.join(bin, 'briefwijzer'), 0o755)

it.each(cases)('$line: $when', ({line, code}) => {
  const {status, stdout, stderr} = spawnSync('bash', ['--norc', '-c', line], {
    cwd: folder,
    env: gitEnvironment({PATH: `${bin}:${process.env.PATH}`}),
    encoding: 'utf8',
  })
  expect(status, stdout + stderr).toBe(code)
})

it('tells of every code, as the README does', () => {
  const told = rows('| code | betekenis |').map(([code]) => Number(code))
  expect(told).toEqual(Object.values(EXIT))
  expect([...new Set(cases.map(({code}) => code))].toSorted()).toEqual([...told].toSorted())
  for (const code of told) expect(read('README.md')).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'))
  expect(cases.length).toBeGreaterThan(30)
})
