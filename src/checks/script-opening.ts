import {type Conversation, type Line, readConversation, readLines} from './conversation.ts'
import {unlessGuessed} from './guessed.ts'
import type {Context, Report, Rule} from './rule.ts'

const HEAD = '---\nkanaal: belscript\nfase: eerste-herinnering\n---\n'
const REST = 'Waardoor is het betalen nog niet gelukt? Wanneer kunt u betalen?'

/** Who calls must be known at once: name and organisation come first, and the number is no secret. */
export const scriptOpening: Rule = {
  id: 'script-opening',
  title: 'Begin van een belscript',
  why:
    'Wie gebeld wordt, wil eerst weten wie er belt. Een incassobureau moet herkenbaar en eerlijk contact zoeken: met naam, met de ' +
    'opdrachtgever, en niet met een verborgen of steeds ander nummer. Bron: Wet kwaliteit incassodienstverlening (uitleg van NOW-ID). ' +
    'Het advies in een van de artikelen om anoniem te bellen, volgt briefwijzer daarom niet.',
  severity: 'warning',
  examples: {
    wrong: [
      `${HEAD}Goedemiddag. U heeft een rekening niet betaald. ${REST}`,
      `${HEAD}Ik bel over uw rekening van maart. U spreekt met Sanne van Energie Delta. ${REST}`,
      `${HEAD}Doe: neemt de klant niet op? Bel dan met een anoniem nummer.\n\nZeg: Goedemiddag, u spreekt met Sanne van Energie Delta.`,
    ],
    right: [
      `${HEAD}Goedemiddag, u spreekt met Sanne van Energie Delta. Ik bel over uw rekening. ${REST}`,
      `${HEAD}Doe: bel nooit met een anoniem nummer.\n\nZeg: Goedemiddag, met Sanne van Energie Delta. Ik bel over uw rekening. ${REST}`,
      'Goedemiddag. U heeft een rekening niet betaald.',
    ],
  },
  *check(context): Iterable<Report> {
    if (context.facts.channel !== 'call-script') return
    yield* hiding(context)
    const conversation = readConversation(context)
    if (!conversation) return
    yield* introduction(conversation, context)
    const {facts} = context
    if (facts.sender === 'collection-agency' && !conversation.spoken.some(({text}) => BEHALF.test(text)))
      yield {
        severity: unlessGuessed('warning', facts, 'channel', 'sender'),
        message: 'Zeg ook namens wie u belt: “Ik bel namens [opdrachtgever].”',
      }
  },
}

/** "u spreekt met Sanne van …", "mijn naam is …", "met Sanne de Wit, Energie Delta" */
const INTRODUCTION =
  /(?:spreekt (?:u )?met|mijn naam is|^\W*(?:(?:goede(?:n|r)?(?:morgen|middag|avond|dag)|hallo|dag)[^\p{L}]+)?(?:ik ben(?! op| het| de| niet)|met|hier|u bent verbonden met)(?!\p{L}))\s*(?<who>[^.?!]*)/iu
const ORGANISATION = /(?<!\p{L})(?:van|bij|namens|voor)\s+\S|,\s*\S/u
/** One field may hold both: "u spreekt met [naam en bedrijf]". */
const IN_FIELD = /bedrijf|organisatie|company|kantoor/i
const NO_NAME = /^(?:de|het|onze|een|ons|uw)\s/i
const REASON =
  /rekening|factu|nota|betal|achterstand|schuld|bedrag|€|(?<!\p{L})huur(?!der)|contributie|premie/iu
const TOLD =
  /(?:stel|stelt)\s[^.?!]{0,40}voor(?!\p{L})|(?:noem|zeg|geef)\s[^.?!]{0,30}(?:uw|je) (?:eigen )?naam|voorstellen/iu
const BEHALF = /namens|in opdracht van|opdrachtgever|op verzoek van|voor onze klant/i

const written = ({passage, sentence}: Line, {source}: Context['letter']): string => {
  const {start, end} = passage.block.map.range(sentence.start, sentence.end)
  return source.slice(start, end)
}

function* introduction({spoken, directions}: Conversation, {facts, letter}: Context): Generator<Report> {
  if (directions.some(({text}) => TOLD.test(text)) && !spoken.some(({text}) => INTRODUCTION.test(text)))
    return
  const severity = unlessGuessed('warning', facts, 'channel')
  const at = spoken.findIndex(({text}) => INTRODUCTION.test(text))
  const line = spoken[at]
  if (!line) {
    yield {
      severity,
      message:
        'Begin met uw naam en uw organisatie, bijvoorbeeld: “Goedemiddag, u spreekt met [naam] van [organisatie].”',
    }
    return
  }
  const {who = ''} = INTRODUCTION.exec(line.text)?.groups ?? {}
  const place = {
    at: {passage: line.passage.index, spans: [{start: line.sentence.start, end: line.sentence.end}]},
  }
  if (NO_NAME.test(who) || !(ORGANISATION.test(who) || IN_FIELD.test(written(line, letter))))
    yield {
      ...place,
      severity,
      message: 'Noem uw naam én uw organisatie: “u spreekt met [naam] van [organisatie]”.',
    }
  if (spoken.slice(0, at).some(({text}) => REASON.test(text)))
    yield {
      ...place,
      severity,
      message: 'Zeg dit eerder: noem uw naam en uw organisatie vóór u zegt waar het gesprek over gaat.',
    }
}

// -- a number that is to stay unknown

const BEL = '(?:bel|belt|bellen|opbellen|terugbellen|gebeld)'
const NUMBER = '(?:(?:telefoon|mobiele?\\s)?nummers?|toestel|telefoons?)'
const SIM = 'sim-?\\s?kaart(?:en|jes?)?'
/** "met een anoniem nummer", "anoniem bellen", "verschillende simkaarten", "zet de nummerweergave uit" */
const HIDDEN = [
  `(?:anonieme?|afgeschermde?|verborgen|onbekende?|onherkenbare?|wisselende|geheime?)\\s+${NUMBER}`,
  `${BEL}\\s(?:[^,;:.?!]{0,60}\\s)?anoniem|anoniem\\s(?:te\\s)?${BEL}`,
  `(?:met|via|vanaf|gebruik|pak|neem)\\s(?:\\p{L}+\\s){0,3}?(?:andere?|nieuwe?|meerdere|verschillende|tweede|steeds\\sandere?)\\s${NUMBER}`,
  `(?:meerdere|verschillende|andere|nieuwe|tweede|extra|prepaid)\\s(?:prepaid\\s)?${SIM}`,
  `(?:nummerweergave|nummerherkenning|nummervermelding|(?:je|uw|het|eigen)\\snummer)\\s(?:\\p{L}+\\s){0,3}?(?:uit|uitzetten|uitschakelen|afschermen|verbergen|verborgen)`,
  `(?:verberg|onderdruk)\\s(?:\\p{L}+\\s){0,3}?(?:nummer|nummerweergave|nummerherkenning)`,
].map(pattern => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu'))

const CALLS = new RegExp(`(?<!\\p{L})(?:${BEL}|${SIM})(?!\\p{L})`, 'iu')
const DENIED = /(?<!\p{L})(?:niet|nooit|geen|zonder|vermijd|verboden|mag|stop)(?!\p{L})/iu
/** The other side does it. */
const BY_OTHERS =
  /(?<!\p{L})(?:klant|debiteur|hij|zij|iemand|huurder)\s(?:[^,]{0,80}\s)?(?:belt|gebruikt|heeft|had|is|was)(?!\p{L})/iu

/** Instructions to call so that the other side cannot see who it is. */
function* hiding(context: Context): Generator<Report> {
  const {spoken, directions} = readLines(context)
  for (const {passage, sentence, text} of [...directions, ...spoken]) {
    // A number is something to call with only where a call is spoken of.
    if (!CALLS.test(text) && !/nummer(?:weergave|herkenning|vermelding)/i.test(text)) continue
    for (const {index, 0: clause} of text.matchAll(/[^,;:]+/g)) {
      if (DENIED.test(clause) || BY_OTHERS.test(clause)) continue
      const hit = HIDDEN.map(pattern => pattern.exec(clause)).find(found => found !== null)
      if (!hit) continue
      const start = sentence.start + index + hit.index
      yield {
        at: {passage: passage.index, spans: [{start, end: start + hit[0].length}]},
        severity: unlessGuessed('error', context.facts, 'channel'),
        message: `“${hit[0]}” maakt u onherkenbaar voor wie u belt. Bel met een vast en herkenbaar nummer.`,
      }
      break
    }
  }
}
