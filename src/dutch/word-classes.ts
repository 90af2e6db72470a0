/** Closed classes of words that tell where a finite verb may stand. A word has the bits of all its classes. */
export const Class = {
  /** Only ever a subject: "ik", "wij", "men". */
  Subject: 1 << 0,
  /** Subject or object: "u", "je", "zij". */
  Pronoun: 1 << 1,
  /** Only before a noun: "de", "een", "uw". */
  Determiner: 1 << 2,
  /** Before a noun or on its own: "het", "die", "zijn". */
  Either: 1 << 3,
  Preposition: 1 << 4,
  Adverb: 1 << 5,
  /** A form of hebben, zijn, worden or another verb that takes a participle. */
  Auxiliary: 1 << 6,
  /** A form of a verb that takes an infinitive. */
  Modal: 1 << 7,
  Te: 1 << 8,
  /** "omdat", "als": a subordinate clause begins. */
  Subordinator: 1 << 9,
  /** "en", "of", "maar": a clause may begin. */
  Coordinator: 1 << 10,
  /** A form that is finite and present wherever it stands: "heeft", "kunt". */
  Finite: 1 << 11,
} as const

/** The words of each class; a word may stand in several ("waar", "zijn"). */
const WORDS: readonly (readonly [number, string])[] = [
  [Class.Subject, 'ik jij hij wij we men ie'],
  [
    Class.Pronoun,
    'u je jullie zij ze er iemand niemand iedereen wie wat alles niets niks iets hem mij me jou hen hun ons elkaar zich',
  ],
  [
    Class.Determiner,
    "de een 'n uw jouw mijn m'n z'n onze elk elke ieder iedere alle geen enkele sommige meerdere " +
      "diverse verschillende welke zulke zo'n dezelfde hetzelfde des der den wiens ene eventuele",
  ],
  [Class.Either, "het 't dit dat die deze beide één zijn haar hun ons je jullie veel vele weinig enige"],
  [
    Class.Preposition,
    'aan achter af behalve beneden bij binnen boven buiten conform contra dankzij door gedurende in inclusief ' +
      'exclusief inzake jegens krachtens langs met middels na naar naast nabij namens om omtrent ondanks onder ongeacht ' +
      'op over per qua rond rondom sedert tegen tegenover ten ter tijdens tot tussen uit van vanaf vanuit vanwege via ' +
      'volgens voor voorbij wegens zonder vóór richting sinds',
  ],
  [
    Class.Adverb,
    'niet nog al reeds ook wel nooit ooit steeds vaak zeer erg heel te eerder later nu toen dan daar hier nogal vrij ' +
      'meer minder juist net pas tijdig nauwelijks bijna geheel volledig zojuist hierboven hieronder onlangs recent ' +
      'oorspronkelijk telefonisch schriftelijk automatisch helaas alsnog daarom echter inmiddels gisteren vandaag ' +
      'morgen daarna daarvoor hiervoor hierna vervolgens zelfs zelf samen opnieuw weer altijd soms misschien ' +
      'waarschijnlijk natuurlijk vooral slechts alleen bovendien eveneens tevens graag gewoon goed snel laatst ' +
      'destijds toch zo hoe waar wanneer waarom waarop waarin waarvan waardoor waarmee waarbij daarop daarvan ' +
      'daardoor daarmee daarbij erop ervan erdoor ermee erbij hiermee hierop hiervan',
  ],
  [
    Class.Auxiliary,
    'heb hebt heeft hebben had hadden gehad ben bent is zijn was waren geweest word wordt worden werd werden geworden ' +
      'krijg krijgt krijgen kreeg kregen raak raakt raken raakte raakten',
  ],
  [
    Class.Modal,
    'kan kun kunt kunnen kon konden moet moeten moest moesten mag mogen mocht mochten wil wilt willen wilde wilden ' +
      'wou wouden zal zult zul zullen zou zouden laat laten liet lieten ga gaat gaan ging gingen hoeft hoeven hoefde ' +
      'hoefden durft durven blijft blijven bleef bleven komt komen kwam kwamen',
  ],
  [Class.Te, 'te'],
  [
    Class.Subordinator,
    'dat omdat doordat zodat opdat nadat voordat totdat als indien toen terwijl hoewel ofschoon zodra wanneer ' +
      'zolang aangezien mits tenzij alsof naarmate waar waarin waarop waarvan waardoor waarmee waarbij waaruit ' +
      'waaronder waarna waarvoor waarover hoe waarom wie wat',
  ],
  [Class.Coordinator, 'en of maar want dus doch alsmede evenals'],
  [
    Class.Finite,
    'heb hebt heeft ben bent is word wordt krijg krijgt raakt kan kun kunt moet mag wil wilt zal zult zul laat ga ' +
      'gaat hoeft durft blijft komt staat ligt zit doet weet vindt geldt heb blijkt lijkt volgt',
  ],
]

const classes = new Map<string, number>()
for (const [bit, words] of WORDS) {
  for (const word of words.split(' ')) classes.set(word, (classes.get(word) ?? 0) | bit)
}

/** The closed classes of a word in lower case, 0 for a word of an open class. */
export function wordClasses(word: string): number {
  return classes.get(word) ?? 0
}
