/** What the program writes in the Word letters of the fixtures. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fixText} from '../../src/cli/fix.ts'
import type {Remark} from '../../src/document/document.ts'
import {type DocxText, readDocx} from '../../src/document/docx.ts'
import {annotateDocx, rewriteDocx} from '../../src/document/docx-write.ts'
import {openArchive} from '../../src/document/zip.ts'
import {applyEdits} from '../../src/dutch/edit.ts'
import type {Edit, Finding} from '../../src/finding.ts'
import {lintText} from '../../src/project/lint-file.ts'
import {remarksOf} from '../../src/report/remarks.ts'
import {testResources} from '../resources.ts'

export const FOLDER = 'fixtures/documents/docx'
export const LETTERS: readonly string[] = readdirSync(FOLDER)
  .filter(name => name.endsWith('.docx'))
  .map(name => path.parse(name).name)

const DATE = '2026-11-22T10:00:00Z'

interface Output {
  /** `remarks`, `fixes`, `suggestions`, with `-accepted` when they are no tracked changes. */
  readonly kind: string
  readonly bytes: Uint8Array
  /** What it has to say. */
  readonly text: string
  /** Remarks that were put in. */
  readonly remarks: number
}

export interface Outputs {
  readonly docx: DocxText
  readonly bytes: Uint8Array
  readonly remarks: readonly Remark[]
  readonly outputs: readonly Output[]
}

export const readWord = (bytes: Uint8Array): DocxText => readDocx(openArchive(bytes))

/** All findings of a letter as remarks, its safe fixes, and the first suggestion of every finding. */
export function outputsOf(name: string): Outputs {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, `${name}.docx`)))
  const docx = readWord(bytes)
  const opened = {text: docx.text, format: 'docx', lines: docx.lines} as const
  const file = `${name}.docx`
  const {letter} = lintText(opened, file, testResources(), {})
  const remarks = remarksOf(letter)
  const fixed = fixText(opened, file, testResources(), {}).source
  const suggested = applyEdits(docx.text, firstEdits(letter.findings))
  const outputs: Output[] = [
    {kind: 'remarks', bytes: annotateDocx(docx, remarks, DATE), text: docx.text, remarks: remarks.length},
  ]
  for (const [kind, text] of Object.entries({fixes: fixed, suggestions: suggested}))
    for (const accept of [false, true])
      outputs.push({
        kind: accept ? `${kind}-accepted` : kind,
        bytes: rewriteDocx(docx, text, {accept, date: DATE}),
        text,
        remarks: 0,
      })
  return {docx, bytes, remarks, outputs}
}

/** The edits of the first suggestion of each finding, as far as they don't touch those of one before. */
function firstEdits(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = []
  for (const {suggestions} of findings) {
    const edits = suggestions[0]?.edits ?? []
    if (edits.every(edit => taken.every(({start, end}) => edit.end < start || edit.start > end)))
      taken.push(...edits)
  }
  return taken.sort((a, b) => a.start - b.start)
}
