import {type Address, findAddress, suggestAddress} from '../dutch/address.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {isProse} from './prose.ts'
import type {Context, Report, Rule} from './rule.ts'

/** Findings in one letter: the rest is in the message of the last. */
const MOST = 5

interface Place {
  readonly passage: number
  readonly sentence: Sentence
  readonly at: number
  readonly address: Address
}

/** "u" and "je" in one letter. */
export const uJeMix: Rule = {
  id: 'u-je-mix',
  title: 'Door elkaar: “u” en “je”',
  why:
    'Eén aanspreekvorm in de hele brief klinkt rustig en serieus. Met “u” en “je” door elkaar lijkt de brief uit ' +
    'stukken geplakt.',
  severity: 'warning',
  examples: {
    wrong: [
      'U krijgt deze brief van ons. U heeft nog niet betaald. Kun je ons bellen?',
      'Je hebt nog niet betaald. Je kunt ons bellen. Wij helpen u graag.',
    ],
    right: [
      'U krijgt deze brief van ons. U heeft nog niet betaald. Bel ons, dan helpen wij u.',
      'Je hebt nog niet betaald. Bel ons, dan helpen wij je.',
      'Kies op de site voor “Betaal je rekening”. U bent dan klaar.',
    ],
  },
  *check(context): Iterable<Report> {
    // In a call script the lines to who calls say "je", those to the client "u".
    if (context.facts.channel === 'call-script') return
    const places = findPlaces(context)
    const formal = places.filter(({address}) => address === 'u')
    const informal = places.filter(({address}) => address === 'je')
    if (formal.length === 0 || !informal.some(place => wordOf(place).lower !== 'jullie')) return
    const [few, usual] =
      informal.length > formal.length ? ([formal, 'je'] as const) : ([informal, 'u'] as const)
    const more = few.length - MOST
    for (const [i, place] of few.slice(0, MOST).entries()) {
      const word = wordOf(place)
      const proposal = suggestAddress(place.sentence, place.at, usual, context.lexicon())
      const rest = more > 0 && i === MOST - 1 ? ` Verderop staat het nog ${more} keer.` : ''
      yield {
        at: {passage: place.passage, spans: [{start: word.start, end: word.end}]},
        message: `Hier staat “${word.text}”, maar meestal zegt deze brief “${usual}”. ${advice(usual, proposal?.text)}${rest}`,
        proposals: proposal ? [proposal] : [],
      }
    }
  },
}

const wordOf = ({sentence, at}: Place): Token => sentence.tokens[at]!

const advice = (usual: Address, better: string | undefined): string =>
  better === undefined || better === usual ? `Schrijf overal “${usual}”.` : `Schrijf hier “${better}”.`

function findPlaces({passages}: Context): Place[] {
  return passages
    .filter(isProse)
    .flatMap(({index, sentences}) =>
      sentences.flatMap(sentence =>
        findAddress(sentence).map(found => ({passage: index, sentence, ...found})),
      ),
    )
}
