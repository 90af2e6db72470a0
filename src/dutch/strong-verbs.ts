import {memoised} from './memo.ts'
import {BOTH, DERIVED_ROWS, HEBBEN, ROWS, ZIJN} from './strong-verb-data.ts'
import {UNSTRESSED_ER} from './verb-data.ts'

/** The auxiliary of the perfect: "heeft betaald", "is vervallen", or either ("heeft/is gestopt"). */
export type Auxiliary = 'hebben' | 'zijn' | 'both'

/** Principal parts of a verb that a rule cannot make. Separable verbs are written joined ("opzeggen", "opzegde", "opgezegd"). */
export interface StrongVerb {
  readonly infinitive: string
  /** Empty for a verb without it. */
  readonly pastSingular: string
  readonly pastPlural: string
  /** Empty for a verb without it ("zullen"). */
  readonly participle: string
  readonly auxiliary: Auxiliary
}

/** Weak verbs that look like a prefix or particle with a strong base. */
const WEAK_DESPITE_BASE: ReadonlySet<string> = new Set(
  'afprijzen afschrikken behoeven beprijzen bescheren bevoorraden herbergen ontmoeten verstijven verschrikken'.split(
    ' ',
  ),
)

/** Prefixes that never come off: the participle has no "ge" ("betaald", "verstuurd"). */
export const INSEPARABLE_PREFIXES: readonly string[] = 'be ge her ont ver er mis'.split(' ')

/** The verbs that do have prefix "ge" or "er"; every other verb that begins so is whole ("gegeneerd", "geërgerd"). */
const GE_AND_ER_VERBS: ReadonlySet<string> = new Set(
  (
    'gebeuren gebieden gebruiken gedenken gedijen gedogen gedragen gehengen gehoorzamen gelasten geleiden gelieven ' +
    'gelijken gelukken geloven genezen genieten geraken gerieven geschieden getroosten getuigen gevoelen gewagen ' +
    'gewennen gewinnen geworden erbarmen erkennen ervaren gebaren'
  ).split(' '),
)

/** Verbs that begin with the letters of another prefix without having one: "gebedeld", "geverbaliseerd". */
const NO_PREFIX: ReadonlySet<string> = new Set(
  'bedelen beperen bezemen betatesten bezigen herbergen missioneren herderen verbaliseren verifiëren versificeren verticuteren ventileren'.split(
    ' ',
  ),
)

/** Words before a verb that come off in a main clause ("stuurt … terug"), longest first. */
export const PARTICLES: readonly string[] = (
  'aan aaneen achter achterna achterover achteruit adem af beet bekend belang bezig bewust bij bijeen binnen ' +
  'bloot boven buit buiten dank deel dicht dienst dood door droog dubbel dwars eruit feest fijn flauw ' +
  'gade gebruik geheim gelijk geluk gereed gering gerust gevangen gewaar glad goed groot hard heen heet ' +
  'hoog in ineen kapot kennis klaar kort krom kwaad kwalijk kwijt lam langs lastig leeg leiding les ' +
  'lief los mede mee na neder neer om omhoog omlaag omver onder onderuit op opeen open opzij over ' +
  'overeen overeind overhoop plaats plat prijs recht rond samen schadeloos scheef scherp schoon schuil ' +
  'stand stil stop stuk tegemoet tegen tegenover tekeer tekort teleur teloor teniet tentoon terecht ' +
  'terneer terug terzijde tevreden teweeg tewerk thuis toe tussen uit uiteen vaneen vast veilig verder ' +
  'vlak vol voor vooraf voorbij voorop voort vooruit vorm vrij waar weder weer weg wijs wit zeker zoek ' +
  'zwart'
)
  .split(' ')
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/**
 * Verbs that begin with a particle and yet hold together ("overhandigt", "voorkomen", "onderzocht"): the meaning
 * that letters use decides. "overmaken", "doorlopen", "omgaan" and "voorschieten" are separable there.
 */
export const HELD_TOGETHER: ReadonlySet<string> = new Set(
  (
    'aanbidden aanschouwen aanvaarden achterhalen achtervolgen doorboren doorbreken doorgronden ' +
    'doorklieven doorkruisen doorleven doorstaan doorvorsen doorzien doorzoeken omarmen omcirkelen ' +
    'omgeven omgorden omheinen omhelzen omhullen omkaderen omklemmen omkransen omlijnen omlijsten ommuren ' +
    'omranden omrasteren omringen omschrijven omsingelen omsluiten omspannen omspoelen omstrengelen ' +
    'omvatten omzeilen omzwermen onderbelasten onderbieden onderbouwen onderbreken onderdrukken ondergaan ' +
    'ondergraven onderhandelen onderhouden onderkennen onderkoelen onderkruipen onderlijnen ondermijnen ' +
    'ondernemen onderpresteren onderrichten onderschatten onderscheiden onderscheppen onderschragen ' +
    'onderschrijven onderspannen onderstellen ondersteunen onderstrepen onderstutten ondertekenen ' +
    'ondertitelen ondertrouwen ondertunnelen ondervangen ondervinden ondervragen onderwaarderen ' +
    'onderwerpen onderwijzen onderzoeken overbelasten overbelichten overbevissen overbevolken overbluffen ' +
    'overbruggen overdekken overdenken overdonderen overdrijven overhaasten overhandigen overheersen overijlen overklassen ' +
    'overkoepelen overkomen overladen overlappen overleggen overleven overlijden overmannen overmeesteren ' +
    'overnachten overpeinzen overreden overrijden overrompelen overrulen overschaduwen overschatten ' +
    'overschreeuwen overschrijden overspoelen overstelpen overstemmen overstijgen overstromen overtreden ' +
    'overtreffen overtroeven overtuigen overvallen oververhitten overvleugelen overvoeren overvragen ' +
    'overwaarderen overwegen overweldigen overwinnen overwinteren overwoekeren overzien volbrengen ' +
    'voldoen voleinden voleindigen volharden volstaan voltooien voltrekken voorkomen voorspellen ' +
    'voorvoelen voorzien weergalmen weerhouden weerkaatsen weerklinken weerleggen weerspiegelen ' +
    'weerspreken weerstaan weerstreven'
  ).split(' '),
)

/** Verbs that begin with the letters of a particle without having one: "geïnformeerd", "gewaarschuwd". */
const NO_PARTICLE: ReadonlySet<string> = new Set(
  (
    'affecteren afficheren affilieren affiliëren affirmeren affronteren internetten interviewen ' +
    'lambriseren lamenteren lamineren lammeren liefhebberen liefkozen naderen nagelen openbaren openen ' +
    'operationaliseren opereren opiniëren opperen opponeren opteren optimaliseren rechtvaardigen ' +
    'standaardiseren stileren stukadoren toeteren volleren volleyballen vrijwaren waarborgen waarderen ' +
    'waarmerken waarschuwen'
  ).split(' '),
)

const AUXILIARY: Readonly<Record<string, Auxiliary>> = {h: 'hebben', z: 'zijn', b: 'both'}

/** Verbs whose particle is the shorter of two that fit, or begins other verbs as a prefix. */
const PARTICLE_BY_HAND: ReadonlyMap<string, string> = new Map([
  ['voortrekken', 'voor'],
  ['misgaan', 'mis'],
  ['mislopen', 'mis'],
  ['opeisen', 'op'],
])

const DERIVED: ReadonlySet<string> = new Set(DERIVED_ROWS.split('\n').map(row => row.split(' ')[0]!))

const byInfinitive = new Map<string, StrongVerb[]>()
for (const row of `${ROWS}${DERIVED_ROWS}`.split('\n')) {
  const [infinitive, pastSingular, pastPlural, participle, code] = row.split(' ')
  if (!infinitive || !pastSingular || !pastPlural || !participle || !code) continue
  const verb: StrongVerb = {
    infinitive,
    pastSingular,
    pastPlural,
    participle: participle === '-' ? '' : participle,
    auxiliary: AUXILIARY[code]!,
  }
  const known = byInfinitive.get(infinitive)
  if (known) known.push(verb)
  else byInfinitive.set(infinitive, [verb])
}

/** Every verb of the tables; a verb with two pasts stands twice, the one to write first. */
export const STRONG_VERBS: readonly StrongVerb[] = [...byInfinitive.values()].flat()

/** A verb taken apart. `base` is the verb without particle and prefix: "terugbetalen" is terug + be + "talen". */
export interface VerbParts {
  readonly particle: string
  readonly prefix: string
  readonly base: string
}

const VOWEL = 'aeiouyäëïöüáéèê'
const NUCLEI = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyäëïöüáéèê]/g
const ONSET =
  /^(?:bl|br|chr|ch|cl|cr|dr|dw|fl|fr|gl|gn|gr|kl|kn|kr|kw|pl|pr|ps|sch|schr|sf|sh|sj|sk|sl|sm|sn|sp|spl|spr|st|str|sw|th|tj|tr|ts|tw|vl|vr|wr|zw|[bcdfghjklmnpqrstvwxz])?[aeiouyäëïöüáéèê]/
const ONE_SYLLABLE = /^(?:be|ge|her|ont|ver)?(?:doen|gaan|slaan|staan|zien|zijn)$/

/** Whether what is left behind a prefix could be an infinitive itself: a possible onset and two syllables. */
function isVerbShaped(rest: string): boolean {
  if (ONE_SYLLABLE.test(rest)) return true
  return /[eë]n$/.test(rest) && ONSET.test(rest) && (rest.match(NUCLEI)?.length ?? 0) > 1
}

/** "beuken" is not be + uken: two vowels that make one sound do not meet across a prefix without a diaeresis. */
function vowelsMerge(prefix: string, rest: string): boolean {
  const last = prefix.at(-1)!
  const next = rest[0] ?? ''
  if (last === 'e') return /[eiu]/.test(next) || (prefix !== 'be' && prefix !== 'ge' && VOWEL.includes(next))
  return VOWEL.includes(last) && VOWEL.includes(next) && last !== 'y'
}

/** Loan verbs on stressed -eren do begin with particle "in" here; all others are whole ("informeren", "incasseren"). */
const IN_WITH_LOAN: ReadonlySet<string> = new Set(
  'incalculeren instuderen inprogrammeren inactiveren'.split(' '),
)

function isLoanWithIn(infinitive: string): boolean {
  if (!/^in.*[^aeiou].*(?:[^ioeu]eren|[ieu]ëren|ueren)$/.test(infinitive) || IN_WITH_LOAN.has(infinitive))
    return false
  const rest = infinitive.slice(2)
  return (rest.match(NUCLEI)?.length ?? 0) > 2 && !UNSTRESSED_ER.has(rest)
}

/** No verb is longer; what is gets no analysis, so that hostile text costs no time. */
const LONGEST = 40

/** Takes an infinitive apart by its spelling. Verbs that the lists do not know follow the commonest rule. */
export function verbParts(infinitive: string): VerbParts {
  if (infinitive.length > LONGEST) return {particle: '', prefix: '', base: infinitive}
  if (HELD_TOGETHER.has(infinitive)) {
    const prefix = PARTICLES.find(p => infinitive.startsWith(p) && isVerbShaped(infinitive.slice(p.length)))!
    return {particle: '', prefix, base: infinitive.slice(prefix.length)}
  }
  const particle = particleOf(infinitive)
  const rest = infinitive.slice(particle.length).replace(/^-/, '')
  const prefix = prefixOf(rest)
  return {particle, prefix, base: rest.slice(prefix.length)}
}

function particleOf(infinitive: string): string {
  if (
    NO_PARTICLE.has(infinitive) ||
    isLoanWithIn(infinitive) ||
    (byInfinitive.has(infinitive) && !DERIVED.has(infinitive))
  )
    return ''
  if (PARTICLE_BY_HAND.has(infinitive)) return PARTICLE_BY_HAND.get(infinitive)!
  return (
    PARTICLES.find(particle => {
      if (!infinitive.startsWith(particle)) return false
      const rest = infinitive.slice(particle.length)
      if (rest[0] === '-') return isVerbShaped(rest.slice(1))
      return isVerbShaped(rest) && !vowelsMerge(particle, rest)
    }) ?? ''
  )
}

function prefixOf(verb: string): string {
  if (NO_PREFIX.has(verb) || byInfinitive.has(verb)) return ''
  return (
    INSEPARABLE_PREFIXES.find(prefix => {
      if (!verb.startsWith(prefix)) return false
      const rest = verb.slice(prefix.length)
      if (prefix === 'ge' || prefix === 'er') return GE_AND_ER_VERBS.has(verb)
      return isVerbShaped(rest) && !vowelsMerge(prefix, rest)
    }) ?? ''
  )
}

/**
 * The principal parts of a strong or irregular verb, also with a prefix or particle in front; `[]` for a weak verb.
 * More than one when the past has two forms, the one to write first.
 */
export function strongParts(infinitive: string): readonly StrongVerb[] {
  const listed = byInfinitive.get(infinitive)
  if (listed) return listed
  if (WEAK_DESPITE_BASE.has(infinitive)) return []
  const {particle, prefix, base} = verbParts(infinitive)
  if (particle !== '') {
    const join = infinitive.slice(0, infinitive.length - prefix.length - base.length)
    return strongParts(prefix + base).map(verb => ({
      infinitive,
      pastSingular: join + verb.pastSingular,
      pastPlural: join + verb.pastPlural,
      participle: verb.participle && particle + verb.participle,
      auxiliary: auxiliaryOf(infinitive),
    }))
  }
  if (prefix === '') return []
  return strongParts(base).map(verb => ({
    infinitive,
    pastSingular: prefix + verb.pastSingular,
    pastPlural: prefix + verb.pastPlural,
    participle: prefix + withoutGe(base, verb.participle),
    auxiliary: auxiliaryOf(infinitive),
  }))
}

function withoutGe(base: string, participle: string): string {
  return participle.startsWith('ge') && !GE_AND_ER_VERBS.has(base) ? participle.slice(2) : participle
}

/** The auxiliary of the perfect. A separable verb has that of its base unless listed; a prefix makes it "hebben". */
export const auxiliaryOf: (infinitive: string) => Auxiliary = memoised(findAuxiliary)

function findAuxiliary(infinitive: string): Auxiliary {
  if (ZIJN.has(infinitive)) return 'zijn'
  if (BOTH.has(infinitive)) return 'both'
  if (HEBBEN.has(infinitive)) return 'hebben'
  const listed = byInfinitive.get(infinitive)
  if (listed) return listed[0]!.auxiliary
  const {particle, prefix, base} = verbParts(infinitive)
  return particle === '' ? 'hebben' : auxiliaryOf(prefix + base)
}
