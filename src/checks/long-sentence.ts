import {type Cut, findCut} from '../dutch/cut.ts'
import type {Proposal, Span} from '../dutch/edit.ts'
import {type Enumeration, findEnumeration} from '../dutch/enumeration.ts'
import type {Lexicon} from '../dutch/lexicon.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import type {Context, Passage, Report, Rule} from './rule.ts'

/** Sentences with more words than a reader can hold. A colon or semicolon ends a stretch: behind it one starts anew. */
export const longSentence: Rule = {
  id: 'long-sentence',
  title: 'Lange zin',
  why: whyFor(15, false),
  severity: 'warning',
  anyLanguage: true,
  examples: {
    wrong: [
      'Wij vragen u om het bedrag van de rekening die wij u in maart hebben gestuurd vandaag nog te betalen.',
      'Wij stuurden u op 3 maart een rekening voor de huur, maar wij hebben nog geen geld van u ontvangen.',
      'Als u de rekening niet in één keer kunt betalen, dan kunt u ons bellen voor een regeling.',
    ],
    right: ['Wij stuurden u in maart een rekening. Betaal die vandaag, dan hoeft u verder niets te doen.'],
  },
  *check({facts, thresholds, passages, letter, lexicon}): Iterable<Report> {
    const spoken = facts.channel === 'call-script'
    const limit = spoken ? thresholds.spoken : thresholds.sentence
    for (const passage of passages) {
      for (const sentence of passage.sentences) {
        for (const {from, end} of stretches(sentence)) {
          const stretch = sentence.tokens.slice(from, end)
          const count = stretch.filter(token => token.kind !== 'mark').length
          if (count <= limit.warning) continue
          const advice =
            passage.language === 'nl' ? adviceFor(sentence, from, end, passage, letter, lexicon()) : undefined
          yield {
            at: {passage: passage.index, spans: [trimmed(stretch)]},
            severity: count > limit.error ? 'error' : 'warning',
            why: whyFor(limit.warning, spoken),
            proposals: advice?.proposals ?? [],
            message: `Deze zin heeft ${count} woorden. ${
              advice?.text ?? `Maak er twee of meer zinnen van, van hooguit ${limit.warning} woorden.`
            }`,
          }
        }
      }
    }
  },
}

function whyFor(words: number, spoken: boolean): string {
  return spoken
    ? `In een lange zin raakt de luisteraar de draad kwijt. Een zin van hooguit ${words} woorden is makkelijk te volgen.`
    : `In een lange zin raakt de lezer de draad kwijt. Een zin van hooguit ${words} woorden leest makkelijk.`
}

/** Tokens of a sentence, by their place; the end is excluded. */
interface Stretch {
  readonly from: number
  readonly end: number
}

function stretches({tokens}: Sentence): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  tokens.forEach(({kind, text}, i) => {
    if (i < tokens.length - 1 && !(kind === 'mark' && (text === ':' || text === ';'))) return
    found.push({from, end: i + 1})
    from = i + 1
  })
  return found
}

const trimmed = (tokens: readonly Token[]): Span => ({start: tokens[0]!.start, end: tokens.at(-1)!.end})

interface Advice {
  readonly text: string
  readonly proposals: readonly Proposal[]
}

/** Where to cut the sentence, or what to make a list of. */
function adviceFor(
  sentence: Sentence,
  from: number,
  end: number,
  passage: Passage,
  letter: Context['letter'],
  lexicon: Lexicon,
): Advice | undefined {
  const cut = findCut(sentence, from, end, lexicon)
  if (cut?.proposal && isWhole(cut.proposal, passage))
    return {text: cutText(cut, sentence), proposals: [cut.proposal]}
  const list = findEnumeration(sentence, from, end, lexicon)
  if (list) return listAdvice(list, passage, sentence, letter)
  return cut && {text: cutText(cut, sentence), proposals: []}
}

/** Whether no markup stands inside what is changed, so that none is left around nothing. */
const isWhole = ({edits}: Proposal, {block}: Passage): boolean =>
  edits.every(({start, end}) => start === end || block.map.pieces(start, end).length === 1)

function cutText({kind, at, opening}: Cut, {tokens}: Sentence): string {
  if (kind === 'question')
    return opening === undefined
      ? 'Maak van het begin een vraag, en van de rest een antwoord.'
      : `Maak van het begin een vraag. Ga dan verder met “${opening}”.`
  const place = `Knip hem vóór “${tokens[at]!.text}”`
  return opening === undefined ? `${place}.` : `${place}: “${opening}”.`
}

function listAdvice(
  {items, edits}: Enumeration,
  passage: Passage,
  {end}: Sentence,
  letter: Context['letter'],
): Advice {
  const {block} = passage
  const quoted = items.map(item => `“${block.text.slice(item.start, item.end)}”`)
  const text = `Maak er een lijst van, met ${quoted.slice(0, -1).join(', ')} en ${quoted.at(-1)} onder elkaar.`
  const proposal: Proposal | undefined = edits && {text, fix: 'review', edits}
  const fits =
    proposal && end === block.text.length && mayHaveList(passage, letter) && isWhole(proposal, passage)
  return {text, proposals: fits ? [proposal] : []}
}

/** A paragraph of Markdown or plain text that begins at the start of a line: lines with "- " can follow it. */
function mayHaveList({block}: Passage, {syntax, source}: Context['letter']): boolean {
  const {start} = block.map.range(0, 0)
  return syntax !== 'html' && block.kind === 'paragraph' && (start === 0 || source[start - 1] === '\n')
}
