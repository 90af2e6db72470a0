/** Weak verbs, without prefix or particle, whose "-er-" has no stress: "weigert". All others are like "informeert". */
export const UNSTRESSED_ER: ReadonlySet<string> = new Set(
  (
    'achteren aderen akkeren anderen ankeren badderen baggeren bakeren balderen banjeren basteren beijveren ' +
    'belegeren bibberen bijsteren bitteren bladderen bladeren blakeren blikkeren blokletteren blubberen ' +
    'blunderen bobberen bolderen bolsteren boteren brandschilderen broederen bufferen bulderen bulldozeren ' +
    'bunkeren burgeren centeren charteren cijferen clusteren computeren consuminderen counteren coveren ' +
    'dapperen daveren denderen dobberen dokkeren dokteren donderen donkeren dotteren duisteren dwateren ' +
    'emmeren enteren ergeren etteren filteren fladderen flakkeren flapperen flikkeren flipperen flodderen ' +
    'flonkeren fluisteren foeteren folteren gaderen geesteren glibberen glinsteren glunderen halsteren ' +
    'hameren hamsteren haperen heisteren helderen hinderen hongeren huiveren hunkeren ijveren imkeren inneren ' +
    'jakkeren jammeren kaderen kafferen kalanderen kalefateren kalveren kankeren kelderen kenteren keperen ' +
    'kerkeren ketteren keveren kieperen kikkeren kladderen klapperen klateren klauteren kledderen klepperen ' +
    'kletteren kleuteren kliederen klodderen klonteren kluisteren knapperen knetteren kneuteren knikkeren ' +
    'knipperen knisperen koesteren kofferen kokkeren kolderen kommeren koperen koteren kuieren kwetteren ' +
    'ladderen lageren lanteren laseren lasteren lauweren lazeren lekkeren lemmeren letteren leuteren leveren ' +
    'lobberen loederen lommeren louteren lubberen luieren luisteren mageren marmeren meanderen meerderen ' +
    'meesteren meieren mekkeren mijmeren milderen millimeteren minderen modderen moederen mokeren monsteren ' +
    'mopperen naderen nederen nuchteren nummeren offeren opmonteren opperen orberen otteren ouderen overen ' +
    'pamperen pantseren pauperen peperen peuteren piekeren plaasteren pleisteren pletteren ploeteren ' +
    'plunderen poederen poeieren pokeren polderen puberen pulveren punteren raderen rakkeren rasteren ' +
    'redderen ridderen roosteren sabberen sakkeren schamperen schateren scheidsrechteren schemeren schetteren ' +
    'schilderen schilferen schipperen schitteren schokschouderen schooieren schoolmeesteren schouderen ' +
    'schuieren schutteren sederen sidderen sinteren sjacheren skeeleren skelteren slabberen slachtofferen ' +
    'slechteren slenteren slibberen slingeren slobberen slodderen sluieren sluimeren smodderen snateren ' +
    'snipperen snoeieren snookeren snotteren snuisteren soberen sodemieteren somberen spetteren spijkeren ' +
    'splinteren sputteren steigeren stotteren stuiteren stumperen sudderen suikeren tateren tederen teisteren ' +
    'temperen tetteren teuteren tijgeren timmeren toeteren toveren treiteren tuieren twitteren vaderen ' +
    'verbeteren veteren vingeren vliegeren vlinderen voederen vorderen waaieren wakkeren wapperen wateren ' +
    'wedijveren weigeren wijderen wilderen winteren woekeren wonderen zabberen zekeren zeveren zilveren ' +
    'zinderen zolderen zomeren zonderen zuiveren zusteren zwabberen zwageren zwangeren'
  ).split(' '),
)

/** Verbs whose last e before l, m or n is long though another vowel stands before it: "oordeelt", not "wandelt". */
export const STRESSED_E: ReadonlySet<string> = new Set(
  'nadelen voordelen oordelen vierendelen krakelen penselen juwelen zinspelen kaartspelen algemenen spenen'.split(
    ' ',
  ),
)

/** Present of the verbs that no rule makes: ik, jij, u, hij, plural. */
export const IRREGULAR_PRESENT: Readonly<Record<string, readonly [string, string, string, string, string]>> =
  {
    zijn: ['ben', 'bent', 'bent', 'is', 'zijn'],
    hebben: ['heb', 'hebt', 'heeft', 'heeft', 'hebben'],
    kunnen: ['kan', 'kunt', 'kunt', 'kan', 'kunnen'],
    zullen: ['zal', 'zult', 'zult', 'zal', 'zullen'],
    mogen: ['mag', 'mag', 'mag', 'mag', 'mogen'],
    willen: ['wil', 'wilt', 'wilt', 'wil', 'willen'],
  }

/**
 * Verbs from English and others whose stem is not spelled by the Dutch rules: stem, then "t" or "d" for the past.
 * "updaten": updatet, updatete, geüpdatet.
 */
export const LOAN_STEMS: Readonly<Record<string, readonly [string, 't' | 'd']>> = {
  appen: ['app', 't'],
  browsen: ['browse', 'd'],
  daten: ['date', 't'],
  deleten: ['delete', 't'],
  douchen: ['douche', 't'],
  faken: ['fake', 't'],
  finetunen: ['finetune', 'd'],
  fonduen: ['fondue', 'd'],
  gamen: ['game', 'd'],
  googelen: ['googel', 'd'],
  googlen: ['google', 'd'],
  hypen: ['hype', 't'],
  leasen: ['lease', 't'],
  liken: ['like', 't'],
  managen: ['manage', 'd'],
  releasen: ['release', 't'],
  saven: ['save', 'd'],
  sharen: ['share', 'd'],
  skypen: ['skype', 't'],
  "sms'en": ["sms'", 't'],
  monitoren: ['monitor', 'd'],
  sponsoren: ['sponsor', 'd'],
  timen: ['time', 'd'],
  welkomen: ['welkom', 'd'],
  updaten: ['update', 't'],
  upgraden: ['upgrade', 'd'],
  whatsappen: ['whatsapp', 't'],
}

/** Infinitives on -ën whose stem keeps the "i" only ("ik ski"); the others end in "ie" ("ik ruzie"). */
export const STEM_IN_I: ReadonlySet<string> = new Set(['skiën', 'taxiën'])

/** Stems beside the one to write: "hou" for "houd". */
export const OTHER_STEMS: Readonly<Record<string, readonly string[]>> = {
  houden: ['hou'],
  kunnen: ['kun'],
  rijden: ['rij'],
  snijden: ['snij'],
  glijden: ['glij'],
  zullen: ['zul'],
}
