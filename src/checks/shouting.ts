import type {Proposal} from '../dutch/edit.ts'
import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import type {Report, Rule} from './rule.ts'

/** Letters that are said one by one or that are always capitals, though the lexicon knows a word like it. */
const ACRONYMS = new Set(
  `AB ABN AFM AH AI AMRO ANBI ANWB AOW AP APK ASN AVG BIC BKR BSN BTW BV CAK CBR CJIB COA CV DHL DNB DUO EAN EUR EU
  FNV GGD GGZ GLN HR HRA IBAN ICS ID IE ING IP IT IVA KBO KLM KNAB KPN KVK LBIO LTO MKB NAW NL NS NSR NV NVI OBA OM OV OVV PC PDF PGB PIN
  PO PS PUK QR RDW RSIN RTV SEPA SMS SNS SVB TNV TNT TV UBO UPC UVI UWV VAT VGZ VOF VVE VVV WA WIA WIK WKI WMO WOZ WSNP WW ZZP`.split(
    /\s+/,
  ),
)
/** Thanks and greetings may sound glad. */
const GLAD = new Set([
  'bedankt',
  'dank',
  'welkom',
  'hallo',
  'hoi',
  'goedemorgen',
  'goedemiddag',
  'dankjewel',
  'gefeliciteerd',
  'succes',
  'fijn',
  'leuk',
  'top',
])

/** Words in capitals that are no acronym, and exclamation marks. */
export const shouting: Rule = {
  id: 'shouting',
  title: 'Schreeuwen: hoofdletters en uitroeptekens',
  why: 'Hoofdletters en uitroeptekens voelen als schreeuwen. Wie zich bedreigd voelt, legt de brief weg.',
  severity: 'warning',
  examples: {
    wrong: ['Betaal NU.', 'LAATSTE WAARSCHUWING', 'Dit is uw laatste kans!'],
    right: [
      'Betaal met iDEAL of met uw IBAN.',
      'U krijgt deze brief van ING.',
      'Maak het over op NL91 ABNA 0417 1643 00.',
    ],
  },
  *check({passages, lexicon}): Iterable<Report> {
    for (const {index, block, role, sentences} of passages) {
      for (const [n, sentence] of sentences.entries()) {
        // Names of companies and places stand in capitals in addresses and under letters.
        if (role !== 'address' && role !== 'signature') {
          for (const tokens of capitals(sentence, lexicon)) {
            yield {
              at: {passage: index, spans: [{start: tokens[0]!.start, end: tokens.at(-1)!.end}]},
              message: `“${block.text.slice(tokens[0]!.start, tokens.at(-1)!.end)}” staat in hoofdletters. Schrijf het in kleine letters, of maak het vet.`,
              proposals: [lowered(tokens, sentence)],
            }
          }
        }
        for (const marks of exclamations(sentence)) {
          const glad = sentence.words.some(word => GLAD.has(word.lower))
          const written = marks.map(mark => mark.text).join('')
          const several = written.split('!').length > 2
          const asks = written.includes('?')
          yield {
            at: {passage: index, spans: [{start: marks[0]!.start, end: marks.at(-1)!.end}]},
            severity: glad && !several ? 'info' : 'warning',
            message: `${several ? 'Deze uitroeptekens voelen' : 'Dit uitroepteken voelt'} als schreeuwen. Maak er een ${asks ? 'vraagteken' : 'punt'} van.`,
            proposals: [
              {
                text: asks ? '?' : '.',
                fix:
                  // "Jumbo! en Yahoo!": a small letter behind it tells of a name.
                  marks.at(-1)!.end === sentence.end &&
                  marks.every(mark => mark.text === '!') &&
                  !/^\p{Ll}/u.test(sentences[n + 1]?.tokens[0]?.text ?? '')
                    ? 'safe'
                    : 'review',
                edits: [
                  {
                    start: marks[0]!.start,
                    end: marks.at(-1)!.end,
                    text: asks ? '?' : '.',
                  },
                ],
              },
            ],
          }
        }
      }
    }
  },
}

/** Runs of words in capitals of which at least one is a known word: names and codes alone are silent. */
export function capitals({tokens}: Sentence, lexicon: () => Lexicon): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  const close = (): void => {
    // "VERPLICHTINGEN U bent …": a lone letter at the end belongs to what follows.
    while (run.length > 0 && (run.at(-1)!.kind !== 'word' || run.at(-1)!.text.length === 1)) run.pop()
    const words = run.filter(token => token.kind === 'word')
    if (words.some(word => shouts(word, words.length > 1, lexicon))) runs.push(run)
    run = []
  }
  for (const token of tokens) {
    const inCapitals = token.kind === 'word' && token.text !== token.lower && !/\p{Ll}/u.test(token.text)
    if (inCapitals || (run.length > 0 && mayStandIn(token))) run.push(token)
    else if (run.length > 0) close()
  }
  close()
  return runs
}

const mayStandIn = ({kind, text}: Token): boolean =>
  kind === 'number' || kind === 'field' || /^[()/,–-]$/.test(text)

/** Letters that a lone word needs to be no code or name: "ALV" is silent, "BETALEN" is not. */
const LONE_WORD = 4

const shouts = (word: Token, inRun: boolean, lexicon: () => Lexicon): boolean =>
  !ACRONYMS.has(word.text) &&
  !/\d|\./.test(word.text) &&
  word.text.length >= (inRun || word.lower === 'nu' ? 2 : LONE_WORD) &&
  (lexicon().lookup(word.lower) & Tag.Known) !== 0

/** The run in lower case, with a capital at the start of the sentence; names are for the writer to see to. */
export function lowered(tokens: readonly Token[], sentence: Sentence): Proposal {
  const edits = tokens
    .filter(token => token.kind === 'word' && !ACRONYMS.has(token.text))
    .map(token => {
      const text = token.start === sentence.start ? token.text.charAt(0) + token.lower.slice(1) : token.lower
      return {start: token.start, end: token.end, text}
    })
  return {text: edits.map(edit => edit.text).join(' '), fix: 'review', edits}
}

/** Runs of marks with an exclamation mark in them. */
export function exclamations({tokens}: Sentence): Token[][] {
  const runs: Token[][] = []
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'mark' || !/^[!?]+$/.test(token.text)) continue
    if (i > 0 && tokens[i - 1] === runs.at(-1)?.at(-1)) runs.at(-1)!.push(token)
    else runs.push([token])
  }
  return runs.filter(run => run.some(mark => mark.text.includes('!')))
}
