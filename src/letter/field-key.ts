/** Names of a made-up form: `xx`, `EUR XXX,XX`, `dd-mm-jjjj`. */
const BLANK = /^(?:eur)?x+$|^d+m+[jy]+$/
const OPERATOR = / (?:[-–+*/%<>=]|and|or|not|if|else|is) /
const PLAIN = /^[\p{L}_][\p{L}\p{N}\p{M}_ .,/&'’-]*$/u
const MERGEFIELD = /^MERGEFIELD\s+(?:"([^"]*)"|([^\s\\]+))/i
/** Longest name that is looked at. */
const LONGEST = 200

/**
 * The name in what stands in a merge field, without syntax, filters and what comes when it is empty: `klant.naam` of
 * `$klant->naam`, `klant['naam']`, `klant.naam | upper`, `klant.naam || 'klant'`, `MERGEFIELD klant.naam`.
 * Nothing for a blank, and for code that is more than a name.
 */
export function plainName(name: string): string | undefined {
  if (name.length > LONGEST) return undefined
  const [, quoted, bare] = MERGEFIELD.exec(name.trim()) ?? []
  const text = (quoted ?? bare ?? name)
    .split(/\|/, 1)[0]!
    .split(/\?\?/, 1)[0]!
    .replace(/\?\.|->/g, '.')
    .replace(/\[\s*(['"]?)([^\]['"]{1,80})\1\s*\]/g, '.$2')
    .replace(/^[\s$@=!&]+|^(?:\.\.\/)+/g, '')
    .replace(/^(?:this)?\./, '')
    .trim()
  return PLAIN.test(text) && !OPERATOR.test(text) && !BLANK.test(keyOf(text)) ? text : undefined
}

/** What two ways to write one name share: `Klant naam`, `klant_naam` and `klant.naam` are `klantnaam`. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** The key of what stands in a merge field; nothing when it is more than a name. */
export function fieldKey(name: string): string | undefined {
  const plain = plainName(name)
  return plain === undefined ? undefined : keyOf(plain) || undefined
}

/** The first part of a plain name: `klant` of `klant.naam`. */
export const firstPart = (plain: string): string => /^[\p{L}\p{N}_]+/u.exec(plain)?.[0] ?? ''

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Fields that the program that merges fills by itself: those of Word, of Mailchimp, of template languages. */
const SYSTEM = list(`
  next nextrecord nextif skipif date time page numpages pages sectionpages createdate printdate savedate edittime
  mergerec mergeseq filename username userinitials useraddress author
  now today currentdate currentyear currenttime currentpage pagenumber pagecount totalpages
  vandaag paginanummer pagina aantalpaginas huidigedatum huidigejaar
  unsub unsubscribe unsubscribelink unsubscribeurl afmelden afmeldlink archive forward updateprofile rewards
  csrftoken
  addressblock greetingline fillin title subject comments keywords company template info lastsavedby revnum numwords
  numchars styleref pageref noteref section seq listnum autonum autotext eq symbol berekening formtext formdropdown
`)
/** Objects that template languages bring along. */
const SYSTEM_OBJECTS = list('loop forloop tablerowloop self env request csrf list date time')

/** Whether a field with this plain name gets its value from the program that merges, not from a list of customers. */
export const isSystemField = (plain: string): boolean =>
  SYSTEM.has(keyOf(plain)) ||
  /^DOC(?:PROPERTY|VARIABLE) /.test(plain) ||
  (/^\w+[.:]/.test(plain) && SYSTEM_OBJECTS.has(firstPart(plain).toLowerCase()))
