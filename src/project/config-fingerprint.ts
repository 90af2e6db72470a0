import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type {Config} from './config.ts'
import type {ConfigFile} from './config-file.ts'
import {dictionaryFiles} from './dictionaries.ts'

/** A name for everything that a config says, and for what the files that it names hold. */
export function fingerprintOf(
  {folder, parts, data, stages, law}: Pick<Config, 'folder' | 'parts' | 'data' | 'stages' | 'law'>,
  files: readonly ConfigFile[],
): string {
  const hash = createHash('sha256')
  // Another checkout of the same letters is the same.
  const add = (file: string, content: string | Buffer): void => {
    const name = path.relative(folder, file).replaceAll('\\', '/')
    hash.update(JSON.stringify([name, content.length])).update(content)
  }
  for (const {file, text} of files) add(file, text)
  const dictionaries = parts
    .flatMap(part => part.dictionaries)
    .flatMap(named => {
      const found = dictionaryFiles(named.folder, named.named)
      return 'files' in found ? found.files : []
    })
  const tables = [data, stages, law].flatMap(named =>
    named ? [path.resolve(named.folder, named.named)] : [],
  )
  for (const file of [...dictionaries, ...tables]) add(file, contentOf(file))
  return hash.digest('hex')
}

/** What is not there has no content: who needs the file says so. */
function contentOf(file: string): Buffer | string {
  try {
    return fs.readFileSync(file)
  } catch {
    return ''
  }
}
