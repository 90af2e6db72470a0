/** What changed in one file. Lines count from 1 and end at a line feed, as git has it. */
export interface FileChange {
  /** It was not there before. */
  readonly isNew: boolean
  /** What it was called before; its own name when it was not renamed. */
  readonly before: string
  /** Lines that are new or different: first and last; in order. Empty for what is no text to git. */
  readonly lines: readonly (readonly [number, number])[]
  /** Behind which lines something was taken away; in order. */
  readonly gaps: readonly number[]
  /** Git sees no lines in it. */
  readonly isBinary: boolean
}

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/**
 * Reads what `git diff -U0` with its usual prefixes says of the lines of files, by their new names. What a line of a
 * letter looks like makes no difference: those of a hunk are counted.
 */
export function readDiff(diff: string): Map<string, Pick<FileChange, 'isNew' | 'lines' | 'gaps'>> {
  const files = new Map<string, {isNew: boolean; lines: [number, number][]; gaps: number[]}>()
  let current: {isNew: boolean; lines: [number, number][]; gaps: number[]} | undefined
  let isNew = false
  let skip = 0
  for (const line of diff.split('\n')) {
    if (line.startsWith('\\')) continue
    if (skip > 0) {
      skip--
      continue
    }
    if (line.startsWith('diff --git ')) {
      current = undefined
      isNew = false
    } else if (line.startsWith('--- ')) isNew = line === '--- /dev/null'
    else if (line.startsWith('+++ ')) {
      const path = unquoted(line.slice(4))
      current = {isNew, lines: [], gaps: []}
      if (path.startsWith('b/')) files.set(path.slice(2), current)
    } else {
      const hunk = HUNK.exec(line)
      if (!hunk || !current) continue
      const removed = Number(hunk[1] ?? 1)
      const first = Number(hunk[2])
      const added = Number(hunk[3] ?? 1)
      skip = removed + added
      if (added > 0) current.lines.push([first, first + added - 1])
      else current.gaps.push(first)
    }
  }
  return files
}

/** Reads what `git diff --numstat -z --find-renames` says: which files changed, what they were called, which are binary. */
export function readNumstat(
  numstat: string,
): {readonly path: string; readonly before: string; readonly isBinary: boolean}[] {
  const parts = numstat.split('\0')
  const files: {path: string; before: string; isBinary: boolean}[] = []
  for (let i = 0; i < parts.length; i++) {
    const found = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(parts[i]!)
    if (!found) continue
    const isBinary = found[1] === '-'
    if (found[3] !== '') files.push({path: found[3]!, before: found[3]!, isBinary})
    else {
      files.push({path: parts[i + 2] ?? '', before: parts[i + 1] ?? '', isBinary})
      i += 2
    }
  }
  return files
}

const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
}

/** A name as git quotes it, between `"` when it has other than plain characters; a tab behind one is no part of it. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return text.replace(/\t$/, '')
  const bytes: number[] = []
  const inside = text.slice(1, text.lastIndexOf('"'))
  for (const [piece, octal, escaped] of inside.matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/gs)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8))
    else if (escaped !== undefined) bytes.push(ESCAPES[escaped] ?? escaped.charCodeAt(0))
    else bytes.push(...new TextEncoder().encode(piece))
  }
  return new TextDecoder().decode(new Uint8Array(bytes))
}

/**
 * Whether a stretch of a text lies on changed lines, or around a place where lines were taken away.
 *
 * @param source the text as it is now
 */
export function changedIn(
  source: string,
  {lines, gaps}: FileChange,
): (start: number, end: number) => boolean {
  const ends: number[] = []
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) ends.push(at)
  const lineOf = (offset: number): number => firstWhere(ends, end => end >= offset) + 1
  return (start, end) => {
    const first = lineOf(start)
    const last = lineOf(Math.max(start, end - 1))
    const range = lines[firstWhere(lines, ([, to]) => to >= first)]
    if (range && range[0] <= last) return true
    const gap = gaps[firstWhere(gaps, gap => gap >= first)]
    return gap !== undefined && gap < last
  }
}

/** Index of the first item that passes, of items of which all behind it pass; their number when none does. */
function firstWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
