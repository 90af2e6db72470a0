import type {DocxText} from '../../src/document/docx.ts'

const INVISIBLE = /[\t\u00A0\u00AD\u2000-\u200A\u2011]/g

/**
 * A document's text to compare with: before each line the part and paragraph that it is in, what it is, and `+` when it
 * is behind a line break. What nobody sees is written as in code.
 */
export function shownLines({text, lines}: DocxText): string {
  const texts = text.split('\n').slice(0, -1)
  return texts
    .map((words, i) => {
      const {part, paragraph, kind, depth, opens} = lines[i]!
      const what = kind ? ` ${kind}${depth > 0 ? ` ${depth}` : ''}` : ''
      const place = paragraph === 0 && !kind ? part : `${part} ${paragraph}${what}`
      const seen = words.replace(INVISIBLE, c =>
        c === '\t' ? '\\t' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
      return `${place.padEnd(24)}${opens ? ' ' : '+'}|${seen}\n`
    })
    .join('')
}
