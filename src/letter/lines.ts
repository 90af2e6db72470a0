const LABEL = /^(?:[\s*_\p{Extended_Pictographic}]|\uFE0F)*\p{L}[\p{L}\d ./()-]{0,34}:(?:[\s*_]|$)/u
const SYMBOL = /^\s*\p{Extended_Pictographic}/u
const GREETING = /^(?:[\s*_]*)(?:beste|geachte|hallo|hoi|dag|met\s|hoogacht|vriendelijke)/i

/** Whether two lines are two things, not one sentence: labels with their values, a greeting and what follows. */
export function standsApart(line: string, next: string): boolean {
  let last = line.length
  while (last > 0 && /[\s*_]/.test(line[last - 1]!)) last--
  const end = line.slice(0, last)
  if (/[:;!?]$/.test(end) || LABEL.test(next) || SYMBOL.test(next)) return true
  return end.endsWith(',') && end.length < 60 && GREETING.test(end)
}
