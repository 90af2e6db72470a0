const SMALL = 'een twee drie vier vijf zes zeven acht negen'.split(' ')
const TEENS = 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ')
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')

/** Numbers below a hundred, by the word for them, without accents: "drieentwintig" is 23. */
const BELOW_HUNDRED: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, i) => [word, i + 1] as const),
  ...TEENS.map((word, i) => [word, i + 10] as const),
  ...TENS.flatMap((ten, t) => [
    [ten, (t + 2) * 10] as const,
    ...SMALL.map((one, i) => [`${one}en${ten}`, (t + 2) * 10 + i + 1] as const),
  ]),
])

/** No number below a million is longer. */
const LONGEST = 60

/** What a Dutch number word in lower case counts: "veertien" is 14, "tweehonderdvijftig" 250; undefined for other words. */
export function numberValue(word: string): number | undefined {
  if (word.length > LONGEST) return undefined
  return thousands(word.normalize('NFD').replace(/\p{M}/gu, ''))
}

function thousands(word: string): number | undefined {
  const at = word.indexOf('duizend')
  if (at === -1) return hundreds(word)
  const many = at === 0 ? 1 : hundreds(word.slice(0, at))
  const rest = after(word.slice(at + 'duizend'.length), hundreds)
  return many === undefined || many < 1 || rest === undefined || rest > 999 ? undefined : many * 1000 + rest
}

function hundreds(word: string): number | undefined {
  const at = word.indexOf('honderd')
  if (at === -1) return BELOW_HUNDRED.get(word)
  const many = at === 0 ? 1 : BELOW_HUNDRED.get(word.slice(0, at))
  const rest = after(word.slice(at + 'honderd'.length), rest => BELOW_HUNDRED.get(rest))
  // "Eenhonderd" and "twintighonderd" are no words.
  if (many === undefined || rest === undefined || (at > 0 && many === 1) || many % 10 === 0) return undefined
  return many * 100 + rest
}

/** What stands behind "honderd" or "duizend", with or without "en"; 0 for nothing. */
function after(rest: string, read: (rest: string) => number | undefined): number | undefined {
  if (rest === '') return 0
  return read(rest) ?? (rest.startsWith('en') ? read(rest.slice(2)) : undefined)
}
