import {normal} from '../dictionary/forms.ts'
import type {Sentence} from '../dutch/sentences.ts'

const UNITS = new Set('dag dagen werkdag werkdagen kalenderdagen week weken maand maanden'.split(' '))
const FROM = new Set('na vanaf sinds nadat te gerekend rekenend ingaande volgend volgende van'.split(' '))
const ANCHORS = new Set(
  (
    'ontvangst dagtekening dagtekenen heden bezorging verzending betekening datum factuurdatum vervaldatum datering ' +
    'ontvangen bezorgd dagteken verzonden verzenddatum postdatum poststempel aanmaning sommatie'
  ).split(' '),
)
const DETERMINERS = new Set('de het deze dit die uw onze ons onderhavige onderhavig'.split(' '))
/** Words between "na" and what the term counts from. */
const REACH = 9

/** Indices of tokens: from `first` up to and with `last`. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/**
 * Where a sentence says from when a term of payment counts: "na dagtekening van dit schrijven" in "binnen 14 dagen na
 * dagtekening van dit schrijven". The law decides which words are right there (art. 6:96 lid 6 BW and HR 25 november
 * 2016, ECLI:NL:HR:2016:2704), so no dictionary entry speaks.
 */
export function paymentTerms({tokens}: Sentence): TokenRange[] {
  const found: TokenRange[] = []
  for (let i = 1; i < tokens.length; i++) {
    if (!UNITS.has(tokens[i]!.lower)) continue
    const first = tokens[i + 1]?.text === ',' ? i + 2 : i + 1
    if (!FROM.has(tokens[first]?.lower ?? '')) continue
    let last = -1
    for (let j = first + 1; j < tokens.length && j <= first + REACH && tokens[j]!.kind !== 'mark'; j++)
      if (ANCHORS.has(tokens[j]!.lower)) last = j
    if (last === -1) continue
    // "… van dit schrijven", "… hiervan"
    if (tokens[last + 1]?.lower === 'van' && DETERMINERS.has(tokens[last + 2]?.lower ?? '')) last += 3
    else if (/^(?:hiervan|daarvan|dezes)$/.test(normal(tokens[last + 1] ?? tokens[last]!))) last += 1
    found.push({first, last})
    i = last
  }
  return found
}
