/** Where a JSON text breaks, and one line of Dutch that says how to mend it. */
export interface JsonFault {
  readonly offset: number
  readonly message: string
}

type Expects = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma'

const VALUE = 'Hier hoort een waarde: tekst tussen aanhalingstekens, een getal, true, false of null.'
const QUOTES = 'Gebruik rechte, dubbele aanhalingstekens: "naam": "Jansen".'
const COMMA_TOO_MUCH = 'Hier staat een komma te veel. Haal de komma voor dit teken weg.'

/** The first fault in a JSON text; nothing when there is none. Time is linear. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  let expects: Expects = 'value'
  let at = 0
  const fault = (message: string, offset = at): JsonFault => ({offset, message})
  for (;;) {
    while (at < text.length && /[ \t\r\n]/.test(text[at]!)) at++
    const character = text[at]
    if (expects === 'comma' && open.length === 0)
      return character === undefined
        ? undefined
        : fault('Hier staat nog iets achter het eind. Zet alle klanten tussen [ en ], met komma’s ertussen.')
    if (character === undefined) {
      const close = open.at(-1) === '{' ? '“}”' : open.at(-1) === '[' ? '“]”' : 'alles'
      return fault(`Het bestand houdt hier op, maar er ontbreekt nog iets: ${close}. Vul het aan.`)
    }
    if (character === '/') return fault('JSON kent geen opmerkingen. Haal deze weg.')
    if (expects === 'colon') {
      if (character !== ':') return fault('Hier ontbreekt een dubbelepunt, tussen de naam en de waarde.')
      expects = 'value'
      at++
    } else if (expects === 'comma') {
      const isObject = open.at(-1) === '{'
      if (character === ',') expects = isObject ? 'name' : 'value'
      else if (character === (isObject ? '}' : ']')) open.pop()
      else return fault(`Hier ontbreekt een komma, of “${isObject ? '}' : ']'}”.`)
      at++
    } else if (expects === 'name' || expects === 'name or end') {
      if (character === '}') {
        if (expects === 'name') return fault(COMMA_TOO_MUCH)
        open.pop()
        expects = 'comma'
        at++
        continue
      }
      if (character !== '"')
        return fault(
          /['‘’“”„]/.test(character) ? QUOTES : `Hier hoort een naam tussen aanhalingstekens. ${QUOTES}`,
        )
      const end = stringEnd(text, at)
      if (typeof end !== 'number') return end
      at = end
      expects = 'colon'
    } else if (character === ']' && open.at(-1) === '[') {
      if (expects === 'value') return fault(COMMA_TOO_MUCH)
      open.pop()
      expects = 'comma'
      at++
    } else if (character === '{' || character === '[') {
      open.push(character)
      expects = character === '{' ? 'name or end' : 'value or end'
      at++
    } else if (character === '"') {
      const end = stringEnd(text, at)
      if (typeof end !== 'number') return end
      at = end
      expects = 'comma'
    } else {
      const [scalar] = SCALAR.exec(text.slice(at, at + MOST_READ)) ?? []
      if (scalar === undefined) return fault(/['‘’“”„]/.test(character) ? QUOTES : VALUE)
      if (!JSON_SCALAR.test(scalar)) return fault(valueAdvice(scalar))
      at += scalar.length
      expects = 'comma'
    }
  }
}

/** Longest number that is read. */
const MOST_READ = 400
const SCALAR = /^[\p{L}\p{N}_+.-]+/u
const JSON_SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/

const valueAdvice = (scalar: string): string =>
  /^[\d+.-]+$/.test(scalar)
    ? `“${scalar}” kan zo geen getal zijn. Zet het tussen aanhalingstekens.`
    : `“${scalar.slice(0, 40)}” hoort tussen aanhalingstekens.`

/** Offset behind the string that opens at an offset. */
function stringEnd(text: string, from: number): number | JsonFault {
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at]!
    if (character === '"') return at + 1
    if (character === '\\') {
      const sequence = /^\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/.exec(text.slice(at, at + 6))
      if (!sequence)
        return {
          offset: at,
          message: 'Achter \\ staat een teken dat niet kan. Schrijf \\\\ voor een schuine streep.',
        }
      at += sequence[0].length - 1
    } else if (character < ' ') {
      const message =
        character === '\n' || character === '\r'
          ? 'Hier ontbreekt een aanhalingsteken (") aan het eind van de tekst. Schrijf een nieuwe regel als \\n.'
          : 'In deze tekst staat een teken dat niet kan, zoals een tab. Haal het weg.'
      return {offset: at, message}
    }
  }
  return {offset: from, message: 'Achter deze tekst ontbreekt een aanhalingsteken ("). Zet er een neer.'}
}
