import {asks, isClosedQuestion} from '../dutch/questions.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {readConversation} from './conversation.ts'
import {isProse} from './prose.ts'
import type {Context, Report, Rule} from './rule.ts'

/** Where a question can be answered at once. */
const CHANNELS: ReadonlySet<LetterFacts['channel']> = new Set(['call-script', 'email', 'chat'])

const PREVENTIVE = (channel: string): string => `---\nkanaal: ${channel}\nfase: preventief\n---\n`

/** Before the due date a question that yes or no answers: has the invoice come? */
export const closedQuestion: Rule = {
  id: 'closed-question',
  title: 'Gesloten vraag vóór de vervaldatum',
  why:
    'Vóór de vervaldatum is er niets mis. Een vraag als “Heeft u de rekening ontvangen?” is dan genoeg, en wie ja zegt, betaalt ' +
    'vaker op tijd. Bron: artikel van CIB over preventief herinneren. Andere artikelen raden juist open vragen aan. Die gaan ' +
    'over de tijd ná de vervaldatum, als u zoekt naar de reden. Daarom kijkt briefwijzer naar de fase.',
  severity: 'info',
  examples: {
    wrong: [
      `${PREVENTIVE('e-mail')}Beste mevrouw Bos,\n\nUw rekening van € 40 kunt u tot en met 12 mei betalen.`,
      `${PREVENTIVE('belscript')}Goedemiddag, u spreekt met Eva van Drukkerij Blauw. Ik bel over factuur 2044. Wat vindt u van onze folders?`,
    ],
    right: [
      `${PREVENTIVE('e-mail')}Beste mevrouw Bos,\n\nUw rekening van € 40 kunt u tot en met 12 mei betalen. Heeft u de rekening ontvangen?`,
      `${PREVENTIVE('brief')}Beste mevrouw Bos,\n\nUw rekening van € 40 kunt u tot en met 12 mei betalen.`,
      'Uw rekening van € 40 is nog niet betaald.',
    ],
  },
  *check(context): Iterable<Report> {
    const {facts} = context
    if (facts.stage !== 'preventive' || !CHANNELS.has(facts.channel)) return
    if (facts.channel === 'call-script' && !readConversation(context)) return
    if (questionsOf(context).some(isClosedQuestion)) return
    yield {
      message:
        'Dit bericht stelt geen vraag die de lezer met ja of nee kan beantwoorden. Vraag bijvoorbeeld: “Heeft u de rekening ontvangen?”',
    }
  },
}

/** Everything that asks something, buttons and headings too. */
const questionsOf = ({passages}: Context): string[] =>
  passages
    .filter(isProse)
    .flatMap(({block, sentences}) =>
      sentences.filter(asks).map(({start, end}) => block.text.slice(start, end)),
    )
