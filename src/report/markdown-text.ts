import {escapeHtml} from './html.ts'
import {safeText} from './safe-text.ts'

/** An invisible space that parts a sign from what it would refer to. */
const APART = '&#8203;'

/** Signs that Markdown, GitHub or GitLab reads something in. */
const SIGNS = /[\\`*_[\]|~<>&"$@#!%^:]|www(?=\.)|GH(?=-)/gi

/**
 * Text of a letter as Markdown that shows it letter for letter, on one line, as GitHub and GitLab show it: no HTML, no
 * link, nobody is mentioned (`@team`), no issue, merge request or commit is referred to (`#12`, `!12`), no emoji and no
 * formula comes of it. It must not stand at the start of a line.
 */
export const markdownText = (text: string): string =>
  safeText(text)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .replace(SIGNS, (sign, at: number, whole: string) => {
      // Also at the end: who knows what comes behind it.
      const meets = !/[\s.,;?)”]/.test(whole.charAt(at + 1))
      switch (sign) {
        case '<':
        case '>':
        case '"':
          return escapeHtml(sign)
        case '&':
          return escapeHtml(sign) + (meets ? APART : '')
        case '$':
          // GitHub's way to write one that opens no formula.
          return `<span>$</span>${meets ? APART : ''}`
        case '@':
          return sign + APART
        case '#':
        case '!':
        case '%':
        case '^':
        case ':':
        case '~':
          return `${/[#~!]/.test(sign) ? '\\' : ''}${sign}${meets ? APART : ''}`
        case '[':
          // GitLab: `[issue:12]`.
          return `\\[${/^[a-z_]{1,30}:/.test(whole.slice(at + 1, at + 32)) ? APART : ''}`
        case '\\':
        case '`':
        case '*':
        case '_':
        case ']':
        case '|':
          return `\\${sign}`
        default:
          return sign + APART
      }
    })

/** The same for within an element of HTML that GitHub and GitLab read nothing in: `<code>`. */
export const markdownCode = (text: string): string =>
  `<code>${escapeHtml(text).replace(/[`*_[\]|~\\@#!%^:$]/g, sign => `&#${sign.charCodeAt(0)};`)}</code>`
