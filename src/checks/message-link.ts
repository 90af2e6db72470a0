import type {Proposal} from '../dutch/edit.ts'
import {firstBehind} from '../first-behind.ts'
import {fieldNames} from '../law/lines.ts'
import {type Address, addressesIn, addressOf, linksOf} from '../letter/links.ts'
import {brandOf, isIp, isMixed, SHORTENERS, siteOf} from './link-faults.ts'
import type {Context, Report, Rule} from './rule.ts'

/**
 * Links that look like those of a swindler. A rule of its own, apart from the length of a text message: what is wrong
 * with a link is the same in an e-mail.
 */
export const messageLink: Rule = {
  id: 'message-link',
  title: 'Link die op oplichting lijkt',
  why:
    'Oplichters sturen valse herinneringen met een betaallink, ook uit naam van bekende bedrijven. Veel mensen klikken daarom ' +
    'niet op een link die zij niet vertrouwen. Noem uw naam, gebruik uw eigen website, en geef een andere weg om te betalen.',
  severity: 'warning',
  anyLanguage: true,
  examples: {
    wrong: [
      '---\nkanaal: sms\n---\nZwembad De Golf: betaal uw rekening op https://bit.ly/3xYz12 of bel 0222 333 444.',
      '---\nkanaal: sms\n---\nBetaal uw rekening van € 40 via {{betaallink}}.',
      '---\nkanaal: chat\n---\nBetaal op http://192.168.4.12/betaal of bel 0222 333 444. Groet, Zwembad De Golf',
    ],
    right: [
      '---\nkanaal: sms\n---\nZwembad De Golf: betaal uw rekening op https://zwembaddegolf.nl/betalen of bel 0222 333 444.',
      '---\nkanaal: sms\n---\nBetaal uw rekening via {{betaallink}}. Of log in op onze website. Groet, {{bedrijf}}',
      '---\nkanaal: brief\n---\nBetaal op bit.ly/zwembad.',
    ],
  },
  *check(context): Iterable<Report> {
    const {channel, guessed} = context.facts
    if (channel !== 'sms' && channel !== 'chat' && channel !== 'email') return
    for (const report of reports(context))
      yield guessed.includes('channel') ? {...report, severity: 'info'} : report
  },
}

function* reports(context: Context): Generator<Report> {
  for (const passage of context.passages) {
    for (const address of addressesIn(passage.block.text)) {
      const fault = faultOf(address, context)
      if (!fault) continue
      const {start, end} = address
      const {proposal, ...rest} = fault
      yield {
        at: {passage: passage.index, spans: [{start, end}]},
        ...rest,
        ...(proposal && {proposals: [secure(start)]}),
      }
    }
  }
  for (const {label, target, start, end} of linksOf(context.letter)) {
    const shown = addressOf(label)
    const at = {source: {start, end}}
    if (isOther(shown, target)) {
      yield {
        at,
        message: `Hier staat “${shown!.text}”, maar de link gaat naar “${target.host}”. Zo werken oplichters ook. Laat de link gaan naar het adres dat er staat.`,
      }
      continue
    }
    const fault = faultOf(target, context)
    if (!fault || shown?.host === target.host) continue
    const {proposal: _, ...rest} = fault
    yield {at, ...rest}
  }
  if (context.facts.channel !== 'email') yield* paymentLink(context)
}

/** Whether what the reader sees is an address of another site than the link leads to. */
const isOther = (shown: Address | undefined, target: Address): boolean =>
  shown?.host !== undefined && target.host !== undefined && siteOf(shown.host) !== siteOf(target.host)

interface Fault extends Pick<Report, 'message' | 'severity'> {
  /** Whether the mending is to put `https` for `http`. */
  readonly proposal?: true
}

/** What is wrong with an address, if anything is. A domain that nobody knows is no fault. */
function faultOf(address: Address, {facts}: Context): Fault | undefined {
  const {host, scheme, text} = address
  if (host === undefined) return undefined
  const site = siteOf(host)
  const certain = scheme !== undefined || address.path || host.startsWith('www.')
  if (SHORTENERS.has(site)) {
    const whose = /^(?:tikkie\.me|paypal\.me)$/.test(site)
      ? 'Zo’n link kan iedereen maken'
      : 'Aan zo’n korte link ziet de lezer niet waar hij uitkomt'
    return {
      message: `${whose}: “${text}”. Oplichters gebruiken hem ook. Schrijf het adres van uw eigen website.`,
    }
  }
  if (!certain) return undefined
  if (isIp(host)) {
    return {
      message: `“${text}” is een adres van cijfers. Dat lijkt op oplichting. Schrijf het adres van uw eigen website.`,
    }
  }
  if (isMixed(host)) {
    return {
      message: `In “${text}” staan vreemde letters die op gewone letters lijken, of een code daarvoor (“xn--”). Dat lijkt op oplichting. Gebruik een adres met gewone letters.`,
    }
  }
  const brand = brandOf(host)
  if (brand !== undefined) {
    return {
      message: `“${text}” doet alsof het van ${brand} is, maar het adres is “${site}”. Dat lijkt op oplichting. Schrijf het adres van uw eigen website.`,
    }
  }
  if (scheme === 'http') {
    return {
      severity: facts.channel === 'email' ? 'info' : 'warning',
      message: `“${text}” begint met “http://”: dat is niet beveiligd. Schrijf “https://”.`,
      proposal: true,
    }
  }
  return undefined
}

/** "http" becomes "https": a person must see whether the site knows it. */
const secure = (start: number): Proposal => ({
  text: 'https',
  fix: 'review',
  edits: [{start, end: start + 4, text: 'https'}],
})

const LINK_FIELD = /link|url|checkout/
const PAYS = /beta[al]|voldo|voldaan|ideal|\bpay|overma/i
/** Another way to pay or to ask. */
const OTHER_WAY =
  /\b(?:log(?:t|in)?\b[^.!?]{0,40}\bin\b|inlog|login|log in|bel(?:t|len)?\b|app(?:t|en)? (?:ons|naar)|mail(?:t|en)? (?:ons|naar)|langs|balie|antwoord|reageer|typ\b|zoek zelf|in (?:de|onze|uw) app\b|mijn-|mijn omgeving|overmaken|maak[^.!?]{0,60}\bover\b|machtig|call|reply|visit us)|\bmijn\.[a-z]|\b[A-Z]{2}\d{2} ?[A-Z]{4}|\b0\d[\d -]{7,12}\d|\+\d{2}[\d -]{8,14}/iu
const OTHER_FIELD = /telefoon|\btel|phone|mobiel|iban|rekeningnummer|bankrekening/
const SENDER_FIELD = /bedrijf|organisatie|afzender|company|sender|schuldeiser|opdrachtgever|merk|\bvan_naam/
/** "Zwembad De Golf: …", "Groet, Anna", "namens …", "van Woonstad". */
const NAMED =
  /^(?!(?:Beste|Hallo|Herinnering|Betalingsherinnering|Let op|Bericht|Onderwerp|Laatste herinnering)\b)\p{Lu}[^\n:.!?]{1,40}:|\b(?:[Gg]roet(?:en|jes)?,?|[Nn]amens|[Vv]an|[Tt]eam|[Bb]ij|[Ww]ij zijn|[Mm]et vriendelijke groet,?)\s+(?:de |het )?(?!U\b|Uw\b|IBAN\b)\p{Lu}[\p{L}\d]/u

/** A message that asks to pay with a link, and tells no other way: who has doubts can do nothing. */
function* paymentLink(context: Context): Generator<Report> {
  const {letter, passages, facts} = context
  const text = passages.map(({block}) => block.text).join('\n')
  const fields = letter.fields.filter(({kind}) => kind === 'value').map(({name}) => name.toLowerCase())
  if (OTHER_WAY.test(text.replace(/https?:\/\/\S+/g, ' ')) || fields.some(name => OTHER_FIELD.test(name)))
    return
  const at = payingLink(context)
  if (!at) return
  const named = NAMED.test(text) || fields.some(name => SENDER_FIELD.test(name))
  const lacks = named
    ? 'geen andere weg om te betalen'
    : 'niet van wie het bericht is, en geen andere weg om te betalen'
  const informal = /\b(?:je|jij|jouw)\b/i.test(text) && !/\b(?:u|uw)\b/i.test(text)
  const you = informal ? 'Je' : 'U'
  yield {
    at,
    severity: named ? 'info' : 'warning',
    message:
      `Bij deze betaallink staat ${lacks}. Dan lijkt ${facts.channel === 'sms' ? 'de sms' : 'het bericht'} op oplichting. ` +
      `Schrijf erbij: “${named ? '' : 'Groet, [uw naam]. '}${you} kunt ook inloggen op [uw website] of bellen met [telefoonnummer].”`,
  }
}

/** The first place that the reader would press to pay: an address or a merge field for one, in a sentence on paying. */
function payingLink(context: Context): Report['at'] {
  const names = fieldNames(context)
  for (const passage of context.passages) {
    const {block, index, sentences} = passage
    const addresses = addressesIn(block.text).filter(isLink)
    const nameOf = names(passage)
    for (const {start, end, tokens} of sentences) {
      const next = addresses[firstBehind(addresses, start)]
      const address = next && next.end <= end ? next : undefined
      const field = tokens.find(token => token.kind === 'field' && LINK_FIELD.test(nameOf(token)))
      const place = address ?? field
      if (!place) continue
      const said = `${block.text.slice(start, end)} ${field ? nameOf(field) : ''}`
      if (PAYS.test(said)) return {passage: index, spans: [{start: place.start, end: place.end}]}
    }
  }
  return undefined
}

const isLink = ({scheme, path, host}: Address): boolean =>
  scheme !== undefined || path || host?.startsWith('www.') === true
