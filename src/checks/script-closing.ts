import {asks} from '../dutch/questions.ts'
import {type Conversation, readConversation} from './conversation.ts'
import {unlessGuessed} from './guessed.ts'
import type {Report, Rule} from './rule.ts'

const HEAD = '---\nkanaal: belscript\nfase: eerste-herinnering\n---\n'
const BODY =
  'Goedemiddag, u spreekt met Sanne van Energie Delta. Ik bel over uw rekening van maart. Waardoor is het betalen nog niet gelukt?'
const GOOD_END = 'Ik stuur u de afspraak per e-mail. Heeft u nog vragen? Bedankt en een fijne dag.'

/** How a call ends: a summary, room for questions, a written confirmation, a friendly word. */
export const scriptClosing: Rule = {
  id: 'script-closing',
  title: 'Einde van een belscript',
  why:
    'Wat iemand aan de telefoon hoort, is hij snel kwijt. Vat daarom samen wat u afspreekt, en bevestig het schriftelijk. Geef ruimte ' +
    'voor vragen, en sluit vriendelijk af. Bron: artikelen van CIB, coeo en Willems over bellen.',
  severity: 'warning',
  examples: {
    wrong: [
      `${HEAD}${BODY} Wij spreken af dat u € 20 per maand betaalt.`,
      `${HEAD}${BODY} Ik vat het samen: u betaalt € 20 per maand. Heeft u nog vragen? Bedankt en een fijne dag.`,
    ],
    right: [
      `${HEAD}${BODY} Ik vat het samen: u betaalt € 20 per maand. ${GOOD_END}`,
      `${HEAD}Zeg: ${BODY}\n\nDoe: vat de afspraak samen en bevestig die per brief. Vraag of de klant nog vragen heeft. Sluit vriendelijk af.`,
    ],
  },
  *check(context): Iterable<Report> {
    const {facts} = context
    const conversation = readConversation(context)
    if (!conversation) return
    const grave = unlessGuessed('warning', facts, 'channel')
    const agreed = isIn(conversation, AGREEMENT)
    // Before the due date there need not be anything to agree on.
    if ((agreed || facts.stage !== 'preventive') && !isIn(conversation, SUMMARY))
      yield {
        severity: grave,
        message:
          'Dit script eindigt zonder samenvatting. Zeg bijvoorbeeld: “Ik vat het samen: u betaalt [bedrag] vóór [datum].”',
      }
    if (!roomForQuestions(conversation))
      yield {
        severity: 'info',
        message: 'Dit script geeft geen ruimte voor vragen. Vraag aan het eind: “Heeft u nog vragen?”',
      }
    if (agreed && !isIn(conversation, CONFIRMATION))
      yield {
        severity: grave,
        message:
          'U maakt een afspraak. Zeg ook dat u die bevestigt: “Ik stuur u deze afspraak per e-mail of per brief.”',
      }
    if (!isFriendly(conversation))
      yield {
        severity: 'info',
        message:
          'Sluit vriendelijk af, bijvoorbeeld met: “Bedankt voor het gesprek. Ik wens u een fijne dag.”',
      }
  },
}

const SUMMARY =
  /(?<!\p{L})vat(?:ten)?\s[^.?!]{0,60}samen|samen\s?(?:te\s)?vat|kort samen(?!\p{L})|samengevat|samenvat|op een rij|(?<!\p{L})herhaal|(?:hebben|heb) (?:\p{L}+ ){0,3}(?:afgesproken|besproken)|(?:onze|de) afspraak is(?: dus)?(?!\p{L})|(?<!\p{L})dus (?:u betaalt|we spreken|wij spreken)|u betaalt dus(?!\p{L})/iu
const AGREEMENT =
  /spre(?:ek|ken)\s[^.?!]{0,60}af(?!\p{L})|(?<!bel)afspra(?:ak|ken)(?!\p{L})|afgesproken|afspreken|regeling|in delen|termijnen|per maand/iu
const CONFIRMATION =
  /bevestig|(?<!\p{L})(?:stuur|sturen|mail|mailen|krijgt|ontvangt|zet|zetten)\s[^.?!]{0,60}(?:mail|brief|post|sms|bericht|papier|schriftelijk|afspraak|afspraken)|schriftelijk|(?:brief|mail|bericht|sms)\s[^.?!]{0,40}(?:gestuurd|sturen|afspraak|afspraken)|(?<!\p{L})(?:mail|stuur) (?:ik|wij|we)(?!\p{L})/iu
const QUESTIONS =
  /(?<!\p{L})(?:nog|verder|verdere|andere)(?:\s+\p{L}+){0,2}\s+vragen|(?:nog|verder)(?:\s+\p{L}+){0,2}\s+(?:iets|wat)(?!\p{L})|duidelijk|kan ik (?:u )?(?:\p{L}+ ){0,3}(?:helpen|doen)|iets (?:onduidelijk|vragen|weten)|vragen voor mij|heeft u vragen/iu
const FRIENDLY =
  /bedank|dank (?:u|je)|(?<!\p{L})dank(?!\p{L})|(?:fijne|prettige|goede|mooie)(?:\s+\p{L}+)?\s+(?:dag|avond|middag|weekend|week)|(?:fijn|prettig) weekend|tot ziens|tot horens|wens\s(?:u|je|de|hem|haar)|veel succes|sterkte|vriendelijk af|afsluit|sluit\s[^.?!]{0,30}af/iu

const isIn = ({spoken, directions}: Conversation, what: RegExp): boolean =>
  [...spoken, ...directions].some(({text}) => what.test(text))

/** Of the lines, what part the opening takes at most: thanks there are no close. */
const OPENING = 1 / 3

const roomForQuestions = ({spoken, directions}: Conversation): boolean =>
  spoken
    .slice(Math.floor(spoken.length * OPENING))
    .some(({sentence, text}) => asks(sentence) && QUESTIONS.test(text)) ||
  directions.some(({text}) => /vra(?:ag|gen)|check|ga na/i.test(text) && QUESTIONS.test(text))

const isFriendly = ({spoken, directions}: Conversation): boolean =>
  spoken.slice(Math.floor(spoken.length * OPENING)).some(({text}) => FRIENDLY.test(text)) ||
  directions.some(({text}) => FRIENDLY.test(text))
