/** One line of an SFX or PFX class: what goes off and on, and the morphological tag of the result ("VBh1"). */
export interface Affix {
  readonly strip: string
  readonly add: string
  readonly matches: (word: string) => boolean
  readonly tag: string
}

/** The affix classes of a Hunspell affix file, by flag. */
export interface Affixes {
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>
  readonly prefixes: ReadonlyMap<string, readonly string[]>
}

/** One line of a Hunspell word list. */
export interface Entry {
  readonly word: string
  readonly flags: readonly string[]
}

/** The word list writes ij as one character. */
function spellOut(word: string): string {
  return word.includes('ĳ') ? word.replaceAll('ĳ', 'ij') : word
}

/** Reads the affix file. Flags are two characters (`FLAG long`). */
export function readAffixes(text: string): Affixes {
  const suffixes = new Map<string, Affix[]>()
  const prefixes = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const [kind, flag, strip, addition, condition, ...rest] = line.trim().split(/\s+/)
    // The head of a class has a count where its lines have the addition.
    if ((kind !== 'SFX' && kind !== 'PFX') || !flag || !strip || !addition) continue
    if (/^[YN]$/.test(strip) && /^\d+$/.test(addition)) continue
    const bare = addition.split('/')[0]!
    const add = spellOut(bare === '0' ? '' : bare)
    if (kind === 'PFX') {
      const list = prefixes.get(flag) ?? []
      list.push(add)
      prefixes.set(flag, list)
      continue
    }
    const pattern =
      condition === undefined || condition === '.' || condition.startsWith('ts:') ? '' : condition
    const regex = new RegExp(`${spellOut(pattern)}$`)
    const tag = [condition, ...rest].find(part => part?.startsWith('ts:'))?.slice(3) ?? ''
    const list = suffixes.get(flag) ?? []
    list.push({strip: strip === '0' ? '' : spellOut(strip), add, matches: word => regex.test(word), tag})
    suffixes.set(flag, list)
  }
  return {suffixes, prefixes}
}

/** Reads the word list; forbidden words and parts that only stand in compounds are left out. */
export function readEntries(text: string): Entry[] {
  const entries: Entry[] = []
  for (const line of text.split('\n').slice(1)) {
    const item = line.split(/[\t ]/)[0]!
    if (item === '') continue
    const slash = item.search(/(?<!\\)\//)
    const word = slash < 0 ? item : item.slice(0, slash)
    const flags: readonly string[] = slash < 0 ? [] : (item.slice(slash + 1).match(/../g) ?? [])
    if (flags.includes('Fw') || flags.includes('Cx')) continue
    entries.push({word: spellOut(word), flags})
  }
  return entries
}
