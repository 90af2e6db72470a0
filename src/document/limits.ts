/** UTF-16 units of text above which a file is no letter. */
export const MOST_TEXT = 2 * 1024 * 1024

/** White between paragraphs that a reader sees as such, in twentieths of a point. */
export const VISIBLE = 60

/** Longest text in a cell that is no running text. */
export const SHORT_CELL = 60
