import {combine} from '../dictionary/combine.ts'
import type {Entry} from '../dictionary/dictionary.ts'
import {suggestEnglish} from '../dictionary/english-suggest.ts'
import {suggest} from '../dictionary/suggest.ts'
import {readSetting} from '../dictionary/unless.ts'
import {newWords, type Proposal} from '../dutch/edit.ts'
import {SEVERITIES, type Severity} from '../finding.ts'
import type {LetterFacts} from '../letter/facts.ts'
import type {Context, Report, Rule} from './rule.ts'
import {spansOf, type Term} from './terms.ts'
import {canBeEarly, tooEarly, tooEarlyText} from './too-early.ts'

/** What sets one rule over the dictionary apart from another: its themes, its words about them. */
export type DictionaryRule = Omit<Rule, 'check' | 'anyLanguage'> & {
  /** What a term is called, when its theme does not say it. */
  readonly says?: (entry: Entry) => string
  /** Whether a term is innocent where it stands, for what no entry can tell. */
  readonly silent?: (term: Term, context: Context) => boolean
}

/** A rule that reports the entries of its themes; the entries themselves stand in `rules/`. */
export function dictionaryRule({says, silent, ...rule}: DictionaryRule): Rule {
  return {
    ...rule,
    // Each term is of a language of its own, and found there only.
    anyLanguage: true,
    *check(context): Iterable<Report> {
      const terms = context.terms()
      for (const [i, found] of terms.entries()) {
        const {entry, passage, sentence, tokens} = found
        if (entry.rule !== rule.id || silent?.(found, context)) continue
        const neighbours = terms.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS)
        const {advice, proposals} = fitting(found, proposalsFor(found, neighbours, context), context)
        const spans = spansOf(sentence, tokens)
        const term = spans.map(span => passage.block.text.slice(span.start, span.end)).join(' … ')
        yield {
          at: {passage: passage.index, spans},
          message: message(
            advice,
            term,
            says?.(entry) ?? entry.says,
            proposals[0] && newWords(passage.block.text, proposals[0].edits),
          ),
          why: advice.why,
          severity: severityOf(entry, context.facts),
          entry: entry.id,
          kind: advice.kind,
          category: entry.category,
          proposals,
        }
      }
    },
  }
}

/**
 * What is said of a term, and suggested for it, in this letter: when all that could be suggested comes too early in it,
 * the advice is that of the entry that says so.
 */
function fitting(
  found: Term,
  all: readonly Proposal[],
  context: Context,
): {readonly advice: Entry; readonly proposals: readonly Proposal[]} {
  const {entry} = found
  if (entry.language === 'en' || !canBeEarly(entry, context.dictionary))
    return {advice: entry, proposals: all}
  const judged = all.map(proposal => ({proposal, early: tooEarly(proposal, found, context)}))
  const proposals = judged.flatMap(({proposal, early}) => (early ? [] : [proposal]))
  const [example] = entry.replacements
  const early =
    proposals.length > 0
      ? undefined
      : (judged[0]?.early ??
        (example !== undefined && (entry.kind === 'replace' || entry.kind === 'rephrase')
          ? tooEarlyText(example, found, context)
          : undefined))
  if (!early) return {advice: entry, proposals}
  const {why, replacements} = early
  return {advice: {...entry, kind: 'rephrase', why, replacements}, proposals}
}

/** One step milder when the entry hangs on a stage or a channel that nobody stated. */
function severityOf({severity, only = [], unless}: Entry, {guessed}: LetterFacts): Severity {
  const settings = [...only, ...unless].flatMap(context =>
    context.startsWith('@') ? readSetting(context).key : [],
  )
  return settings.some(key => (key === 'stage' || key === 'channel') && guessed.includes(key))
    ? milder(severity)
    : severity
}

const milder = (severity: Severity): Severity => SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)]!

/** Terms on both sides of one among which a second one is looked for. */
const NEIGHBOURS = 10

/** The suggestions for a term; first the one that serves a second term too that has a word in common with it. */
function proposalsFor(
  found: Term,
  neighbours: readonly Term[],
  {dictionary, lexicon}: Context,
): readonly Proposal[] {
  const {entry, passage, sentence, tokens} = found
  if (entry.language === 'en') return suggestEnglish(entry, sentence, tokens)
  const proposals = suggest(entry, sentence, tokens, lexicon)
  const [first] = proposals
  const other =
    first &&
    tokens.length > 1 &&
    neighbours.find(
      term => term !== found && term.sentence === sentence && term.tokens.includes(tokens.at(-1)!),
    )
  const both = other && combine(passage.block.text, first, other, dictionary.matchers.nl, lexicon)
  return both ? [both, ...proposals] : proposals
}

function message(entry: Entry, term: string, what: string, fitting: string | undefined): string {
  const [first, second] = entry.replacements
  const better = fitting || first
  switch (entry.kind) {
    case 'replace':
      // What the writer knows, such as a date, is better than any word.
      if (fitting && first?.includes('[') && !instructionIn(first))
        return `“${term}” ${what}. Schrijf liever “${first}”, of anders “${fitting}”.`
      return `“${term}” ${what}. Schrijf liever “${better}”${second && !fitting ? ` of “${second}”` : ''}.`
    case 'explain':
      return first
        ? `Leg “${term}” uit in deze zin of de volgende, bijvoorbeeld: “${first}${isSentence(first) ? '”' : '”.'}`
        : `Leg “${term}” uit in deze zin of de volgende.`
    case 'rephrase':
      return `“${term}” ${what}. ${rephrased(first)}`
    case 'delete':
      return `“${term}” ${what}. Laat het weg.`
  }
}

function rephrased(replacement: string | undefined): string {
  if (replacement === undefined) return 'Schrijf de zin anders.'
  return instructionIn(replacement) ?? `Schrijf de zin anders, ${forExample(replacement)}`
}

/** A replacement behind the words that name it as an example: a whole sentence keeps the mark at its end. */
function forExample(replacement: string): string {
  return isSentence(replacement) ? `bijvoorbeeld: “${replacement}”` : `bijvoorbeeld met “${replacement}”.`
}

/** Whether a replacement is a sentence of its own, or more. */
export const isSentence = (replacement: string): boolean => /[.!?]$/.test(replacement)

/** What a replacement in brackets asks of the writer, as a sentence; nothing when it is a replacement. */
export function instructionIn(replacement: string): string | undefined {
  const [, first = '', rest] = INSTRUCTION.exec(replacement) ?? []
  return rest === undefined ? undefined : `${first.toUpperCase()}${rest}.`
}

/** "[maak er een vraag van]" tells the writer what to do; "[datum]" and "[aantal dagen]" are to be filled in. */
const INSTRUCTION = /^\[(?!(?:aantal|bedrag|brief|datum|naam|amount|date|name|number)\b)(\p{L})([^[\]]+)\]$/u
