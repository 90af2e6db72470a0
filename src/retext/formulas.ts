/** Readability formulas that retext-readability asks. */
export const FORMULAS = 7
