import fs from 'node:fs'
import path from 'node:path'
import {globSync, isDynamicPattern} from 'tinyglobby'
import {didYouMean} from '../nearest.ts'
import {MANIFEST_FILE, PACK_KIND} from '../panel/model.ts'
import type {FileError} from '../report/record.ts'
import {type Ignored, ignoredIn} from './ignored.ts'
import {diskProblem} from './read-file.ts'

/** A file to lint. */
export interface LetterFile {
  /** Absolute. */
  readonly file: string
  /** As shown: relative to the working folder, with forward slashes. */
  readonly path: string
  /** What is to be read in its place: of a file that is ready for the next version in git, and then changed again. */
  readonly bytes?: Buffer
}

export interface FoundFiles {
  readonly files: LetterFile[]
  /** Where the files are behind symbolic links. */
  readonly real: ReadonlySet<string>
  readonly errors: readonly FileError[]
}

/** Endings of letters in a folder. */
const LETTER_ENDINGS: readonly string[] = [
  '.md',
  '.markdown',
  '.txt',
  '.html',
  '.htm',
  '.mjml',
  '.docx',
  '.odt',
  '.eml',
]

/** What stands before the ending of a copy of a document with remarks in it. */
export const COPY_MARK = '.opmerkingen'

/** Whether a file is such a copy: it is no letter of its own. */
export const isCopy = (name: string): boolean => /\.opmerkingen\.(?:doc[xm]|dot[xm]|odt|ott)$/i.test(name)

/** Papers of a repository that are no letters. */
export const NO_LETTER = /^(readme|changelog|licen[cs]e)(\.|$)/i

/** What a search has met: real paths, so that links make nothing twice and no circle. */
interface Search {
  readonly cwd: string
  /** Endings of letters in a folder. */
  readonly endings: readonly string[]
  readonly files: LetterFile[]
  readonly errors: FileError[]
  readonly seenFiles: Set<string>
  readonly seenFolders: Set<string>
}

/**
 * Turns what stands on the command line into files: a file as it is, a folder searched for letters, and
 * patterns, which some shells leave alone. In the order of the command line, sorted within a folder, each
 * file once.
 *
 * @param more endings of letters, beside the usual ones
 */
export function findFiles(paths: readonly string[], cwd: string, more: readonly string[] = []): FoundFiles {
  const endings = [...new Set([...LETTER_ENDINGS, ...more])]
  const search: Search = {cwd, endings, files: [], errors: [], seenFiles: new Set(), seenFolders: new Set()}
  for (const named of paths) findNamed(named, search)
  // Shells make `*.docx` into names: a copy beside its letter is no letter.
  const letters = new Set(search.files.map(({file}) => file))
  const {errors, seenFiles: real} = search
  return {errors, real, files: search.files.filter(({file}) => !isCopy(file) || !letters.has(letterOf(file)))}
}

/** `brief.docx` of `brief.opmerkingen.docx`. */
const letterOf = (copy: string): string => copy.replace(/\.opmerkingen(?=\.[^.]+$)/i, '')

function findNamed(named: string, search: Search): void {
  const file = path.resolve(search.cwd, named)
  let stat: fs.Stats | undefined
  try {
    stat = fs.statSync(file, {throwIfNoEntry: false})
  } catch (error) {
    search.errors.push({path: shownAs(file, named, search.cwd), message: diskProblem(error)})
    return
  }
  if (stat?.isDirectory()) findInFolder(file, named, search)
  else if (stat) add(file, named, search)
  else if (isDynamicPattern(pattern(named))) findByPattern(named, search)
  else search.errors.push({path: shownAs(file, named, search.cwd), message: missing(file, named)})
}

function add(file: string, named: string, search: Search): void {
  const real = realPath(file)
  if (search.seenFiles.has(real)) return
  // The same text is kept once: there may be a hundred thousand.
  search.seenFiles.add(real === file ? file : real)
  search.files.push({file, path: shownAs(file, named, search.cwd)})
}

function missing(file: string, named: string): string {
  let neighbours: string[] = []
  try {
    neighbours = fs.readdirSync(path.dirname(file))
  } catch {
    // The folder is missing too: nothing to propose.
  }
  const folder = named.slice(0, named.length - path.basename(named).length)
  const guess = didYouMean(path.basename(file), neighbours).replaceAll(
    '“',
    `“${folder.replaceAll('\\', '/')}`,
  )
  return `Dit bestand of deze map bestaat niet.${guess || ' Controleer de naam.'}`
}

function findInFolder(folder: string, named: string, search: Search): void {
  const errors = search.errors.length
  const found = walk(folder, named, ignoredIn(folder, search.cwd), search)
  if (!found && search.errors.length === errors) {
    const message =
      `Geen brieven gevonden in deze map (${search.endings.join(' ')}). ` +
      'Heeft uw bestand een andere naam? Noem het dan zelf.'
    search.errors.push({path: shownAs(folder, named, search.cwd), message})
  }
}

/** @returns whether there is a letter in the folder, be it one that was found before */
function walk(folder: string, named: string, ignored: Ignored, search: Search): boolean {
  const real = realPath(folder)
  if (search.seenFolders.has(real)) return true
  search.seenFolders.add(real)
  let entries: fs.Dirent[]
  try {
    entries = fs.readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    const message = diskProblem(error).replace('dit bestand', 'deze map').replace('Dit bestand', 'Deze map')
    search.errors.push({path: shownAs(folder, named, search.cwd), message})
    return false
  }
  if (isPack(folder, entries)) return false
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  let found = false
  for (const entry of entries) {
    const {name} = entry
    // Word keeps a file with “~$” in its name beside a letter that is open.
    if (name.startsWith('.') || name.startsWith('~$') || name === 'node_modules') continue
    const file = path.join(folder, name)
    const isLetter = hasLetterEnding(name, search) && !NO_LETTER.test(name) && !isCopy(name)
    const kind = kindOf(entry, file)
    if (kind === 'folder') {
      if (!ignored.ignores(file, true)) found = walk(file, named, ignored, search) || found
    } else if (isLetter && kind !== 'other' && !ignored.ignores(file, false)) {
      if (kind === 'file') add(file, named, search)
      else search.errors.push({path: shownAs(file, named, search.cwd), message: kind.problem})
      found = true
    }
  }
  return found
}

/** Whether a folder is a pack for a panel: its pages are made of letters, and no letters themselves. */
function isPack(folder: string, entries: readonly fs.Dirent[]): boolean {
  if (!entries.some(entry => entry.isFile() && entry.name === MANIFEST_FILE)) return false
  try {
    return fs.readFileSync(path.join(folder, MANIFEST_FILE), 'utf8').includes(PACK_KIND)
  } catch {
    return false
  }
}

function kindOf(entry: fs.Dirent, file: string): 'file' | 'folder' | 'other' | {problem: string} {
  if (!entry.isSymbolicLink()) return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'
  try {
    const stat = fs.statSync(file)
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return {
      problem: gone
        ? 'Deze koppeling verwijst naar een bestand dat er niet is. Herstel of verwijder de koppeling.'
        : diskProblem(error),
    }
  }
}

function findByPattern(named: string, search: Search): void {
  const base = search.cwd
  const ignored = ignoredIn(base, base)
  const glob = pattern(named)
  // A pattern that names an ending means all files with it; any other means letters.
  const namesEnding = /\.[^./*]+$/.test(glob)
  const matches = globSync(glob, {
    cwd: base,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  })
    .map(match => path.resolve(match))
    .filter(match => namesEnding || hasLetterEnding(match, search))
    .filter(match => !NO_LETTER.test(path.basename(match)))
    .filter(match => isOutside(base, match) || !ignored.ignores(match, false))
    .sort()
  for (const match of matches) add(match, named, search)
  if (matches.length === 0)
    search.errors.push({path: named, message: 'Geen brieven gevonden met dit patroon. Controleer de naam.'})
}

/** A pattern has forward slashes; on Windows people type the other. */
const pattern = (named: string): string => (path.sep === '\\' ? named.replaceAll('\\', '/') : named)

/** An ending may have several parts, as `.html.twig`; a name that is nothing but an ending has none. */
function hasLetterEnding(file: string, {endings}: Search): boolean {
  const name = path.basename(file).toLowerCase()
  return endings.some(ending => name.length > ending.length && name.endsWith(ending))
}

function isOutside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  return relative.startsWith('..') || path.isAbsolute(relative)
}

/** Relative to the working folder; outside it as the user named it, relative or absolute. */
function shownAs(file: string, named: string, cwd: string): string {
  const shown = isOutside(cwd, file) && path.isAbsolute(named) ? file : path.relative(cwd, file) || '.'
  return path.sep === '/' ? shown : shown.replaceAll(path.sep, '/')
}

/** Behind symbolic links, where it can be told. */
export function realPath(file: string): string {
  try {
    return fs.realpathSync.native(file)
  } catch {
    return file
  }
}
