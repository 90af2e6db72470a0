/**
 * Holds reports before programs that are not ours: SARIF before Microsoft's multitool, XML before xmllint, JSON before
 * Ajv, the page in Chromium and before axe. Each must accept what is good and refuse what was broken on purpose.
 * `npm run test:reports -- --validator DIR`, with a folder that has `PACKAGES` in it; `--screenshots DIR` keeps what was
 * seen.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {FORMATS, reporterOf} from '../../src/report/reporters.ts'
import {CONTEXT, NOTHING, written} from './hostile.ts'
import {lookAtPage} from './page-in-browser.ts'

const PACKAGES = ['@microsoft/sarif-multitool', 'ajv', 'axe-core', 'playwright-core'] as const

const root = fileURLToPath(new URL('../..', import.meta.url))
const {values} = parseArgs({options: {validator: {type: 'string'}, screenshots: {type: 'string'}}})
if (values.validator === undefined)
  throw new Error(`give a folder with ${PACKAGES.join(', ')}: --validator DIR`)
const heavy = createRequire(path.resolve(values.validator, 'x.js'))

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-reports-'))
process.once('exit', () => fs.rmSync(work, {recursive: true, force: true}))
const problems: string[] = []
let looked = 0

/** What a validator has to say of a file: nothing when it is good. */
type Validator = (file: string) => readonly string[]

const ends = (program: string, args: readonly string[]): {code: number | null; out: string} => {
  const {status, stdout, stderr, error} = spawnSync(program, args, {encoding: 'utf8', maxBuffer: 2 ** 28})
  if (error) throw error
  return {code: status, out: stdout + stderr}
}

/** Its exit code is 0 whatever it finds. */
const sarif: Validator = file => {
  const tool = path.join(path.dirname(heavy.resolve('@microsoft/sarif-multitool/package.json')), 'bin.js')
  const {out} = ends(process.execPath, [tool, 'validate', file])
  if (!out.includes('files scanned')) throw new Error(`the multitool did not look: ${out}`)
  return out.split('\n').filter(line => /\): (error|fail)/.test(line))
}

const xml =
  (schema: string): Validator =>
  file => {
    const {code, out} = ends('xmllint', [
      '--noout',
      '--schema',
      path.join(root, 'test/report/schemas', schema),
      file,
    ])
    return code === 0 ? [] : out.split('\n')
  }

interface AjvClass {
  new (
    options: object,
  ): {
    compile(schema: object): {(value: unknown): boolean; errors?: unknown}
    addFormat(name: string, format: RegExp): void
  }
}

const json = (schemaFile: string, lines = false): Validator => {
  const {Ajv2020} = heavy('ajv/dist/2020.js') as {Ajv2020: AjvClass}
  const ajv = new Ajv2020({strict: false})
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/)
  const valid = ajv.compile(JSON.parse(fs.readFileSync(path.join(root, schemaFile), 'utf8')))
  return file => {
    const text = fs.readFileSync(file, 'utf8')
    const parts = lines ? text.split('\n').slice(0, -1) : [text]
    return parts.flatMap(part => {
      try {
        return valid(JSON.parse(part)) ? [] : [JSON.stringify(valid.errors)]
      } catch (error) {
        return [String(error)]
      }
    })
  }
}

interface Case {
  readonly validator: Validator
  /** What breaks a good report; each must be noticed. */
  readonly breaks: Readonly<Record<string, (text: string) => string>>
}

type Loose = Record<string, never>
/** Breaks JSON in one place. */
const broken =
  (change: (value: never) => void) =>
  (text: string): string => {
    const value = JSON.parse(text) as Loose
    change(value as never)
    return JSON.stringify(value)
  }

interface SarifRun {
  results: {
    ruleIndex: number
    message?: object
    extra?: string
    fixes?: {artifactChanges: unknown[]}[]
    locations: {physicalLocation: {region: Record<string, number>; artifactLocation: {uri: string}}}[]
  }[]
  tool: {driver: {name?: string}}
}
const inRun = (change: (run: SarifRun) => void): ((text: string) => string) =>
  broken((log: {runs: [SarifRun]}) => change(log.runs[0]))

const CASES: Readonly<Partial<Record<(typeof FORMATS)[number], Case>>> = {
  sarif: {
    validator: sarif,
    breaks: {
      'line 0': inRun(({results}) => {
        results[1]!.locations[0]!.physicalLocation.region.startLine = 0
      }),
      'an end before its start': inRun(({results}) => {
        const {region} = results[1]!.locations[0]!.physicalLocation
        region.startColumn = region.endColumn! + 5
      }),
      'a key of our own': inRun(({results}) => {
        results[0]!.extra = 'x'
      }),
      'a rule that is not there': inRun(({results}) => {
        results[0]!.ruleIndex = 999
      }),
      'no message': inRun(({results}) => {
        delete results[0]!.message
      }),
      'a tool without a name': inRun(({tool}) => {
        delete tool.driver.name
      }),
      'an address with spaces': inRun(({results}) => {
        results[0]!.locations[0]!.physicalLocation.artifactLocation.uri = 'a b|<.md'
      }),
      'a fix that changes nothing': inRun(({results}) => {
        for (const {fixes} of results) if (fixes) fixes[0]!.artifactChanges = []
      }),
      'another version': text => text.replace('"version":"2.1.0"', '"version":"2.0.0"'),
      'a document that is cut off': text => text.slice(0, -5),
    },
  },
  junit: {
    validator: xml('junit.xsd'),
    breaks: {
      'no name': text => text.replace(/<testcase name="[^"]*"/, '<testcase'),
      'text that is markup': text => text.replace('&lt;', '<'),
      'a test twice': text => text.replace(/(<testcase [^>]*\/>)/, '$1$1'),
      'a document that is cut off': text => text.slice(0, -5),
    },
  },
  checkstyle: {
    validator: xml('checkstyle.xsd'),
    breaks: {
      'line 0': text => text.replace(/line="\d+"/, 'line="0"'),
      'a severity in Dutch': text => text.replace('severity="error"', 'severity="fout"'),
      'a control character': text => text.replace('message="', 'message="\u0001'),
    },
  },
  gitlab: {
    validator: json('test/report/schemas/gitlab.schema.json'),
    breaks: {
      'no fingerprint': text => text.replace(/"fingerprint":"\w+",/, ''),
      'a severity of ours': text => text.replace('"minor"', '"warning"'),
      'a document that is cut off': text => text.slice(0, -5),
    },
  },
  json: {
    validator: json('rules/report.schema.json'),
    breaks: {
      'no letters': text => text.replace('"letters"', '"brieven"'),
      'schema 2': text => text.replace('"schema":1', '"schema":2'),
    },
  },
  ndjson: {
    validator: json('rules/report-line.schema.json', true),
    breaks: {
      'a line of no type': text => text.replace('"type":"letter",', ''),
      'a line that is cut off': text => text.replace('}\n', '\n'),
    },
  },
}

/** All forms of the report on the letters of the fixtures, by one run of the program. */
function programReports(folder: string): void {
  const wishes = FORMATS.flatMap(format => ['--format', `${format}=${path.join(folder, format)}`])
  const program = path.join(root, 'bin', 'briefwijzer.js')
  const {code, out} = ends(process.execPath, [program, 'fixtures', 'bestaat-niet.md', '--set', ...wishes])
  if (code !== 2) throw new Error(`the program ended with ${code}: ${out}`)
}

const folders = ['fixtures', 'hostile', 'empty'].map(name => path.join(work, name))
for (const folder of folders) fs.mkdirSync(folder)
const [fixtures, hostile, empty] = folders as [string, string, string]
process.chdir(root)
programReports(fixtures)
for (const format of FORMATS) {
  fs.writeFileSync(path.join(hostile, format), written(await reporterOf(format, CONTEXT)))
  fs.writeFileSync(path.join(empty, format), written(await reporterOf(format, CONTEXT), [], [], NOTHING))
}

for (const [format, {validator, breaks}] of Object.entries(CASES)) {
  for (const folder of folders) {
    looked++
    const faults = validator(path.join(folder, format))
    console.log(`${format}, ${path.basename(folder)}: ${faults.length === 0 ? 'accepted' : 'refused'}`)
    for (const fault of faults.slice(0, 5)) problems.push(`${format}, ${path.basename(folder)}: ${fault}`)
  }
  const good = fs.readFileSync(path.join(hostile, format), 'utf8')
  for (const [name, breakIt] of Object.entries(breaks)) {
    looked++
    const file = path.join(work, `broken.${format}`)
    const text = breakIt(good)
    if (text === good) throw new Error(`${format}: “${name}” broke nothing`)
    fs.writeFileSync(file, text)
    const noticed = validator(file).length > 0
    console.log(`${format}, ${name}: ${noticed ? 'refused' : 'accepted'}`)
    if (!noticed) problems.push(`${format}: “${name}” was not noticed`)
  }
}

problems.push(...(await lookAtPage({fixtures, hostile, empty, work, heavy, screenshots: values.screenshots})))

for (const problem of problems) console.error(problem)
console.log(`${looked} reports held before validators, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
