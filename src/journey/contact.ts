import type {Passage} from '../checks/rule.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'

/** Kinds of contact details, in the order in which a report names them. */
export const CONTACT_KINDS = ['account', 'phone', 'email', 'site', 'hours'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** Of each kind the details of the sender: as they are compared, and as the letter writes them. */
export type Contact = Readonly<Record<ContactKind, Readonly<Record<string, string>>>>

export const noContact = (): Record<ContactKind, Record<string, string>> => ({
  account: {},
  phone: {},
  email: {},
  site: {},
  hours: {},
})

/** Numbers of help with debts and law, which are not the sender's. */
const HELP_NUMBERS: ReadonlySet<string> = new Set(['08008115', '08008020', '0800113', '113', '09001450'])
const HELP =
  /^(?:geldfit\p{L}*|schuldhulp\p{L}*|schuldhulproute|gemeente|gemeenten|wijkteam\p{L}*|nibud|kifid|geschillencommissie\p{L}*|loket|politie|ombudsman\p{L}*|consumentenbond|moneyfit|kredietbank\p{L}*|maatschappelijk|budgetcoach|schuldbemiddeling|schuldsanering)$/u
/** Who else may be called, and lines that are no telephone. */
const OTHER_LINE =
  /^(?:fax|telefax|faxnummer|whatsapp|whatsappen|app|appen|sms|sms'en|buitenland|deurwaarder\p{L}*|incassobureau\p{L}*)$/u
const OTHER_SITES =
  /(?:^|\.)(?:geldfit|schuldhulpmaatje|nederlandseschuldhulproute|juridischloket|rechtspraak|rechtwijzer|nibud|kifid|degeschillencommissie|overheid|rijksoverheid|belastingdienst|wetten|nvi|ideal|tikkie|mollie|paypal|google|facebook|linkedin|instagram|whatsapp|wa|twitter|x|youtube|kvk|acm|consuwijzer|autoriteitpersoonsgegevens|moneyfit|werk|uwv|svb)\.\p{L}+$/u
/** Mailboxes for one purpose beside the rest. */
const OTHER_BOX =
  /^(?:no-?reply|noreply|niet-?beantwoorden|privacy|avg|fg|klacht|klachten|vacatures|pers)(?:$|[@.+-])/

/** Contact details of the sender in the whole letter; not those of others, or of the reader. */
export function contactOf(passages: readonly Passage[]): Contact {
  const found = noContact()
  for (const {sentences} of passages)
    for (const [i, sentence] of sentences.entries()) {
      const told = [sentences[i - 1], sentence].flatMap(near => near?.tokens ?? [])
      // "Bel Geldfit. Dat kan op 0800-8115."
      const ofHelp =
        sentence.tokens.some(({kind}) => kind === 'inert') && told.some(({lower}) => HELP.test(lower))
      for (const [at, token] of sentence.tokens.entries())
        if (token.kind === 'inert' && !ofHelp) takeDetail(sentence.tokens, at, found)
      takeHours(sentence, found)
    }
  return found
}

function takeDetail(
  tokens: readonly Token[],
  at: number,
  found: Record<ContactKind, Record<string, string>>,
): void {
  const {text} = tokens[at]!
  const take = (kind: ContactKind, key: string, shown = text): void => {
    found[kind][key] ??= shown
  }
  if (text.includes('@')) {
    const address = text.toLowerCase().replace(/^mailto:/, '')
    if (/^[^@\s]+@[^@\s]+$/.test(address) && !OTHER_BOX.test(address)) take('email', address, address)
  } else if (/^[A-Z]{2}\d\d/.test(text)) {
    // "Wij schrijven het af van uw rekening NL…"
    const own = tokens
      .slice(Math.max(0, at - 3), at)
      .some(({lower}) => lower === 'uw' || lower === 'jouw' || lower === 'je')
    // NL00… is to be filled in.
    if (!own && !/^..00/.test(text)) take('account', text.replace(/[^A-Z0-9]/g, ''))
  } else if (/^[+0(][\d(+ ]/.test(text)) {
    const number = text
      .replace(/\(0\)/, '')
      .replace(/\D/g, '')
      .replace(/^(?:00)?31(?=[1-9]\d{8}$)/, '0')
    const before = tokens.slice(Math.max(0, at - 6), at)
    if (
      !HELP_NUMBERS.has(number) &&
      new Set(number).size > 2 &&
      !before.some(({lower}) => OTHER_LINE.test(lower))
    )
      take('phone', number)
  } else {
    const host = /^(?:https?:\/\/)?([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)(?=[/?#:]|$)/iu
      .exec(text)?.[1]
      ?.toLowerCase()
    if (host === undefined || OTHER_SITES.test(host)) return
    const site = host.split('.').slice(-2).join('.')
    take('site', site, site)
  }
}

const OPEN = /^(?:bereikbaar|open|geopend|openingstijden|bereikt|telefonisch)$/
const HOUR = /^(\d{1,2})(?:[:.]([0-5]\d))?(?:u|uur)?$/

/** "Wij zijn bereikbaar van 9.00 tot 17.00 uur", "Bel ons tussen 9 en 17 uur". */
function takeHours({tokens}: Sentence, found: Record<ContactKind, Record<string, string>>): void {
  const called =
    tokens.some(({lower}) => OPEN.test(lower)) ||
    (tokens.some(({lower}) => /^(?:bel|bellen)$/.test(lower)) && tokens.some(({lower}) => lower === 'ons'))
  if (!called) return
  for (const [i, {lower}] of tokens.entries()) {
    if (!/^(?:tot|en|[-–])$/.test(lower)) continue
    const from = hourOf(tokens[i - 1]?.lower === 'uur' ? tokens[i - 2] : tokens[i - 1])
    const to = hourOf(tokens[i + 1])
    const isTime =
      /^(?:uur|u)$/.test(tokens[i + 2]?.lower ?? '') ||
      /[:.]|u/.test(`${tokens[i + 1]?.lower}${tokens[i - 1]?.lower}`)
    if (from !== undefined && to !== undefined && from < to && isTime)
      found.hours[`${from}-${to}`] ??= `${clock(from)} tot ${clock(to)} uur`
  }
}

function hourOf(token: Token | undefined): number | undefined {
  const [, hours, minutes] = HOUR.exec(token?.lower ?? '') ?? []
  if (hours === undefined || Number(hours) > 24) return undefined
  return Number(hours) + Number(minutes ?? 0) / 60
}

const clock = (hour: number): string =>
  `${Math.floor(hour)}.${String(Math.round((hour % 1) * 60)).padStart(2, '0')}`
