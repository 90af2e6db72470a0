const VOWELS = 'aeiouyäëïöüáéèêàâ'

/** Whether a letter is a vowel; "j" and "w" are none, so "ij" must be asked for as a pair. */
export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && letter !== '' && VOWELS.includes(letter)
}

/** Two letters that are one sound, English ones included: no open syllable follows from them. */
const DIGRAPH = /(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ai|oi|oa|ea|ey|ay)$/

/** The end of a trunk: one short-written vowel and one consonant ("mak", "gron", "bet"). */
const ONE_VOWEL = /^(.*?)([aeouéi])([bcdfghklmnpqrstvxz])$/

/**
 * "mak" → "maak": writes the long vowel of an open syllable for a closed one. What cannot be doubled (i, y, digraphs,
 * x, a cluster) comes back as it is. `trunk` is the word without its ending ("maken" without "en").
 */
export function closeSyllable(trunk: string): string {
  // "variër" → "varieer", but "creër" → "creëer": there a diaeresis must keep three e's apart.
  const trema = /^(.*)ë([bcdfghklmnprstvz])$/.exec(trunk)
  if (trema) return `${trema[1]}${/i$/.test(trema[1]!) ? 'ee' : 'ëe'}${trema[2]}`
  const m = ONE_VOWEL.exec(trunk)
  if (!m) return trunk
  const [, head = '', vowel = '', consonant = ''] = m
  if (vowel === 'i' || 'hx'.includes(consonant)) return trunk
  if (vowel === 'é') return `${head}ee${consonant}`
  if (DIGRAPH.test(head.slice(-1) + vowel) && !splitsVowels(head, vowel)) return trunk
  return `${head}${vowel}${vowel}${consonant}`
}

/** "be-amen", "re-ageren": "ea" is two sounds in Dutch words behind these beginnings. */
function splitsVowels(head: string, vowel: string): boolean {
  return vowel === 'a' && /(?:^|[^aeiou])(?:be|ge|re|cre|the|ide|line|mate)$/.test(head)
}

/** "pakk" → "pak": a word does not end in two equal consonants. */
export function undouble(trunk: string): string {
  return trunk.at(-1) === trunk.at(-2) && !isVowel(trunk.at(-1)) ? trunk.slice(0, -1) : trunk
}

/** "leev" → "leef", "reiz" → "reis". */
export function harden(stem: string): string {
  return stem.replace(/v$/, 'f').replace(/z$/, 's')
}

/**
 * Puts an ending that begins with a vowel behind a word: "groot" + "e" → "grote", "dik" + "e" → "dikke".
 * `shortLast` says that the last syllable has no stress, so that its consonant is not doubled ("openen", "edele").
 */
export function addVowelEnding(word: string, ending: string, shortLast = false): string {
  const last = word.at(-1) ?? ''
  if (isVowel(last) || last === 'w' || last === 'j' || last === 'x') return word + ending
  const long = /^(.*)(aa|ee|oo|uu)[bcdfghklmnpqrstvz]$/.exec(word)
  if (long) {
    const [, head = '', pair = ''] = long
    // "ieer" → "iër": the diaeresis that keeps "i" and "e" apart comes back; "eeer" does not occur.
    if (pair === 'ee' && /[ie]$/.test(head) && !head.endsWith('ie')) return `${head}ë${last}${ending}`
    return `${head}${pair[0]}${last}${ending}`
  }
  // "reëel" → "reële".
  if (/ëe[bcdfghklmnprstvz]$/.test(word)) return `${word.slice(0, -2)}${last}${ending}`
  if (shortLast || !/(?:^|[^aeiou]|qu)[aeiouë][bcdfgklmnprstvz]$/.test(word)) return word + ending
  return `${word}${last}${ending}`
}

/** What a word that begins with a vowel becomes behind "ge" or "be": "eist" → "ëist", "uit" stays. */
export function withDiaeresis(word: string): string {
  if (word.startsWith('e')) return `ë${word.slice(1)}`
  if (word.startsWith('i') && word[1] !== 'j') return `ï${word.slice(1)}`
  if (word.startsWith('u') && word[1] !== 'i') return `ü${word.slice(1)}`
  return word
}
