/** Writes the pages of the manual that follow from the rules: `docs/regels` and `docs/woorden`. */
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {ALL_RULES} from '../checks/index.ts'
import {manualPages} from '../report/pages.ts'
import {readDictionary} from './dictionary.ts'
import {readSilent} from './silent.ts'

const docs = fileURLToPath(new URL('../../docs', import.meta.url))
const {themes, entries} = readDictionary('rules')

for (const folder of ['regels', 'woorden']) fs.rmSync(path.join(docs, folder), {recursive: true, force: true})
for (const page of manualPages(ALL_RULES, themes, entries, readSilent('rules/silent.yml'))) {
  const file = path.join(docs, page.path)
  fs.mkdirSync(path.dirname(file), {recursive: true})
  fs.writeFileSync(file, page.text)
}
