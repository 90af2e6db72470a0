import fs from 'node:fs'
import path from 'node:path'
import {ALL_RULES} from '../checks/index.ts'
import {evidenceConfig, evidenceCsv, evidenceDocument, evidenceJson} from '../panel/evidence-report.ts'
import {panelFinding} from '../panel/join-findings.ts'
import type {PanelData} from '../panel/model.ts'
import {type LetterToday, letterOutcome} from '../panel/outcome.ts'
import type {ReportDocument} from '../panel/report-blocks.ts'
import {reportDocument} from '../panel/report-content.ts'
import {decisionsCsv, reportCsv} from '../panel/report-csv.ts'
import {reportHtml} from '../panel/report-html.ts'
import {reportJson} from '../panel/report-json.ts'
import {reportMarkdown} from '../panel/report-markdown.ts'
import {reportText} from '../panel/report-text.ts'
import {readersText, VERDICT_NAMES} from '../panel/report-words.ts'
import {ruleEvidence} from '../panel/rule-evidence.ts'
import {PANEL_THRESHOLDS} from '../panel/thresholds.ts'
import {shownFrom} from '../project/broken-files.ts'
import {realPath} from '../project/files.ts'
import {panelFile, readPanelFile} from '../project/panel-file.ts'
import {findPrinters, printPapers} from '../project/print-papers.ts'
import {adviceOf} from '../report/finding-text.ts'
import type {FileError} from '../report/record.ts'
import {safeText} from '../report/safe-text.ts'
import {CannotRun, EXIT} from './exit-codes.ts'
import {growFreely} from './heap.ts'
import {fileOutput, type Output, STDOUT} from './output.ts'
import {type PanelLinter, panelLinter} from './panel-findings.ts'
import type {ReportFlags, ReportFormat} from './panel-report.ts'
import type {Program} from './program.ts'
import {tell} from './run.ts'
import {columns, styleFor} from './terminal.ts'
import {today} from './today.ts'

/** Endings of files, and the form that goes with them. */
const ENDINGS: Readonly<Record<string, ReportFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.json': 'json',
  '.csv': 'csv',
  '.txt': 'pretty',
}

/** Writes the report that is asked for, and gives the exit code. */
export async function writeReport(
  named: readonly string[],
  flags: ReportFlags,
  program: Program,
): Promise<number> {
  growFreely()
  const format = formatOf(flags)
  if (flags.write !== undefined && !flags.rules)
    throw new CannotRun('“--write” werkt alleen samen met “--rules”.')
  if (flags.rules && flags.decisions !== undefined)
    throw new CannotRun('“--rules” en “--decisions” gaan niet samen. Kies een van de twee.')
  await program.loadOwn()
  for (const target of [flags.decisions, flags.write])
    if (target !== undefined) refuseToReplace(target, program)
  const {failed, ...read} = await readLetters(named, program)
  if (flags.output !== undefined) keepSources(flags.output, read, program)
  const made = flags.rules ? rulesReport(read, flags, program) : lettersReport(read, flags, program)
  const {cwd} = program
  await write(
    await contentOf(made, format, flags.output !== undefined, program),
    flags.output === undefined ? STDOUT : fileOutput(path.resolve(cwd, flags.output)),
  )
  for (const {named, content} of made.extra) await write(content, fileOutput(path.resolve(cwd, named)))
  // What stands on the screen is the report, and nothing else.
  if (flags.output !== undefined)
    process.stdout.write(`${made.said}\nGeschreven: ${safeText(flags.output)}.\n`)
  for (const note of made.notes) process.stderr.write(`${note}\n`)
  return failed ? EXIT.broken : EXIT.fine
}

/** A table or config that somebody filled in is not written anew. */
function refuseToReplace(named: string, {cwd}: Program): void {
  if (fs.existsSync(path.resolve(cwd, named)))
    throw new CannotRun(`“${named}” bestaat al. Er is niets geschreven. Kies een andere naam.`)
}

/** A report never takes the place of what it is made of. */
function keepSources(output: string, {file, data}: Read, {cwd}: Program): void {
  const target = realPath(path.resolve(cwd, output))
  const sources = [file, ...data.letters.map(letter => path.resolve(path.dirname(file), letter.path))]
  if (sources.some(source => realPath(source) === target))
    throw new CannotRun(
      `“${output}” is ${target === realPath(file) ? 'het bestand met de antwoorden van lezers' : 'een van de brieven'}. Er is niets geschreven. Kies een andere naam voor het verslag.`,
    )
}

/** What a report is made of. */
interface Read {
  readonly data: PanelData
  /** Where the data is kept. */
  readonly file: string
  /** Letters as they are today, by their paths; those that can't be read are left out. */
  readonly letters: ReadonlyMap<string, LetterToday>
  /** Paths of the letters that the report is about. */
  readonly paths: readonly string[]
}

/** Reads the panel's data and the letters that readers saw; what is wrong with a letter is told. */
async function readLetters(
  named: readonly string[],
  program: Program,
): Promise<Read & {readonly failed: boolean}> {
  const {cwd} = program
  const file = panelFile(program.config()?.folder, cwd)
  const data = readPanelFile(file, cwd)
  if (data.answers.length === 0)
    throw new CannotRun(
      `Er zijn nog geen antwoorden van lezers in ${shownFrom(cwd, file)}. Lees ze in met: briefwijzer panel import antwoorden.xlsx`,
    )
  const folder = path.dirname(file)
  const all = data.letters.map(({path}) => path)
  const asked = pathsOf(named, all, folder, cwd)
  const answered = new Set(data.answers.map(({version}) => version))
  const linter = await panelLinter(folder, program)
  const letters = new Map<string, LetterToday>()
  const missing: [path: string, error: FileError][] = []
  const versionsOf = new Map<string, string[]>()
  for (const {path, versions} of data.letters) {
    const own = versions.flatMap(({version}) => (answered.has(version) ? [version] : []))
    if (!asked.has(path) || own.length === 0) continue
    versionsOf.set(path, own)
    const letter = await letterToday(path, linter)
    if ('error' in letter) missing.push([path, letter.error])
    else letters.set(path, letter)
  }
  // What readers said of a letter that got another name goes with the new one.
  const found = new Set([...letters.keys()].flatMap(path => versionsOf.get(path)!))
  const gone = missing.filter(([path]) => !versionsOf.get(path)!.every(version => found.has(version)))
  for (const [named, error] of gone) {
    const file = path.resolve(folder, named)
    const renamed = fs.existsSync(file)
      ? ''
      : ' Heeft de brief nu een andere naam? Maak dan een pakket met de nieuwe naam: de antwoorden gaan mee.'
    tell({...error, message: `${error.message}${renamed}`, path: shownFrom(cwd, file)})
  }
  const lost = new Set(gone.map(([path]) => path))
  const paths = [...versionsOf.keys()].filter(path => letters.has(path) || lost.has(path))
  return {data, file, letters, paths, failed: gone.length > 0}
}

function formatOf({format, output}: ReportFlags): ReportFormat {
  const byName = output === undefined ? undefined : ENDINGS[path.extname(output).toLowerCase()]
  const chosen = format ?? byName
  if (chosen === undefined && output !== undefined)
    throw new CannotRun(
      `Aan de naam “${output}” is niet te zien welke vorm het verslag krijgt. Kies een naam die eindigt op .html, .pdf, .docx, .md, .json of .csv, of gebruik --format.`,
    )
  if (output === undefined && (chosen === 'pdf' || chosen === 'docx'))
    throw new CannotRun(`Een ${chosen} kan niet op het scherm. Noem een bestand: --output verslag.${chosen}`)
  return chosen ?? 'pretty'
}

/** The letters that are asked for, by their paths in the data; all of them when none is named. */
function pathsOf(
  named: readonly string[],
  known: readonly string[],
  folder: string,
  cwd: string,
): ReadonlySet<string> {
  if (named.length === 0) return new Set(known)
  return new Set(
    named.flatMap(name => {
      const asked = shownFrom(folder, path.resolve(cwd, name))
      const found = known.filter(one => one === asked || asked === '.' || one.startsWith(`${asked}/`))
      if (found.length === 0)
        throw new CannotRun(
          `“${name}” is nog niet aan lezers voorgelegd. Wel voorgelegd: ${known.map(one => `“${one}”`).join(', ')}.`,
        )
      return found
    }),
  )
}

/** A letter as it is today, with what the linter says of it. */
async function letterToday(
  named: string,
  linter: PanelLinter,
): Promise<LetterToday | Extract<Awaited<ReturnType<PanelLinter['today']>>, {error: unknown}>> {
  const letter = await linter.today(named)
  if ('error' in letter) return letter
  const {numbered, findings} = letter
  const {version, paragraphs} = numbered
  return {
    version,
    paragraphs,
    findings: findings.map(finding => ({
      ...panelFinding(finding, paragraphs),
      advice: adviceOf(finding).join(' '),
    })),
  }
}

interface Made {
  readonly document: () => ReportDocument
  readonly json: () => string
  readonly csv: () => string
  /** What is said on the screen when the report is in a file. */
  readonly said: string
  /** Files beside the report. */
  readonly extra: readonly {readonly named: string; readonly content: string}[]
  /** What the user should know of those. */
  readonly notes: readonly string[]
}

function lettersReport({data, letters, paths}: Read, {decisions}: ReportFlags, program: Program): Made {
  const options = {
    date: today(),
    version: program.version,
    thresholds: program.config()?.panel ?? PANEL_THRESHOLDS,
  }
  const outcomes = paths.flatMap(
    path => letterOutcome(data, path, letters.get(path), options.thresholds) ?? [],
  )
  if (outcomes.length === 0) throw new CannotRun('Van deze brieven zijn er nog geen antwoorden van lezers.')
  return {
    document: () => reportDocument(outcomes, options),
    json: () => reportJson(outcomes, options),
    csv: () => reportCsv(outcomes),
    said: outcomes
      .map(
        ({path, verdict, tally}) =>
          `${safeText(path)}: ${VERDICT_NAMES[verdict.verdict].toLowerCase()} (${readersText(tally.all.readers)}).`,
      )
      .join('\n'),
    extra: decisions === undefined ? [] : [{named: decisions, content: decisionsCsv(outcomes)}],
    notes:
      decisions === undefined
        ? []
        : [
            `Zet uw besluiten in ${safeText(decisions)}. Lees dat bestand daarna in met: briefwijzer panel import ${safeText(decisions)}`,
          ],
  }
}

function rulesReport({data, letters}: Read, {write: target}: ReportFlags, program: Program): Made {
  const options = {date: today(), version: program.version}
  const laws = new Set(ALL_RULES.flatMap(({id, law}) => (law ? [id] : [])))
  // A config knows no other entries.
  const terms = new Set(program.dictionary().entries.map(({id}) => id))
  const evidence = ruleEvidence(
    data,
    path => letters.get(path),
    (rule, entry) => !laws.has(rule) && (entry === undefined || terms.has(entry)),
  )
  const config = target === undefined ? undefined : evidenceConfig(evidence, options)
  const proposals = evidence.filter(({proposal}) => proposal).length
  return {
    document: () => evidenceDocument(evidence, options),
    json: () => evidenceJson(evidence, options),
    csv: () => evidenceCsv(evidence),
    said: `Regels en termen: ${evidence.length}. Voorstellen: ${proposals}.`,
    extra: target === undefined || config === undefined ? [] : [{named: target, content: config}],
    notes:
      target === undefined
        ? []
        : [
            config === undefined
              ? `Er zijn nog geen voorstellen. “${safeText(target)}” is niet gemaakt.`
              : `De voorstellen staan in ${safeText(target)}. Laat ze gelden: zet in uw config “basis: ${safeText(target)}”.`,
          ],
  }
}

async function contentOf(
  {document, json, csv}: Made,
  format: ReportFormat,
  toFile: boolean,
  program: Program,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'pretty':
      return reportText(document(), columns(), styleFor(undefined, toFile))
    case 'markdown':
      return reportMarkdown(document())
    case 'html':
      return reportHtml(document())
    case 'docx':
      return program.panel().reportDocx(document())
    case 'pdf': {
      const made = document()
      const [html, docx] = await Promise.all([reportHtml(made), program.panel().reportDocx(made)])
      const printed = await printPapers([{html, docx}], findPrinters())
      if ('problem' in printed) throw new CannotRun(printed.problem)
      return printed.pdfs[0]!
    }
    case 'json':
      return json()
    case 'csv':
      return csv()
  }
}

async function write(content: string | Uint8Array, output: Output): Promise<void> {
  try {
    await output.write(content)
    await output.close()
  } catch (error) {
    output.drop()
    throw error
  }
}
