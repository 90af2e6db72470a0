/** Control characters, bidirectional overrides and the byte-order mark: what must not reach a terminal. */
const UNSAFE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** No mark of its own and no width: taken out. */
const INVISIBLE = new Set(['\u00AD', '\u200B', '\u2060', '\uFEFF'])

/**
 * Makes text of a letter or a file name fit for a terminal: white space becomes spaces, other control
 * characters become visible signs of one column, so that nothing in a letter can steer the terminal.
 */
export function safeText(text: string): string {
  return text.replace(UNSAFE, char => {
    if (INVISIBLE.has(char)) return ''
    const code = char.charCodeAt(0)
    if ((code >= 9 && code <= 13) || code === 0x2028 || code === 0x2029) return ' '
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\uFFFD'
  })
}
