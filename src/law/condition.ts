import {isMonth} from '../dutch/months.ts'
import type {Line} from './lines.ts'

const CONDITION =
  /^(?:als|indien|wanneer|zodra|mocht|anders|later|daarna|nadien|dan|alsnog|uitblijft|uitblijven|tevens|gevolg|gebreke|gebreken|geval|afloop|daarnaast|waarvan|overschrijding|verzuim)$/
const AVOID = /^(?:voorkomt|voorkom|voorkomen|vermijdt|vermijd|vermijden|bespaart|bespaar)$/
const BACK = /^(?:hier|daar)(?:mee|van|aan|uit|door|voor|bij)$/
const NOT_IN_TIME = /^(?:niet|geen)$/
const BY = /^(?:bij|na|zonder)$/
const LATE =
  /^(?:late|latere|tijdige|niet-tijdige|uitblijven|niet-betaling|niet-voldoening|wanbetaling|afloop|verloop|ommekomst|verstrijken|overschrijden|overschrijding|gebreke|verzuim)$/

/** Whether a sentence says how the reader keeps clear of costs. */
export const avoids = ({sentence: {words}}: Line): boolean => words.some(({lower}) => AVOID.test(lower))

/**
 * Whether a sentence says what happens if the reader does not pay in time: "Betaalt u later? Dan …", "Anders …", "Bij te
 * late betaling …", "Indien …".
 */
export function isConditional(lines: readonly Line[], line: Line): boolean {
  const {sentence, index} = line
  const {words, tokens} = sentence
  if (words.some(({lower}) => CONDITION.test(lower))) return true
  if (
    words.some(({lower}, i) => BY.test(lower) && words.slice(i + 1, i + 4).some(one => LATE.test(one.lower)))
  )
    return true
  if (isBehindTerm(words.map(({lower}) => lower))) return true
  // "Zo voorkomt u de kosten van …": they come when the reader does not.
  if (avoids(line)) return true
  const before = lines[index - 1]?.sentence.tokens
  if (before?.at(-1)?.text === '?') return true
  // "Wat als u niet betaalt? Dan wordt het bedrag hoger. Er komt … bij."
  if (words[0]?.lower === 'er' && before?.[0]?.lower === 'dan') return true
  // "Indien u niet betaalt, …" and then "Alle kosten daarvan …"
  if (words.some(({lower}) => BACK.test(lower)) && before?.some(({lower}) => CONDITION.test(lower)))
    return true
  // "Betaalt u niet binnen …, …": a question that goes on
  return (
    /^(?:beta(?:alt|al|len)|ontvangen|ontvang|doet|blijft|voldoet|komt|staat|lukt|hebben|heeft|is|zien)$/.test(
      words[0]?.lower ?? '',
    ) &&
    words.some(({lower}) => NOT_IN_TIME.test(lower)) &&
    tokens.some(({text}) => text === ',' || text === '?')
  )
}

/** "Na die datum …", "Vanaf 28 november 2026 …", "Na de uiterste betaaldatum …", "Te laat betekent …" */
function isBehindTerm(words: readonly string[]): boolean {
  if (words[0] === 'te' && words[1] === 'laat') return true
  if (words[0] !== 'na' && words[0] !== 'vanaf') return false
  return words.slice(1, 4).some(word => isMonth(word) || /datum$|^termijn$|\d-\d/.test(word))
}
