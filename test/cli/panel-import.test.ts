import {spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {readPanelData} from '../../src/panel/data.ts'
import {COLUMNS, DATA_FILE, type PanelData} from '../../src/panel/model.ts'
import {workbookBytes} from '../panel/workbook.ts'
import {folderWith} from '../project/folder.ts'
import {environment, fullDisk, PROGRAM, run} from './run.ts'

const KNOWN = fileURLToPath(new URL('cases/panel-import/files/', import.meta.url))
const HEAD = COLUMNS.join(';')
const row = (reader: string, value = 'goed'): string => `1;brieven/a.md;zrbk-bwqb;1;${reader};doen;;${value};`

/** A folder in which a pack went out, with other files. */
function panelFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const cwd = folderWith(files)
  for (const name of ['brieven', DATA_FILE])
    fs.cpSync(path.join(KNOWN, name), path.join(cwd, name), {recursive: true})
  return cwd
}

function dataIn(cwd: string): PanelData {
  const data = readPanelData(fs.readFileSync(path.join(cwd, DATA_FILE), 'utf8'))
  if ('problem' in data) throw new Error(data.problem)
  return data
}

describe('panel import', () => {
  it('brings nothing the second time, and leaves the file as it is', () => {
    const cwd = panelFolder({'a.csv': `${HEAD}\n${row('L01')}\n${row('L02', 'fout')}\n`})
    expect(run(['panel', 'import', 'a.csv'], {cwd}).stdout).toMatch(/^a\.csv: 2 nieuw\./)
    const before = fs.readFileSync(path.join(cwd, DATA_FILE))
    const again = run(['panel', 'import', 'a.csv', './a.csv'], {cwd})
    expect(again).toMatchObject({
      code: 0,
      stdout: 'a.csv: 0 nieuw en 2 al bekend.\nEr is niets veranderd.\n',
      stderr: '',
    })
    expect(fs.readFileSync(path.join(cwd, DATA_FILE)).equals(before)).toBe(true)
    expect(fs.readdirSync(cwd)).not.toContain(`${DATA_FILE}.lock`)
  })

  it('keeps each answer on a line of its own', () => {
    const cwd = panelFolder({'a.csv': `${HEAD}\n${row('L01')}\n`, 'b.csv': `${HEAD}\n${row('L02')}\n`})
    run(['panel', 'import', 'a.csv'], {cwd})
    const before = fs.readFileSync(path.join(cwd, DATA_FILE), 'utf8').split('\n')
    run(['panel', 'import', 'b.csv'], {cwd})
    const after = fs.readFileSync(path.join(cwd, DATA_FILE), 'utf8').split('\n')
    // An answer, its reader and the file that it came from.
    expect(after).toHaveLength(before.length + 3)
  })

  it('loses nothing when several imports run at once', async () => {
    const names = Array.from({length: 6}, (_, i) => `L${i + 1}`)
    const cwd = panelFolder(Object.fromEntries(names.map(name => [`${name}.csv`, `${HEAD}\n${row(name)}\n`])))
    const codes = await Promise.all(
      names.map(
        name =>
          new Promise(resolve => {
            const child = spawn(process.execPath, [PROGRAM, 'panel', 'import', `${name}.csv`], {
              cwd,
              env: environment(),
              stdio: 'ignore',
            })
            child.on('close', resolve)
          }),
      ),
    )
    expect(codes).toEqual(names.map(() => 0))
    const {answers, readers, imports} = dataIn(cwd)
    expect(answers.map(({reader}) => reader)).toEqual(names)
    expect(readers).toHaveLength(6)
    expect(imports).toHaveLength(6)
  })

  it('takes over from a program that was stopped in the middle', () => {
    const cwd = panelFolder({'a.csv': `${HEAD}\n${row('L01')}\n`})
    const {pid} = spawnSync(process.execPath, ['--version'])
    fs.writeFileSync(path.join(cwd, `${DATA_FILE}.lock`), `${pid} ${os.hostname()}\n`)
    expect(run(['panel', 'import', 'a.csv'], {cwd}).code).toBe(0)
    expect(dataIn(cwd).answers).toHaveLength(1)
  })

  it('waits for a program that is at work, says so in the end, and changes nothing', () => {
    const cwd = panelFolder({'a.csv': `${HEAD}\n${row('L01')}\n`})
    fs.writeFileSync(path.join(cwd, `${DATA_FILE}.lock`), `${process.pid} ${os.hostname()}\n`)
    const {code, stderr} = run(['panel', 'import', 'a.csv'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(/Een ander programma is hiermee bezig.*briefwijzer\.panel\.json\.lock/)
    expect(dataIn(cwd).answers).toHaveLength(0)
  })

  it('leaves the data whole on a full disk', () => {
    const cwd = panelFolder({'a.csv': `${HEAD}\n${row('L01')}\n`})
    const {code, stderr} = run(['panel', 'import', 'a.csv'], {cwd, program: fullDisk()})
    expect(code).toBe(2)
    expect(stderr).toMatch(/schijf is vol|kan niet worden opgeslagen/)
    expect(dataIn(cwd).answers).toHaveLength(0)
  })

  it('reads a workbook, names bad rows by their number, and goes on after a bomb', () => {
    const cells = (reader: string, value: string) => [
      '1',
      'brieven/a.md',
      'zrbk-bwqb',
      '1',
      reader,
      'doen',
      '',
      value,
      '',
    ]
    const cwd = panelFolder({
      'goed.xlsx': Buffer.from(
        workbookBytes({
          sheets: {
            Antwoorden: [
              [...COLUMNS],
              cells('L01', 'goed'),
              [...cells('L02', '').slice(0, 7), {xml: '<c r="@" t="str"><f>1+1</f><v>goed</v></c>'}],
            ],
          },
        }),
      ),
      'bom.xlsx': Buffer.from(
        workbookBytes({
          sheets: {Antwoorden: [[...COLUMNS]]},
          parts: {'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024)},
        }),
      ),
      'ander.xlsx': Buffer.from(workbookBytes({sheets: {Blad1: [['x']]}})),
    })
    const {code, stdout, stderr} = run(['panel', 'import', 'bom.xlsx', 'ander.xlsx', 'goed.xlsx'], {cwd})
    expect(code).toBe(2)
    expect(stdout).toBe(
      'goed.xlsx: 1 nieuw en 1 geweigerd.\nBewaard in briefwijzer.panel.json.\n' +
        'Verbeter de geweigerde rijen en lees het bestand opnieuw in. Niets telt twee keer.\n',
    )
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^bom\.xlsx: Dit Excel-bestand is te groot\./),
      expect.stringMatching(/^ander\.xlsx: In dit Excel-bestand staat geen blad “Antwoorden”/),
      expect.stringMatching(/^goed\.xlsx:3: Bij “waarde” staat een formule\./),
      '',
    ])
    expect(dataIn(cwd).answers).toMatchObject([{reader: 'L01', value: 'goed'}])
  })

  it('keeps the data beside the config, wherever it runs', () => {
    const cwd = panelFolder({
      'briefwijzer.config.yml': 'fase: eerste-herinnering\n',
      'map/a.csv': `${HEAD}\n${row('L01')}\n`,
    })
    const {stdout} = run(['panel', 'import', '*.csv'], {cwd: path.join(cwd, 'map')})
    expect(stdout).toBe('a.csv: 1 nieuw.\nBewaard in ../briefwijzer.panel.json.\n')
    expect(dataIn(cwd).answers).toHaveLength(1)
  })
})
