/**
 * Keeps what was found of words, so that it is found once: a letter has few words that are new. It holds at most 4,096
 * words of at most 40 letters and then starts anew, so that no text can fill the memory.
 *
 * @param find gives what is to be kept of a word; always the same for the same word
 */
export function memoised<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return word => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (word.length > LONGEST) return find(word)
    if (known.size >= MOST) known.clear()
    // What is found may hold the word.
    const own = ownCopy(word)
    const found = find(own)
    known.set(own, found)
    return found
  }
}

const MOST = 4096
const LONGEST = 40

/** The same word as a string of its own: engines keep the whole text in memory for a piece of it. */
function ownCopy(word: string): string {
  return ` ${word}`.slice(1)
}
