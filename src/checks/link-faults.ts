/** Sites that hide where a link leads, or on which anybody can ask for money. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  (
    'bit.ly tinyurl.com t.co goo.gl ow.ly is.gd v.gd buff.ly cutt.ly rb.gy rebrand.ly shorturl.at t.ly tiny.cc bl.ink ' +
    'lnkd.in s.id shorte.st short.io tny.im qr.ae adf.ly soo.gd x.co u.to y2u.be paypal.me tikkie.me'
  ).split(' '),
)

/** Second levels under which people register names. */
const PUBLIC_SECOND = /^(?:co|com|org|net|gov|ac)\.[a-z]{2}$/

/** The domain that somebody registered: "betalen.waterdelta.nl" is of "waterdelta.nl". */
export function siteOf(host: string): string {
  const labels = host.split('.')
  const two = labels.slice(-2).join('.')
  return PUBLIC_SECOND.test(two) ? labels.slice(-3).join('.') : two
}

/** Whether a host is an address of numbers. */
export const isIp = (host: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) && host.split('.').every(part => Number(part) < 256)

/** Whether a label of a host has letters of two alphabets, of another alphabet alone, or a code for such letters. */
export const isMixed = (host: string): boolean =>
  host.split('.').some(label => label.startsWith('xn--') || /[^\p{Script=Latin}\p{N}_-]/u.test(label))

/** Names that swindlers use, with the sites that are really theirs. */
const BRANDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ing', ['ing.nl', 'ing.com', 'ing.be']],
  ['rabobank', ['rabobank.nl', 'rabobank.com']],
  ['abnamro', ['abnamro.nl', 'abnamro.com']],
  ['abn', ['abnamro.nl', 'abnamro.com']],
  ['sns', ['snsbank.nl', 'sns.nl']],
  ['snsbank', ['snsbank.nl', 'sns.nl']],
  ['asn', ['asnbank.nl', 'asn.nl']],
  ['asnbank', ['asnbank.nl', 'asn.nl']],
  ['bunq', ['bunq.com']],
  ['knab', ['knab.nl']],
  ['triodos', ['triodos.nl', 'triodos.com']],
  ['tikkie', ['tikkie.me']],
  ['digid', ['digid.nl']],
  ['mijnoverheid', ['mijnoverheid.nl', 'overheid.nl']],
  ['belastingdienst', ['belastingdienst.nl']],
  ['cjib', ['cjib.nl']],
  ['postnl', ['postnl.nl']],
  ['paypal', ['paypal.com', 'paypal.me']],
])
const LURE =
  /^(?:betalen|betaal|betaling|betalingen|betaalverzoek|incasso|inloggen|login|inlog|verificatie|verifieren|verify|beveiliging|beveiligd|veilig|bevestigen|activeren|update|service|klantenservice|herinnering|factuur|nl)$/

/**
 * The site whose name a host borrows, when that is certain: the name and a word like "betalen" with a hyphen between
 * ("ing-betalen.info"), or the whole address of the brand in front of another ("www.ing.nl.betalen.info").
 */
export function brandOf(host: string): string | undefined {
  const site = siteOf(host)
  for (const own of BRANDS.values()) {
    if (own.includes(site)) return undefined
    if (own.some(real => host.startsWith(`${real}.`) || host.includes(`.${real}.`))) return own[0]
  }
  const parts = site.slice(0, site.indexOf('.')).split('-')
  const brand = parts.find(part => BRANDS.has(part))
  if (brand === undefined || parts.length < 2) return undefined
  return parts.every(part => part === brand || LURE.test(part)) ? BRANDS.get(brand)![0] : undefined
}
