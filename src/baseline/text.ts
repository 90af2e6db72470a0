import {type Baseline, compareKnown, type KnownFindings} from './baseline.ts'

const ABOUT =
  'De nulmeting van briefwijzer: meldingen die er al waren. Alleen wat erbij komt, wordt nog gemeld. ' +
  'Verander dit bestand niet zelf, maar met: briefwijzer baseline'

/**
 * A baseline as the text of its file: one line for what is alike, in an order that depends on nothing but what it holds,
 * so that programs that compare and merge versions can work with it.
 */
export function writeBaseline({findings, unreadable}: Baseline): string {
  const lines = findings.map(({path, rule, entry, fingerprint, count, words}) =>
    JSON.stringify({path, rule, entry, fingerprint, count, words}),
  )
  const list = (items: readonly string[]): string =>
    items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`
  return [
    '{',
    '"schema": 1,',
    `"about": ${JSON.stringify(ABOUT)},`,
    `"findings": ${list(lines)},`,
    `"unreadable": ${list(unreadable.map(path => JSON.stringify(path)))}`,
    '}',
    '',
  ].join('\n')
}

/** What is wrong with the text of a baseline: one line of Dutch, with the place when it is known. */
export interface BaselineFault {
  readonly message: string
  /** UTF-16 offset in the text. */
  readonly offset?: number
}

const REMAKE =
  'Haal de vorige versie terug, of maak de nulmeting opnieuw met: briefwijzer baseline create --allow-increase'

/**
 * Reads the text of a baseline.
 *
 * @param jsonFault where a text that is no JSON breaks
 */
export function readBaseline(
  text: string,
  jsonFault: (text: string) => {readonly offset: number} | undefined,
): Baseline | BaselineFault {
  const conflict = /^(?:<{7}|={7}|>{7})(?=[ \r\n]|$)/m.exec(text)
  if (conflict)
    return {
      message: `In deze nulmeting staan twee versies door elkaar (een conflict van git). Kies een van de twee, en typ dan: briefwijzer baseline prune`,
      offset: conflict.index,
    }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {message: `Deze nulmeting is beschadigd. ${REMAKE}`, offset: jsonFault(text)?.offset ?? 0}
  }
  if (!isObject(value) || !('schema' in value))
    return {message: `Dit is geen nulmeting van briefwijzer. ${REMAKE}`}
  if (value.schema !== 1)
    return {
      message: `Deze nulmeting is van een andere versie van briefwijzer (schema ${JSON.stringify(value.schema)?.slice(0, 20)}). Gebruik die versie. Of ${REMAKE.slice(REMAKE.indexOf('maak'))}`,
      ...placeOf(text, '"schema"'),
    }
  const {findings, unreadable = []} = value
  if (!Array.isArray(findings))
    return {message: `Deze nulmeting is beschadigd: “findings” ontbreekt. ${REMAKE}`}
  if (!Array.isArray(unreadable) || !unreadable.every(path => typeof path === 'string'))
    return {
      message: `Deze nulmeting is beschadigd: “unreadable” klopt niet. ${REMAKE}`,
      ...placeOf(text, '"unreadable"'),
    }
  const wrong = findings.findIndex(known => !isKnown(known))
  if (wrong >= 0)
    return {
      message: `Deze nulmeting is beschadigd: melding ${wrong + 1} klopt niet. ${REMAKE}`,
      ...lineOf(text, wrong),
    }
  const known = (findings as KnownFindings[]).map(({path, rule, entry, fingerprint, count, words}) => ({
    path,
    rule,
    ...(entry !== undefined && {entry}),
    fingerprint,
    count,
    words,
  }))
  return {findings: known.sort(compareKnown), unreadable: unreadable.toSorted()}
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isKnown(value: unknown): boolean {
  if (!isObject(value)) return false
  const {path, rule, entry = '', fingerprint, count, words} = value
  return (
    [path, rule, entry, fingerprint, words].every(text => typeof text === 'string') &&
    Number.isSafeInteger(count) &&
    (count as number) > 0
  )
}

function placeOf(text: string, words: string): Pick<BaselineFault, 'offset'> {
  const offset = text.indexOf(words)
  return offset < 0 ? {} : {offset}
}

/** Where the finding with an index stands, as long as each has its own line. */
function lineOf(text: string, index: number): Pick<BaselineFault, 'offset'> {
  const start = text.search(/"findings"\s*:\s*\[/)
  let at = start
  for (let i = 0; i <= index && at >= 0; i++) at = text.indexOf('\n', at + 1)
  return at < 0 ? placeOf(text, '"findings"') : {offset: at + 1}
}
