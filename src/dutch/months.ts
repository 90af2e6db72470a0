/** Names of the months, January first. */
export const MONTHS: readonly string[] =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

const NAMES: ReadonlySet<string> = new Set(MONTHS)

/** Whether a word in lower case is the name of a month, in full. */
export const isMonth = (lower: string): boolean => NAMES.has(lower)
