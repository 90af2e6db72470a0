import fs from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {lastRound, readManifest, withVersions} from '../panel/data.ts'
import {type AnswerFile, type ImportedFile, importAnswers} from '../panel/import-answers.ts'
import {knownOf} from '../panel/judge-row.ts'
import {MANIFEST_FILE, type PackManifest, type PanelData} from '../panel/model.ts'
import {BrokenFiles, shownFrom} from '../project/broken-files.ts'
import {panelFile, readPanelFile, updatePanelFile} from '../project/panel-file.ts'
import {readAnswers} from '../project/read-answers.ts'
import {diskProblem} from '../project/read-file.ts'
import {formatNumber, joinDutch} from '../report/dutch.ts'
import {safeText} from '../report/safe-text.ts'
import {CannotRun, EXIT} from './exit-codes.ts'
import {print} from './output.ts'
import {panelLinter} from './panel-findings.ts'
import type {ImportFlags} from './panel-import.ts'
import type {Program} from './program.ts'
import {tell} from './run.ts'
import {today} from './today.ts'

/** Takes in what readers said; gives the code at the end. */
export async function importFiles(
  named: readonly string[],
  flags: ImportFlags,
  program: Program,
): Promise<number> {
  const {cwd} = program
  await program.loadOwn()
  const files: AnswerFile[] = []
  let broken = false
  // A file that is named twice says nothing new.
  for (const file of new Set(named.flatMap(name => namedFiles(name, cwd)))) {
    const name = shownFrom(cwd, file)
    const {remark, ...table} = await readAnswers(file)
    if ('problem' in table) {
      broken = true
      tell({path: name, message: table.problem})
      continue
    }
    if (remark !== undefined) tell({path: name, message: remark})
    files.push({name, table})
  }
  if (files.length === 0) return EXIT.broken
  const target = panelFile(program.config()?.folder, cwd)
  const packs = packsFor(named, flags.pack, cwd)
  const date = today()
  const change = async (before: PanelData) => {
    const data = await withPacks(before, packs, path.dirname(target), program)
    if (data.letters.length === 0)
      throw new CannotRun(
        `Er is nog geen pakket bekend. Maak er een met “briefwijzer panel export”, of noem de map van het pakket met --pack.`,
      )
    const round = Math.max(lastRound(data), ...packs.map(({round}) => round))
    const imported = importAnswers(data, files, knownOf(data, round), {date, replace: flags.replace ?? false})
    // An import that brings nothing changes nothing.
    return imported.files.some(({added, replaced}) => added + replaced > 0)
      ? imported
      : {...imported, data: before}
  }
  const {files: imported} = flags.dryRun
    ? await change(readPanelFile(target, cwd))
    : await updatePanelFile(target, cwd, change)
  for (const {name, refused} of imported)
    for (const {line, message} of refused) tell({path: name, line, message})
  await print(report(imported, shownFrom(cwd, target), flags.dryRun ?? false))
  if (broken) return EXIT.broken
  return imported.some(({refused}) => refused.length > 0) ? EXIT.findings : EXIT.fine
}

/** The files that are meant: some shells leave patterns alone. */
function namedFiles(named: string, cwd: string): string[] {
  const file = path.resolve(cwd, named)
  if (fs.existsSync(file)) return [file]
  const found = globSync(named.replaceAll('\\', '/'), {cwd, absolute: true, expandDirectories: false})
  return found.length === 0 ? [file] : found.map(name => path.resolve(name)).sort()
}

function report(files: readonly ImportedFile[], target: string, dry: boolean): string {
  const lines = files.map(({name, added, replaced, known, refused}) => {
    const parts = [
      `${formatNumber(added, 0)} nieuw`,
      ...(replaced > 0 ? [`${formatNumber(replaced, 0)} vervangen`] : []),
      ...(known > 0 ? [`${formatNumber(known, 0)} al bekend`] : []),
      ...(refused.length > 0 ? [`${formatNumber(refused.length, 0)} geweigerd`] : []),
    ]
    const none = added + replaced + known + refused.length === 0
    return `${safeText(name)}: ${none ? 'geen ingevulde rijen' : joinDutch(parts, 'en')}.`
  })
  const changed = files.some(({added, replaced}) => added + replaced > 0)
  const refused = files.some(({refused}) => refused.length > 0)
  const end = dry
    ? 'Er is niets bewaard (--dry-run).'
    : changed
      ? `Bewaard in ${safeText(target)}.`
      : 'Er is niets veranderd.'
  const advice =
    refused && !dry
      ? ['Verbeter de geweigerde rijen en lees het bestand opnieuw in. Niets telt twee keer.']
      : []
  return `${[...lines, end, ...advice].join('\n')}\n`
}

/** The packs that answers may belong to: the one that is named, or else those beside the files. */
function packsFor(named: readonly string[], pack: string | undefined, cwd: string): PackManifest[] {
  if (pack !== undefined) {
    const file = path.resolve(cwd, pack)
    return [readPack(path.basename(file) === MANIFEST_FILE ? file : path.join(file, MANIFEST_FILE), cwd)]
  }
  const folders = named.flatMap(name => {
    const folder = path.dirname(path.resolve(cwd, name))
    return [folder, path.dirname(folder)]
  })
  return [...new Set(folders.map(folder => path.join(folder, MANIFEST_FILE)))]
    .filter(file => fs.existsSync(file))
    .map(file => readPack(file, cwd))
}

function readPack(file: string, cwd: string): PackManifest {
  const refuse = (message: string): never => {
    throw new BrokenFiles([{path: shownFrom(cwd, file), message}])
  }
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return refuse(
      missing
        ? `Dit bestand bestaat niet. Noem achter --pack de map waarin ${MANIFEST_FILE} staat.`
        : diskProblem(error),
    )
  }
  const manifest = readManifest(text)
  return 'problem' in manifest ? refuse(manifest.problem) : manifest
}

/** The data with the letters of packs that it does not know yet, and what the linter says of those. */
async function withPacks(
  data: PanelData,
  packs: readonly PackManifest[],
  folder: string,
  program: Program,
): Promise<PanelData> {
  const known = new Set(
    data.letters.flatMap(({path, versions}) => versions.map(({version}) => `${path}\t${version}`)),
  )
  const unknown = packs
    .flatMap(({letters}) => letters)
    .filter(({path, version}) => !known.has(`${path}\t${version}`))
  if (unknown.length === 0) return data
  const letters: Parameters<typeof withVersions>[1][number][] = []
  const linter = await panelLinter(folder, program)
  for (const letter of unknown) letters.push({letter, findings: await linter.inPack(letter)})
  return withVersions(data, letters)
}
