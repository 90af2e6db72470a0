/** Who speaks in front of a colon: "U schreef ons:", "Uw zus zei:". */
const SPEAKS =
  /(?:^|[^\p{L}])(?:schreef|schreeft|schrijft|geschreven|zei|zegt|gezegd|mailde|mailt|gemaild|vroeg|vraagt|gevraagd|antwoordde|antwoordt|meldde|meldt|vertelde|vertelt|verteld|liet weten|laat weten|gaf aan|geeft aan)(?![\p{L}])[^.!?“”"]{0,60}:\s*$/iu
const OPENING = /[“„«"‘']/

/**
 * Whether a place stands in a quotation of what the reader or another person said: behind "U schreef: “".
 *
 * @param text of the block
 * @param start offset of the place in it
 */
export function isQuoted(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  for (let at = before.length - 1; at >= 0; at--) {
    const sign = before[at]!
    if (sign === '”' || sign === '»') return false
    if (OPENING.test(sign) && SPEAKS.test(before.slice(0, at))) return true
  }
  return false
}

/** UTF-16 units from the words that announce a quotation to a place in it. */
const REACH = 400
