import {CONSEQUENCES, type Consequence, LEGAL} from './consequences.ts'
import type {JourneyLetter} from './letter-facts.ts'
import {listed} from './names.ts'
import type {SetReport} from './set-finding.ts'
import {CLIMB, stepOf} from './stages.ts'

const NOTICE = CLIMB.indexOf('notice')
const LAST = CLIMB.length - 1

const WHY =
  'Een reeks begint vriendelijk en wordt stap voor stap strenger. Wie schrikt van een brief, maakt de volgende niet open.'
const WHY_TOO_EARLY =
  'Eerst komen herinneringen, dan de 14-dagenbrief, en pas daarna een deurwaarder of de rechter. Dreigen met een stap ' +
  'die u nog niet kunt zetten, is ongeoorloofde druk. Bron: Autoriteit Consument & Markt, en het Besluit kwaliteit ' +
  'incassodienstverlening (Stb. 2024, 44).'

const NAMES: Readonly<Record<Consequence, string>> = {
  costs: 'extra kosten',
  agency: 'een incassobureau',
  bailiff: 'een deurwaarder',
  court: 'de rechter',
  seizure: 'beslag',
  bankruptcy: 'faillissement',
}

const legalOf = ({consequences}: JourneyLetter): Consequence | undefined =>
  consequences.find(one => LEGAL.includes(one))

/** Whether the sender is one who may speak of the court from the start. */
const speaksForCourt = ({sender}: JourneyLetter): boolean => sender === 'bailiff' || sender === 'lawyer'

/** A bailiff or a court before the 14-day letter, or before the costs; a letter that is harsher than a later one. */
export function* toneOfSteps(
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  const climb = letters.filter(letter => stepOf(letter) >= 0)
  const early = climb.filter(
    letter =>
      stepOf(letter) < NOTICE &&
      !letter.givesNotice &&
      !speaksForCourt(letter) &&
      legalOf(letter) !== undefined,
  )
  const [first] = early
  if (first) {
    const named = [...new Set(early.map(letter => NAMES[legalOf(letter)!]))]
    yield {
      category: 'consequence',
      severity: first.audience === 'consumer' && first.jurisdiction === 'nl' ? 'warning' : 'info',
      message: `${listed(early, name)} ${early.length > 1 ? 'noemen' : 'noemt'} al ${named.join(' en ')}. Dat is te vroeg in de reeks. Noem dit pas in de laatste herinnering.`,
      why: WHY_TOO_EARLY,
      letters: early,
      key: 'early',
      byStage: true,
    }
  } else yield* beforeCosts(climb, name)
  yield* harsherBefore(climb, early, name)
}

/** The court named in a letter, and the costs only in a later one. */
function* beforeCosts(
  climb: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  const legal = climb.find(letter => !speaksForCourt(letter) && legalOf(letter) !== undefined)
  const costs = climb.find(({consequences}) => consequences.includes('costs'))
  if (!legal || !costs || stepOf(costs) <= stepOf(legal)) return
  yield {
    category: 'consequence',
    severity: 'info',
    message: `${name(legal)} noemt ${NAMES[legalOf(legal)!]}, maar over kosten leest de klant pas in ${name(costs)}. Noem eerst de kosten, en daarna pas verdere stappen.`,
    why: WHY,
    letters: [legal, costs],
    key: 'before-costs',
    byStage: true,
  }
}

/** How harsh a letter is: what it says may come of it, and how it says so. */
function harshness({consequences, tone}: JourneyLetter): number {
  const worst = Math.max(-1, ...consequences.map(one => CONSEQUENCES.indexOf(one))) + 1
  const {threat, blame, pressure} = tone
  return worst * 2 + Math.min(threat, 2) * 2 + Math.min(blame, 2) + Math.min(pressure, 2)
}

/** Below this a letter is not harsh: it names costs, and presses a little. */
const HARSH = 6
/** So much milder is told; less than that is chance. */
const CLEARLY = 2

/** The harshest letter is not among the last ones. */
function* harsherBefore(
  climb: readonly JourneyLetter[],
  early: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  let found: {readonly letter: JourneyLetter; readonly later: JourneyLetter; readonly by: number} | undefined
  for (const letter of climb) {
    const behind = climb.filter(other => stepOf(other) > stepOf(letter))
    if (behind.length === 0 || speaksForCourt(letter)) continue
    const later = behind.reduce((a, b) => (harshness(b) > harshness(a) ? b : a))
    const by = harshness(letter) - harshness(later)
    const threatens = letter.tone.threat > 0 && behind.every(({tone}) => tone.threat === 0)
    // What is told of a bailiff in an early letter needs no second finding.
    if (early.includes(letter) && !threatens) continue
    if (by < (threatens ? 1 : CLEARLY) || (!threatens && harshness(letter) < HARSH)) continue
    if (!found || by > found.by) found = {letter, later, by}
  }
  if (!found) return
  const {letter, later} = found
  const {threat, blame} = letter.tone
  const how = threat > 0 ? 'dreigt' : blame > 0 ? 'verwijt' : 'klinkt streng'
  yield {
    category: 'tone',
    severity: stepOf(letter) < NOTICE || threat > 0 ? 'warning' : 'info',
    message: `${name(letter)} ${how}, maar ${name(later)} komt later en is milder. Maak ${name(letter)} vriendelijker${stepOf(later) === LAST ? ', en leg in de laatste brief rustig uit wat er gebeurt' : ''}.`,
    why: WHY,
    letters: [letter, later],
    key: 'harsher-before',
    byStage: true,
  }
}
