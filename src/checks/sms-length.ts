import type {Proposal, Span, TextEdit} from '../dutch/edit.ts'
import {FIELD, INERT} from '../dutch/sentences.ts'
import {longestValue, sampleValues} from '../letter/field-values.ts'
import {type MessageSize, messageSize, ROOM, septetsOf} from '../letter/gsm7.ts'
import type {Field} from '../letter/letter.ts'
import {messageOf, type Piece} from '../letter/message.ts'
import type {Samples} from '../letter/samples.ts'
import type {Context, Passage, Report, Rule} from './rule.ts'
import {charactersOf, INVISIBLE, replacementOf} from './sms-characters.ts'

/**
 * From this many parts on a message is too long. Two are a matter of costs: every phone shows them as one message. More
 * than 300 characters are a letter on a screen of a few lines.
 */
const TOO_MANY = 3
/** A guess at the length of merge fields must be so many times over one message to be told. */
const MARGIN = 1.1

/** What a text message costs: how many parts it is sent in, and which characters take the room of two. */
export const smsLength: Rule = {
  id: 'sms-length',
  title: 'Lengte van een sms',
  why:
    'In één sms passen 160 tekens. Een langer bericht gaat in delen van 153 tekens, en u betaalt elk deel. Met één teken ' +
    'buiten het gewone sms-alfabet passen er nog maar 70 tekens in (3GPP TS 23.038). En een kort bericht leest iedereen.',
  severity: 'info',
  anyLanguage: true,
  examples: {
    wrong: [
      '---\nkanaal: sms\n---\nZwembad De Golf: lukt betalen niet? Bel ons – wij helpen u graag.',
      '---\nkanaal: sms\n---\nZwembad De Golf: u heeft uw rekening van mei nog niet betaald. Het gaat om € 48. Kunt u dat bedrag vóór 12 juni betalen? Lukt dat niet in één keer? Bel ons dan op 0222 333 444. Wij helpen u graag.',
    ],
    right: [
      '---\nkanaal: sms\n---\nZwembad De Golf: uw rekening van € 48 is nog niet betaald. Lukt dat deze week? Bel ons als het niet lukt: 0222 333 444.',
      '---\nkanaal: sms\n---\nBibliotheek Zuid: één boek is te laat. Bel {{telefoon}}.',
      '---\nkanaal: brief\n---\nLukt betalen niet? Bel ons – wij helpen u graag.',
    ],
  },
  *check(context): Iterable<Report> {
    if (context.facts.channel !== 'sms') return
    const message = read(context)
    // A short text that may be anything is told of its length only, when that is far too much.
    const guessed = context.facts.guessed.includes('channel')
    if (!guessed) yield* characters(context, message)
    const report = length(message)
    if (report && !(guessed && report.severity === 'info'))
      yield guessed ? {...report, severity: 'info'} : report
  },
}

interface Message {
  /** As it is sent, with its longest values. */
  readonly size: MessageSize
  /** The same, when the text itself has no character outside GSM-7. */
  readonly mended: MessageSize
  readonly pieces: readonly Piece[]
  /** Whether the length of a field had to be guessed. */
  readonly estimated: boolean
  /** A value that forces UCS-2, with its field. */
  readonly forcing: {readonly field: Field; readonly value: string} | undefined
}

const isPlain = (text: string): boolean => [...text].every(character => septetsOf(character) > 0)
const septets = (text: string): number => [...text].reduce((sum, one) => sum + septetsOf(one), 0)

function read({letter, samples}: Context): Message {
  const pieces = messageOf(letter)
  let estimated = false
  const fill = (lengthOf: (value: string) => number, change: (text: string) => string): string =>
    pieces
      .map(piece => {
        if ('text' in piece) return change(piece.text)
        const value = longestValue(piece.field, samples, lengthOf)
        estimated ||= value.estimated
        return value.text
      })
      .join('')
  const forcing = forcingValue(pieces, samples)
  const wide = (change: (text: string) => string): MessageSize =>
    messageSize(
      fill(value => value.length, change),
      forcing && 'ucs-2',
    )
  const narrow = (change: (text: string) => string): MessageSize => messageSize(fill(septets, change))
  const same = (text: string): string => text
  const own = pieces.some(piece => 'text' in piece && !isPlain(piece.text))
  return {
    size: forcing || own ? wide(same) : narrow(same),
    mended: forcing ? wide(mend) : narrow(mend),
    pieces,
    estimated,
    forcing,
  }
}

function forcingValue(pieces: readonly Piece[], samples: Samples | undefined): Message['forcing'] {
  for (const piece of pieces) {
    if ('text' in piece) continue
    const value = sampleValues(piece.field, samples).find(value => !isPlain(value))
    if (value !== undefined) return {field: piece.field, value}
  }
  return undefined
}

const mend = (text: string): string =>
  charactersOf(text)
    .map(one => (septetsOf(one) > 0 ? one : replacementOf(one).text))
    .join('')

/** The message as a whole, when it is too long for one part even in GSM-7. */
function length({size, mended, estimated, forcing}: Message): Report | undefined {
  const parts = mended.parts
  if (parts < 2) return undefined
  const {one} = ROOM[mended.coding]
  if (estimated && mended.length <= one * MARGIN) return undefined
  const about = estimated ? 'geschat ' : ''
  const sentences = [
    `Dit bericht heeft ${about}${mended.length} tekens. Dat telt als ${parts} sms’en.`,
    forcing &&
      `Dat komt door “${forcing.value}” in het veld “${forcing.field.name}”: met zulke tekens passen er nog maar 70 in één sms.`,
    size.parts > parts && `Door de bijzondere tekens zijn het er nu zelfs ${size.parts}.`,
    `Houd het bij ${one} tekens: laat weg wat de lezer nu niet nodig heeft.`,
    estimated && 'De lengte van de invulvelden is geschat; met voorbeeldgegevens is zij precies.',
  ]
  return {
    severity: parts >= TOO_MANY ? 'warning' : 'info',
    message: sentences.filter(Boolean).join(' '),
  }
}

/** A character outside GSM-7 where it first stands in a block; the suggestion mends all of them there. */
function* characters(context: Context, message: Message): Generator<Report> {
  const {size, mended} = message
  const costs = size.parts > mended.parts
  const severity = costs ? 'warning' : 'info'
  const effect = costs
    ? `Door zulke tekens telt dit bericht ${message.estimated ? 'naar schatting ' : ''}als ${size.parts} sms’en in plaats van ${mended.parts}`
    : 'Door zulke tekens passen er nog maar 70 tekens in een sms, in plaats van 160'
  const seen = new Set<number>()
  for (const passage of context.passages) {
    const {block, index} = passage
    if (block.kind === 'preview') continue
    for (const [character, places] of foreign(passage, context.letter.source)) {
      for (const {start, end} of places) {
        const range = block.map.range(start, end)
        for (let at = range.start; at < range.end; at++) seen.add(at)
      }
      const [first] = places
      yield {
        at: {passage: index, spans: [first!]},
        severity,
        message: `${nameOf(block.text, character, first!)} zit niet in het gewone sms-alfabet. ${effect}. ${advice(block.text, character, first!)}`,
        proposals: [proposal(block.text, character, places)],
      }
    }
  }
  // What no block holds: a line of emoji, an invisible mark.
  for (const piece of message.pieces) {
    if (!('text' in piece) || piece.start === undefined) continue
    let end = piece.start
    for (const character of charactersOf(piece.text)) {
      const start = end
      end += character.length
      if (septetsOf(character) > 0 || seen.has(start)) continue
      yield {
        at: {source: {start, end}},
        severity,
        message: `${nameOf('', character)} zit niet in het gewone sms-alfabet. ${effect}. ${advice('', character)}`,
      }
    }
  }
}

/** The characters of a block outside GSM-7 with their places in its text, in order. */
function foreign({block}: Passage, source: string): Map<string, Span[]> {
  const found = new Map<string, Span[]>()
  const kinds = new Map<string, string>()
  let end = 0
  for (const shown of charactersOf(block.text)) {
    const start = end
    end += shown.length
    if (shown === FIELD || shown === INERT) continue
    const character = shown === ' ' ? spaceAt(block.map.range(start, end), source) : shown
    if (septetsOf(character) > 0) continue
    // Marks that become the same mark are told together.
    const {text, safe} = replacementOf(character)
    const known = safe ? (kinds.get(text) ?? character) : character
    if (safe) kinds.set(text, known)
    const places = found.get(known)
    if (places) places.push({start, end})
    else found.set(known, [{start, end}])
  }
  return found
}

/** A block has one space for any white space; the source tells which. */
function spaceAt({start, end}: Span, source: string): string {
  return /[^\S \r\n]/.exec(source.slice(start, end))?.[0] ?? ' '
}

/** Letters on either side that still count as the same word. */
const WORD_REACH = 40
const IN_WORD = /[\p{L}\p{M}'’-]/u

/** The word that a letter stands in; nothing for another character. */
function wordAt(text: string, place: Span): Span | undefined {
  if (!/\p{L}/u.test(text.slice(place.start, place.end))) return undefined
  let {start, end} = place
  while (start > 0 && place.start - start < WORD_REACH && IN_WORD.test(text[start - 1]!)) start--
  while (end < text.length && end - place.end < WORD_REACH && IN_WORD.test(text[end]!)) end++
  return {start, end}
}

function nameOf(text: string, character: string, place?: Span): string {
  if (INVISIBLE.test(character)) return 'Hier staat een onzichtbaar teken. Dat'
  if (/\s/.test(character)) return character === '\t' ? 'Een tab' : 'Een bijzondere spatie'
  const word = place && wordAt(text, place)
  return word ? `De “${character}” in “${text.slice(word.start, word.end)}”` : `Het teken ${character}`
}

function advice(text: string, character: string, place?: Span): string {
  const {text: put} = replacementOf(character)
  const word = place && wordAt(text, place)
  if (word && put !== '')
    return `Schrijf “${mend(text.slice(word.start, word.end))}”, of kies een ander woord. Let op bij een naam.`
  if (put === ' ') return 'Typ een gewone spatie.'
  if (put === '"') return 'Schrijf liever een recht aanhalingsteken.'
  if (put === "'") return 'Schrijf liever een rechte apostrof.'
  return put === '' ? 'Laat het weg.' : `Schrijf liever “${put}”.`
}

/** The same change wherever the character stands: of a letter in the whole word. What goes takes the space before it along. */
function proposal(text: string, character: string, places: readonly Span[]): Proposal {
  const {text: put, safe} = replacementOf(character)
  const edits: TextEdit[] = []
  let done = 0
  for (const place of places) {
    if (place.start < done) continue
    const word = put === '' ? undefined : wordAt(text, place)
    const before = put === '' && text[place.start - 1] === ' ' ? place.start - 1 : place.start
    const start = Math.max(done, word?.start ?? before)
    done = word?.end ?? place.end
    edits.push({start, end: done, text: word ? mend(text.slice(start, done)) : put})
  }
  return {text: put, fix: safe ? 'safe' : 'review', edits}
}
