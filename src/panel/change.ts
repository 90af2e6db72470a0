import {folded} from './minded.ts'
import type {KindCode, PanelParagraph} from './model.ts'
import type {ParagraphTally, Share, VersionTally} from './tally.ts'

/** A paragraph of one version and what came in its place in the next; one of them is missing when it is new or gone. */
export interface ParagraphChange {
  readonly before?: PanelParagraph
  readonly after?: PanelParagraph
  readonly tallyBefore?: ParagraphTally
  readonly tallyAfter?: ParagraphTally
}

/** What changed between two versions that readers saw. */
export interface Change {
  readonly from: VersionTally
  readonly questions: readonly {
    readonly question: KindCode
    readonly before: Share | undefined
    readonly after: Share | undefined
    readonly difficultyBefore: Share | undefined
    readonly difficultyAfter: Share | undefined
  }[]
  /** Paragraphs whose words changed, in order. */
  readonly paragraphs: readonly ParagraphChange[]
}

/** Compares a version with one that was read before it. */
export function changeBetween(from: VersionTally, to: VersionTally, questions: readonly KindCode[]): Change {
  const tallyIn = ({paragraphs}: VersionTally, paragraph: PanelParagraph | undefined) =>
    paragraph && paragraphs.find(({number}) => number === paragraph.number)
  return {
    from,
    questions: questions.map(question => ({
      question,
      before: from.all.questions[question],
      after: to.all.questions[question],
      difficultyBefore: from.difficulty.questions[question],
      difficultyAfter: to.difficulty.questions[question],
    })),
    paragraphs: alignParagraphs(from.version.paragraphs, to.version.paragraphs)
      .filter(({before, after}) => !before || !after || folded(before.text) !== folded(after.text))
      .map(({before, after}) => {
        const [tallyBefore, tallyAfter] = [tallyIn(from, before), tallyIn(to, after)]
        return {
          ...(before && {before}),
          ...(after && {after}),
          ...(tallyBefore && {tallyBefore}),
          ...(tallyAfter && {tallyAfter}),
        }
      }),
  }
}

/** Words that two paragraphs share, of all their words, for one to be the other in a new form. */
const ALIKE = 0.15

interface Pair {
  readonly before?: PanelParagraph
  readonly after?: PanelParagraph
}

/** Puts the paragraphs of two versions beside each other, in order: what is equal, then what is alike. */
export function alignParagraphs(before: readonly PanelParagraph[], after: readonly PanelParagraph[]): Pair[] {
  const words = (paragraphs: readonly PanelParagraph[]) =>
    paragraphs.map(({text}) => new Set(folded(text).trim().split(' ')))
  const [a, b] = [words(before), words(after)]
  // The best total of what is alike from each pair on; what is equal weighs most.
  const best = Array.from({length: a.length + 1}, () => new Float64Array(b.length + 1))
  const alike = (i: number, j: number): number => {
    const score = likeness(a[i]!, b[j]!)
    return score < ALIKE ? 0 : score === 1 ? 2 : score
  }
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const score = alike(i, j)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, score > 0 ? score + best[i + 1]![j + 1]! : 0)
    }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const score = i < a.length && j < b.length ? alike(i, j) : 0
    if (score > 0 && best[i]![j] === score + best[i + 1]![j + 1]!)
      pairs.push({before: before[i++]!, after: after[j++]!})
    else if (i < a.length && (j === b.length || best[i]![j] === best[i + 1]![j]!))
      pairs.push({before: before[i++]!})
    else pairs.push({after: after[j++]!})
  }
  return besideEachOther(pairs)
}

/** What is gone and what is new in one place stand beside each other: the text was written anew. */
function besideEachOther(pairs: readonly Pair[]): Pair[] {
  const joined: Pair[] = []
  let gone: PanelParagraph[] = []
  let fresh: PanelParagraph[] = []
  const close = (): void => {
    for (let i = 0; i < Math.max(gone.length, fresh.length); i++)
      joined.push({...(gone[i] && {before: gone[i]!}), ...(fresh[i] && {after: fresh[i]!})})
    gone = []
    fresh = []
  }
  for (const pair of pairs) {
    if (pair.before && pair.after) {
      close()
      joined.push(pair)
    } else if (pair.before) gone.push(pair.before)
    else fresh.push(pair.after!)
  }
  close()
  return joined
}

/** The share of words that two sets have in common: 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both / (a.size + b.size - both)
}
