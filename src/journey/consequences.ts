import type {Context} from '../checks/rule.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {linesOf} from '../law/lines.ts'
import {durations} from '../law/notice-term.ts'

/** What may come of not paying, from mild to harsh. */
export const CONSEQUENCES = ['costs', 'agency', 'bailiff', 'court', 'seizure', 'bankruptcy'] as const
export type Consequence = (typeof CONSEQUENCES)[number]

/** The first of those with which the law comes to the door. */
export const LEGAL: readonly Consequence[] = ['bailiff', 'court', 'seizure', 'bankruptcy']

const WORDS: Readonly<Record<Consequence, RegExp>> = {
  costs:
    /^(?:incasso|aanmanings?|herinnerings|deurwaarders|proces|gerechts|invorderings|administratie)kosten$|^incassovergoeding$|^(?:wettelijke|handels)?rente$/,
  agency: /^incasso(?:bureaus?|partner|dienst|gemachtigde|traject|procedure|organisatie|kantoor)$/,
  bailiff: /^(?:gerechts)?deurwaarders?(?:kantoor|kosten|traject)?$/,
  court:
    /^(?:kantonrechter|rechtbank|dagvaarding|dagvaarden|gedagvaard|dagvaarden|vonnis|gerechtelijke|rechtszaak|rechtsmaatregelen|proceskosten|gerechtskosten)$/,
  seizure: /^(?:beslag|loonbeslag|beslaglegging|beslagleggen)$/,
  bankruptcy: /^(?:faillissement|faillissementsaanvraag)$/,
}
const EXTRA = /^(?:extra|bijkomende|meer|hogere|verdere|onze)$/
/** What the reader may do: "Bent u het niet eens? U kunt ook naar de rechter." */
const RIGHT = /^(?:kunt|mag|kan|klacht|klachten|bezwaar|oneens|eens|geschil|geschillen|beroep|verweer)$/
const NO = /^(?:geen|nooit|zonder|niet)$/

/** What the letter says may come of not paying; not what it rules out, or what the reader may do. */
export function consequencesOf(context: Context): Consequence[] {
  const found = new Set<Consequence>()
  for (const {passage, sentence} of linesOf(context))
    if (passage.language === 'nl') for (const one of namedIn(sentence)) found.add(one)
  // A bailiff or a lawyer says who they are.
  if (context.facts.sender === 'bailiff') for (const one of ['bailiff', 'court'] as const) found.delete(one)
  return CONSEQUENCES.filter(one => found.has(one))
}

function* namedIn({tokens}: Sentence): Generator<Consequence> {
  const isRight = tokens.some(({lower}) => RIGHT.test(lower))
  for (const [i, {lower}] of tokens.entries()) {
    const one = namedAt(tokens, i, lower)
    if (one === undefined) continue
    if (one === 'costs') yield one
    else if (!(one === 'court' && isRight) && !isDenied(tokens, i)) yield one
  }
}

function namedAt(tokens: readonly Token[], i: number, lower: string): Consequence | undefined {
  const before = tokens[i - 1]?.lower ?? ''
  if (lower === 'kosten') return EXTRA.test(before) ? 'costs' : undefined
  if (lower === 'handen') return before === 'uit' ? 'agency' : undefined
  // Not "de rechter kolom".
  if (lower === 'rechter')
    return /^(?:de|een)$/.test(before) &&
      !/^(?:kant|kolom|pagina|zijde|hoek|\p{L}+hoek)$/u.test(tokens[i + 1]?.lower ?? '')
      ? 'court'
      : undefined
  if (lower === 'beslag' && before === 'in') return undefined
  return CONSEQUENCES.find(one => WORDS[one].test(lower))
}

/** "geen deurwaarder", "nog niet naar de rechter". */
function isDenied(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= i - 4 && at >= 0 && tokens[at]!.kind !== 'mark'; at--)
    if (NO.test(tokens[at]!.lower)) return true
  return false
}

const PAYMENT = /^(?:beta[al]|vold(?:oe|aan)|overma|overge|maak|maakt|bedrag)/
const OTHERWISE =
  /^(?:reageer\p{L}*|reactie|bezwaar|klacht|retour|bedenktijd|had|hadden|moest|moesten|was|waren|afgesproken|verstreken|verlopen|factuurdatum|betaal?termijn|betalingstermijn|terug|antwoord\p{L}*|regeling|ontvangt)$/u

/** The days of "Betaal binnen 7 dagen", in every sentence that asks to pay so. */
export function daysToPay(context: Context): number[] {
  const found = new Set<number>()
  for (const {sentence} of linesOf(context)) {
    const {tokens} = sentence
    if (!tokens.some(({lower}) => PAYMENT.test(lower)) || tokens.some(({lower}) => OTHERWISE.test(lower)))
      continue
    for (const {first, days} of durations(sentence))
      if (/^binnen$/.test(tokens[first - 1]?.lower ?? '')) found.add(days)
  }
  return [...found]
}
