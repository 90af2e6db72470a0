import type {Finding} from '../finding.ts'
import type {LetterFacts} from '../letter/facts.ts'
import type {Letter} from '../letter/letter.ts'
import type {Samples} from '../letter/samples.ts'
import type {Resources} from '../lint.ts'
import type {World} from './fictitious.ts'
import {type FilledVariant, fillLetter} from './fill.ts'
import {panelFinding} from './join-findings.ts'
import {type Answers, answersIn, keyOf, nounOf, questionsFor} from './key.ts'
import type {KindCode, PackLetter, PanelFinding, PanelParagraph} from './model.ts'
import {numberedLetter} from './paragraphs.ts'

/** A letter that goes into a pack, read and linted. */
export interface LetterToPack {
  /** From the folder of the data file, with forward slashes. */
  readonly path: string
  readonly letter: Letter
  readonly facts: LetterFacts
  readonly findings: readonly Finding[]
}

/** What holds for all letters of a pack. */
export interface PackOptions {
  readonly round: number
  /** The day of the session, `2026-11-24`. */
  readonly date: string
  /** The same as a number of days. */
  readonly today: World['today']
  readonly samples: (letter: Letter) => Samples | undefined
  /** Variants of a letter that the pack has at most. */
  readonly mostVariants: number
  /** What the guide changed in the key, by version, variant and question. */
  readonly ownKey: OwnKey
}

/** Answers of a guide's own to the questions of a variant; nothing for a version that he left alone. */
export type OwnKey = (version: string, variant: number) => Partial<Record<KindCode, string>> | undefined

/** A letter of a pack with all that its sheets need. */
export interface PackedLetter {
  /** `A`, `B`, … as sheets call the letter. */
  readonly code: string
  readonly letter: PackLetter
  readonly variants: readonly FilledVariant[]
  readonly findings: readonly PanelFinding[]
  readonly channel: LetterFacts['channel']
  readonly language: LetterFacts['language']
  /** How many variants there was no room for. */
  readonly left: number
  /** Whether the template has more variants than briefwijzer tells apart. */
  readonly more: boolean
  /** Fields that got no value of their own but what they are called. */
  readonly strange: readonly string[]
}

/** Makes a letter ready for readers. */
export function packLetter(
  {path, letter, facts, findings}: LetterToPack,
  index: number,
  resources: Resources,
  options: PackOptions,
): PackedLetter {
  const numbered = numberedLetter(letter)
  const {variants, left, more, strange} = fillLetter(
    numbered,
    {today: options.today, facts},
    {samples: options.samples(letter), most: options.mostVariants},
  )
  const answers = variants.map((variant): Answers => answersIn(variant, facts, resources))
  const questions = questionsFor(facts, answers, resources)
  const {version, paragraphs} = numbered
  return {
    code: codeOf(index),
    letter: {
      path,
      version,
      round: options.round,
      date: options.date,
      title: titleOf(paragraphs, path),
      variants: variants.map(({number, label, paragraphs}, i) => ({
        number,
        label,
        paragraphs: paragraphs.map(({number}) => number),
        key: {...keyOf(questions, answers[i]!, nounOf(facts)), ...options.ownKey(version, number)},
      })),
      paragraphs,
      questions,
    },
    variants,
    findings: findings.map(finding => panelFinding(finding, paragraphs)),
    channel: facts.channel,
    language: facts.language,
    left,
    more,
    strange,
  }
}

/** `A` to `Z`, then `AA`. */
function codeOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : codeOf(Math.floor(index / 26) - 1) + last
}

/** The subject or first heading when it has no fields; else the file's name. */
function titleOf(paragraphs: readonly PanelParagraph[], path: string): string {
  const titled =
    paragraphs.find(({kind}) => kind === 'title') ?? paragraphs.find(({kind}) => kind === 'heading')
  const usable = titled && !/[[|\n]/.test(titled.text) && titled.text.length <= 80
  return usable
    ? titled.text
    : path
        .split('/')
        .at(-1)!
        .replace(/\.[^.]+$/, '')
}
