import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {printPapers} from '../../src/project/print-papers.ts'
import {folderWith} from './folder.ts'

/** A program in the place of another. */
function program(script: string): string {
  const file = path.join(folderWith({program: `#!/bin/sh\n${script}\n`}), 'program')
  fs.chmodSync(file, 0o755)
  return file
}

const PAPERS = ['een', 'twee'].map(text => ({html: `<p>${text}`, docx: Buffer.from(text)}))
/** Makes a "PDF" of each Word file: its last arguments are the files, in its own folder. */
const OFFICE = 'for file in *.docx; do sed "s/^/pdf van /" "$file" > "${file%.docx}.pdf"; done'
/** Answers every message as a browser would whose pages are there at once. */
const BROWSER = `exec ${process.execPath} -e '
const {createReadStream, createWriteStream} = require("node:fs")
const out = createWriteStream(null, {fd: 4})
let rest = ""
let url = ""
createReadStream(null, {fd: 3}).on("data", data => {
  const messages = (rest + data).split("\\0")
  rest = messages.pop()
  for (const {id, method, params} of messages.map(text => JSON.parse(text))) {
    if (method === "Page.navigate") url = params.url
    const result = {
      "Target.createTarget": {targetId: "t"},
      "Target.attachToTarget": {sessionId: "s"},
      "Runtime.evaluate": {result: {value: "complete " + url}},
      "Page.printToPDF": {data: Buffer.from("gedrukt").toString("base64")},
    }[method] || {}
    out.write(JSON.stringify({id, result}) + "\\0")
  }
})'`

// Other programs use the usual folder at the same time.
const {TMPDIR} = process.env
const own = folderWith()
process.env.TMPDIR = own
afterAll(() => {
  process.env.TMPDIR = TMPDIR ?? os.tmpdir()
})
const left = (): string[] => fs.readdirSync(own).filter(name => /-(?:browser|office)-/.test(name))
const textsOf = (made: Awaited<ReturnType<typeof printPapers>>): string[] | string =>
  'pdfs' in made ? made.pdfs.map(pdf => pdf.toString()) : made.problem

it('prints with a browser first, and leaves nothing behind', async () => {
  const made = await printPapers(PAPERS, {browser: program(BROWSER), office: program('exit 1')})
  expect(textsOf(made)).toEqual(['gedrukt', 'gedrukt'])
  expect(left()).toEqual([])
})

it('prints the Word files with LibreOffice when the browser can not', async () => {
  const made = await printPapers(PAPERS, {browser: program('exit 1'), office: program(OFFICE)})
  expect(textsOf(made)).toEqual(['pdf van een', 'pdf van twee'])
  expect(left()).toEqual([])
})

it('tells that nothing can print here, or that it failed', async () => {
  expect(textsOf(await printPapers(PAPERS, {}))).toMatch(/staat niet op deze computer/)
  expect(textsOf(await printPapers(PAPERS, {browser: program('exit 1'), office: program('exit 1')}))).toMatch(
    /dat lukte niet/,
  )
})
