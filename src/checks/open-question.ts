import {asks, isOpenQuestion} from '../dutch/questions.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {type Conversation, readConversation} from './conversation.ts'
import {unlessGuessed} from './guessed.ts'
import type {Report, Rule} from './rule.ts'

/** After the due date there is something to find out. */
const AFTER_DUE: ReadonlySet<LetterFacts['stage']> = new Set([
  'first-reminder',
  'second-reminder',
  'notice',
  'final-reminder',
])

const HEAD = '---\nkanaal: belscript\nfase: eerste-herinnering\n---\n'
const OPENING = 'Goedemiddag, u spreekt met Sanne van Energie Delta. Ik bel over uw rekening van maart.'

/** A call after the due date asks openly: what is the reason, and is there a complaint? */
export const openQuestion: Rule = {
  id: 'open-question',
  title: 'Open vraag in een belscript',
  why:
    'Met een open vraag hoort u of iemand niet kan betalen, of niet wil omdat er iets mis is. Dan pas kunt u helpen. Bron: ' +
    'artikelen van CIB, coeo en Willems over bellen na de vervaldatum. Vóór de vervaldatum past juist een gesloten vraag.',
  severity: 'warning',
  examples: {
    wrong: [
      `${HEAD}${OPENING} Kunt u vandaag betalen?`,
      `${HEAD}${OPENING} Wanneer betaalt u? Klopt de rekening volgens u?`,
    ],
    right: [
      `${HEAD}${OPENING} Waardoor is het betalen nog niet gelukt? Klopt de rekening volgens u?`,
      `${HEAD}Zeg: ${OPENING}\n\nZeg: Kunt u vertellen hoe het komt dat die nog openstaat?\n\nDoe: vraag ook of er een klacht is.`,
      `---\nkanaal: belscript\nfase: preventief\n---\n${OPENING} Heeft u die ontvangen?`,
    ],
  },
  *check(context): Iterable<Report> {
    const {facts} = context
    if (!AFTER_DUE.has(facts.stage)) return
    const conversation = readConversation(context)
    if (!conversation) return
    const severity = unlessGuessed('warning', facts, 'stage', 'channel')
    const open = conversation.spoken.filter(({sentence, text}) => asks(sentence) && isOpenQuestion(text))
    if (!open.some(({text}) => !CHECKS_IDENTITY.test(text))) {
      yield {
        severity,
        message:
          'Dit script stelt geen open vraag. Vraag bijvoorbeeld: “Waardoor is het betalen nog niet gelukt?”',
      }
    } else if (!isAsked(conversation, REASON)) {
      yield {
        severity,
        message:
          'Dit script vraagt niet naar de reden. Vraag bijvoorbeeld: “Waardoor is het betalen nog niet gelukt?”',
      }
    }
    if (!isAsked(conversation, COMPLAINT) && !conversation.spoken.some(({text}) => OFFERS.test(text)))
      yield {
        severity: 'info',
        message:
          'Dit script vraagt niet of de klant het eens is met de rekening. Vraag bijvoorbeeld: “Klopt de rekening volgens u?”',
      }
  },
}

/** Open in form, but they only tell who is on the line. */
const CHECKS_IDENTITY =
  /met wie spreek|wie heb ik|wat is uw (?:geboorte|(?:achter|voor)?naam|post|klant|adres|huis|e-?mail|telefoon)|hoe gaat het|hoe heet|hoe schrijf/i

const REASON =
  /reden|waardoor|waarom|hoe (?:komt|kan) (?:het|dat|dit)|hoe dat komt|hoe (?:het|dit) komt|oorzaak|aan de hand|gebeurd|wat maakt dat|houdt u tegen|waar (?:ligt|zit) (?:het|dat|hem)|loopt u tegenaan|uw situatie|wat is er (?:mis|gaande)|komt het (?:door|omdat)|kunt of wilt|doorvragen|vraag door/i

const COMPLAINT =
  /klacht|(?:on)?eens (?:met|over)|eens bent|(?<!\p{L})klopt (?:(?:de|het|deze|uw|onze) (?:rekening|factuur|nota|bedrag|huur|bestelling)|alles|er iets|volgens u|dat)|tevreden|bezwaar|niet (?:in orde|goed)|(?:is|was|ging) (?:alles|het) (?:\p{L}+ ){0,2}(?:in orde|goed|naar wens)|iets (?:niet goed|mis|fout)|goed gegaan|goed (?:geleverd|ontvangen|aangekomen)|onjuist|fout|beschadigd|naar wens|onduidelijk|vindt u van|geschil|betwist/iu

/** Said, not asked: "Bent u het niet eens met de rekening, dan hoor ik het graag." */
const OFFERS = /niet eens (?:met|bent)|klacht (?:heeft|hebt)|heeft u een klacht/i

const TO_ASK = /vra(?:ag|gen)|achterhaal|informeer|onderzoek|peil|check|controleer|ga na|luister/i

/** Whether the caller asks for it, or is told to. */
const isAsked = ({spoken, directions}: Conversation, what: RegExp): boolean =>
  spoken.some(({sentence, text}) => (asks(sentence) || /^vertel/i.test(text)) && what.test(text)) ||
  directions.some(({text}) => TO_ASK.test(text) && what.test(text))
