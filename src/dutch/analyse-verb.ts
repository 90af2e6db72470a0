import {conjugate, inflectParticiple, joinParticle} from './conjugate.ts'
import {closeSyllable, undouble} from './spelling.ts'
import {PARTICLES, STRONG_VERBS} from './strong-verbs.ts'
import {IRREGULAR_PRESENT, OTHER_STEMS} from './verb-data.ts'

type VerbFormName =
  | 'infinitive'
  | 'present-stem'
  | 'present-t'
  | 'present-plural'
  | 'past-singular'
  | 'past-plural'
  | 'participle'
  | 'present-participle'

/** One thing that a verb form can be. */
export interface VerbReading {
  readonly infinitive: string
  readonly form: VerbFormName
  /** With the ending of an adjective: "betaalde", "volgende". */
  readonly inflected: boolean
}

/** Forms of strong base verbs → their infinitives. */
const strongForms = new Map<string, string[]>()
function remember(form: string, infinitive: string): void {
  if (form === '') return
  const known = strongForms.get(form)
  if (!known) strongForms.set(form, [infinitive])
  else if (!known.includes(infinitive)) known.push(infinitive)
}
for (const verb of STRONG_VERBS) {
  for (const form of [verb.pastSingular, verb.pastPlural, verb.participle]) {
    remember(form, verb.infinitive)
    remember(inflectParticiple(form), verb.infinitive)
    // "verbonden" beside "gebonden": behind a prefix the participle loses its "ge".
    if (form === verb.participle && form.startsWith('ge')) {
      remember(form.slice(2), verb.infinitive)
      remember(inflectParticiple(form.slice(2)), verb.infinitive)
    }
  }
}
for (const [infinitive, forms] of Object.entries(IRREGULAR_PRESENT)) {
  for (const form of forms) remember(form, infinitive)
}
for (const [infinitive, stems] of Object.entries(OTHER_STEMS)) {
  for (const stem of stems) remember(stem, infinitive)
}
for (const [form, infinitive] of [
  ['ga', 'gaan'],
  ['sta', 'staan'],
  ['sla', 'slaan'],
  ['doe', 'doen'],
  ['zie', 'zien'],
  ['kom', 'komen'],
] as const) {
  remember(form, infinitive)
  remember(/a$/.test(form) ? `${form}at` : `${form}t`, infinitive)
}
remember('wees', 'zijn')

const STARTS = [...PARTICLES, ...'be ge her ont ver er'.split(' ')]

/**
 * All infinitives that a form can come from, with what it is there. Every answer is checked by conjugating it.
 *
 * @param form a word in lower case, a separable verb joined ("terugstuurt", "teruggestuurd", "terugsturen")
 * @param isInfinitive says which words are infinitives, for instance by the lexicon
 */
export function analyseVerb(form: string, isInfinitive: (word: string) => boolean): VerbReading[] {
  const readings: VerbReading[] = []
  for (const infinitive of candidates(form)) {
    if (!isInfinitive(infinitive)) continue
    for (const [name, made, inflected] of paradigm(infinitive)) {
      if (made === form && !readings.some(r => r.infinitive === infinitive && r.form === name)) {
        readings.push({infinitive, form: name, inflected})
      }
    }
  }
  return readings
}

/** The forms as they stand in one word. */
function* paradigm(infinitive: string): Generator<readonly [VerbFormName, string, boolean]> {
  const verb = conjugate(infinitive)
  const join = (form: string) => (verb.particle === '' ? form : joinParticle(verb.particle, form))
  const {present} = verb
  yield ['infinitive', infinitive, false]
  yield ['present-plural', infinitive, false]
  yield ['present-stem', join(present.ik), false]
  for (const stem of verb.otherStems) yield ['present-stem', join(stem), false]
  yield ['present-t', join(present.hij), false]
  yield ['present-t', join(present.jij), false]
  if (infinitive.endsWith('zijn')) yield ['present-stem', join('wees'), false]
  for (const {sg, pl} of [verb.past, ...verb.otherPasts]) {
    yield ['past-singular', join(sg), false]
    yield ['past-plural', join(pl), false]
  }
  if (verb.participle !== '') {
    yield ['participle', verb.participle, false]
    yield ['participle', inflectParticiple(verb.participle), true]
  }
  yield ['present-participle', verb.presentParticiple, false]
  yield ['present-participle', `${verb.presentParticiple}e`, true]
}

/** Infinitives that may have this form, before they are checked. */
function candidates(form: string): Set<string> {
  const found = new Set<string>([form, form.replace(/de?$/, '')])
  addBare(form, '', found)
  for (const start of STARTS) {
    if (!form.startsWith(start) || form.length < start.length + 2) continue
    addBare(form.slice(start.length).replace(/^-/, ''), start, found)
    // "voorbereid", "herontdekt": a second prefix.
    const rest = form.slice(start.length).replace(/^-/, '')
    for (const second of ['be', 'ver', 'ont', 'over', 'onder']) {
      if (rest.startsWith(second)) addBare(rest.slice(second.length), start + second, found)
    }
  }
  // "toegeëigend" comes from "toe-eigenen".
  for (const infinitive of [...found]) {
    const particle = /^(?:mee|na|toe)(?=[aeiou])/.exec(infinitive)?.[0]
    if (particle !== undefined) found.add(joinParticle(particle, infinitive.slice(particle.length)))
  }
  return found
}

/** Infinitives with `start` in front that `form` (without it) may come from. */
function addBare(form: string, start: string, found: Set<string>): void {
  for (const infinitive of strongForms.get(form) ?? []) found.add(start + infinitive)
  const bare = [form]
  if (/^ge./.test(form)) {
    const rest = form.slice(2).replace(/^-/, '')
    bare.push(rest, rest.replace(/^ë/, 'e').replace(/^ï/, 'i').replace(/^ü/, 'u'))
  }
  for (const word of bare) {
    for (const ending of ['', 't', 'd', 'te', 'de', 'ten', 'den', 'e']) {
      if (!word.endsWith(ending)) continue
      const stem = word.slice(0, word.length - ending.length)
      if (stem.length > 1) for (const trunk of trunksOf(stem)) found.add(`${start}${trunk}en`)
      if (/[ie]$/.test(stem)) found.add(`${start}${stem.replace(/ie$/, 'i')}ën`)
      if (/e$/.test(stem)) found.add(`${start}${stem}n`)
      if (/^[^aeiouy']{2,5}$/.test(stem)) found.add(`${start}${stem}'en`)
      if (/['’]$/.test(stem)) found.add(`${start}${stem}en`)
    }
  }
}

/** Stem → what may stand before "en": "betaal" → "betal", "pak" → "pakk", "leef" → "lev". */
function trunksOf(stem: string): string[] {
  const soft = stem.replace(/f$/, 'v').replace(/s$/, 'z')
  const made = [stem, soft]
  for (const form of [stem, soft]) {
    const open = form.replace(
      /(aa|ee|oo|uu|ëe)([^aeiou])$/,
      (_, pair: string, last: string) => pair[0] + last,
    )
    if (open !== form) made.push(open, open.replace(/ie([^aeiou])$/, 'ië$1'))
    else if (/[aeiou][^aeiou]$/.test(form)) made.push(form + form.at(-1))
  }
  return made.filter(trunk => [trunk, closeSyllable(trunk), undouble(trunk)].some(t => t.length > 0))
}
