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

/**
 * Base verbs: infinitive, past singular, past plural, participle, auxiliary (h = hebben, z = zijn, b = both).
 * A verb that stands twice has two pasts; the first is the one to write. Verbs with a prefix or particle follow
 * their base ("verkopen", "terugkomen") unless they stand here or in `WEAK_DESPITE_BASE`.
 */
const ROWS = `
bakken bakte bakten gebakken h
bannen bande banden gebannen h
barsten barstte barstten gebarsten z
bederven bedierf bedierven bedorven b
bedriegen bedroog bedrogen bedrogen h
beginnen begon begonnen begonnen z
bergen borg borgen geborgen h
bersten borst borsten geborsten z
bevelen beval bevalen bevolen h
bewegen bewoog bewogen bewogen h
bezwijken bezweek bezweken bezweken z
bidden bad baden gebeden h
bieden bood boden geboden h
bijten beet beten gebeten h
binden bond bonden gebonden h
blazen blies bliezen geblazen h
blijken bleek bleken gebleken z
blijven bleef bleven gebleven z
blinken blonk blonken geblonken h
braden braadde braadden gebraden h
breken brak braken gebroken b
brengen bracht brachten gebracht h
brouwen brouwde brouwden gebrouwen h
buigen boog bogen gebogen h
delven dolf dolven gedolven h
delven delfde delfden gedolven h
denken dacht dachten gedacht h
dingen dong dongen gedongen h
doen deed deden gedaan h
dragen droeg droegen gedragen h
drijven dreef dreven gedreven b
dringen drong drongen gedrongen b
drinken dronk dronken gedronken h
druipen droop dropen gedropen b
duiken dook doken gedoken b
dunken docht dochten gedocht h
dwingen dwong dwongen gedwongen h
eten at aten gegeten h
fluiten floot floten gefloten h
gaan ging gingen gegaan z
gelden gold golden gegolden h
genezen genas genazen genezen b
genieten genoot genoten genoten h
geven gaf gaven gegeven h
gieten goot goten gegoten h
glijden gleed gleden gegleden b
glimmen glom glommen geglommen h
graven groef groeven gegraven h
grijpen greep grepen gegrepen h
hangen hing hingen gehangen h
hebben had hadden gehad h
heffen hief hieven geheven h
helpen hielp hielpen geholpen h
heten heette heetten geheten h
hijsen hees hesen gehesen h
hoeven hoefde hoefden gehoeven h
houden hield hielden gehouden h
houwen hieuw hieuwen gehouwen h
jagen joeg joegen gejaagd h
jagen jaagde jaagden gejaagd h
kerven korf korven gekorven h
kiezen koos kozen gekozen h
kijken keek keken gekeken h
kijven keef keven gekeven h
klieven kloof kloven gekloven h
klimmen klom klommen geklommen b
klinken klonk klonken geklonken h
kluiven kloof kloven gekloven h
knijpen kneep knepen geknepen h
komen kwam kwamen gekomen z
kopen kocht kochten gekocht h
krijgen kreeg kregen gekregen h
krijsen krijste krijsten gekrijst h
krijsen krees kresen gekresen h
krijten kreet kreten gekreten h
krimpen kromp krompen gekrompen z
kruipen kroop kropen gekropen b
kunnen kon konden gekund h
kwijten kweet kweten gekweten h
lachen lachte lachten gelachen h
laden laadde laadden geladen h
laten liet lieten gelaten h
lezen las lazen gelezen h
liegen loog logen gelogen h
liggen lag lagen gelegen h
lijden leed leden geleden h
lijken leek leken geleken h
lopen liep liepen gelopen b
luiken look loken geloken h
malen maalde maalden gemalen h
melken molk molken gemolken h
melken melkte melkten gemolken h
meten mat maten gemeten h
mijden meed meden gemeden h
moeten moest moesten gemoeten h
mogen mocht mochten gemogen h
nemen nam namen genomen h
nijgen neeg negen genegen h
nijpen neep nepen genepen h
ontginnen ontgon ontgonnen ontgonnen h
ontluiken ontlook ontloken ontloken z
plegen pleegde pleegden gepleegd h
plegen placht plachten gepleegd h
pluizen ploos plozen geplozen h
prijzen prees prezen geprezen h
raden raadde raadden geraden h
raden ried rieden geraden h
rijden reed reden gereden b
rijgen reeg regen geregen h
rijten reet reten gereten h
rijzen rees rezen gerezen z
roepen riep riepen geroepen h
ruiken rook roken geroken h
scheiden scheidde scheidden gescheiden b
schelden schold scholden gescholden h
schenden schond schonden geschonden h
schenken schonk schonken geschonken h
scheppen schepte schepten geschept h
scheppen schiep schiepen geschapen h
scheren schoor schoren geschoren h
schieten schoot schoten geschoten b
schijnen scheen schenen geschenen h
schijten scheet scheten gescheten h
schrijden schreed schreden geschreden b
schrijven schreef schreven geschreven h
schrikken schrok schrokken geschrokken z
schuilen schuilde schuilden gescholen h
schuilen school scholen gescholen h
schuiven schoof schoven geschoven b
slaan sloeg sloegen geslagen h
slapen sliep sliepen geslapen h
slijpen sleep slepen geslepen h
slijten sleet sleten gesleten b
slinken slonk slonken geslonken z
sluipen sloop slopen geslopen b
sluiten sloot sloten gesloten h
smelten smolt smolten gesmolten b
smijten smeet smeten gesmeten h
snijden sneed sneden gesneden h
snuiten snoot snoten gesnoten h
snuiven snoof snoven gesnoven h
spannen spande spanden gespannen h
spijten speet speten gespeten h
spinnen spon sponnen gesponnen h
splijten spleet spleten gespleten b
spreken sprak spraken gesproken h
springen sprong sprongen gesprongen b
spruiten sproot sproten gesproten z
spugen spuugde spuugden gespuugd h
spugen spoog spogen gespogen h
spuiten spoot spoten gespoten h
staan stond stonden gestaan h
steken stak staken gestoken h
stelen stal stalen gestolen h
sterven stierf stierven gestorven z
stijgen steeg stegen gestegen z
stijven steef steven gesteven h
stinken stonk stonken gestonken h
stoten stootte stootten gestoten h
stoten stiet stieten gestoten h
strijden streed streden gestreden h
strijken streek streken gestreken h
stuiven stoof stoven gestoven b
treden trad traden getreden z
treffen trof troffen getroffen h
trekken trok trokken getrokken b
tijgen toog togen getogen z
vallen viel vielen gevallen z
vangen ving vingen gevangen h
varen voer voeren gevaren b
vechten vocht vochten gevochten h
verderven verdierf verdierven verdorven b
verdrieten verdroot verdroten verdroten h
verdwijnen verdween verdwenen verdwenen z
vergeten vergat vergaten vergeten b
verliezen verloor verloren verloren h
verschuilen verschool verscholen verscholen h
verslinden verslond verslonden verslonden h
verwarren verwarde verwarden verward h
vinden vond vonden gevonden h
vlechten vlocht vlochten gevlochten h
vlieden vlood vloden gevloden z
vliegen vloog vlogen gevlogen b
vouwen vouwde vouwden gevouwen h
vragen vroeg vroegen gevraagd h
vreten vrat vraten gevreten h
vriezen vroor vroren gevroren h
vrijen vrijde vrijden gevrijd h
vrijen vree vreeën gevreeën h
waaien waaide waaiden gewaaid b
waaien woei woeien gewaaid b
wassen waste wasten gewassen h
wassen wies wiesen gewassen z
wegen woog wogen gewogen h
werpen wierp wierpen geworpen h
werven wierf wierven geworven h
weten wist wisten geweten h
weven weefde weefden geweven h
wezen was waren geweest z
wijken week weken geweken z
wijten weet weten geweten h
wijzen wees wezen gewezen h
willen wilde wilden gewild h
willen wou wouden gewild h
winden wond wonden gewonden h
winnen won wonnen gewonnen h
worden werd werden geworden z
wreken wreekte wreekten gewroken h
wrijven wreef wreven gewreven h
wringen wrong wrongen gewrongen h
zeggen zei zeiden gezegd h
zenden zond zonden gezonden h
zien zag zagen gezien h
zieden ziedde ziedden gezoden h
zijgen zeeg zegen gezegen z
zijn was waren geweest z
zingen zong zongen gezongen h
zinken zonk zonken gezonken z
zinnen zon zonnen gezonnen h
zitten zat zaten gezeten h
zoeken zocht zochten gezocht h
zouten zoutte zoutten gezouten h
zuigen zoog zogen gezogen h
zuipen zoop zopen gezopen h
zullen zou zouden - h
zwelgen zwolg zwolgen gezwolgen h
zwellen zwol zwollen gezwollen z
zwemmen zwom zwommen gezwommen b
zweren zwoer zwoeren gezworen h
zweren zwoor zworen gezworen h
zwerven zwierf zwierven gezworven b
zwijgen zweeg zwegen gezwegen h
`

/** Verbs with a prefix or particle whose parts differ from those of their base. */
const DERIVED_ROWS = `
aanzeggen aanzegde aanzegden aangezegd h
aanzeggen aanzei aanzeiden aangezegd h
afzeggen afzegde afzegden afgezegd h
afzeggen afzei afzeiden afgezegd h
herscheppen herschiep herschiepen herschapen h
ontzeggen ontzegde ontzegden ontzegd h
opzeggen opzegde opzegden opgezegd h
opzeggen opzei opzeiden opgezegd h
toezeggen toezegde toezegden toegezegd h
toezeggen toezei toezeiden toegezegd h
verkiezen verkoos verkozen verkozen h
verzoeken verzocht verzochten verzocht h
`

/** Weak verbs that look like a prefix or particle with a strong base. */
export const WEAK_DESPITE_BASE: ReadonlySet<string> = new Set(
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
export const NO_PARTICLE: ReadonlySet<string> = new Set(
  (
    'affecteren afficheren affilieren affiliëren affirmeren affronteren internetten interviewen ' +
    'lambriseren lamenteren lamineren lammeren liefhebberen liefkozen naderen nagelen openbaren openen ' +
    'operationaliseren opereren opiniëren opperen opponeren opteren optimaliseren rechtvaardigen ' +
    'standaardiseren stileren stukadoren toeteren volleren volleyballen vrijwaren waarborgen waarderen ' +
    'waarmerken waarschuwen'
  ).split(' '),
)

/** Verbs with "zijn" in the perfect that no rule gives: "is vervallen", "is gebeurd". Strong bases have it in their row. */
const ZIJN: ReadonlySet<string> = new Set(
  (
    'aanbelanden aanspoelen aflopen afstammen afstuderen afzwakken arriveren bedaren belanden bevallen bezwijken ' +
    'capituleren crashen dalen debuteren deserteren emigreren escaleren evolueren exploderen fuseren gebeuren ' +
    'gelukken geraken geschieden groeien herrijzen imploderen inklinken instorten kantelen kapseizen kelderen ' +
    'kenteren landen leeglopen losbreken lukken migreren mislukken muteren omkomen ontaarden ontbranden ontgaan ' +
    'ontglippen ontkomen ontploffen ontslapen ontsnappen ontsporen ontspringen ontspruiten ontstaan ontstijgen ' +
    'ontvallen ontwaken opdagen opdoemen opduiken opklaren oprukken opschieten opstaan opstappen overkomen ' +
    'overlijden overstappen slagen sneuvelen stagneren stollen stranden struikelen teruglopen tekortschieten ' +
    'terugkeren terugschrikken toelopen toenemen uitbreken uitglijden uitmonden uitrukken vastlopen verarmen verbleken ' +
    'verdampen verdorren verdwalen vergaan vergrijzen verhongeren verjaren verlopen vermageren verongelukken ' +
    'verouderen verrijzen verschijnen verschrompelen verslappen verslechteren verstijven verstommen verstrijken ' +
    'vertrekken vervagen vervallen vervliegen verwelken verworden verzanden verzinken verzwakken vluchten ' +
    'vollopen voortvloeien wederkeren wegebben wegkwijnen zwichten'
  ).split(' '),
)

/** Verbs with either auxiliary: "heeft/is gestopt". */
const BOTH: ReadonlySet<string> = new Set(
  (
    'aanbreken aangaan aansterken afkoelen afnemen afwisselen doorbreken doorlopen eindigen fietsen genezen haperen ' +
    'herstellen inbreken inkrimpen inlopen keren kalmeren krimpen minderen mislopen nabetalen naderen nagaan nakomen ' +
    'omkeren omslaan opbranden ophouden oplopen optrekken overeenkomen overlopen oversteken passeren promoveren ' +
    'reizen rollen scheuren stappen starten stoppen tegemoetkomen terugtrekken trouwen uitbreiden uitlopen ' +
    'veranderen verbeteren verbranden verdrinken verharden verhuizen verleren verminderen versmallen versnellen ' +
    'verspringen vertragen verzuren volgen wandelen wennen wijken wisselen zakken'
  ).split(' '),
)

/** Separable verbs with "hebben" though their base has "zijn": "heeft aangevallen". */
const HEBBEN: ReadonlySet<string> = new Set('aanvallen bijvallen lastigvallen tegengaan voorkomen'.split(' '))

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

/** Takes an infinitive apart by its spelling. Verbs that the lists do not know follow the commonest rule. */
export function verbParts(infinitive: string): VerbParts {
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
export function auxiliaryOf(infinitive: string): Auxiliary {
  if (ZIJN.has(infinitive)) return 'zijn'
  if (BOTH.has(infinitive)) return 'both'
  if (HEBBEN.has(infinitive)) return 'hebben'
  const listed = byInfinitive.get(infinitive)
  if (listed) return listed[0]!.auxiliary
  const {particle, prefix, base} = verbParts(infinitive)
  return particle === '' ? 'hebben' : auxiliaryOf(prefix + base)
}
