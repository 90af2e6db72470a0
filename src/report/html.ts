import {safeText} from './safe-text.ts'

/** A piece of HTML that may stand in a page as it is. */
export interface Html {
  readonly html: string
}

/** What a template takes: text is escaped, HTML is not; lists are joined, and nothing is left out. */
type Part = string | number | Html | undefined | false | readonly Part[]

/** Half surrogate pairs, and code points that are no characters: a page may not hold them. */
const NO_CHARACTER = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML, fit for between tags and for a quoted attribute; control characters can't do anything. */
export const escapeHtml = (text: string): string =>
  safeText(text)
    .replace(NO_CHARACTER, '\uFFFD')
    .replace(/[&<>"']/g, char => ENTITIES[char]!)

/** A template that escapes what is put into it: html`<p title="${name}">${text}</p>`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {html: strings.map((string, i) => string + (i < parts.length ? written(parts[i]) : '')).join('')}
}

/** HTML of our own that holds nothing of others: never text of a letter. */
export const raw = (own: string): Html => ({html: own})

function written(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(written).join('')
}
