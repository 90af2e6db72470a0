import {groupBy} from '../group-by.ts'
import type {JourneyLetter} from './letter-facts.ts'
import {listed} from './names.ts'
import type {SetReport} from './set-finding.ts'
import {CLIMB, numberOf, stepOf} from './stages.ts'

const NOTICE = CLIMB.indexOf('notice')
const FIRST = CLIMB.indexOf('first-reminder')

const WHY_NOTICE =
  'Zonder geldige 14-dagenbrief hoeft een consument geen incassokosten te betalen. Bron: art. 6:96 lid 6 BW en ' +
  'Hoge Raad 25 november 2016, ECLI:NL:HR:2016:2704.'
const WHY_STEPS =
  'Wie niet betaalt, is het vaak gewoon vergeten. Begin daarom met een vriendelijke herinnering, en word pas later ' +
  'strenger. Incassokosten mag u een consument pas na de 14-dagenbrief vragen.'

/**
 * A stage that is missing in between; letters whose numbers say another order than their stages.
 *
 * @param name what messages call a letter
 */
export function* missingStages(
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  const climb = letters.filter(letter => stepOf(letter) >= 0)
  const final = climb.filter(({stage}) => stage === 'final-reminder')
  const [first] = climb
  if (!first) return
  const consumer =
    first.audience === 'consumer' && first.jurisdiction === 'nl' && first.sender !== 'government'
  if (consumer && final.length > 0 && !letters.some(({givesNotice}) => givesNotice)) {
    const asking = final.filter(({asksCosts}) => asksCosts)
    yield {
      category: 'missing-stage',
      severity: asking.length > 0 ? 'warning' : 'info',
      message:
        asking.length > 0
          ? `In deze reeks ontbreekt een 14-dagenbrief, maar ${listed(asking, name)} vraagt wel incassokosten. Voeg vóór de laatste herinnering een 14-dagenbrief toe, of vraag geen incassokosten.`
          : 'In deze reeks ontbreekt een 14-dagenbrief. Wilt u later incassokosten vragen? Voeg er dan een toe, vóór de laatste herinnering.',
      why: WHY_NOTICE,
      letters: asking.length > 0 ? asking : final,
      key: 'notice',
      byStage: true,
    }
  }
  const later = climb.filter(letter => stepOf(letter) > FIRST)
  if (later.length > 0 && !climb.some(({stage}) => stage === 'first-reminder'))
    yield {
      category: 'missing-stage',
      severity: 'info',
      message: `In deze reeks ontbreekt een eerste herinnering. De eerste brief na de vervaldag is nu ${name(later[0]!)}. Begin met een vriendelijke herinnering.`,
      why: WHY_STEPS,
      letters: later.slice(0, 1),
      key: 'first-reminder',
      byStage: true,
    }
}

/** Letters whose numbers go up while their stages go down. */
export function* orderOfStages(
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  const numbered = letters.filter(letter => stepOf(letter) >= 0 && numberOf(letter) !== undefined)
  const byNumber = numbered.toSorted((a, b) => numberOf(a)! - numberOf(b)!)
  let highest: JourneyLetter | undefined
  for (const letter of byNumber) {
    if (highest && stepOf(letter) < stepOf(highest) && numberOf(letter) !== numberOf(highest)) {
      yield {
        category: 'order',
        severity: 'warning',
        message: `${name(letter)} komt na ${name(highest)}, maar is een eerdere stap. Verander het nummer van de brief, of de fase die erboven staat.`,
        why: 'Een reeks gaat van vriendelijk naar streng: vooraf, eerste herinnering, tweede herinnering, 14-dagenbrief, laatste herinnering.',
        letters: [highest, letter],
        key: `${highest.stage} ${letter.stage}`,
        byStage: true,
      }
      return
    }
    if (!highest || stepOf(letter) > stepOf(highest)) highest = letter
  }
}

/** Two letters for one moment that say different things. */
export function* sameStage(
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  const moments = groupBy(
    letters.filter(letter => stepOf(letter) >= 0 && letter.days.length > 0),
    ({stage, channel}) => `${stage} ${channel}`,
  )
  for (const [moment, [first, ...others]] of moments) {
    const other = others.find(({days}) => !days.some(day => first!.days.includes(day)))
    if (!other) continue
    yield {
      category: 'same-stage',
      severity: 'warning',
      message: `${name(first!)} en ${name(other)} zijn voor hetzelfde moment, maar geven niet evenveel tijd om te betalen: ${daysText(first!)} en ${daysText(other)}. Kies één termijn, of haal een van de brieven weg.`,
      why: 'Twee brieven voor hetzelfde moment mogen elkaar niet tegenspreken. Anders hangt het van toeval af wat de lezer moet doen.',
      letters: [first!, other],
      key: moment,
      byStage: true,
    }
  }
}

const daysText = ({days}: JourneyLetter): string => {
  const least = Math.min(...days)
  return least === 1 ? '1 dag' : `${least} dagen`
}

/** A later reminder that gives more time than every one before; the 14-day letter has a term of its own by law. */
export function* longerTerm(
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  const timed = letters.filter(
    letter =>
      stepOf(letter) >= FIRST && stepOf(letter) !== NOTICE && !letter.givesNotice && letter.days.length === 1,
  )
  for (const later of timed) {
    const earlier = timed.filter(letter => stepOf(letter) < stepOf(later))
    const [first] = earlier
    if (!first || !earlier.every(({days}) => days[0]! < later.days[0]!)) continue
    yield {
      category: 'term',
      severity: 'info',
      message: `${name(later)} geeft meer tijd om te betalen (${daysText(later)}) dan ${name(first)} (${daysText(first)}). Klopt dat? Geef liever in elke brief evenveel tijd.`,
      why: 'Wordt de termijn langer terwijl de brieven strenger worden? Dan weet de lezer niet hoeveel haast er is.',
      letters: [first, later],
      key: `${first.stage} ${later.stage}`,
      byStage: true,
    }
    return
  }
}
