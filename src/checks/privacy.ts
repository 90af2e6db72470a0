import type {Token} from '../dutch/sentences.ts'
import {isCitizenNumber, isDummy, isWrongIban} from '../law/numbers.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {keyOf, plainName} from '../letter/field-key.ts'
import {recipients} from '../letter/sample-conditions.ts'
import type {Samples} from '../letter/samples.ts'
import type {Context, Passage, Report, Rule} from './rule.ts'
import {customers, fieldsOf, valueFacts} from './sample-values.ts'

const WRONG_ACCOUNT = 'Een rekeningnummer met een tikfout brengt het geld niet bij u.'
const CITIZEN = 'Een bedrijf mag het burgerservicenummer alleen gebruiken als de wet dat zegt (art. 46 UAVG).'
const OTHERS =
  'Wie gegevens van een ander krijgt, zoals een incassobureau of deurwaarder, vertelt de lezer wat hij ermee doet ' +
  '(art. 14 AVG).'

/** Real numbers of people in a template, and account numbers that can't be right. */
export const privacy: Rule = {
  id: 'privacy',
  title: 'Privacy en rekeningnummer',
  why: `${CITIZEN} ${OTHERS} ${WRONG_ACCOUNT}`,
  severity: 'error',
  law: true,
  examples: {
    wrong: [
      'Uw BSN is 347295812.',
      'Burgerservicenummer: 3472.95.812',
      'Betaal op NL91 ABNA 0417 1643 01.',
      '---\nafzender: incassobureau\nkanaal: brief\n---\nU heeft de rekening van onze klant niet betaald.',
    ],
    right: [
      '---\nafzender: incassobureau\nkanaal: brief\n---\nU heeft de rekening van onze klant niet betaald. Onze privacyverklaring leest u op {{website}}.',
      'Uw klantnummer is 347295812.',
      'Uw BSN is 123456782.',
      'Uw BSN is {{bsn}}.',
      'Betaal op NL91 ABNA 0417 1643 00.',
      'Betaal op NL00 BANK 0123 4567 89.',
    ],
  },
  *check(context): Iterable<Report> {
    const {facts, passages, samples, letter} = context
    if (facts.jurisdiction !== 'nl') return
    if (isOfOthers(facts) && !STATEMENT.test(letter.source)) yield NO_STATEMENT
    const isPrivate = facts.sender !== 'government' && facts.sender !== 'bailiff'
    for (const passage of passages)
      for (const {tokens} of passage.sentences) {
        if (isPrivate) yield* citizenNumbers(passage, tokens)
        for (const token of tokens) yield* account(passage, token)
      }
    if (samples) yield* sampleNumbers(context, samples, isPrivate)
  },
}

/** Also the address of a page, and what a merge field is called. */
const STATEMENT = /privacy|persoonsgegevens/i
const NO_STATEMENT: Report = {
  severity: 'info',
  why: OTHERS,
  message:
    'Deze brief noemt uw privacyverklaring niet. U kreeg de gegevens van de lezer van een ander. Vertel uiterlijk in uw ' +
    'eerste brief wat u ermee doet, of waar dat staat.',
}

/** Whether a sender who has the reader's data from somebody else writes a letter or e-mail, as was stated. */
const isOfOthers = ({sender, channel, guessed}: LetterFacts): boolean =>
  (sender === 'collection-agency' || sender === 'bailiff') &&
  !guessed.includes('sender') &&
  (channel === 'letter' || channel === 'email')

const NAMED = /^(?:bsn|bsn-nummer|bsnnummer|burgerservicenummer|burgerservicenr|sofinummer|sofi-nummer)\.?$/
/** Tokens between the name of a number and the number. */
const REACH = 6

function* citizenNumbers(passage: Passage, tokens: readonly Token[]): Iterable<Report> {
  for (const [i, {lower}] of tokens.entries()) {
    if (!NAMED.test(lower)) continue
    for (let k = Math.max(0, i - REACH); k < tokens.length && k <= i + REACH; k++) {
      const found = figures(tokens, k)
      if (!found || !isCitizenNumber(found.digits) || isDummy(found.digits)) continue
      yield {
        at: {passage: passage.index, spans: [{start: tokens[k]!.start, end: tokens[found.last]!.end}]},
        message:
          'Dit is een echt burgerservicenummer. Dat mag niet in deze brief. Haal het weg of gebruik een klantnummer.',
        why: CITIZEN,
      }
      k = found.last
    }
  }
}

/** Nine figures from token `at` on, in one token or a few: "347295812", "3472.95.812", "347 295 810". */
function figures(tokens: readonly Token[], at: number): {digits: string; last: number} | undefined {
  let digits = ''
  for (let i = at; i < tokens.length && i < at + 4; i++) {
    const {kind, text, start} = tokens[i]!
    if (kind !== 'number' || !/^[\d.-]+$/.test(text)) return undefined
    if (i > at && start - tokens[i - 1]!.end > 1) return undefined
    digits += text.replace(/\D/g, '')
    if (digits.length === 9) return {digits, last: i}
    if (digits.length > 9) return undefined
  }
  return undefined
}

function* account(passage: Passage, {kind, text, start, end}: Token): Iterable<Report> {
  const glued = kind !== 'field' && /^[A-Z]{2}\d\d[A-Z]{4}\d{8,}$/.test(text)
  if (!glued && (kind !== 'inert' || !/^[A-Z]{2}\s?\d\d/.test(text))) return
  if (!isWrongIban(text)) return
  yield {
    at: {passage: passage.index, spans: [{start, end}]},
    severity: 'warning',
    message: `“${text}” is geen bestaand rekeningnummer: het controlegetal of de lengte klopt niet. Kijk het na.`,
    why: WRONG_ACCOUNT,
  }
}

const CITIZEN_FIELD = /^(?:bsn|burgerservice|sofi)|bsn(?:nummer)?$|burgerservice/
/** Numbers that pass the test of a BSN by chance are one in eleven: so many in a row don't. */
const NO_CHANCE = 6

/** Fields that get real citizen numbers or impossible account numbers from the sample values. */
function* sampleNumbers(context: Context, samples: Samples, isPrivate: boolean): Iterable<Report> {
  const told = new Set<string>()
  for (const passage of context.passages)
    for (const {tokens} of passage.sentences)
      for (const [i, token] of tokens.entries()) {
        if (token.kind !== 'field') continue
        for (const {name, start} of fieldsOf(context, passage, token)) {
          const values = samples.valuesOf(name)
          const plain = plainName(name)
          if (!values || plain === undefined || told.has(keyOf(plain))) continue
          const receives = recipients(context.choices, samples, start)
          const at = {passage: passage.index, spans: [{start: token.start, end: token.end}]}
          const facts = valueFacts(values)
          const wrong = facts.wrongIban.filter(receives)
          if (wrong.length > 0) {
            told.add(keyOf(plain))
            const message = `De IBAN in “${plain}” klopt niet in ${customers(wrong, samples)}: het controlegetal of de lengte is fout. Kijk hem na.`
            yield {at, severity: 'warning', message, why: WRONG_ACCOUNT}
          }
          if (!isPrivate) continue
          const named =
            CITIZEN_FIELD.test(keyOf(plain)) ||
            tokens.slice(Math.max(0, i - REACH), i).some(({lower}) => NAMED.test(lower))
          const citizens = facts.citizen
          const all = citizens.length >= NO_CHANCE && citizens.length === values.length
          const real = named || all ? citizens.filter(receives) : []
          if (real.length === 0) continue
          told.add(keyOf(plain))
          yield {
            at,
            message: named
              ? `In “${plain}” staat een echt burgerservicenummer in ${customers(real, samples)}. Dat mag niet in deze brief. Gebruik een klantnummer.`
              : `Alle nummers in “${plain}” kunnen een burgerservicenummer zijn (${customers(real, samples)}). Dat mag niet in deze brief. Kijk het na.`,
            why: CITIZEN,
            ...(!named && {severity: 'warning' as const}),
          }
        }
      }
}
