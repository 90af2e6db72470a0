/** Looks words up in the compact table that `src/build/lexicon.ts` makes. */
export interface Lexicon {
  readonly size: number
}
