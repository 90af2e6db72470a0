import fs from 'node:fs'
import path from 'node:path'
import {type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq} from 'yaml'
import {CONFIG_NAMES, findConfig, PACKAGE, PACKAGE_KEY} from './find-config.ts'
import {replaceFile} from './write-file.ts'

/** Where exceptions stand, beside the config. */
const EXCEPTIONS = 'briefwijzer-uitzonderingen.yml'

/** A file of the user could not be changed; `message` is one line of Dutch. */
export class NotSaved extends Error {
  constructor(file: string, message: string) {
    super(`${file}: ${message}`)
    this.name = 'NotSaved'
  }
}

/** The exceptions file that holds for a folder: beside its config, or beside the one that it will get there. */
export const exceptionsFile = (folder: string): string =>
  path.join(path.dirname(findConfig(folder) ?? path.join(folder, CONFIG_NAMES[0]!)), EXCEPTIONS)

/**
 * Switches an entry off, everywhere or in one context, in a dictionary file of the user, and sees to it that the
 * config beside that file names it. Both are made when they are not there; what stands in them stays as it is.
 *
 * @param context as behind `unless` in a dictionary: words with `~` for the term; `off` for everywhere
 * @throws NotSaved when a file can't be read or written
 */
export async function addException(
  dictionaryFile: string,
  entryId: string,
  context: string | 'off',
): Promise<void> {
  change(dictionaryFile, 'title: Uitzonderingen\nchanges: []\n', document => {
    const changes = listAt(document, 'changes', dictionaryFile)
    const entry = changes.items.find(item => isMap(item) && item.get('id') === entryId) as YAMLMap | undefined
    const own = entry ?? (document.createNode({id: entryId}) as YAMLMap)
    if (!entry) changes.add(own)
    if (context === 'off') {
      // What is off can't be changed as well: the dictionary's reader refuses that.
      for (const key of Object.keys(own.toJSON() as object)) if (key !== 'id') own.delete(key)
      own.set('off', true)
    } else if (own.get('off') !== true) {
      const unless = own.get('unless')
      if (!isSeq(unless)) own.set('unless', document.createNode([context], {flow: true}))
      else if (!unless.toJSON().includes(context)) unless.add(context)
    }
  })
  const folder = path.dirname(dictionaryFile)
  const config = findConfig(folder)
  const here =
    config !== undefined && path.dirname(config) === folder ? config : path.join(folder, CONFIG_NAMES[0]!)
  if (path.basename(here) === PACKAGE) {
    nameInPackage(here, path.basename(dictionaryFile))
    return
  }
  change(here, 'dictionaries: []\n', document => {
    // A config in Dutch stays so: both keys at once are refused.
    const key = document.has('woordenboeken') ? 'woordenboeken' : 'dictionaries'
    const dictionaries = listAt(document, key, here)
    const name = path.basename(dictionaryFile)
    const known = (dictionaries.toJSON() as unknown[]).some(
      item => typeof item === 'string' && path.normalize(item) === name,
    )
    if (!known) dictionaries.add(name)
  })
}

/** Changes a YAML file, or makes it of `fresh`; comments and layout stay. */
function change(file: string, fresh: string, edit: (document: Document) => void): void {
  let before: Buffer | undefined
  try {
    before = fs.existsSync(file) ? fs.readFileSync(file) : undefined
  } catch {
    throw new NotSaved(file, 'U mag dit bestand niet lezen. Vraag toegang of pas de rechten aan.')
  }
  const text = before?.toString() ?? fresh
  const document = parseDocument(text, {logLevel: 'silent'})
  const [error] = document.errors
  if (error) {
    const {line, col} = error.linePos?.[0] ?? {line: 1, col: 1}
    throw new NotSaved(`${file}:${line}:${col}`, 'Dit is geen geldige YAML. Herstel dat eerst.')
  }
  edit(document)
  const after = document.toString({lineWidth: 0, flowCollectionPadding: false})
  if (before && after === text) return
  const problem = replaceFile(file, before, Buffer.from(after))
  if (problem !== undefined) throw new NotSaved(file, problem)
}

/** Sees to it that the config in a package.json names a dictionary; its indentation stays. */
function nameInPackage(file: string, name: string): void {
  let before: Buffer
  let all: Record<string, Record<string, unknown>>
  try {
    before = fs.readFileSync(file)
    all = JSON.parse(before.toString()) as typeof all
  } catch {
    throw new NotSaved(file, 'Dit is geen geldige JSON. Herstel dat eerst.')
  }
  const config = all[PACKAGE_KEY]!
  const key = config.woordenboeken === undefined ? 'dictionaries' : 'woordenboeken'
  const known = config[key] ?? []
  if (!Array.isArray(known)) throw new NotSaved(file, `Achter “${key}” staat geen lijst. Herstel dat eerst.`)
  if (known.some(item => typeof item === 'string' && path.normalize(item) === name)) return
  config[key] = [...known, name]
  const text = before.toString()
  const indent = /^[ \t]+/m.exec(text)?.[0] ?? 2
  const end = text.endsWith('\n') ? '\n' : ''
  const problem = replaceFile(file, before, Buffer.from(JSON.stringify(all, undefined, indent) + end))
  if (problem !== undefined) throw new NotSaved(file, problem)
}

/** The list behind a key; an empty one when there is nothing yet. */
function listAt(document: Document, key: string, file: string): YAMLSeq {
  if (document.contents === null) document.contents = document.createNode({}) as never
  if (!isMap(document.contents))
    throw new NotSaved(file, 'Hier staan geen namen met waarden. Herstel dat eerst.')
  const known = document.contents.get(key)
  if (isSeq(known)) {
    // `[]` on its line grows into lines of their own.
    if (known.items.length === 0) known.flow = false
    return known
  }
  if (known !== undefined && known !== null)
    throw new NotSaved(file, `Achter “${key}” staat geen lijst. Herstel dat eerst.`)
  const list = document.createNode([]) as YAMLSeq
  list.flow = false
  document.contents.set(key, list)
  return list
}
