import {characters, textWidth} from './width.ts'

/** Fewest columns that text is set in, however deep it is indented. */
const NARROWEST = 10

/**
 * Breaks a paragraph between words so that it fits in `columns`, every line indented; a word that is too
 * long for a line is broken itself. A euro sign stays with its amount.
 */
export function wrap(text: string, columns: number, indent: string): string {
  const room = Math.max(columns - indent.length, NARROWEST)
  return text
    .split('\n')
    .flatMap(line => lines(line, room))
    .map(line => (line === '' ? '' : indent + line))
    .join('\n')
}

const BETWEEN_WORDS = /(?<!€) | (?![\d[{])/

function lines(text: string, room: number): string[] {
  const done: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(BETWEEN_WORDS).filter(Boolean)) {
    for (const piece of pieces(word, room)) {
      const size = textWidth(piece)
      if (line !== '' && used + 1 + size > room) {
        done.push(line)
        line = ''
      }
      used = line === '' ? size : used + 1 + size
      line = line === '' ? piece : `${line} ${piece}`
    }
  }
  return [...done, line]
}

/** A word in pieces that fit on a line each. */
function pieces(word: string, room: number): string[] {
  if (textWidth(word) <= room) return [word]
  const done: string[] = []
  let piece = ''
  for (const character of characters(word)) {
    if (piece !== '' && textWidth(piece + character) > room) {
      done.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...done, piece]
}

/** Columns beyond which lines are hard to read, and below which they can't be filled. */
export const readableWidth = (columns: number): number => Math.min(Math.max(columns, 40), 100)
