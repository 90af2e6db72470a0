/** Every row of the table in docs/fouten.md, tried out. */
import {execFileSync, spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {COLUMNS, DATA_FILE} from '../../src/panel/model.ts'
import {compoundFile, documentXml, paragraph, sizeInHeader, wordFile} from '../document/packages.ts'
import {workbookBytes} from '../panel/workbook.ts'
import {folderWith} from '../project/folder.ts'
import {environment, fullDisk, PROGRAM, type Run, run} from './run.ts'

const GOOD = 'Dit is een slotaanmaning.\n'
const GOOD_LINE = 'goed.txt:1:12: fout: '

/** Makes the bad thing in a folder that has a good letter beside it, and runs the program on both. */
type Attempt = (cwd: string) => Run | Promise<Run>

const lint = (...args: string[]): readonly string[] => [...args, 'goed.txt', '--format', 'compact']
const write = (cwd: string, name: string, content: string | Buffer): void =>
  fs.writeFileSync(path.join(cwd, name), content)
const withFile =
  (content: string | Buffer, name = 'brief.md'): Attempt =>
  cwd => {
    write(cwd, name, content)
    return run(lint(name), {cwd})
  }
const withData =
  (name: string, content: string | Buffer): Attempt =>
  cwd => {
    write(cwd, name, content)
    return run(lint('--data', name), {cwd})
  }
const withArgs =
  (...args: string[]): Attempt =>
  cwd =>
    run(lint(...args), {cwd})

const withBaseline =
  (content: string): Attempt =>
  cwd => {
    write(cwd, 'oud.json', content)
    return run(lint('--baseline', 'oud.json'), {cwd})
  }

const PANEL = fileURLToPath(new URL('cases/panel-import/files/', import.meta.url))
const ANSWER_HEAD = COLUMNS.join(';')
const GOOD_ANSWER = '1;brieven/a.md;zrbk-bwqb;1;L01;doen;;goed;'

/** Answers to a letter that went out in round 1. */
const withAnswers =
  (content: string | Uint8Array, name = 'antwoorden.csv'): Attempt =>
  cwd => {
    fs.cpSync(path.join(PANEL, DATA_FILE), path.join(cwd, DATA_FILE))
    write(cwd, name, typeof content === 'string' ? content : Buffer.from(content))
    return run(['panel', 'import', name], {cwd})
  }
const withAnswer = (...rows: string[]): Attempt => withAnswers([ANSWER_HEAD, ...rows, ''].join('\n'))

const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'antwoorden die er niet zijn': cwd => run(['panel', 'import', 'antwoorden.csv'], {cwd}),
  'antwoorden zonder de goede kolommen': withAnswers('naam;antwoord\nJan;ja\n'),
  'antwoorden in een Excel-bestand zonder het blad': withAnswers(
    workbookBytes({sheets: {Blad1: [['naam']]}}),
    'antwoorden.xlsx',
  ),
  'antwoorden in een Excel-bestand dat veel groter is dan het lijkt': withAnswers(
    workbookBytes({
      sheets: {Antwoorden: [[...COLUMNS]]},
      parts: {'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024)},
    }),
    'antwoorden.xlsx',
  ),
  'antwoorden in een oud Excel-bestand': withAnswers(compoundFile('Workbook'), 'antwoorden.xls'),
  'antwoorden van een brief die niemand kreeg': withAnswer(GOOD_ANSWER.replace('zrbk-bwqb', 'bbbb-bbbb')),
  'antwoorden met een naam in plaats van een code': withAnswer(GOOD_ANSWER.replace('L01', 'Jan')),
  'antwoorden met een formule': withAnswers(
    workbookBytes({
      sheets: {
        Antwoorden: [
          [...COLUMNS],
          [...GOOD_ANSWER.split(';').slice(0, 7), {xml: '<c r="@" t="str"><f>A1</f><v>goed</v></c>'}],
        ],
      },
    }),
    'antwoorden.xlsx',
  ),
  'antwoorden waar Excel een datum van maakte': withAnswer(GOOD_ANSWER.replace('L01', 'mrt-01')),
  'antwoorden die elkaar tegenspreken': withAnswer(GOOD_ANSWER, GOOD_ANSWER.replace('goed', 'fout')),
  'verslag van een panel zonder antwoorden': cwd => run(['panel', 'report'], {cwd}),
  'pad bestaat niet': withArgs('brief.md'),
  'pad met een tikfout': cwd => {
    write(cwd, 'herinnering.md', GOOD)
    return run(lint('herinering.md'), {cwd})
  },
  'nulmeting die beschadigd is': withBaseline('slotaanmaning'),
  'nulmeting met een conflict van git': withBaseline('{\n"schema": 1,\n"about": "",\n<<<<<<< HEAD\n'),
  'nulmeting van een andere versie': withBaseline('{\n"schema": 2\n}'),
  'nulmeting die er niet is': withArgs('--baseline', 'oud.json'),
  'veranderingen zonder git': withArgs('--changed'),
  'optie met een tikfout': withArgs('--formaat', 'json'),
  'commando met een tikfout': withArgs('explian'),
  'map zonder brieven': cwd => {
    fs.mkdirSync(path.join(cwd, 'map'))
    return run(lint('map'), {cwd})
  },
  'patroon zonder brieven': withArgs('*.htm'),
  'bestand dat u niet mag lezen': cwd => {
    write(cwd, 'brief.md', GOOD)
    fs.chmodSync(path.join(cwd, 'brief.md'), 0)
    return runAsNobody(lint('brief.md'), cwd)
  },
  'map die u niet mag lezen': cwd => {
    fs.mkdirSync(path.join(cwd, 'map'))
    fs.chmodSync(path.join(cwd, 'map'), 0)
    return runAsNobody(lint('map'), cwd)
  },
  'Word-bestand dat afgebroken is': withFile(
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21]),
    'brief.docx',
  ),
  'Word-bestand zonder inhoud': withFile('', 'brief.docx'),
  'Word-bestand met een wachtwoord': withDocument(compoundFile('EncryptedPackage')),
  'Word-bestand zonder brief erin': withDocument(wordFile({'word/document.xml': null})),
  'Word-bestand dat veel groter is dan het lijkt': withDocument(
    wordFile({'word/document.xml': documentXml(' '.repeat(2 ** 26))}),
  ),
  'Word-bestand dat liegt over zijn grootte': withDocument(
    sizeInHeader(
      wordFile({'word/document.xml': documentXml(' '.repeat(2 ** 26))}),
      'word/document.xml',
      1000,
    ),
  ),
  'Word-bestand met te veel tekst': withDocument(
    wordFile({'word/document.xml': documentXml(paragraph('Ik betaal. '.repeat(200_000)))}),
  ),
  'Word-bestand met te veel lagen': withDocument(
    wordFile({'word/document.xml': documentXml('<w:sdt>'.repeat(1e5) + '</w:sdt>'.repeat(1e5))}),
  ),
  'tekst met de naam van een Word-bestand': withFile('Geachte heer,', 'brief.docx'),
  'hulpbestand van Word': withFile('x', '~$brief.docx'),
  'Excel-bestand in plaats van een brief': withDocument(
    wordFile({'[Content_Types].xml': '<Types>spreadsheetml.sheet.main+xml</Types>'}),
    'brief.xlsx',
  ),
  pdf: withFile('%PDF-1.7\n', 'brief.pdf'),
  'e-mail van Outlook': withDocument(compoundFile('__substg1.0_0037001F'), 'brief.msg'),
  'e-mail zonder tekst': withFile('From: a@b.nl\nSubject: Dag\n\n', 'brief.eml'),
  'e-mail die er geen is': withFile(GOOD, 'brief.eml'),
  'e-mail die beschadigd is': withFile(
    `From: a@b.nl\nContent-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\n${'gICA'.repeat(99)}`,
    'brief.eml',
  ),
  'oud Word-bestand zonder LibreOffice': withoutOffice(compoundFile('WordDocument'), 'brief.doc'),
  'RTF-bestand zonder LibreOffice': withoutOffice(Buffer.from('{\\rtf1 Dag.}'), 'brief.rtf'),
  'verbeteren van een e-mail': cwd => {
    write(cwd, 'brief.eml', `From: a@b.nl\n\n${GOOD}`)
    return run(['brief.eml', '--fix'], {cwd})
  },
  'geen tekst': withFile(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])),
  'beschadigd teken in UTF-8': withFile(
    Buffer.concat([Buffer.from('Eén keer.\nDit'), Buffer.from([0xe2, 0x82]), Buffer.from(' 40')]),
  ),
  'Windows-1252': withFile(Buffer.from('De teëlt.', 'latin1')),
  'UTF-16': withFile(Buffer.from('\uFEFFGeachte heer,', 'utf16le')),
  '20 MB op één regel': withFile('U dient te betalen. '.repeat(2 ** 20)),
  'geen gewoon bestand': cwd => {
    execFileSync('mkfifo', [path.join(cwd, 'brief.md')])
    return run(lint('brief.md'), {cwd})
  },
  'koppeling die naar zichzelf verwijst': cwd => {
    fs.symlinkSync('brief.md', path.join(cwd, 'brief.md'))
    return run(lint('brief.md'), {cwd})
  },
  'koppeling naar niets': cwd => {
    fs.mkdirSync(path.join(cwd, 'map'))
    fs.symlinkSync('weg.md', path.join(cwd, 'map', 'brief.md'))
    return run(lint('map'), {cwd})
  },
  'mappen die in een kring naar elkaar wijzen': cwd => {
    fs.mkdirSync(path.join(cwd, 'map'))
    write(cwd, 'map/brief.md', GOOD)
    fs.symlinkSync('..', path.join(cwd, 'map', 'terug'))
    const result = run(lint('map'), {cwd})
    expect(result.stdout.match(/^map\/brief\.md:/gm)).toHaveLength(1)
    return result
  },
  'bestand dat verdwijnt': vanishing,
  'kopregels die niet kloppen': withFile('---\nstage: [\n---\n\nU moet betalen.\n'),
  'leeg bestand': withFile(''),
  'invulveld zonder einde': withFile('Geachte {{naam,\n\nU moet betalen.\n'),
  'uitvoer die niemand meer leest': closedPipe,
  'verslag in een map die er niet is': withArgs('--output', 'geen/verslag.txt'),
  'verslag met de naam van een brief': withArgs('--output', 'goed.txt'),
  'onbekende regel': withArgs('--only', 'jargn'),
  'verbeteren van een bestand dat alleen-lezen is': cwd => {
    write(cwd, 'brief.md', GOOD)
    fs.chmodSync(path.join(cwd, 'brief.md'), 0o444)
    return run(FIX, {cwd})
  },
  'verbeteren in een map waarin u niet mag opslaan': cwd => {
    write(cwd, 'brief.md', GOOD)
    fs.chmodSync(path.join(cwd, 'brief.md'), 0o666)
    fs.chmodSync(cwd, 0o555)
    return runAsNobody(FIX, cwd)
  },
  'verbeteren terwijl een ander opslaat': cwd => {
    write(cwd, 'brief.md', GOOD)
    const saving = `const fs = require('node:fs'), sync = fs.fsyncSync
      fs.fsyncSync = file => (sync(file), fs.writeFileSync('brief.md', 'Van een ander.'))`
    const hook = path.join(folderWith({'hook.cjs': saving}), 'hook.cjs')
    return run(FIX, {cwd, env: {NODE_OPTIONS: `--require ${hook}`}})
  },
  'verbeteren op een volle schijf': cwd => {
    write(cwd, 'brief.md', GOOD)
    return run(FIX, {cwd, program: fullDisk()})
  },
  '--dry-run zonder --fix': withArgs('--dry-run'),
  'gegevens die er niet zijn': withArgs('--data', 'klanten.csv'),
  'gegevens met een fout in de JSON': withData('klanten.json', '[\n  {"naam": "Jansen" "bedrag": 40}\n]\n'),
  'gegevens met een rij die niet past': withData('klanten.csv', 'naam;bedrag\nJansen;40\nVries;Bakkers;40\n'),
  'gegevens met een dubbele kolom': withData('klanten.csv', 'naam;bedrag;naam\nJansen;40;Jansen\n'),
  'gegevens zonder inhoud': withData('klanten.csv', ''),
  'gegevens in Windows-1252': withData('klanten.csv', Buffer.from('naam;bedrag\nZoë;40\n', 'latin1')),
  'gegevens als Excel-bestand': withData('klanten.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])),
  'gegevens in een bestand van 33 MB': withData('klanten.csv', Buffer.alloc(33 * 2 ** 20, 'naam;')),
  '--interactive zonder terminal': cwd => run(['goed.txt', '--interactive'], {cwd}),
}

const FIX = ['brief.md', '--fix']

interface Row {
  readonly name: string
  /** The lines between backticks. */
  readonly shown: readonly string[]
  readonly code: number
}

const ROWS: readonly Row[] = fs
  .readFileSync(fileURLToPath(new URL('../../docs/fouten.md', import.meta.url)), 'utf8')
  .split('\n')
  .map(line => /^\| ([^|]+?) +\| (.+?) +\| (\d+) +\|$/.exec(line))
  .filter(match => match !== null)
  .map(([, name, shown, code]) => ({
    name: name!,
    shown: Array.from(shown!.matchAll(/`([^`]+)`/g), ([, text]) => text!.replaceAll('\\|', '|')),
    code: Number(code),
  }))

/** Without a good letter beside it: the fault is in the command itself. */
const ALONE = new Set([
  'nulmeting die beschadigd is',
  'nulmeting met een conflict van git',
  'nulmeting van een andere versie',
  'nulmeting die er niet is',
  'veranderingen zonder git',
  'optie met een tikfout',
  'verbeteren van een e-mail',
  'verslag in een map die er niet is',
  'verslag met de naam van een brief',
  'onbekende regel',
  'verbeteren van een bestand dat alleen-lezen is',
  'verbeteren in een map waarin u niet mag opslaan',
  'verbeteren terwijl een ander opslaat',
  'verbeteren op een volle schijf',
  '--dry-run zonder --fix',
  '--interactive zonder terminal',
  'gegevens die er niet zijn',
  'gegevens met een fout in de JSON',
  'gegevens met een rij die niet past',
  'gegevens met een dubbele kolom',
  'gegevens zonder inhoud',
  'gegevens in Windows-1252',
  'gegevens als Excel-bestand',
  'gegevens in een bestand van 33 MB',
])

describe('docs/fouten.md', () => {
  it('has a row for every attempt, and an attempt for every row', () => {
    expect(ROWS.map(row => row.name).sort()).toEqual(Object.keys(ATTEMPTS).sort())
  })

  it.each(ROWS)('$name', async ({name, shown, code}) => {
    const cwd = folderWith({'goed.txt': GOOD})
    fs.chmodSync(cwd, 0o755)
    const {code: given, stdout, stderr} = await ATTEMPTS[name]!(cwd)
    expect(given).toBe(code)
    const lines = [...stdout.split('\n'), ...stderr.split('\n')]
    if (!shown.some(line => line.startsWith('briefwijzer brieven')))
      for (const line of shown) expect(lines).toContain(line)
    // One line for one fault, and no look inside the program.
    expect(stderr.split('\n').length - 1).toBe(stderr === '' ? 0 : 1)
    if (!ALONE.has(name) && !/^antwoorden|panel/.test(name)) expect(stdout).toContain(GOOD_LINE)
  })
})

function withDocument(content: Uint8Array, name = 'brief.docx'): Attempt {
  return withFile(Buffer.from(content), name)
}

/** On a computer where no program is to be found. */
function withoutOffice(content: Uint8Array, name: string): Attempt {
  return cwd => {
    write(cwd, name, Buffer.from(content))
    return run(lint(name), {cwd, env: {PATH: cwd}})
  }
}

/** Root may read everything: then the program runs as somebody else. */
function runAsNobody(args: readonly string[], cwd: string): Run {
  return run(args, {cwd, ...(process.getuid?.() === 0 && {uid: 65534})})
}

/** Takes a letter away after the program has seen that it is there: it waits for standard input in between. */
async function vanishing(cwd: string): Promise<Run> {
  write(cwd, 'brief.md', GOOD)
  const child = spawn(process.execPath, [PROGRAM, 'weg.md', '-', ...lint('brief.md')], {
    cwd,
    env: environment(),
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', chunk => {
    stdout += chunk
  })
  child.stderr.on('data', chunk => {
    if (stderr === '') {
      fs.rmSync(path.join(cwd, 'brief.md'))
      child.stdin.end('Dag.')
    }
    stderr += chunk
  })
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  const [seen, ...rest] = stderr.split('\n')
  expect(seen).toMatch(/^weg\.md: /)
  return {code, stdout, stderr: rest.join('\n')}
}

/** Reads the first piece of a long report and goes away. */
async function closedPipe(cwd: string): Promise<Run> {
  write(cwd, 'brief.md', GOOD.repeat(3000))
  const child = spawn(process.execPath, [PROGRAM, 'goed.txt', 'brief.md', '--format', 'compact'], {
    cwd,
    env: environment(),
  })
  let stdout = ''
  let stderr = ''
  child.stdout.once('data', chunk => {
    stdout += chunk
    child.stdout.destroy()
  })
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return {code, stdout, stderr}
}
