/**
 * How long a report takes of a large repository: 200 letters, each read by 40 readers, who answer seven questions, say
 * what they feel, and put five marks. `npm run bench:panel`, or with another number of letters and readers behind it.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {performance} from 'node:perf_hooks'
import {fileURLToPath} from 'node:url'
import {readLetter} from '../../src/letter/read.ts'
import {printPanelData} from '../../src/panel/data.ts'
import {
  FEELINGS,
  GRADES,
  KINDS,
  type KindCode,
  PANEL_SCHEMA,
  type PanelAnswer,
  type PanelData,
} from '../../src/panel/model.ts'
import {numberedLetter} from '../../src/panel/paragraphs.ts'

const [LETTERS = 200, READERS = 40] = process.argv.slice(2).map(Number)
const ROUNDS = 5
const root = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = path.join(root, 'bin', 'briefwijzer.js')

/** Numbers that look like chance and are the same every time (a linear congruential generator). */
let seed = 1
const chance = (below: number): number => {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32
  return Math.floor((seed / 2 ** 32) * below)
}

const sources = ['ronde-1', 'ronde-2'].flatMap(round => {
  const folder = path.join(root, 'fixtures', 'panel', round, 'brieven')
  return fs.readdirSync(folder).map(name => ({name, text: fs.readFileSync(path.join(folder, name), 'utf8')}))
})

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-bench-'))
process.once('exit', () => fs.rmSync(work, {recursive: true, force: true}))

const QUESTIONS = KINDS.filter(({group}) => group === 'question').map(({code}) => code)
const answers: PanelAnswer[] = []
const readers = new Map<string, PanelData['readers'][number]>()
const letters = Array.from({length: LETTERS}, (_, i) => {
  const {name, text} = sources[i % sources.length]!
  const file = `brieven/${i}-${name}`
  // No two letters are the same.
  const source = text.replace(/(Met vriendelijke groet|Hoogachtend)/, `Dit gaat over zaak ${i}. $1`)
  fs.mkdirSync(path.join(work, 'brieven'), {recursive: true})
  fs.writeFileSync(path.join(work, file), source)
  const {version, paragraphs, variants} = numberedLetter(readLetter(source, {path: file}))
  const round = (i % ROUNDS) + 1
  for (let r = 1; r <= READERS; r++) answer(version, round, `L${r}`, [...variants[0]!.read.keys()])
  return {
    path: file,
    versions: [
      {
        version,
        round,
        date: '2026-11-24',
        title: name,
        variants: variants.map(({read}, n) => ({
          number: n + 1,
          label: '',
          paragraphs: [...read.keys()],
          key: {},
        })),
        paragraphs,
        questions: [...QUESTIONS, 'gevoel' as const].map(kind => ({kind, text: kind})),
        findings: [],
      },
    ],
  }
})

function answer(version: string, round: number, reader: string, numbers: readonly number[]): void {
  const common = {version, round, variant: 1, reader, note: '', imported: '2026-11-25'}
  const add = (kind: KindCode, value: string, paragraph?: number, note = ''): void => {
    answers.push({...common, kind, value, note, ...(paragraph !== undefined && {paragraph})})
  }
  for (const kind of QUESTIONS) add(kind, GRADES[chance(6)] ?? 'goed')
  add('gevoel', FEELINGS[chance(FEELINGS.length)]!)
  for (let i = 0; i < 5; i++)
    add(
      chance(2) ? 'min' : 'plus',
      `woord ${i}`,
      numbers[chance(numbers.length)]!,
      'hier zegt een lezer iets over',
    )
  readers.set(`${round} ${reader}`, {round, reader, profile: {lezen: chance(2) ? 'ja' : 'nee'}})
}

const data: PanelData = {
  schema: PANEL_SCHEMA,
  letters,
  readers: [...readers.values()],
  answers,
  decisions: [],
  imports: [],
}
const file = path.join(work, 'briefwijzer.panel.json')
fs.writeFileSync(file, printPanelData(data))
console.log(
  `${LETTERS} letters, ${READERS} readers each: ${answers.length} answers, ${(fs.statSync(file).size / 1e6).toFixed(1)} MB of data`,
)

for (const args of [
  ['-o', 'verslag.html'],
  ['-o', 'verslag.json'],
  ['-o', 'verslag.md'],
  ['--rules', '-o', 'regels.html'],
]) {
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, [PROGRAM, 'panel', 'report', ...args], {
    cwd: work,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const size = fs.statSync(path.join(work, args.at(-1)!)).size
  console.log(
    `panel report ${args.join(' ')}: ${((performance.now() - start) / 1000).toFixed(1)} s, ${(size / 1e6).toFixed(1)} MB`,
  )
}
