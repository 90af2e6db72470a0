import {missingInstalmentParts} from '../elements/instalments.ts'
import type {ElementId, ElementTable, InstalmentPart} from '../elements/table.ts'
import {feeOf, placeOf} from '../law/fee.ts'
import {readCosts, readNotice} from '../law/notice.ts'
import {STAGE_NAMES} from '../letter/fact-names.ts'
import type {LetterFacts} from '../letter/facts.ts'
import type {Context, Report, Rule} from './rule.ts'

const ON_TOP = 'Zet dan de goede fase boven de brief, of achter --stage.'
/** A Word letter has no lines above it that are not for its reader. */
const ELSEWHERE = 'Geef dan de goede fase op met --stage.'

/** What a letter of this stage, sender and channel must hold, and what it must not hold yet. */
export const missingElement: Rule = {
  id: 'missing-element',
  title: 'Er ontbreekt iets in de brief',
  why: 'Wie een brief over geld krijgt, wil weten: van wie, waarover, hoeveel, vóór wanneer, hoe, en wie helpt als het niet lukt (vijf artikelen over goede incassobrieven).',
  severity: 'error',
  examples: {
    wrong: [
      '---\nfase: eerste-herinnering\n---\nBeste mevrouw Bos,\n\nU heeft de huur van mei nog niet betaald. Betaal vandaag.\n\nMet vriendelijke groet,\nWoonstad',
      '---\nfase: preventief\n---\nBeste mevrouw Bos,\n\nUw rekening van mei moet u vóór 1 juni betalen. Heeft u al betaald? Dan hoeft u niets te doen. Bel ons op 010 123 45 67 als u hulp wilt.\n\nMet vriendelijke groet,\nWoonstad',
    ],
    right: [
      '---\nfase: preventief\n---\nBeste mevrouw Bos,\n\nUw rekening van € 40 van mei moet u vóór 1 juni betalen op NL91 ABNA 0417 1643 00. Heeft u al betaald? Dan hoeft u niets te doen. Lukt betalen niet, of bent u het niet eens met de rekening? Bel ons op 010 123 45 67.\n\nMet vriendelijke groet,\nWoonstad',
    ],
  },
  *check(context: Context): Iterable<Report> {
    const {letter, facts, passages, asked, elements, elementTable} = context
    const guessed = facts.guessed.includes('stage')
    if (guessed && passages.reduce((n, {sentences}) => n + words(sentences), 0) < FEWEST[facts.channel])
      return
    const table = elementTable()
    const found = elements()
    const stage = STAGE_NAMES[facts.stage]
    const here = `In ${facts.stage === 'preventive' ? 'dit' : 'deze'} ${facts.stage === 'other' ? 'brief' : stage}`
    const why =
      guessed && facts.stage !== 'other'
        ? `Briefwijzer denkt dat dit een ${stage} is. Klopt dat niet? ${letter.lines ? ELSEWHERE : ON_TOP}`
        : undefined
    const missing = (name: string, words: string): string =>
      `${here} staat niet ${name}. Schrijf bijvoorbeeld: “${words}”`
    for (const [id, demand] of asked) {
      const place = found.get(id)
      const {name} = table.elements[id]
      const report = {entry: id, ...(why !== undefined && {why})}
      if (demand === 'forbidden') {
        // Before the due date no-pressure says so, of every place and with an eye for "geen kosten".
        if (facts.stage === 'preventive' && id === 'consequence') continue
        if (place === undefined || place === 'field') continue
        yield {
          ...report,
          at: {passage: place.passage, spans: [place.span]},
          severity: guessed ? 'warning' : 'error',
          message: `${here} staat ${name}. Dat hoort hier nog niet. Laat het weg.`,
        }
      } else if (place === undefined) {
        yield {
          ...report,
          severity: guessed ? 'warning' : demand,
          message: missing(name, example(table.elements[id], facts)),
        }
      } else if (facts.stage === 'arrangement' && (id === 'amount' || id === 'deadline')) {
        for (const part of missingInstalmentParts(letter, passages, table.instalments)) {
          if (PARTS[id].has(part)) {
            const {name, sentence} = table.instalments.parts[part]
            yield {...report, entry: part, severity: 'warning', message: missing(name, sentence)}
          }
        }
      } else if (id === 'consequence' && PRICED.has(facts.stage)) {
        const costs = costsWithoutAmount(context)
        if (costs)
          yield {
            ...report,
            at: costs,
            severity: 'warning',
            message:
              'Hier staat dat er kosten bij komen, maar niet hoeveel. Noem het bedrag, bijvoorbeeld: “Dan komt er € 40 aan incassokosten bij.”',
          }
      }
    }
  },
}

/** Which of an arrangement's instalments is part of which element. */
const PARTS: Readonly<Record<'amount' | 'deadline', ReadonlySet<InstalmentPart>>> = {
  amount: new Set(['instalment-amount', 'instalment-count', 'instalment-total']),
  deadline: new Set(['instalment-days', 'first-instalment']),
}

const words = (sentences: Context['passages'][number]['sentences']): number =>
  sentences.reduce((n, sentence) => n + sentence.words.length, 0)

/** The sentence that fits a letter of this channel and stage. */
function example(
  {sentence, short, spoken, sentences}: ElementTable['elements'][ElementId],
  {channel, stage}: LetterFacts,
): string {
  const ofStage = sentences[stage]
  if (channel === 'call-script') return spoken ?? ofStage ?? sentence
  return ofStage ?? (SHORT.has(channel) ? short : undefined) ?? sentence
}

const SHORT: ReadonlySet<LetterFacts['channel']> = new Set(['sms', 'chat'])

/** Stages in which the costs are near: the reader must be able to weigh them. */
const PRICED: ReadonlySet<LetterFacts['stage']> = new Set(['notice', 'final-reminder'])

/** Where the letter first threatens with costs, when it nowhere says how much, and no other rule says that of it. */
function costsWithoutAmount(context: Context): Report['at'] {
  const threats = readCosts(context)?.costs.filter(({denied}) => !denied) ?? []
  const [first] = threats
  // In a 14-day letter notice-costs says so.
  if (!first || threats.some(cost => feeOf(cost)) || readNotice(context)?.certain) return undefined
  const {line, range} = first
  const vague = context
    .terms()
    .some(({entry, sentence}) => entry.rule === 'vague' && sentence === line.sentence)
  return vague ? undefined : placeOf({line, ...range})
}

/** A text of fewer words is a piece of a letter: of what is not in it, nothing can be said. */
const FEWEST: Readonly<Record<LetterFacts['channel'], number>> = {
  letter: 40,
  email: 40,
  sms: 8,
  chat: 8,
  'call-script': 40,
}
