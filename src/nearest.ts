/**
 * The candidates that look most like a mistyped name, best first: at most three,
 * at most a third of the letters wrong.
 */
export function nearest(name: string, candidates: Iterable<string>): string[] {
  const wanted = name.toLowerCase()
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const scored: {candidate: string; distance: number}[] = []
  for (const candidate of new Set(candidates)) {
    const other = candidate.toLowerCase()
    // A long common start is a name half typed.
    const distance = wanted.length >= 3 && other.startsWith(wanted) ? 0.5 : editDistance(wanted, other, most)
    if (distance <= most) scored.push({candidate, distance})
  }
  scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
  const best = scored[0]?.distance ?? 0
  return scored
    .filter(({distance}) => distance <= best + 1)
    .slice(0, 3)
    .map(({candidate}) => candidate)
}

/** Letters to add, drop, change or swap with their neighbour; beyond `most` any larger number. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let twoBack: number[] = []
  let back = Array.from({length: b.length + 1}, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(back[j]! + 1, row[j - 1]! + 1, back[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, twoBack[j - 2]! + 1)
      row.push(best)
    }
    twoBack = back
    back = row
  }
  return back[b.length]!
}

/** ` Bedoelde u “a” of “b”?`, with the space in front; empty when nothing looks like the name. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const names = nearest(name, candidates).map(candidate => `“${candidate}”`)
  if (names.length === 0) return ''
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} of ${names.at(-1)}`
  return ` Bedoelde u ${list}?`
}
