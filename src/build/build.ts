/** Makes `dist/` of the source: the program, the library, the dictionary and the lexicon. */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {entryForms} from '../dictionary/compile.ts'
import {openLexicon} from '../dutch/lexicon.ts'
import {
  COMMON_WORDS,
  DICTIONARY_FILE,
  type DictionaryFile,
  ENGLISH_FILE,
  LAW_FILE,
  LEXICON_FILE,
  PANEL_FILE,
  STAGES_FILE,
} from '../project/resources.ts'
import {buildCommonWords, COMMON_WORDS_FILE} from './common-words.ts'
import {readDictionary} from './dictionary.ts'
import {LAW_SOURCE, readLawFile} from './law.ts'
import {buildLexicon} from './lexicon.ts'
import {readStages, STAGES_SOURCE} from './stages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM_FILE = 'program.cjs'
/** What loads it, under the name that the rest of the package knows. */
const START_FILE = 'cli.cjs'
const inRoot = (...parts: string[]): string => path.join(root, ...parts)

/** The day on which somebody last brought the rules up to date; it stands beside them. */
function rulesDate(): string {
  const date = fs.readFileSync(inRoot('rules', 'date.txt'), 'utf8').trim()
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new Error(`rules/date.txt:1:1: “${date}” is no date; write it as 2026-11-21`)
  return date
}

/** Puts a file in its place all at once: a program that runs during the build sees the old or the new. */
function write(name: string, content: string | Uint8Array): void {
  const file = inRoot('dist', name)
  const draft = `${file}.${process.pid}.tmp`
  fs.writeFileSync(draft, content)
  fs.renameSync(draft, file)
}

function writeDictionary(lexiconBytes: Uint8Array): void {
  const lexicon = openLexicon(lexiconBytes)
  const {themes, entries} = readDictionary(path.relative(process.cwd(), inRoot('rules')))
  const file: DictionaryFile = {
    rulesDate: rulesDate(),
    themes,
    entries,
    forms: entries.map(entry => entryForms(entry, () => lexicon)),
  }
  write(DICTIONARY_FILE, asciiOf(JSON.stringify(file)))
}

function writeCommonWords(lexiconBytes: Uint8Array): void {
  const words = buildCommonWords(openLexicon(lexiconBytes), inRoot('rules', COMMON_WORDS_FILE))
  write(COMMON_WORDS, words.join('\n'))
}

/** Makes one CommonJS file of a module and all that it imports. */
async function bundle(entry: string, name: string): Promise<void> {
  const {version} = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8')) as {version: string}
  const {outputFiles} = await build({
    entryPoints: [inRoot('src', ...entry.split('/'))],
    outfile: inRoot('dist', name),
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The program is compiled as text, in which no import can be carried out.
    supported: {'dynamic-import': false},
    // A CommonJS file has no import.meta, and some dependencies ask where they stand.
    banner: {js: "const HERE = require('node:url').pathToFileURL(__filename).href"},
    define: {VERSION: JSON.stringify(version), 'import.meta.url': 'HERE'},
    // The engine keeps the text in memory; names stay, for who reports a fault.
    minifyWhitespace: true,
    logLevel: 'warning',
  })
  write(name, asciiOf(outputFiles[0]!.text))
}

/**
 * A program or JSON with nothing beyond ASCII, which the engine keeps in half the memory and which can be read in pieces.
 * What esbuild leaves beyond it stands in comments, regular expressions and templates, where an escape says the same.
 */
const asciiOf = (text: string): string =>
  text.replace(/[^\0-\x7F]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

function compileLibrary(): void {
  fs.rmSync(inRoot('dist', 'lib'), {recursive: true, force: true})
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', inRoot('tsconfig.build.json')], {stdio: 'inherit'})
}

try {
  fs.mkdirSync(inRoot('dist'), {recursive: true})
  const lexicon = buildLexicon()
  write(LEXICON_FILE, lexicon)
  writeDictionary(lexicon)
  writeCommonWords(lexicon)
  const law = path.relative(process.cwd(), inRoot('rules', LAW_SOURCE))
  write(LAW_FILE, JSON.stringify(readLawFile(law)))
  const stages = path.relative(process.cwd(), inRoot('rules', STAGES_SOURCE))
  write(STAGES_FILE, JSON.stringify(readStages(stages)))
  await bundle('cli/main.ts', PROGRAM_FILE)
  await bundle('cli/start.ts', START_FILE)
  await bundle('retext/english.ts', ENGLISH_FILE)
  await bundle('panel/bundle.ts', PANEL_FILE)
  compileLibrary()
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof Error ? error.message : error)
}
