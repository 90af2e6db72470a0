import type {LetterDictionary} from '../dictionary/compile.ts'
import type {CommonWords} from '../dutch/common-words.ts'
import type {Proposal, Span} from '../dutch/edit.ts'
import type {Lexicon} from '../dutch/lexicon.ts'
import type {Sentence} from '../dutch/sentences.ts'
import type {Asked} from '../elements/asked.ts'
import type {Found} from '../elements/find.ts'
import type {ElementId, ElementTable} from '../elements/table.ts'
import type {EntryKind, Severity} from '../finding.ts'
import type {Law} from '../law/law.ts'
import type {LetterFacts} from '../letter/facts.ts'
import type {LanguageCode} from '../letter/language.ts'
import type {Block, Choice, Letter} from '../letter/letter.ts'
import type {Role} from '../letter/roles.ts'
import type {Samples} from '../letter/samples.ts'
import type {Counted} from '../readability/letter.ts'
import type {EnglishReader} from '../retext/english.ts'
import type {Term} from './terms.ts'
import type {Thresholds} from './thresholds.ts'

/** A block with its sentences: what rules look at. `index` is the block's place in the letter. */
export interface Passage {
  readonly index: number
  readonly block: Block
  /** What the block does in the letter: a hint for rules that should stay silent. */
  readonly role: Role
  /** The letter's, unless the block is clearly of the other language. */
  readonly language: LanguageCode
  /** Of a call script only what the caller says, when the script tells that apart. */
  readonly sentences: readonly Sentence[]
  /** What a call script tells the caller to do: nobody reads or hears it. Empty in other letters. */
  readonly directions: readonly Sentence[]
}

/** What a rule is given. Nothing in it may be changed. */
export interface Context {
  readonly letter: Letter
  /** The same before a choice of its branches: its fields are those of all readers. */
  readonly whole: Letter
  /** What this reader gets where readers get different texts. */
  readonly choices: readonly Choice[]
  readonly facts: LetterFacts
  /** What the merge fields of this letter may hold, when anybody said so. */
  readonly samples: Samples | undefined
  /** Those in the rule's own language; all of them for a rule for any language. `index` is their place in the letter. */
  readonly passages: readonly Passage[]
  /** The sentences of the running Dutch text, with what is counted in them; counted at the first call. */
  readonly counted: () => readonly Counted[]
  /** What is too long or too hard for the readers of this letter. */
  readonly thresholds: Thresholds
  readonly dictionary: LetterDictionary
  /** The dictionary's terms in this letter; looked up at the first call. */
  readonly terms: () => readonly Term[]
  /** Loaded at the first call: ask only when a rule needs it. */
  readonly lexicon: () => Lexicon
  /** Likewise. */
  readonly commonWords: () => CommonWords
  /** Likewise: only for letters with English in them. */
  readonly english: () => EnglishReader
  /** Likewise: what the rules on law know. */
  readonly law: () => Law
  /** What a letter of this stage, sender and channel must hold, and what not. */
  readonly asked: ReadonlyMap<ElementId, Asked>
  /** Loaded at the first call: the table that this comes from. */
  readonly elementTable: () => ElementTable
  /** Which of the elements asked for this letter holds, and where; looked for at the first call. */
  readonly elements: () => ReadonlyMap<ElementId, Found>
}

/** What a rule says of one place; `lint.ts` makes a finding of it. */
export interface Report {
  /**
   * Where: spans in the text of a passage's block (more than one when a term is split),
   * a range of the source itself, or nothing for the letter as a whole.
   */
  readonly at?: {readonly passage: number; readonly spans: readonly Span[]} | {readonly source: Span}
  /** What is wrong, in plain Dutch: one sentence, with what to write instead where that helps. */
  readonly message: string
  /** Why it matters, when that differs from the rule's own why. */
  readonly why?: string
  readonly severity?: Severity
  readonly entry?: string
  readonly kind?: EntryKind
  readonly category?: string
  readonly proposals?: readonly Proposal[]
}

/** What there is to tell of a rule. */
export interface RuleDoc {
  /** Kebab-case, English. */
  readonly id: string
  /** Dutch, a few words. */
  readonly title: string
  /** Dutch: why it matters to the reader, with the source of the advice. */
  readonly why: string
  readonly severity: Severity
  /** It speaks of the law: reports say that it is a help in checking, and no legal advice. */
  readonly law?: true
  /**
   * Letter texts (plain text format) that must and must not fire; run as tests and shown by `explain`. Those of the rule
   * on sets have a letter on each line.
   */
  readonly examples: {readonly wrong: readonly string[]; readonly right: readonly string[]}
}

/** One kind of check of a letter: its doc, its examples and its code in one place. */
export interface Rule extends RuleDoc {
  /** It looks at form alone, so it holds for a letter in any language; other rules are for Dutch. */
  readonly anyLanguage?: true
  /** It looks at English alone. */
  readonly english?: true
  /** What a rule for Dutch says of English, where that takes a check of its own. */
  readonly checkEnglish?: (context: Context) => Iterable<Report>
  /** Pure: the same letter gives the same reports. */
  check(context: Context): Iterable<Report>
}
