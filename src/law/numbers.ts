/** Checks on numbers that identify people and accounts. */

/** Whether nine figures pass the eleven test of a BSN: 9a + 8b + … + 2h − i is a multiple of eleven. */
export function isCitizenNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (i === 8 ? -1 : 9 - i)
  return sum % 11 === 0
}

/** Whether figures look made up: a row up or down, the same few again and again. */
export const isDummy = (digits: string): boolean =>
  new Set(digits).size <= 2 ||
  /0123456|1234567|7654321/.test(digits) ||
  /^(?:(\d)\1\1)+$/.test(digits.slice(0, digits.length - (digits.length % 3))) ||
  /^(\d)\1{2}(\d)\2{2}(\d)\3{2}$/.test(digits)

/** Length of an IBAN by country, of those that Dutch letters show. */
const LENGTHS: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  GB: 22,
  LU: 20,
  ES: 24,
  IE: 22,
  LT: 20,
}

/** Whether an IBAN, without spaces and in capitals, has its country's length and passes the test modulo 97 (ISO 13616). */
function isIban(iban: string): boolean {
  const length = LENGTHS[iban.slice(0, 2)]
  if (!/^[A-Z]{2}\d\d[A-Z0-9]{10,30}$/.test(iban) || (length !== undefined && length !== iban.length))
    return false
  let rest = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** Whether a text looks like an IBAN, is not made up to show the form of one, and can't be one. */
export function isWrongIban(text: string): boolean {
  const iban = text.replace(/[\s.]/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d\d[A-Z0-9]{10,30}$/.test(iban) || isIban(iban)) return false
  const digits = iban.replace(/\D/g, '')
  return !(/^[A-Z]{2}00/.test(iban) || /X{3}/.test(iban) || isDummy(digits.slice(2)) || isDummy(digits))
}

/** Whether a value is a BSN, in any way to write one, and not made up to show the form of one. */
export const isRealCitizenNumber = (value: string): boolean => {
  const digits = value.replace(/[\s.-]/g, '')
  // Excel drops the zero that a number begins with.
  const full = /^\d{8}$/.test(digits) ? `0${digits}` : digits
  return isCitizenNumber(full) && !isDummy(full)
}
