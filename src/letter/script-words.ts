/** Whose words a piece of a call script is: said by who calls, by the other side, or by nobody. */
export type Speaker = 'caller' | 'other' | 'direction'

const OTHER_SIDE =
  'klant|debiteur|debiteuren|huurder|cli[eë]nt|consument|gebelde|ontvanger|betrokkene|lid|pati[eë]nt|ouder|relatie|' +
  'gesprekspartner|schuldenaar|abonnee|lezer|ander|persoon'

/** Labels at the start of a line, in lower case, without the colon. */
const LABELS: readonly (readonly [Speaker, RegExp])[] = [
  [
    'direction',
    /^(?:zeg|vraag|gebruik)\s+(?:nooit|niet|geen)|^(?:niet|nooit|fout|vermijd|zeg liever niet|niet zeggen)$/,
  ],
  [
    'caller',
    /^(?:(?:zeg|zegt)(?:\s+(?:u|je|dan|nu|eerst|daarna|bijvoorbeeld))*|(?:u|je|jij|ik)(?:\s+(?:zegt|vraagt|zeg|vraag))?|(?:de\s+)?(?:(?:incasso|bel)?medewerk(?:er|ster)|agent|beller|collega|adviseur|incassomedewerker|debiteurenbeheerder)(?:\s+(?:zegt|vraagt))?|vraag|vraag\s+(?:dan|eerst|daarna|bijvoorbeeld)|tekst|gesproken|script)$/,
  ],
  [
    'other',
    new RegExp(
      `^(?:(?:de|reactie|antwoord|bezwaar)\\s+(?:van\\s+)?(?:de\\s+)?)?(?:${OTHER_SIDE})(?:\\s+(?:zegt|vraagt|antwoordt|reageert))?$|^(?:antwoord|reactie|bezwaar)$`,
    ),
  ],
  [
    'direction',
    /^(?:doe|doen|actie|instructie|aanwijzing|let op|tip|tips|noteer|nb|n\.b\.|toelichting|opmerking|doel|voorbereiding|intern|systeem|tijd|beltijd|wacht|luister|achtergrond|(?:stap|fase|deel)\s+\d+)$/,
  ],
]

/** "Als de klant weigert:", "Bij geen gehoor:": what follows holds in that case. */
const CASE =
  /^(?:als|indien|wanneer|zodra|bij|na|neemt|zegt|heeft|wil|kan|geeft|is|stelt|vraagt|weigert|belooft|reageert|krijg)\s[^.?!]*$/
/** Words by which a caller speaks of himself or to the other side. */
export const ADDRESSED = /(?<!\p{L})(?:u|uw|ik|wij|we|ons|onze)(?!\p{L})/iu

const LONGEST_LABEL = 80
const DECORATION = /^(?:[\s*_>#-]|\p{Extended_Pictographic}|\uFE0F|\u200D)*/u

/**
 * The label at `start` of a block's text, and where what it is about begins.
 *
 * @param bare whether a line that is a label as a whole needs no colon: a heading
 */
export function labelAt(text: string, start: number, bare = false): {who: Speaker; end: number} | undefined {
  const line = text.slice(start, start + LONGEST_LABEL)
  const stop = line.search(/[:\n]/)
  const end = stop < 0 ? line.length : stop
  if (line[stop] !== ':' && !(bare && start + end >= text.length)) return undefined
  const label = line.slice(0, end).replace(DECORATION, '').trim().replace(/\s+/g, ' ').toLowerCase()
  const who =
    LABELS.find(([, pattern]) => pattern.test(label))?.[0] ??
    (CASE.test(label) && !ADDRESSED.test(label) ? 'direction' : undefined)
  return who && {who, end: Math.min(text.length, start + end + 1)}
}

const SAYS = '(?:zegt|vraagt|antwoordt|reageert|roept|vindt|denkt|meldt|vertelt|belooft)'
const OTHER_SAYS = new RegExp(
  `(?:${SAYS}\\s+(?:(?:de|uw|een)\\s+)?(?:${OTHER_SIDE}|hij|zij|iemand)|(?:${OTHER_SIDE}|hij|zij|iemand)(?:\\s+\\p{L}+){0,3}\\s+${SAYS}|(?:de\\s+)(?:${OTHER_SIDE}))(?:\\s+(?:nu|dan|bijvoorbeeld|dus|met|als))*\\s*[:,]?\\s*$`,
  'u',
)
/** "Zeg nooit: “…”", "Gebruik geen zinnen als “…”", "Niet: “…”" */
const FORBIDDEN =
  /(?<!\p{L})(?:(?:zegt?|noemt?|gebruikt?|vraagt?|roept?|begint?|antwoordt?|reageert?)\s+(?:\p{L}+\s+){0,2}(?:nooit|niet|geen)|(?:^|[.?!;\n]\s*)(?:niet|nooit|fout|vermijdt?))(?!\p{L})(?:\s+\p{L}+){0,4}\s*:?\s*$/u

/** Whose words a quote is, by what stands before it: "Zegt de klant: “…”", "Zeg nooit: “…”". */
export function saysWho(lead: string): Speaker {
  const before = lead.toLowerCase()
  if (FORBIDDEN.test(before)) return 'direction'
  return OTHER_SAYS.test(before) ? 'other' : 'caller'
}
