import type {
  ArtifactLocation,
  Fix,
  Invocation,
  Location,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif'
import {ALL_RULES} from '../checks/index.ts'
import type {RuleDoc} from '../checks/rule.ts'
import type {Finding, Point, Severity, Suggestion} from '../finding.ts'
import type {SetFinding} from '../journey/set-finding.ts'
import {places} from '../letter/places.ts'
import {fileSpan, inRepository, uriOf} from './file-place.ts'
import {adviceLine, idOf} from './finding-text.ts'
import {safeJson} from './json.ts'
import {lineOf} from './place.ts'
import type {FileError, LintedLetter, Reporter} from './record.ts'

export interface SarifOptions {
  readonly version: string
  readonly rulesDate: string
  /** The working folder in its repository: see `inRepository`. */
  readonly folder: string
  /** The absolute path of the repository's top, with forward slashes. */
  readonly top: string
}

const LEVELS = {error: 'error', warning: 'warning', info: 'note'} as const satisfies Record<Severity, string>

const RULE_INDEX = new Map(ALL_RULES.map(({id}, i) => [id, i]))

/** The report as SARIF 2.1.0 (OASIS, 2020): one run, with every rule in the order of the documentation. */
export function sarifReporter(options: SarifOptions): Reporter {
  let first = true
  const list = (results: readonly Result[]): string => {
    const text = results.map(result => safeJson(result)).join(',\n')
    if (text === '') return ''
    const separator = first ? '\n' : ',\n'
    first = false
    return separator + text
  }
  return {
    start: () => `${head(options)},"results":[`,
    letter: letter => list(letterResults(letter, options)),
    sets: sets => list(sets.flatMap(({findings}) => findings).map(finding => setResult(finding, options))),
    end: ({errors}) => `${first ? '' : '\n'}],"invocations":[${safeJson(invocation(errors, options))}]}]}\n`,
  }
}

/** The document up to the results of its only run. */
function head({version, rulesDate}: SarifOptions): string {
  const run = {
    tool: {
      driver: {
        name: 'Briefwijzer',
        semanticVersion: version,
        version,
        language: 'nl-NL',
        shortDescription: {text: 'Kijkt brieven over geld na op duidelijke, vriendelijke taal.'},
        rules: ALL_RULES.map(ruleDescriptor),
        properties: {rulesDate},
      },
    },
    language: 'nl-NL',
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: {'%SRCROOT%': {description: {text: 'De bovenste map van de brieven.'}}},
  }
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  }
  return safeJson(document).slice(0, -'}]}'.length)
}

function ruleDescriptor({id, title, why, severity, law, examples}: RuleDoc): ReportingDescriptor {
  const caution = law ? ['Dit is een hulp bij het nakijken, geen juridisch advies.'] : []
  const wrong = examples.wrong.filter(text => text.trim() !== '')
  const right = examples.right.filter(text => text.trim() !== '')
  return {
    id,
    name: title,
    shortDescription: {text: `${title}.`},
    fullDescription: {text: why},
    help: {
      text: [why, ...caution, `Meer weten? Typ: briefwijzer explain ${id}`].join(' '),
      markdown: [
        `${markdown(why)}`,
        ...caution,
        ...exampleList('Liever niet', wrong),
        ...exampleList('Wel goed', right),
        `Meer weten? Typ: \`briefwijzer explain ${id}\``,
      ].join('\n\n'),
    },
    defaultConfiguration: {level: LEVELS[severity]},
    properties: {tags: ['taal', ...(law ? ['wet'] : [])]},
  }
}

const exampleList = (head: string, examples: readonly string[]): string[] =>
  examples.length === 0
    ? []
    : [`**${head}**`, examples.map(text => `- ${markdown(text.replace(/\s*\n\s*/g, ' / '))}`).join('\n')]

/** Text of our own as Markdown that shows it letter for letter. */
const markdown = (text: string): string => text.trim().replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')

function letterResults(letter: LintedLetter, options: SarifOptions): Result[] {
  const {path, source, lines, findings} = letter
  const artifactLocation = artifact(path, options)
  const points = lines === undefined && findings.some(hasSuggestions) ? places(source) : undefined
  return findings.map(finding => ({
    ...resultHead(finding, adviceLine(finding)),
    locations: [location(letter, finding, artifactLocation)],
    ...(points &&
      hasSuggestions(finding) && {fixes: finding.suggestions.map(fixer(artifactLocation, points))}),
    properties: {
      id: idOf(finding),
      ...(finding.category !== undefined && {category: finding.category}),
      ...(finding.variants && {variants: finding.variants}),
    },
  }))
}

const hasSuggestions = ({suggestions}: Finding): boolean => suggestions.length > 0

const resultHead = (
  {rule, severity, fingerprint, why}: Pick<Finding, 'rule' | 'severity' | 'fingerprint' | 'why'>,
  text: string,
): Pick<Result, 'ruleId' | 'ruleIndex' | 'level' | 'message' | 'partialFingerprints'> => ({
  ruleId: rule,
  ruleIndex: RULE_INDEX.get(rule) ?? -1,
  level: LEVELS[severity],
  message: {text: messageText(why === undefined ? text : `${text} Waarom: ${why}`)},
  partialFingerprints: {'briefwijzerFingerprint/v1': fingerprint},
})

/** In a message `[words](target)` is a link: of a letter it stays words (SARIF 2.1.0, 3.11.6). */
const messageText = (text: string): string => text.replaceAll('](', '\\](')

function artifact(path: string, {folder, top}: SarifOptions): ArtifactLocation {
  const {uri, isRelative} = uriOf(inRepository(path, folder), top)
  return isRelative ? {uri, uriBaseId: '%SRCROOT%'} : {uri}
}

/** GitHub asks for a line: what is about the whole letter stands at the first. */
function location(letter: LintedLetter, finding: Finding, artifactLocation: ArtifactLocation): Location {
  const span = fileSpan(letter, finding)
  return {
    physicalLocation: {artifactLocation, region: span ? region(span.start, span.end) : {startLine: 1}},
    ...(finding.place && {logicalLocations: [{fullyQualifiedName: lineOf(finding), kind: 'paragraph'}]}),
  }
}

const region = (start: Point, end: Point): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

const fixer =
  (artifactLocation: ArtifactLocation, points: (offset: number) => Point) =>
  ({text, fix, edits}: Suggestion): Fix => ({
    description: {text: messageText(fixText(text, fix))},
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({start, end, text: inserted}) => ({
          deletedRegion: region(points(start), points(end)),
          insertedContent: {text: inserted},
        })),
      },
    ],
    properties: {fix},
  })

/** What is taken out, has no words of its own. */
const fixText = (text: string, fix: Suggestion['fix']): string =>
  `${text.trim() === '' ? 'Laat de woorden weg' : `Schrijf “${text}”`}${fix === 'safe' ? '.' : '. Kijk zelf of het past.'}`

function setResult(finding: SetFinding, options: SarifOptions): Result {
  const [first, ...others] = finding.letters.map(path => ({
    physicalLocation: {artifactLocation: artifact(path, options), region: {startLine: 1}},
  }))
  return {
    ...resultHead(finding, finding.message),
    locations: [first!],
    ...(others.length > 0 && {relatedLocations: others.map((other, i) => ({id: i + 1, ...other}))}),
    properties: {id: finding.rule, category: finding.category},
  }
}

function invocation(errors: readonly FileError[], options: SarifOptions): Invocation {
  return {
    executionSuccessful: errors.length === 0,
    toolExecutionNotifications: errors.map(
      ({path, message, line, column}): Notification => ({
        level: 'error',
        message: {text: messageText(message)},
        locations: [
          {
            physicalLocation: {
              artifactLocation: artifact(path, options),
              ...(line !== undefined && {
                region: {startLine: line, ...(column !== undefined && {startColumn: column})},
              }),
            },
          },
        ],
      }),
    ),
  }
}
