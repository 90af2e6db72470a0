import {formatCsv} from '../dictionary/csv.ts'
import {emptyRows} from './answer-rows.ts'
import {answersXlsx} from './answers-xlsx.ts'
import {printManifest} from './data.ts'
import {formHtml} from './form.ts'
import {guideSheet} from './guide-sheet.ts'
import {keyCsv} from './key-file.ts'
import {COLUMNS, MANIFEST_FILE, PACK_KIND, PANEL_SCHEMA, type PackManifest} from './model.ts'
import type {PackedLetter} from './pack-letter.ts'
import {profileSheet, questionSheet} from './question-sheet.ts'
import {readingDocx} from './reading-docx.ts'
import {readingHtml, sheetCode} from './reading-html.ts'
import type {Sheet} from './sheet.ts'
import {sheetDocx} from './sheet-docx.ts'
import {sheetHtml} from './sheet-html.ts'

/** A file of a pack. */
export interface PackFile {
  /** From the pack's folder, with forward slashes. */
  readonly name: string
  readonly content: string | Uint8Array
}

/** A paper of a pack: the name of its files without their ending, and what it is called. */
export interface Paper {
  readonly name: string
  readonly title: string
  /** How many of it a session needs. */
  readonly copies: string
}

/** What a pack is for. */
export interface PackPlan {
  readonly round: number
  readonly date: string
  readonly readers: readonly string[]
  /** Of the program. */
  readonly version: string
}

/** A pack but for its PDFs and its index, which tells whether there are any. */
export interface Pack {
  readonly papers: readonly Paper[]
  readonly files: readonly PackFile[]
}

/** Makes all sheets and forms of a pack. */
export async function makePack(letters: readonly PackedLetter[], plan: PackPlan): Promise<Pack> {
  const {round, readers} = plan
  const papers: Paper[] = []
  const files: PackFile[] = []
  const add = async (
    paper: Paper,
    makers: {readonly html: () => Promise<string>; readonly docx: () => Promise<Uint8Array>},
  ): Promise<void> => {
    papers.push(paper)
    files.push({name: `${paper.name}.html`, content: await makers.html()})
    files.push({name: `${paper.name}.docx`, content: await makers.docx()})
  }
  const addSheet = (sheet: Sheet, name: string, copies: string): Promise<void> =>
    add({name, title: sheet.title, copies}, {html: () => sheetHtml(sheet), docx: () => sheetDocx(sheet)})
  await addSheet(guideSheet(letters, readers), 'begeleider', 'één voor elke begeleider')
  await addSheet(profileSheet(), 'over-de-lezer', 'één voor elke lezer')
  for (const packed of letters) {
    const folder = folderOf(packed)
    for (const variant of packed.variants) {
      const code = sheetCode(packed, variant)
      const copies =
        packed.variants.length > 1
          ? 'zie “Wie leest welk vel?” op het blad voor de begeleider'
          : 'één voor elke lezer'
      await add(
        {name: `${folder}/leesvel-${code}`, title: `Leesvel ${code}: ${packed.letter.title}`, copies},
        {html: () => readingHtml(packed, variant), docx: () => readingDocx(packed, variant)},
      )
    }
    await addSheet(questionSheet(packed), `${folder}/vragen-${packed.code}`, 'één voor elke lezer')
  }
  const rows = emptyRows(letters, readers, round)
  files.push(
    {name: 'antwoorden.xlsx', content: await answersXlsx(rows, letters)},
    {
      name: 'antwoorden.csv',
      content: formatCsv([COLUMNS, ...rows.map(row => COLUMNS.map(column => row[column]))]),
    },
    {name: 'formulier.html', content: await formHtml(letters, readers, round)},
    {name: 'sleutel.csv', content: keyCsv(letters)},
    {name: MANIFEST_FILE, content: printManifest(manifestOf(letters, plan))},
  )
  return {papers, files}
}

/** `A-tweede-herinnering` of `brieven/Tweede herinnering.md`. */
function folderOf({code, letter}: PackedLetter): string {
  const name = letter.path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '')
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 40)
  return plain === '' ? code : `${code}-${plain}`
}

const manifestOf = (
  letters: readonly PackedLetter[],
  {round, date, readers, version}: PackPlan,
): PackManifest => ({
  schema: PANEL_SCHEMA,
  kind: PACK_KIND,
  tool: {name: 'briefwijzer', version},
  round,
  date,
  readers,
  letters: letters.map(({letter}) => letter),
})
