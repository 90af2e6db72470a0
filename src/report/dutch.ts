import {MONTHS} from '../dutch/months.ts'
import type {Severity} from '../finding.ts'
import type {Summary} from './record.ts'

/** What a severity is called. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'fout',
  warning: 'waarschuwing',
  info: 'tip',
}

const PLURALS: Readonly<Record<string, string>> = {
  fout: 'fouten',
  waarschuwing: 'waarschuwingen',
  tip: 'tips',
  brief: 'brieven',
  reeks: 'reeksen',
  woord: 'woorden',
  zin: 'zinnen',
  alinea: 'alinea’s',
  term: 'termen',
  verandering: 'veranderingen',
  voorbeeld: 'voorbeelden',
  regel: 'regels',
  'bestand of map': 'bestanden of mappen',
  melding: 'meldingen',
  'oude melding': 'oude meldingen',
  bestand: 'bestanden',
  verbetering: 'verbeteringen',
  wijziging: 'wijzigingen',
  punt: 'punten',
}

/** `1 brief`, `3 brieven`; the word must be in the table of plurals. */
export const count = (n: number, word: string): string =>
  `${formatNumber(n, 0)} ${n === 1 ? word : PLURALS[word]!}`

/** A number as Dutch writes it: decimal comma, a point between thousands. */
export function formatNumber(n: number, decimals = 1): string {
  const [whole = '', fraction] = Math.abs(n).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  const sign = n < 0 && Number(n.toFixed(decimals)) !== 0 ? '-' : ''
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}

/** `2 fouten, 1 waarschuwing en 3 tips`; what there is none of is left out. */
export function countFindings(summary: Pick<Summary, Severity>): string {
  const parts = (['error', 'warning', 'info'] as const)
    .filter(severity => summary[severity] > 0)
    .map(severity => count(summary[severity], SEVERITY_NAMES[severity]))
  return joinDutch(parts, 'en')
}

/** `a, b en c`. */
export const joinDutch = (items: readonly string[], last: 'en' | 'of'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`

/** `2026-11-21` as `21 november 2026`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${day} ${MONTHS[month! - 1]} ${year}`
}
