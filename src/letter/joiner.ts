/** A control tag inside a sentence stands as a run of this: no word, no space, and dropped from a block's text. */
export const JOINER = '\u2060'
