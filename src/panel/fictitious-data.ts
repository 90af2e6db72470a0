import type {LetterFacts} from '../letter/facts.ts'

/**
 * What merge fields get on a reading sheet. Nothing of it is anybody's: the account number has impossible check
 * digits, the telephone number a series of digits, the site is kept free for examples, and the names say what they are.
 */
export const PERSON = {
  full: 'Robin Voorbeeld',
  first: 'Robin',
  last: 'Voorbeeld',
  initials: 'R.',
  polite: 'mevrouw Voorbeeld',
  title: 'mevrouw',
}

/** Amounts in euro that belong together: 40.00 is the least that collection may cost. */
export const AMOUNTS = {
  main: 127.5,
  costs: 40,
  interest: 1.15,
  paid: 50,
  rest: 77.5,
  vat: 22.13,
}

/** Days from the day on which readers read the letter; the first pattern that fits the field's name counts. */
export const DATES: readonly (readonly [name: RegExp, days: number])[] = [
  [/\bgeboorte/, -14_000],
  [/\b(?:eerste|1e|first)\b.*(?:herinnering|aanmaning|reminder)|herinnering 1\b/, -28],
  [/herinnering|aanmaning|sommatie|reminder|vorige/, -14],
  [/gesprek|gebeld|contact|belletje|afspraak/, -3],
  [/ontvang|ontvangst|betaald\b/, -5],
  [/factu?ur|rekening|\bnota|invoice|bestel|lever|aankoop/, -45],
  [
    /uiterlijk|deadline|\bdue\b|betaal|betalen|\bvoor\b|\btot\b|laatste|nieuw|termijn|volgende|afsluit|start|\beind/,
    14,
  ],
  [/verval/, -15],
]
/** Days of a field that only says that it is a date, by what stands before it. */
export const COMING = 14
export const GONE = -20

/** What stands right before a date that is still to come, and before one that has been. */
export const TO_COME = /(?:^|[^\p{L}])(?:vóór|voor|uiterlijk|tot|met|per|vanaf|before|by|until)\s*$/iu
export const HAS_BEEN = /(?:^|[^\p{L}])(?:van|sinds|op|d\.d\.|of|on|dated)\s*$/iu

/** What stands right behind a date that is still to come, and one that has been. */
export const GOES_ON_NOW =
  /^\s*(?:moet|moeten|betaalt|betalen|schrijven|schrijft|komt|komen|gaat|gaan|zal|zullen|stoppen|sluiten)\b/i
/** "Dat hadden wij op ... moeten krijgen": then it has been, whatever stands behind it. */
export const SHOULD_HAVE = /\b(?:had|hadden)\b[^.?!]*$/i
export const WENT_ON = /^\s*(?:hebben|heeft|hadden|had|stuurden|vroegen|kregen|ontvingen|was|waren|werd)\b/i

/** Names of fields that hold a date, an amount, and no amount after all. */
export const IS_DATE =
  /datum|date\b|deadline|verval|uiterlijk|\bdue\b|\bdag\b|dagtekening|vandaag|\bd+ m+ [jy]+\b/
export const IS_AMOUNT =
  /bedrag|amount|totaal|\btotal|saldo|balance|hoofdsom|prijs|price|schuld(?!eiser)|kosten|\bfees?\b|rente|interest|openstaand|vordering|restant|\bbtw\b/
export const NO_AMOUNT = /\b(?:nummer|nr|number|percentage|omschrijving|woorden|naam|name|valuta)\b/

/** A field's value where nothing around it matters; the first pattern that fits its name counts. */
export const FIXED: readonly (readonly [name: RegExp, value: string])[] = [
  [
    /\b(?:e ?mail\w*|mailadres)\b.*\b(?:klant|debiteur|ontvanger)|\b(?:klant|debiteur|ontvanger)\b.*\be ?mail/,
    'robin@voorbeeld.nl',
  ],
  [/\be ?mail|\bmailadres/, 'klantenservice@voorbeeld.nl'],
  [/afmeld|unsubscribe|\bunsub\b/, 'www.voorbeeld.nl/afmelden'],
  [/link|\burl\b|\bhref\b|website|\bsite\b|checkout|webadres|\bqr\b/, 'www.voorbeeld.nl/betalen'],
  [/\bbic\b|swift/, 'VOORNL2A'],
  [
    /\biban\b|rekeningn(?:umme)?r\b|rekening (?:nummer|nr)\b.*\b(?:bank|ons|onze)|bankreken|\bbank(?:nummer)?\b/,
    'NL00 BANK 0123 4567 89',
  ],
  [/telefoon|\btel\b|\bphone|mobiel|belnummer/, '085-012 34 56'],
  [/openingstijd|bereikbaar/, 'maandag tot en met vrijdag van 9.00 tot 17.00 uur'],
  [/\b(?:tijd|tijdstip|uur)\b/, '14.00 uur'],
  [/\bkvk\b|kamer van koophandel/, '00000000'],
  [/\bbsn\b|burgerservice/, '000000000'],
  [/\bbtw (?:nummer|nr|id)\b/, 'NL000000000B00'],
  [/postcode|\bzip\b|postal/, '1234 AB'],
  [/postbus/, 'Postbus 123'],
  [/huisn(?:umme)?r/, '12'],
  [/\bland\b|country/, 'Nederland'],
  [/woonplaats|\bplaats|\bstad\b|\bcity\b|gemeente/, 'Voorbeeldstad'],
  [/straat|adres|address|street/, 'Voorbeeldstraat 12'],
  [/percentage|\bprocent|\bpct\b/, '6'],
  [/dossier|\bzaak\b/, 'D-10452'],
  [/polis/, 'P-778812'],
  [/contract\w*n(?:umme)?r|contract (?:nummer|nr)/, 'C-20417'],
  [/meter/, '0098765'],
  [/kenmerk|referentie|reference/, '9000 0012 3456'],
  [
    /(?:klant|customer|client|debiteur|debiteuren|relatie|lid|huurder|patient)\w* ?(?:n(?:umme)?r|number|id|code)\b/,
    '1002345',
  ],
  [/periode/, 'september 2026'],
  [/valuta|currency/, 'euro'],
  [/factu?ur|invoice|\bnota\b|rekening|order|bestel(?:ling)? ?n|n(?:umme)?r\b|number|volgnummer/, 'F-20417'],
  [/\bcode\b|token|\bid\b/, 'A1B2C3'],
  [/functie|rol\b/, 'medewerker Betalingen'],
  [/afdeling|team/, 'afdeling Betalingen'],
  [/product|dienst|omschrijving|artikel|bestelling/, 'een bureaulamp'],
  [/abonnement|contract/, 'internet'],
]

/** A company that gets letters. */
export const READING_COMPANY = 'Bakkerij Voorbeeld'

/** Who works for the sender. */
export const CALLER = 'Kim Verzonnen'

const COMPANIES: Readonly<Record<LetterFacts['sender'], string>> = {
  creditor: 'De Voorbeeldwinkel',
  'collection-agency': 'Incassobureau Voorbeeld',
  bailiff: 'Deurwaarders Voorbeeld',
  lawyer: 'Voorbeeld Advocaten',
  government: 'Gemeente Voorbeeldstad',
}

/** Fields with who sends the letter, for whom, and who signs it. */
export const SENDERS: readonly (readonly [name: RegExp, value: (sender: LetterFacts['sender']) => string])[] =
  [
    [
      /medewerker|behandelaar|contactpersoon|ondertekenaar|adviseur|\bagent\b|handtekening|beller/,
      () => CALLER,
    ],
    [/incasso ?bureau/, () => COMPANIES['collection-agency']],
    [/deurwaarder/, () => COMPANIES.bailiff],
    [
      /schuldeiser|opdrachtgever|crediteur|namens|leverancier|winkel|verhuurder|creditor/,
      () => COMPANIES.creditor,
    ],
    [
      /afzender|bedrijf|organisatie|company|sender|\bmerk\b|instelling|vereniging|\bschool/,
      sender => COMPANIES[sender],
    ],
  ]
