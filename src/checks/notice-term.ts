import type {Proposal, Span} from '../dutch/edit.ts'
import {type Day, dutchDate, earliestLastDay} from '../law/calendar.ts'
import {lastDays} from '../law/last-days.ts'
import {citeDate} from '../law/law.ts'
import type {Line} from '../law/lines.ts'
import {type Notice, readNotice, type Term} from '../law/notice.ts'
import {sendDay} from '../law/send-day.ts'
import type {Context, Report, Rule} from './rule.ts'

const LAW = 'art. 6:96 lid 6 BW en Hoge Raad 25 november 2016, ECLI:NL:HR:2016:2704'
const AT_STAKE = 'Dan kan de rechter de incassokosten afwijzen'

/** The term of a 14-day letter. */
export const noticeTerm: Rule = {
  id: 'notice-term',
  title: 'Termijn van de 14-dagenbrief',
  why:
    'Een consument betaalt pas incassokosten als hij na een aanmaning 14 volle dagen had om te betalen, te tellen vanaf ' +
    `de dag ná bezorging. Staat er een te korte of onduidelijke termijn, dan wijst de rechter de kosten af. Bron: ${LAW}.`,
  severity: 'error',
  law: true,
  examples: {
    wrong: [
      'Betaal binnen 14 dagen na dagtekening van deze brief. Anders komt er € 40 aan incassokosten bij.',
      'Betaal binnen veertien dagen na heden. Daarna betaalt u € 40 incassokosten.',
      'Betaal binnen 14 dagen. Betaalt u later, dan betaalt u € 40 incassokosten.',
      'Betaal binnen 14 dagen na ontvangst van deze brief. Anders komt er € 40 aan incassokosten bij.',
    ],
    right: [
      'Betaal binnen 15 dagen nadat deze brief bij u is bezorgd. Betaalt u later? Dan komt er € 40 aan incassokosten bij.',
      'Betaal binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd. Anders komt er € 40 aan incassokosten bij.',
      'U heeft 15 dagen. Die dagen gaan in op de dag nadat deze brief is bezorgd. Daarna komt er € 40 aan incassokosten bij.',
      'Uw betaaltermijn van 14 dagen is voorbij. U betaalt nu geen incassokosten.',
    ],
  },
  *check(context): Iterable<Report> {
    const notice = readNotice(context)
    if (!notice) return
    yield* byMessage(context)
    if (!notice.certain) {
      yield* doubtful(context, notice)
      return
    }
    const wish = wishFor(context)
    let sound: Term | undefined
    for (const term of notice.terms) {
      const report = judge(context, term, wish)
      if (report) yield report
      else if (sound === undefined) sound = term
      else if (sound.days + sound.offset !== term.days + term.offset) yield twoTerms(sound, term)
    }
    yield* dates(context, notice, wish)
  },
}

/** It comes in another way, too. */
const IN_WRITING =
  /\b(?:per (?:post|brief|e-?mail|mail)|(?:ook|nog|straks|morgen|vandaag|gisteren) (?:een|deze|onze) (?:brief|e-?mail|mail)|(?:brief|e-?mail|mail) (?:gestuurd|verstuurd|verzonden|ontvangen|gekregen))\b/i

/** A 14-day letter that comes as a text or chat message alone. */
function* byMessage({facts, passages}: Context): Generator<Report> {
  if (facts.stage !== 'notice' || (facts.channel !== 'sms' && facts.channel !== 'chat')) return
  // Any short text may be taken for a text message.
  if (facts.guessed.includes('channel') || passages.some(({block}) => IN_WRITING.test(block.text))) return
  const how = facts.channel === 'sms' ? 'sms' : 'chat'
  yield {
    severity: facts.guessed.includes('stage') ? 'info' : 'warning',
    message:
      `Een 14-dagenbrief alleen per ${how} is misschien niet genoeg. ${AT_STAKE}. Stuur hem per brief of e-mail, en ` +
      `gebruik ${facts.channel === 'sms' ? 'de sms' : 'het chatbericht'} om eraan te herinneren.`,
    why:
      'U moet kunnen bewijzen dat de lezer de 14-dagenbrief kreeg, en wanneer (Hoge Raad 25 november 2016, ' +
      'ECLI:NL:HR:2016:2704). Van een rechter die een 14-dagenbrief alleen per sms of chat goed vond, is ons geen uitspraak bekend.',
  }
}

/** The plain sentence that is right, in the words of this letter. */
interface Wish {
  readonly term: string
  readonly sentence: string
}

function wishFor({facts, passages}: Context): Wish {
  let formal = 0
  let letters = facts.channel === 'letter'
  let plain = 0
  for (const {sentences} of passages)
    for (const {words} of sentences)
      for (const [i, {lower}] of words.entries()) {
        if (lower === 'brief' && words[i - 1]?.lower === 'deze') letters = true
        if (lower === 'u' || lower === 'uw') formal++
        else if (lower === 'je' || lower === 'jij' || lower === 'jouw') plain++
      }
  const reader = plain > formal ? 'je' : 'u'
  const what = letters ? 'deze brief' : facts.channel === 'email' ? 'deze e-mail' : 'dit bericht'
  const term = `binnen 15 dagen nadat ${what} bij ${reader} is bezorgd`
  return {term, sentence: `Betaal ${term}.`}
}

/** What is wrong with a term; nothing when it is right. */
function judge(context: Context, term: Term, wish: Wish): Report | undefined {
  const verdict = context.law().notice.judge(term)
  if (verdict.kind === 'right') return undefined
  const at = {passage: term.line.passage.index, spans: [spanOf(term)]}
  const shown = term.line.passage.block.text.slice(at.spans[0]!.start, at.spans[0]!.end)
  const proposals = proposal(term, wish)
  const write = `Schrijf liever: “${wish.sentence}”`
  switch (verdict.kind) {
    case 'short':
      return {
        at,
        message: `Deze termijn is te kort: een consument krijgt 14 volle dagen vanaf de dag na bezorging. ${AT_STAKE}. ${write}`,
        proposals,
      }
    case 'unknown':
      return {
        at,
        message: `Uit “${shown}” blijkt niet of de lezer 14 volle dagen heeft vanaf de dag na bezorging. ${AT_STAKE}. ${write}`,
        severity: 'warning',
        proposals,
      }
    case 'rejected': {
      const {why, severity, source, date} = verdict.phrase
      const wrong = severity === 'error' ? 'is geen goede termijn' : 'is misschien geen goede termijn'
      return {
        at,
        message: `“${shown}” ${wrong}: ${why}. ${AT_STAKE}. ${write}`,
        why: `${noticeTerm.why.replace(/ Bron: .*$/, '')} Bron: ${source} (${citeDate(date)}).`,
        severity,
        proposals,
      }
    }
  }
}

/** From "binnen" up to the words that say from when the term counts. */
function spanOf({line, duration, start}: Term): Span {
  const {tokens} = line.sentence
  const first = Math.min(within(line, duration.first), start?.first ?? duration.first)
  const last = Math.max(duration.last, start?.last ?? 0)
  return {start: tokens[first]!.start, end: tokens[last]!.end}
}

/** The token "binnen" in front of a length of time ("binnen een termijn van 14 dagen"), or the length itself. */
function within({sentence}: Line, at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 5 && sentence.tokens[i]!.kind !== 'mark'; i--)
    if (sentence.tokens[i]!.lower === 'binnen') return i
  return at
}

/** The right term in the place of a wrong one, when that leaves a sentence. */
function proposal({line, duration, start, moment}: Term, wish: Wish): readonly Proposal[] {
  const {tokens} = line.sentence
  const first = within(line, duration.first)
  if (tokens[first]?.lower !== 'binnen') return []
  // Words between the two belong to neither: a person must move them. So does a sentence elsewhere that says when.
  if (start ? start.first - duration.last > 2 || start.first < duration.last : moment !== 'none') return []
  const last = start?.last ?? duration.last
  const comma = start && tokens[start.last + 1]?.text === ',' && tokens[start.first - 1]?.text === ','
  const end = tokens[comma ? last + 1 : last]!.end
  const capital = /^\p{Lu}/u.test(tokens[first]!.text)
  const text = capital ? wish.term.replace(/^b/, 'B') : wish.term
  return [{text, fix: 'review', edits: [{start: tokens[first]!.start, end, text}]}]
}

const COUNTS_FROM_SENDING: ReadonlySet<string> = new Set(['dating', 'sending', 'today'])

/** A term of 14 days in a demand that names no costs: it matters only if the creditor wants them later. */
function* doubtful(context: Context, {terms}: Notice): Iterable<Report> {
  const wish = wishFor(context)
  for (const term of terms) {
    if (!COUNTS_FROM_SENDING.has(term.moment)) continue
    const report = judge(context, term, wish)
    if (!report) continue
    yield {
      ...report,
      severity: 'warning',
      message:
        'Wilt u later incassokosten vragen? Dan is deze termijn te kort: hij telt vanaf het versturen, niet vanaf het ' +
        `bezorgen. Schrijf liever: “${wish.sentence}” Noem daarbij het bedrag van de kosten.`,
    }
  }
}

function twoTerms(first: Term, second: Term): Report {
  return {
    at: {passage: second.line.passage.index, spans: [spanOf(second)]},
    message:
      `In deze brief staan twee verschillende termijnen: ${first.days} en ${second.days} dagen. ` +
      `Dat is verwarrend. ${AT_STAKE}. Noem één termijn.`,
  }
}

/** Last days of payment that come too early, and a 14-day letter that has no term at all. */
function* dates(context: Context, {lines, terms}: Notice, wish: Wish): Iterable<Report> {
  const sent = sendDay(context)
  const post = context.facts.channel === 'letter'
  let known = 0
  let ample = 0
  for (const {line, exclusive, date} of lastDays(lines, sent)) {
    known++
    if (!date || sent === undefined || date.day < sent) continue
    const {tokens} = line.sentence
    const earliest: Day = post ? earliestLastDay(sent) : sent + 14
    const last = exclusive ? date.day - 1 : date.day
    if (last >= earliest) {
      ample++
      continue
    }
    const written = dutchDate(exclusive ? earliest + 1 : earliest)
    const span = {start: tokens[date.first]!.start, end: tokens[date.last]!.end}
    yield {
      at: {passage: line.passage.index, spans: [span]},
      message:
        `Deze datum is te vroeg: de lezer heeft dan geen 14 volle dagen vanaf de dag na bezorging. ${AT_STAKE}. ` +
        `Verstuurt u op ${dutchDate(sent)}, dan is ${written} hier de vroegste goede datum.`,
      proposals: [{text: written, fix: 'review', edits: [{...span, text: written}]}],
    }
  }
  if (terms.length > 0 || context.facts.stage !== 'notice') return
  yield onlyDates(known, ample, sent, wish)
}

/** A 14-day letter without a term in words: it has last days, of which so many are late enough, or nothing. */
function onlyDates(known: number, ample: number, sent: Day | undefined, wish: Wish): Report {
  if (known === 0)
    return {message: `In deze 14-dagenbrief staat geen termijn. ${AT_STAKE}. Schrijf: “${wish.sentence}”`}
  if (ample === known && sent !== undefined)
    return {
      severity: 'info',
      message:
        `Er staat alleen een datum in deze 14-dagenbrief. Die klopt als u op ${dutchDate(sent)} verstuurt en de post op ` +
        `tijd bezorgt. Zekerder is: “${wish.sentence}”`,
    }
  return {
    severity: 'warning',
    message: `Er staat alleen een datum in deze 14-dagenbrief. Komt de brief later aan, dan is de termijn te kort. ${AT_STAKE}. Schrijf liever: “${wish.sentence}”`,
  }
}
