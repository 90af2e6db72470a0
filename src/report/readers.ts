import {joinDutch} from './dutch.ts'

/** Conditions that a report names at most. */
const MOST = 4
const NAME = /^[\p{L}_][\p{L}\p{N}_.>[\]'"-]*$/u

/**
 * For whom a finding is, as a Dutch sentence without its full stop: “alleen als `regeling` niet is ingevuld”.
 *
 * @param variants as a finding has them
 */
export function onlyFor(variants: readonly string[]): string {
  const readers = variants.map(variant => variant.split('; ').map(inDutch))
  if (readers.flat().length > MOST || variants.includes('')) return 'alleen bij een deel van de lezers'
  return `alleen als ${joinDutch(
    readers.map(conditions => joinDutch(conditions, 'en')),
    'of',
  )}`
}

/** `regeling: nee`, `aantal > 1: ja` or `is/zijn: zijn`. */
function inDutch(label: string): string {
  const cut = label.lastIndexOf(': ')
  const [subject, value] = [label.slice(0, cut), label.slice(cut + 2)]
  if (value !== 'ja' && value !== 'nee') return `u kiest voor “${value}”`
  if (NAME.test(subject)) return `\`${subject}\` ${value === 'ja' ? 'is ingevuld' : 'niet is ingevuld'}`
  return `\`${subject}\` ${value === 'ja' ? 'klopt' : 'niet klopt'}`
}
