/**
 * Makes the Word letters in `fixtures/documents/docx` again: by the docx package, by LibreOffice from the sources in
 * `office/`, and after the XML of Word. Letters of one maker only, when it is named: `docx`, `office`, `word`.
 */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DOCX_LETTERS} from './docx-letters.ts'
import {convert} from './office.ts'
import {changes, comments} from './word-changes.ts'
import {boxes, lists, notes, plain, spaced, tables} from './word-letters.ts'
import {controls, longBranches, mailMerge} from './word-merges.ts'

const FOLDER = 'fixtures/documents/docx'
const SOURCES = 'test/document/make/office'

const WORD_LETTERS = {
  'word-slotaanmaning': plain,
  'word-lege-alineas': spaced,
  'word-lijsten': lists,
  'word-tabellen': tables,
  'word-tekstvakken': boxes,
  'word-noten': notes,
  'word-wijzigingen': changes,
  'word-opmerkingen': comments,
  'word-samenvoegen': mailMerge,
  'word-lange-takken': longBranches,
  'word-invulvelden': controls,
}

const save = (name: string, bytes: Uint8Array): void =>
  writeFileSync(path.join(FOLDER, `${name}.docx`), undated(bytes))

/** Zip notes when each part was written; that is left out, so that the same letter gives the same bytes. */
function undated(bytes: Uint8Array): Uint8Array {
  const out = Buffer.from(bytes)
  let at = out.readUInt32LE(out.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16)
  while (out.readUInt32LE(at) === 0x02014b50) {
    // 1 January 1980, midnight.
    out.writeUInt32LE(0x210000, at + 12)
    out.writeUInt32LE(0x210000, out.readUInt32LE(at + 42) + 10)
    at += 46 + out.readUInt16LE(at + 28) + out.readUInt16LE(at + 30) + out.readUInt16LE(at + 32)
  }
  return out
}

function makeByOffice(): void {
  const work = mkdtempSync(path.join(tmpdir(), 'letters-'))
  const sources = readdirSync(SOURCES).map(name => path.join(SOURCES, name))
  try {
    // One call for each kind of source: HTML is read otherwise.
    for (const ending of ['.fodt', '.html'])
      convert(
        sources.filter(name => name.endsWith(ending)),
        'docx',
        work,
      )
    for (const name of readdirSync(work)) save(path.parse(name).name, readFileSync(path.join(work, name)))
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}

const [only] = process.argv.slice(2)
mkdirSync(FOLDER, {recursive: true})
if (only === undefined || only === 'word')
  for (const [name, make] of Object.entries(WORD_LETTERS)) save(name, make())
if (only === undefined || only === 'docx')
  for (const [name, make] of Object.entries(DOCX_LETTERS)) save(name, await make())
if (only === undefined || only === 'office') makeByOffice()
