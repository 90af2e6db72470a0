import fs from 'node:fs'
import path from 'node:path'
import {isoDay} from '../law/calendar.ts'
import type {Letter} from '../letter/letter.ts'
import {samplesIn} from '../letter/samples.ts'
import {lastRound, withVersions} from '../panel/data.ts'
import {MANIFEST_FILE, PACK_KIND, type PanelData, readerCode} from '../panel/model.ts'
import type {Pack, PackPlan} from '../panel/pack.ts'
import type {LetterToPack, OwnKey, PackedLetter, PackOptions} from '../panel/pack-letter.ts'
import {BrokenFiles, shownFrom} from '../project/broken-files.ts'
import {lintText, withLetter} from '../project/lint-file.ts'
import {panelFile, readPanelFile, updatePanelFile} from '../project/panel-file.ts'
import {findPrinters, printPapers} from '../project/print-papers.ts'
import {readBytes} from '../project/read-file.ts'
import {readTable} from '../project/read-table.ts'
import {addToFolder, type FolderFile, hashFile, othersIn, replaceFolder} from '../project/write-folder.ts'
import {count, joinDutch} from '../report/dutch.ts'
import {CannotRun, EXIT} from './exit-codes.ts'
import {lintedFiles, type Work} from './letters.ts'
import {print} from './output.ts'
import type {ExportFlags} from './panel-export.ts'
import type {Program} from './program.ts'
import {tell} from './run.ts'
import {today} from './today.ts'

/** Letters that a pack has at most: they are called A to Z. */
const MOST_LETTERS = 26
/** Letters that one reader can bear. */
const ENOUGH_LETTERS = 3
const MOST_READERS = 99

/** Makes a review pack; gives the code at the end. */
export async function exportPack(
  paths: readonly string[],
  flags: ExportFlags,
  program: Program,
): Promise<number> {
  const panel = program.panel()
  const folder = path.resolve(program.cwd, flags.output)
  const place = placeFor(folder, flags, program)
  const date = dayOf(flags.date)
  const dataFile = panelFile(program.config()?.folder, program.cwd)
  const data = readPanelFile(dataFile, program.cwd)
  const options = await optionsFor(flags, program, date)
  const {letters, failed} = await lettersIn(paths, path.dirname(dataFile), program)
  const resources = program.resources()
  const pack = (round: number): PackedLetter[] =>
    letters.map((letter, i) => panel.packLetter(letter, i, resources, {...options, round}))
  // The version of a letter tells which round this is.
  const first = pack(1)
  const round = flags.round ?? roundOf(first, data, lastRound(data))
  const packed = pack(round)
  const plan: PackPlan = {
    round,
    date,
    readers: readersFor(flags.readers, data, round),
    version: program.version,
  }
  const made = await panel.makePack(packed, plan)
  const pdfs = flags.pdf ? await pdfsOf(made) : []
  const index = await panel.indexHtml(packed, made, plan, {pdf: pdfs.length > 0})
  place.write([{name: 'index.html', content: index}, ...made.files, ...pdfs])
  await updatePanelFile(dataFile, program.cwd, data => ({data: withVersions(data, packed)}))
  for (const note of notesOn(packed)) process.stderr.write(`${note}\n`)
  await print(
    `Het pakket is klaar: ${count(packed.length, 'brief')}, ronde ${round}, lezers ${spanOf(plan.readers)}.\n` +
      `Begin met ${shownFrom(program.cwd, path.join(folder, 'index.html'))}.\n`,
  )
  return failed ? EXIT.broken : EXIT.fine
}

/** Today, or the day that was named, as `2026-11-24`. */
function dayOf(named: string | undefined): string {
  if (named === undefined) return today()
  if (/^\d{4}-\d\d-\d\d$/.test(named) && isoDay(named) !== undefined) return named
  throw new CannotRun(`“${named}” is geen dag. Schrijf jaar, maand en dag zo: 2026-12-01.`)
}

async function optionsFor(
  flags: ExportFlags,
  program: Program,
  date: string,
): Promise<Omit<PackOptions, 'round'>> {
  const {samples, usualSamples} = await program.samples(flags.data)
  return {
    date,
    today: isoDay(date)!,
    samples: (letter: Letter) => samples ?? samplesIn(letter) ?? usualSamples,
    mostVariants: flags.variants,
    ownKey: ownKey(flags.key, program),
  }
}

function ownKey(named: string | undefined, program: Program): OwnKey {
  if (named === undefined) return () => undefined
  const read = program.panel().readKey(readTable(path.resolve(program.cwd, named), named))
  if (!('problem' in read)) return read
  const {problem, ...place} = read
  throw new BrokenFiles([{path: named, message: problem, ...place}])
}

/** Reads and lints what was named; what is wrong with a file is told. */
async function lettersIn(
  paths: readonly string[],
  root: string,
  program: Program,
): Promise<{readonly letters: readonly LetterToPack[]; readonly failed: boolean}> {
  const letters: LetterToPack[] = []
  const resources = program.resources()
  const options = {settings: program.settings}
  const work: Work = {
    file: ({file, path: shown}) => {
      const bytes = readBytes(file)
      if ('problem' in bytes) return {error: {path: shown, message: bytes.problem}}
      return withLetter(bytes, shown, options, opened => {
        const {letter, parsed} = lintText(opened, shown, resources, options)
        if (parsed.blocks.length > 0)
          letters.push({
            path: shownFrom(root, file),
            letter: parsed,
            facts: letter.facts,
            findings: letter.findings,
          })
        return parsed.blocks.length > 0
          ? {letter}
          : {error: {path: shown, message: 'In dit bestand staat geen tekst die lezers kunnen lezen.'}}
      })
    },
    stdin: () => {
      throw new CannotRun('“panel export” leest geen brief van een ander programma. Noem een bestand.')
    },
  }
  let failed = false
  const request = {
    paths,
    stdinFilename: undefined,
    cwd: program.cwd,
    endings: program.config()?.endings ?? [],
    resources,
    options,
    work,
  }
  for await (const linted of lintedFiles(request))
    if ('error' in linted) {
      failed = true
      tell(linted.error)
    }
  if (letters.length === 0) throw new CannotRun('Er is geen brief voor het pakket. Er is niets gemaakt.')
  if (letters.length > MOST_LETTERS)
    throw new CannotRun(
      `Dat zijn ${letters.length} brieven. Een pakket heeft er hooguit ${MOST_LETTERS}. Noem de brieven die lezers moeten lezen.`,
    )
  return {letters, failed}
}

/** A letter that went out before and has changed since makes a new round. */
function roundOf(packed: readonly PackedLetter[], {letters}: PanelData, last: number): number {
  const changed = packed.some(({letter}) => {
    const known = letters.find(({path}) => path === letter.path)
    return known && !known.versions.some(({version}) => version === letter.version)
  })
  return changed ? last + 1 : Math.max(last, 1)
}

/** Codes for the readers: those that were named, or as many as were asked for, behind those that are in use. */
function readersFor(wanted: string, {readers}: PanelData, round: number): string[] {
  const [first, last, ...more] = wanted.split(/\s*(?:-|t\/m)\s*/)
  if (last === undefined && /^\d{1,2}$/.test(wanted) && Number(wanted) > 0) {
    const used = readers.flatMap(reader =>
      reader.round === round && /^L\d+$/.test(reader.reader) ? [Number(reader.reader.slice(1))] : [],
    )
    return codes('L', Math.max(0, ...used) + 1, Number(wanted), 2)
  }
  const [from, to] = [readerCode(first ?? ''), readerCode(last ?? first ?? '')]
  const [, letters = '', start = ''] = /^(\D+)(\d+)$/.exec(from ?? '') ?? []
  const [, same, end = ''] = /^(\D+)(\d+)$/.exec(to ?? '') ?? []
  const size = Number(end) - Number(start) + 1
  if (more.length > 0 || letters === '' || letters !== same || size < 1 || size > MOST_READERS)
    throw new CannotRun(
      `“${wanted}” past niet bij “--readers”. Geef een aantal van 1 tot en met ${MOST_READERS}, of codes zoals U01-U12.`,
    )
  return codes(letters, Number(start), size, start.length)
}

const codes = (letters: string, from: number, size: number, width: number): string[] =>
  Array.from({length: size}, (_, i) => letters + String(from + i).padStart(width, '0'))

const spanOf = (readers: readonly string[]): string =>
  readers.length === 1 ? readers[0]! : `${readers[0]} tot en met ${readers.at(-1)}`

async function pdfsOf({papers, files}: Pack): Promise<FolderFile[]> {
  const contentOf = (name: string) => files.find(file => file.name === name)!.content
  process.stderr.write(`Bezig met ${papers.length} pdf’s …\n`)
  const printed = await printPapers(
    papers.map(({name}) => ({
      html: contentOf(`${name}.html`) as string,
      docx: contentOf(`${name}.docx`) as Uint8Array,
    })),
    findPrinters(),
  )
  if ('problem' in printed) {
    process.stderr.write(`${printed.problem}\n`)
    return []
  }
  return printed.pdfs.map((content, i) => ({name: `${papers[i]!.name}.pdf`, content}))
}

/** What the user should know of a pack before it is printed. */
function notesOn(packed: readonly PackedLetter[]): string[] {
  const notes = packed.flatMap(({letter: {path}, strange, left, variants}) => [
    ...(strange.length > 0
      ? [
          `${path}: geen waarde voor ${joinDutch(
            strange.map(name => `“${name}”`),
            'en',
          )}. Geef die met “--data”.`,
        ]
      : []),
    ...(left > 0
      ? [
          `${path}: ${variants.length} van ${variants.length + left} vormen zitten in het pakket. Meer? “--variants ${variants.length + left}”.`,
        ]
      : []),
  ])
  if (packed.length > ENOUGH_LETTERS)
    notes.push(
      `Let op: ${packed.length} brieven is veel. Laat één lezer er niet meer dan drie achter elkaar lezen.`,
    )
  return notes
}

interface Place {
  readonly write: (files: readonly FolderFile[]) => void
}

/** Where the pack goes; before anything is made it is known whether that is allowed. */
function placeFor(folder: string, {output, overwrite = false}: ExportFlags, program: Program): Place {
  const others = attempt(output, () => {
    const stat = fs.statSync(folder, {throwIfNoEntry: false})
    if (stat && !stat.isDirectory())
      throw new CannotRun(`“${output}” is een bestand. Noem achter “--output” een map.`)
    return othersIn(folder, oursIn(folder))
  })
  if (others.length > 0 && !overwrite)
    throw new CannotRun(
      `In de map “${output}” staat al iets dat briefwijzer daar niet zo heeft achtergelaten: ${some(others)}. ` +
        'Er is niets veranderd. Kies een andere map, of gebruik “--overwrite”: dan worden de bestanden van het pakket ' +
        'overschreven, ook een ingevuld antwoordbestand. De rest blijft staan.',
    )
  // A folder that somebody works in can't make way for another.
  const inUse = !path.relative(folder, program.cwd).startsWith('..')
  return {
    write: files => {
      const hashes = Object.fromEntries(files.map(({name, content}) => [name, hashFile(content)]))
      const all = files.map(file =>
        file.name === MANIFEST_FILE ? {...file, content: withHashes(file.content as string, hashes)} : file,
      )
      attempt(output, () =>
        others.length > 0 || inUse ? addToFolder(folder, all) : replaceFolder(folder, all),
      )
    },
  }
}

const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} en nog ${names.length - 3}` : joinDutch(names, 'en')

const withHashes = (manifest: string, {[MANIFEST_FILE]: _, ...files}: Record<string, string>): string =>
  `${JSON.stringify({...JSON.parse(manifest), files}, undefined, 2)}\n`

/** The files that an earlier pack left in a folder; its manifest is one of them. */
function oursIn(folder: string): Record<string, string> {
  try {
    const text = fs.readFileSync(path.join(folder, MANIFEST_FILE), 'utf8')
    const {kind, files} = JSON.parse(text) as {kind?: unknown; files?: Record<string, string>}
    if (kind !== PACK_KIND) return {}
    return {...files, [MANIFEST_FILE]: hashFile(text)}
  } catch {
    return {}
  }
}

function attempt<T>(named: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    if (error instanceof CannotRun) throw error
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new CannotRun(
        `De schijf is vol: de map “${named}” is niet gemaakt. Maak ruimte en probeer het opnieuw.`,
      )
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new CannotRun(`U mag de map “${named}” hier niet maken. Kies een andere plek, of vraag toegang.`)
    throw new CannotRun(
      `De map “${named}” kan niet worden geschreven (${code ?? String(error)}). Kies een andere plek.`,
    )
  }
}
