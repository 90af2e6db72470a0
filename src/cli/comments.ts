import fs from 'node:fs'
import path from 'node:path'
import {COPY_MARK, isCopy} from '../project/files.ts'
import {openLetter} from '../project/open-letter.ts'
import {readBytes} from '../project/read-file.ts'
import {replaceFile} from '../project/write-file.ts'
import type {FileError, LintedLetter} from '../report/record.ts'
import {remarksOf} from '../report/remarks.ts'
import {safeText} from '../report/safe-text.ts'
import type {Work} from './letters.ts'

/** Now, to the second, as Word dates remarks and changes. */
export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

/** `brief.docx` becomes `brief.opmerkingen.docx`; a copy stays what it is. */
function copyOf(file: string): string {
  const {dir, name, ext} = path.parse(file)
  return isCopy(file) ? file : path.join(dir, `${name}${COPY_MARK}${ext}`)
}

/**
 * Does something with each letter, and writes what is found in a document as remarks in a copy of it. A copy that
 * somebody changed is left alone.
 *
 * @param tell is given one line of Dutch for each copy
 * @param fail is told of a copy that could not be written; what was found is found all the same
 */
export function commenting(work: Work, tell: (line: string) => void, fail: (error: FileError) => void): Work {
  return {
    stdin: work.stdin,
    async file(letter) {
      const result = await work.file(letter)
      if ('error' in result) return result
      const said = await writeCopy(letter.file, result.letter)
      if (!said) {
        tell(`${safeText(letter.path)}: ${NO_REMARKS}`)
        return result
      }
      if (said.problem !== undefined) {
        fail({path: letter.path, message: said.problem})
        return result
      }
      const shown = path.posix.join(path.posix.dirname(letter.path), path.basename(said.copy))
      tell(`De meldingen staan als opmerkingen in ${safeText(shown)}.`)
      return result
    },
  }
}

const NO_REMARKS = 'alleen een brief van Word of LibreOffice kan opmerkingen krijgen.'
const MEANWHILE = 'Dit bestand is intussen veranderd. Probeer het opnieuw.'
const CHANGED = (name: string): string =>
  `Het bestand “${name}” bestaat al, en iemand heeft erin gewerkt. Het is niet overschreven. Geef het een andere naam, of verwijder het.`

/** @returns nothing when the letter is no document */
async function writeCopy(
  file: string,
  letter: LintedLetter,
): Promise<{readonly copy: string; readonly problem?: string} | undefined> {
  // Old Word files are read by way of LibreOffice: once is enough.
  if (letter.format !== 'docx' && letter.format !== 'odt') return undefined
  const copy = copyOf(file)
  const bytes = readBytes(file)
  if ('problem' in bytes) return {copy, problem: bytes.problem}
  const opened = await openLetter(bytes, file)
  if ('problem' in opened) return {copy, problem: opened.problem}
  if (!opened.annotate) return undefined
  if (opened.text !== letter.source) return {copy, problem: MEANWHILE}
  const {isSealed, seal} = await import('../document/zip.ts')
  const marked = opened.annotate(remarksOf(letter), now())
  if (copy === file) {
    const problem = replaceFile(file, bytes, isSealed(bytes) ? Buffer.from(seal(marked)) : marked)
    return {copy, ...(problem !== undefined && {problem})}
  }
  const there = fs.existsSync(copy) ? readBytes(copy) : undefined
  if (there && ('problem' in there || !isSealed(there))) return {copy, problem: CHANGED(path.basename(copy))}
  const problem = replaceFile(copy, there, Buffer.from(seal(marked)))
  return {copy, ...(problem !== undefined && {problem})}
}
