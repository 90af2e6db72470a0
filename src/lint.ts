import {RULES} from './checks/index.ts'
import type {Context, Passage, Report, Rule} from './checks/rule.ts'
import {findTerms, type Term} from './checks/terms.ts'
import {THRESHOLDS} from './checks/thresholds.ts'
import type {LetterDictionary} from './dictionary/compile.ts'
import type {CommonWords} from './dutch/common-words.ts'
import {newWords, type TextEdit} from './dutch/edit.ts'
import type {Lexicon} from './dutch/lexicon.ts'
import {asked} from './elements/asked.ts'
import type {Elements, Found} from './elements/find.ts'
import {ELEMENTS, type ElementId} from './elements/table.ts'
import {
  type DocumentPlace,
  type Edit,
  type Finding,
  type Point,
  SEVERITIES,
  type Suggestion,
} from './finding.ts'
import {fingerprint} from './fingerprint.ts'
import {judgeOf, wishFindings} from './ignore/findings.ts'
import {type Ignored, silence, wishesOf} from './ignore/silence.ts'
import type {StatedIgnore} from './ignore/stated.ts'
import {type JourneyFacts, journeyFacts, mergeFacts} from './journey/letter-facts.ts'
import type {Law} from './law/law.ts'
import type {LetterFacts} from './letter/facts.ts'
import type {LanguageCode} from './letter/language.ts'
import type {Letter} from './letter/letter.ts'
import {outsideFields} from './letter/outside-fields.ts'
import {placeIn, places} from './letter/places.ts'
import {type Samples, samplesIn} from './letter/samples.ts'
import {mergeVariants} from './merge-variants.ts'
import {moreSpecific} from './more-specific.ts'
import {passagesOf} from './passages.ts'
import {type Counted, countLetter} from './readability/letter.ts'
import {addCounts, measure, type Readability} from './readability/measures.ts'
import {type Change, noParts, type Place, type ScoreParts, scoreParts} from './readability/parts.ts'
import type {EnglishReader} from './retext/english.ts'

/** What linting needs beside the letter; made once, used for every letter. */
export interface Resources {
  readonly dictionary: LetterDictionary
  /** Called when a rule first asks for it. */
  readonly lexicon: () => Lexicon
  /** Likewise. */
  readonly commonWords: () => CommonWords
  /** Likewise. */
  readonly english: () => EnglishReader
  /** Likewise. */
  readonly law: () => Law
  /** Likewise. */
  readonly elements: () => Elements
}

export interface LintOptions {
  /** Whether a rule runs; all by default. */
  readonly runs?: (rule: Rule) => boolean
  /** Whether the score is taken apart, too. */
  readonly scoreParts?: boolean
  /** What merge fields may hold, whatever the letter itself says of it. */
  readonly samples?: Samples
  /** What they may hold when the letter does not say. */
  readonly usualSamples?: Samples
  /** Whether a letter of which these facts are known may be one of a set: then what a set has to know is taken, too. */
  readonly journey?: (facts: LetterFacts) => boolean
  /** What is to be left untold of this letter, beside what it asks itself. */
  readonly ignores?: readonly StatedIgnore[]
  /** Whether a comment that asks for silence must say why; it must when nothing is said. */
  readonly ignoreReason?: boolean
}

/** What there is to say of a letter, apart from its path. */
export interface LintResult {
  readonly format: Letter['format']
  readonly facts: LetterFacts
  /** Blocks in each language; short ones count with the language of the letter. */
  readonly languages: Readonly<Record<LanguageCode, number>>
  /** In order of place; those about the whole letter first. */
  readonly findings: readonly Finding[]
  /** What the letter or the config asks not to tell, in order of place; what hides nothing is there too. */
  readonly ignored: readonly Ignored[]
  readonly readability: Readability
  /** What is in the letter for every reader of it; null for what is not asked of this letter. */
  readonly elements: Readonly<Record<ElementId, boolean | null>>
  /** When it was asked for. */
  readonly scoreParts?: ScoreParts<Located>
  /** Likewise: what a set has to know of this letter. */
  readonly journey?: JourneyFacts
}

/** A place in the source, and what a reader sees there. */
export interface Located {
  readonly text: string
  readonly start: Point
  readonly end: Point
  /** In a document: what `start` is in. */
  readonly place?: DocumentPlace
}

/** Lints one letter. Pure: the same letter, facts and resources give the same findings. */
export function lint(
  letter: Letter,
  facts: LetterFacts,
  resources: Resources,
  options: LintOptions = {},
): LintResult {
  const place = places(letter.source)
  const {variants} = letter
  const wanted = asked(facts, resources.elements().table)
  const samples = options.samples ?? samplesIn(letter) ?? options.usualSamples
  const readings = (variants.length > 0 ? variants : [undefined]).map(variant => {
    const reader = {
      letter: variant ? {...letter, ...variant} : letter,
      whole: letter,
      choices: variant?.choices ?? [],
      samples,
      asked: wanted,
    }
    return {variant, ...lintReading(reader, facts, resources, options, place)}
  })
  // A variant with nothing to read is not sent to anybody.
  const sent = readings.some(({words}) => words) ? readings.filter(({words}) => words) : readings.slice(0, 1)
  const merged = sent.flatMap(({variant, findings}) => (variant ? [{variant, findings}] : []))
  const {told, ignored, faults} = silence(
    letter,
    merged.length > 1 ? mergeVariants(merged, letter.source, place) : sent[0]!.findings,
    options.ignores ?? [],
    place,
    judgeOf(letter, resources, options, samples !== undefined),
  )
  told.push(...wishFindings(faults, letter, resources, options, place))
  told.sort(
    (a, b) =>
      a.start.offset - b.start.offset ||
      a.end.offset - b.end.offset ||
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
  // The figures are those of the reader who has it hardest.
  const hardest = sent.reduce((a, b) => (b.readability.score < a.readability.score ? b : a))
  return {
    format: letter.format,
    facts,
    languages: hardest.languages,
    findings: numberFingerprints(told),
    ignored,
    readability: hardest.readability,
    elements: inAll(sent, wanted),
    ...(options.scoreParts && {scoreParts: hardest.scoreParts()}),
    ...(options.journey?.(facts) && {
      journey: {...mergeFacts(sent.map(reading => reading.journey())), ...wishesForSets(letter, options)},
    }),
  }
}

function wishesForSets(letter: Letter, {ignores = []}: LintOptions): Pick<JourneyFacts, 'ignored'> {
  const wishes = wishesOf(letter, ignores).filter(({scope}) => scope === 'file')
  const ignored = wishes.map(({names, reason}) => ({
    names: names.filter(name => /^journey(?:\/|$)/.test(name)),
    reason,
  }))
  const named = ignored.filter(({names}) => names.length > 0)
  return named.length > 0 ? {ignored: named} : {}
}

/** Which elements each reader gets, of those that are asked for. */
function inAll(
  readings: readonly Reading[],
  wanted: ReadonlyMap<ElementId, unknown>,
): LintResult['elements'] {
  const present = (id: ElementId) => readings.every(({elements}) => elements().has(id))
  return Object.fromEntries(
    ELEMENTS.map(id => [id, wanted.has(id) ? present(id) : null]),
  ) as LintResult['elements']
}

/** What there is to say of a letter as one reader gets it. */
interface Reading {
  readonly findings: readonly Finding[]
  /** Whether there is anything to read. */
  readonly words: boolean
  readonly languages: LintResult['languages']
  readonly readability: Readability
  readonly elements: Context['elements']
  readonly scoreParts: () => ScoreParts<Located>
  readonly journey: () => JourneyFacts
}

function lintReading(
  reader: Pick<Context, 'letter' | 'whole' | 'choices' | 'samples' | 'asked'>,
  facts: LetterFacts,
  resources: Resources,
  options: LintOptions,
  place: (offset: number) => Point,
): Reading {
  const passages = passagesOf(reader.letter, facts, resources.lexicon)
  const inLanguage = {
    nl: passages.filter(({language}) => language === 'nl'),
    en: passages.filter(({language}) => language === 'en'),
  }
  let terms: readonly Term[] | undefined
  let counted: readonly Counted[] | undefined
  let elements: ReadonlyMap<ElementId, Found> | undefined
  const count = (language: LanguageCode) => countLetter(inLanguage[language], context.terms(), knowledge())
  const knowledge = () => ({lexicon: resources.lexicon(), common: resources.commonWords()})
  const context: Context = {
    ...reader,
    facts,
    passages,
    counted: () => (counted ??= count('nl')),
    thresholds: THRESHOLDS[facts.profile],
    lexicon: resources.lexicon,
    commonWords: resources.commonWords,
    english: resources.english,
    law: resources.law,
    elementTable: () => resources.elements().table,
    elements: () =>
      (elements ??= resources.elements().find(reader.letter, inLanguage.nl, facts, reader.asked)),
    dictionary: resources.dictionary,
    terms: () => (terms ??= findTerms(passages, facts, resources.dictionary)),
  }
  const findings: Finding[] = []
  for (const rule of RULES) {
    if (options.runs && !options.runs(rule)) continue
    for (const report of reportsOf(rule, context, inLanguage))
      findings.push(toFinding(rule, report, context, place))
  }
  const measured = facts.language === 'nl' ? context.counted() : count(facts.language)
  const english = facts.language === 'en'
  return {
    findings: moreSpecific(findings),
    words: passages.some(({sentences}) => sentences.some(({words}) => words.length > 0)),
    languages: {nl: inLanguage.nl.length, en: inLanguage.en.length},
    elements: context.elements,
    readability: english
      ? resources.english().measure(measured)
      : measure(addCounts(measured.map(({counts}) => counts))),
    journey: () => journeyFacts(context),
    scoreParts: () =>
      inSource(
        english ? noParts(measured) : scoreParts(measured, context.terms(), context.thresholds, knowledge()),
        passages,
        place,
        reader.letter.lines,
      ),
  }
}

/** The parts of a score with their places in the source. */
function inSource(
  {worst, changes, ...rest}: ScoreParts<Place>,
  passages: readonly Passage[],
  point: (offset: number) => Point,
  lines: Letter['lines'],
): ScoreParts<Located> {
  const locate = <T extends Place>({passage, spans, ...rest}: T): Omit<T, keyof Place> & Located => {
    const {text, map} = passages[passage]!.block
    const {start, end} = map.range(spans[0]!.start, spans.at(-1)!.end)
    const shown = spans.map(span => text.slice(span.start, span.end)).join(' … ')
    const place = lines && {place: placeIn(lines, point(start))}
    return {...rest, text: readable(shown), start: point(start), end: point(end), ...place}
  }
  return {...rest, worst: worst.map(locate), changes: changes.map(locate) as Change<Located>[]}
}

/** What a rule says of the passages in its own language; one about the whole letter speaks in that language only. */
function* reportsOf(
  rule: Rule,
  context: Context,
  {nl, en}: Readonly<Record<LanguageCode, readonly Passage[]>>,
): Iterable<Report> {
  if (rule.anyLanguage) {
    yield* rule.check(context)
    return
  }
  const own = rule.english ? en : nl
  if (own.length > 0) yield* rule.check({...context, passages: own})
  if (rule.checkEnglish && en.length > 0) yield* rule.checkEnglish({...context, passages: en})
}

function toFinding(
  rule: Rule,
  report: Report,
  {letter, passages}: Context,
  place: (offset: number) => Point,
): Finding {
  const {at} = report
  const passage = at && 'passage' in at ? passages[at.passage] : undefined
  const parts = !at
    ? []
    : 'source' in at
      ? [at.source]
      : at.spans.map(span => passage!.block.map.range(span.start, span.end))
  const start = parts[0]?.start ?? 0
  const end = parts.at(-1)?.end ?? 0
  const match = parts.map(part => letter.source.slice(part.start, part.end)).join(' … ')
  const {entry, kind, category} = report
  const rest = {
    severity: report.severity ?? rule.severity,
    message: readable(report.message),
    why: report.why ?? rule.why,
    match,
    start: place(start),
    end: place(end),
    ...(letter.lines && parts.length > 0 && {place: placeIn(letter.lines, place(start))}),
    parts,
    suggestions: passage ? suggestions(report, passage, letter) : [],
    fingerprint: fingerprint(rule.id, entry ?? '', match, passage, at && 'spans' in at ? at.spans : []),
  }
  const finding: Finding = {
    rule: rule.id,
    ...(entry !== undefined && {entry}),
    ...(kind !== undefined && {kind}),
    ...(category !== undefined && {category}),
    ...rest,
  }
  return passage ? {...finding, block: passage.index} : finding
}

const STAND_IN = /[\uE000\uE001]+/
const STAND_INS = new RegExp(STAND_IN, 'g')

/** Stand-ins for merge fields and code are the program's own: a reader sees dots. */
const readable = (text: string): string => (STAND_IN.test(text) ? text.replace(STAND_INS, '…') : text)

/** Whether an edit would take a merge field away, or put a stand-in for one into the letter. */
const touchesField = (text: string, edit: TextEdit): boolean =>
  STAND_IN.test(edit.text) || STAND_IN.test(text.slice(edit.start, edit.end))

/** Proposals in the block's text become edits in the source that leave markup and merge fields alone. */
function suggestions(
  report: Report,
  {block}: Passage,
  {format, source, fields, lines}: Letter,
): Suggestion[] {
  const proposals = report.proposals?.filter(({edits}) => !edits.some(edit => touchesField(block.text, edit)))
  const made = (proposals ?? []).map(proposal => ({
    text: readable(newWords(block.text, proposal.edits)),
    fix: proposal.fix,
    edits: proposal.edits.flatMap(edit => {
      if (edit.start === edit.end) return [{...block.map.range(edit.start, edit.end), text: edit.text}]
      // Markup and control tags inside the range stay: the new text takes the place of the first piece.
      return block.map
        .pieces(edit.start, edit.end)
        .flatMap(piece => outsideFields(piece, fields))
        .map((piece, i) => ({...piece, text: i === 0 ? edit.text : ''}))
    }),
  }))
  return lines && format !== 'eml'
    ? made.filter(({edits}) => edits.every(edit => keepsLines(source, edit)))
    : made
}

/** In a document, other than an e-mail, a line end is no character but the end of a paragraph. */
const keepsLines = (source: string, {start, end, text}: Edit): boolean =>
  !/[\r\n]/.test(text) && !source.slice(start, end).includes('\n')

/** The same words twice in the same surroundings are told apart by a number. */
function numberFingerprints(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const n = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, n)
    return n === 1 ? finding : {...finding, fingerprint: `${finding.fingerprint}-${n}`}
  })
}
