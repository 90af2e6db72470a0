import {memoised} from './memo.ts'
import {addVowelEnding, closeSyllable, harden, isVowel, undouble, withDiaeresis} from './spelling.ts'
import {type Auxiliary, auxiliaryOf, strongParts, verbParts} from './strong-verbs.ts'
import {
  IRREGULAR_PRESENT,
  LOAN_STEMS,
  OTHER_STEMS,
  STEM_IN_I,
  STRESSED_E,
  UNSTRESSED_ER,
} from './verb-data.ts'

/**
 * The forms of a verb. Of a separable verb the finite forms stand without the particle ("stuur" of "terugsturen");
 * `finiteForm` puts it where the clause wants it. The participles and the infinitive are whole.
 */
export interface Conjugation {
  readonly infinitive: string
  /** '' for a verb that holds together. */
  readonly particle: string
  /** First person of the present: "betaal". */
  readonly stem: string
  /** Other stems that occur: "hou" beside "houd", "kun" in "kun je". */
  readonly otherStems: readonly string[]
  readonly present: {
    readonly ik: string
    readonly jij: string
    readonly u: string
    readonly hij: string
    readonly plural: string
  }
  readonly past: {readonly sg: string; readonly pl: string}
  /** Other pasts that occur: "wou" beside "wilde". */
  readonly otherPasts: readonly {readonly sg: string; readonly pl: string}[]
  /** '' for a verb without it ("zullen"). */
  readonly participle: string
  readonly presentParticiple: string
  readonly imperative: string
  /** "te betalen", "terug te sturen". */
  readonly teInfinitive: string
  readonly auxiliary: Auxiliary
}

/** Which finite form: `'u'` and `'jij'` are the persons of letters; number counts for the first and third person only. */
export interface FiniteFeatures {
  readonly person: 'ik' | 'jij' | 'u' | 'hij'
  readonly number: 'singular' | 'plural'
  readonly tense: 'present' | 'past'
  readonly clause: 'main' | 'subordinate'
  /** The subject follows the verb: "betaal jij", where "jij" costs the verb its t. */
  readonly inverted?: boolean
}

const MONOSYLLABLES: Readonly<Record<string, readonly [string, string]>> = {
  doen: ['doe', 'doet'],
  gaan: ['ga', 'gaat'],
  slaan: ['sla', 'slaat'],
  staan: ['sta', 'staat'],
  zien: ['zie', 'ziet'],
  komen: ['kom', 'komt'],
}

const VOICELESS = /(?:[ckfptsx]|ch|sh)$/

/** ik, jij, u, hij, plural. */
type PresentForms = readonly [string, string, string, string, string]

/** All forms of the verb with this infinitive, which must be in lower case; forms of an unknown verb follow the rules. */
export const conjugate: (infinitive: string) => Conjugation = memoised(makeConjugation)

function makeConjugation(infinitive: string): Conjugation {
  const {particle, prefix, base} = verbParts(infinitive)
  const verb = infinitive.slice(particle.length).replace(/^-/, '')
  const join = infinitive.slice(0, infinitive.length - verb.length)
  const [stem, dental] = weakStem(verb, prefix, base)
  const strong = strongParts(infinitive)
  const [ik, jij, u, hij, plural] = presentOf(verb, base, stem)
  const pasts =
    strong.length > 0
      ? strong.map(s => ({sg: s.pastSingular.slice(join.length), pl: s.pastPlural.slice(join.length)}))
      : [{sg: `${stem}${dental}e`, pl: `${stem}${dental}en`}]
  const participle = strong[0] ? strong[0].participle : weakParticiple(particle, prefix, stem, dental)
  return {
    infinitive,
    particle,
    stem: ik,
    otherStems: (OTHER_STEMS[base] ?? []).map(other => prefix + other),
    present: {ik, jij, u, hij, plural},
    past: pasts[0]!,
    otherPasts: pasts.slice(1),
    participle,
    presentParticiple: `${infinitive}d`,
    imperative: verb === 'zijn' ? 'wees' : verb === 'weten' ? 'weet' : ik,
    teInfinitive: particle === '' ? `te ${infinitive}` : `${join.replace(/-$/, '')} te ${verb}`,
    auxiliary: auxiliaryOf(infinitive),
  }
}

/** The stem as the present spells it, and the consonant of the weak past. */
function weakStem(verb: string, prefix: string, base: string): readonly [string, 't' | 'd'] {
  const loan = LOAN_STEMS[base] ?? LOAN_STEMS[verb.replace(/^her/, '')]
  if (loan) return [verb.slice(0, verb.length - base.length) + loan[0], loan[1]]
  if (base.endsWith('ën')) {
    // "skiën" keeps "i", "oliën" becomes "olie", "sleeën" "slee".
    const open = verb.slice(0, -2)
    return [open.endsWith('i') ? `${open}e` : open, 'd']
  }
  if (MONOSYLLABLES[base]) return [verb.slice(0, verb.length - base.length) + MONOSYLLABLES[base][0], 'd']
  const trunk = verb.slice(0, -2)
  const dental = VOICELESS.test(trunk) ? 't' : 'd'
  // "freelancen", "bridgen": the stem keeps the English e.
  if (/(?:c|dg)$/.test(trunk)) return [`${trunk}e`, dental]
  if (trunk.at(-1) === trunk.at(-2)) return [harden(undouble(trunk)), dental]
  return [harden(hasUnstressedEnd(prefix, base) ? trunk : closeSyllable(trunk)), dental]
}

/** Whether the e before the last consonant of the stem is mute, so that it is not doubled: "wandel", "reken", "adem". */
function hasUnstressedEnd(prefix: string, base: string): boolean {
  const m = /e([lmnr])en$/.exec(base)
  if (!m) return false
  if (m[1] === 'r')
    return UNSTRESSED_ER.has(base) || UNSTRESSED_ER.has(prefix + base) || UNSTRESSED_ER.has(innermost(base))
  const head = base.slice(0, -4)
  if (!/[aeiouyéëö]/.test(head)) return false
  return !STRESSED_E.has(base) && !STRESSED_E.has(innermost(base)) && strongParts(base).length === 0
}

/** The base under a second prefix: "zekeren" of "herverzekeren". */
function innermost(base: string): string {
  const inner = verbParts(base)
  return inner.prefix === '' ? base : innermost(inner.base)
}

function presentOf(verb: string, base: string, stem: string): PresentForms {
  const irregular = IRREGULAR_PRESENT[base]
  if (irregular) return irregular
  const t = MONOSYLLABLES[base]
  const withT = t ? verb.slice(0, verb.length - base.length) + t[1] : addT(stem)
  const ik = STEM_IN_I.has(base) ? stem.slice(0, -1) : stem.replace(/'$/, '')
  return [ik, withT, withT, withT, verb]
}

function addT(stem: string): string {
  if (stem.endsWith('t')) return stem
  // "echoën": hij echoot.
  return /[^o]o$/.test(stem) ? `${stem}ot` : `${stem}t`
}

function weakParticiple(particle: string, prefix: string, stem: string, dental: string): string {
  const end = stem.endsWith(dental) ? stem : stem + dental
  if (prefix !== '') return particle + end
  if (/^(?:[a-z]-|[A-Z]|sms)/.test(end)) return `${particle}ge-${end}`
  return `${particle}ge${withDiaeresis(end)}`
}

/** One finite form: the verb, and the particle when it stands apart at the end of the clause ("stuurt" … "terug"). */
export function finiteForm(infinitive: string, features: FiniteFeatures): {verb: string; particle: string} {
  const forms = conjugate(infinitive)
  const {person, number, tense, clause, inverted} = features
  const plural = number === 'plural' && (person === 'ik' || person === 'hij')
  let verb: string
  if (tense === 'past') verb = plural ? forms.past.pl : forms.past.sg
  else if (plural) verb = forms.present.plural
  else if (person === 'jij' && inverted) verb = invertedJij(forms)
  else verb = forms.present[person]
  if (forms.particle === '' || clause === 'main') return {verb, particle: forms.particle}
  return {verb: joinParticle(forms.particle, verb), particle: ''}
}

/** "betaal jij", "kun jij". */
function invertedJij({infinitive, present}: Conjugation): string {
  return infinitive === 'kunnen' || infinitive === 'zullen' ? OTHER_STEMS[infinitive]![0]! : present.ik
}

/** "terug" + "stuurt"; with a hyphen where two vowels would run together ("mee-eet"). */
export function joinParticle(particle: string, form: string): string {
  return isVowel(particle.at(-1)) && isVowel(form[0]) ? `${particle}-${form}` : particle + form
}

/** The participle in front of a noun: "betaald" → "betaalde", "gesloten" stays. */
export function inflectParticiple(participle: string): string {
  if (/[^aeiou]en$|ën$/.test(participle)) return participle
  return addVowelEnding(participle, 'e', /(?:[aeiou][^aeiou]+)e[lmnr]$/.test(participle.slice(-24)))
}
