import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {isNamed} from '../../src/elements/find.ts'
import {ownTableSchema, withOwnTable} from '../../src/elements/own-table.ts'
import {phraseMatcher} from '../../src/elements/phrase.ts'
import {ELEMENTS, type ElementId, INSTALMENT_PARTS} from '../../src/elements/table.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testElements} from '../lexicon.ts'
import {testResources} from '../resources.ts'

const NO_LETTER = '---\nfase: laatste-herinnering\nafzender: incassobureau\nkanaal: brief\n---\n'

/** Elements that are missing in a final reminder of an agency, of which every element is asked. */
function missing(text: string): ElementId[] {
  const letter = readLetter(NO_LETTER + text, {path: 'brief.md'})
  const {findings} = lint(letter, letterFacts(letter, 'brief.md'), testResources(), {
    runs: rule => rule.id === 'missing-element',
  })
  // What is said of a place is not missing.
  return findings.filter(({match}) => match === '').map(({entry}) => entry as ElementId)
}

const PASS: Partial<Readonly<Record<ElementId, readonly string[]>>> = {
  sender: [
    'Met vriendelijke groet,\n\nWoonstad',
    'U krijgt deze brief van Jansen B.V. in Assen.',
    'Beste Els,\n\nU bent te laat.\n\nMvg\nGarage De Vries\n0547-381166',
    'Beste Els,\n\nU bent te laat.\n\ngr. Hennie',
    'Beste Els,\n\nU bent te laat.\n\nTot ziens!\nTeam Fietsplus',
    'Tandarts De Brink\nMarkt 4, 9401 GS Assen\nTelefoon 0592 31 22 11\n\nGeachte heer Bos,\n\nU bent te laat.',
    'Van: Sportclub Zuid <info@zuid.example>\n\nBeste Els,\n\nU bent te laat.',
  ],
  recipient: [
    'Beste mevrouw Bos,\n\nU bent te laat.',
    'Geachte heer {{achternaam}},',
    'Hoi Priscilla,\n\nJe bent te laat.',
    'Aan de bewoners van\nLijsterflat, Ketelplein 12\n2651 XB Berkel\n\nBeste bewoner,\n\nU bent te laat.',
  ],
  reason: [
    'U heeft de huur van mei nog niet betaald.',
    'Het gaat over factuur 2026-118.',
    'Beste Els,\n\nUw stroomrekening van mei is er nog niet.',
    'Beste ouders,\n\nIn juli vroegen wij u om de ouderbijdrage.',
  ],
  amount: [
    'U moet nog € 40 betalen.',
    'U moet nog {{totaal_bedrag}} betalen.',
    'Nog te betalen: 74 euro en 20 cent.',
    'Die 280 eu staat nog open.',
  ],
  deadline: [
    'Betaal vóór 12 mei.',
    'Wilt u binnen 7 dagen betalen?',
    'Betaal uiterlijk op {{datum}}.',
    'Wij geven u nog 5 werkdagen.',
    'Zorg dat het geld er op 1 juli is.',
    'Wil je dit voor de wedstrijd van zaterdag betaald hebben?',
    'Betaal € 96,10 voor do 26/6.',
    'Het bedrag moet uiterlijk 31-10-2025 bij ons binnen zijn.',
  ],
  'payment-method': [
    'Maak het over naar NL91 ABNA 0417 1643 00.',
    'Betaal met deze link: {{betaallink}}.',
    'U vindt een betaalverzoek in de app.',
    'Pinnen in de werkplaats kan altijd.',
  ],
  reference: [
    'Zet het factuurnummer erbij.',
    'Noem altijd ${dossier.nummer}.',
    'Schrijf erbij: huurder 40.2217.',
    'Het gaat om uw dossier (88213).',
  ],
  consequence: [
    'Dan komt er een deurwaarder.',
    'Betaalt u niet? Dan krijgt u een volgende herinnering.',
    'Daarna sturen wij u nog een laatste aanmaning.',
    'Mist u een deel? Dan kan de regeling stoppen.',
    'Dan betaalt u ook incassokosten.',
    'Betaalt u niet, dan zetten wij uw pas op slot.',
    'Na 31 oktober kunt u alleen nog 112 bellen.',
    'Komt de termijn niet, dan eindigt de afspraak.',
  ],
  help: [
    'Lukt betalen niet? Dan helpen wij u.',
    'U kunt ook in delen betalen.',
    'Welk bedrag lukt wel?',
    'Komt u deze maand niet uit? Zeg het ons.',
    'Even geen geld? Dat kan.',
    'U mag het over zes maanden uitsmeren.',
    'Kunt u het bedrag nu niet missen?',
  ],
  contact: [
    'Kom langs op kantoor.',
    'Ons nummer: 010 123 45 67.',
    'Mail naar info@voorbeeld.nl.',
    'Bel 06‑40 40 11 22.',
    'Bel 14 0561 voor een gesprek.',
    'Ga dan langs bij Gerrit, de huismeester.',
  ],
  'already-paid': [
    'Heeft u al betaald? Gooi de brief dan weg.',
    'Misschien heeft dit uw betaling gekruist.',
    'Is het geld al onderweg?',
    'Is het geld er? Dan mag deze brief bij het oud papier.',
    'Dan kunt u deze brief negeren.',
    'Gisteren nog betaald? Dank u wel.',
  ],
  complaint: [
    'Bent u het niet eens met de rekening?',
    'Heeft u een klacht?',
    'Klopt er iets niet? Zeg het ons.',
    'Laat het ons weten als er iets niet goed is.',
    'Volgens u niet goed gerekend?',
    'Mocht u de vordering betwisten, schrijf dan waarom.',
  ],
  'debt-help': [
    'Bel gratis 0800-8115.',
    'Kijk op geldfit.nl.',
    'De vrijwilligers van Humanitas helpen mensen met schulden.',
    'Het buurtteam kijkt graag met u mee.',
  ],
  registration: [
    'Ons registratienummer is 12345.',
    'Wij staan in het register incassodienstverlening onder nummer IDV-000418.',
    'Wki-registratie: 2024-00731',
  ],
}
const FAIL: Partial<Readonly<Record<ElementId, readonly string[]>>> = {
  sender: [
    'U bent te laat.',
    'Met vriendelijke groet,',
    'Sportieve groet,\nhet hele team',
    'Beste Els,\n\nBel uw gemeente als u te laat bent.',
    'Betreft: Laatste aanmaning\n\nBeste Els,\n\nU bent te laat.\n\nHoogachtend,',
  ],
  recipient: ['Geachte heer/mevrouw,', 'Beste klant,', 'Beste inwoner,\n\nU bent te laat.'],
  reason: [
    'U bent te laat met betalen.',
    'Dit is onze laatste brief.',
    'Beste Els,\n\nU kreeg post van ons.\n\nWij hoorden niets.\n\nHet gaat om de huur.',
  ],
  amount: [
    'U heeft niets betaald.',
    'Op 12 maart belden wij u.',
    'U betaalt ook € 15,00 administratiekosten.',
    'In stukjes betalen kan vanaf € 15 per maand.',
  ],
  deadline: [
    'Wilt u betalen?',
    'De rekening van 12 maart ligt hier.',
    'Op 16 januari stuurden wij u een brief.',
    'De huur had uiterlijk 1 mei betaald moeten zijn.',
    'Betaal zo snel mogelijk.',
    'Wij zijn er van maandag t/m vrijdag.',
  ],
  'payment-method': [
    'Wilt u betalen?',
    'U kent de weg.',
    'Wij zien de nota nog niet terug op onze rekening.',
  ],
  reference: [
    'Wilt u betalen?',
    'Onze partner {{partner}} groet u.',
    'Bel ons telefoonnummer.',
    'De afrekening 2024 is klaar.',
  ],
  consequence: [
    'Betaal het geld.',
    'Wij wachten op u.',
    'U betaalt geen extra kosten.',
    'Dan krijgt u een bevestiging van ons.',
  ],
  help: [
    'Betaal het geld.',
    'Wij wachten op u.',
    'U valt onder de regeling voor wanbetalers.',
    'Hulp nodig bij het inloggen?',
  ],
  contact: [
    'Betaal het geld.',
    'Bel ons gerust.',
    'Antwoorden op dit adres lezen wij niet.',
    'Afzender: noreply@woonstad.example.',
  ],
  'already-paid': [
    'Negeert u deze brief?',
    'Betaal het geld.',
    'U heeft nog niet betaald.',
    'De huur is nog niet voldaan.',
  ],
  complaint: ['Betaal het geld.', 'Wij zijn het met u eens.', 'Wij hebben geen bezwaar als u belt.'],
  'debt-help': ['De gemeente is dicht.', 'Wij wachten op u.', 'U heeft een schuld bij ons.'],
  registration: [
    'Wij zijn een bureau.',
    'Wij wachten op u.',
    'Wij staan in het register voor incassodienstverleners.',
  ],
}

describe('elements of a letter', () => {
  const cases = (table: typeof PASS): [ElementId, string][] =>
    ELEMENTS.flatMap(id => (table[id] ?? []).map((text): [ElementId, string] => [id, text]))
  it.each(cases(PASS))('%s is there: %s', (id, text) => expect(missing(text)).not.toContain(id))
  it.each(cases(FAIL))('%s is not there: %s', (id, text) => expect(missing(text)).toContain(id))
})

describe('a call script', () => {
  const missingIn = (text: string): string[] => {
    const letter = readLetter(`---\nfase: eerste-herinnering\nkanaal: belscript\n---\n${text}`, {
      path: 'bel.md',
    })
    const {findings} = lint(letter, letterFacts(letter, 'bel.md'), testResources(), {
      runs: rule => rule.id === 'missing-element',
    })
    return findings.map(({entry}) => entry!)
  }

  it.each([
    ['Zeg: Ik bel over uw rekening.\n\nDoe: bied een regeling aan.', false],
    ['Zeg: Ik bel over uw rekening.\n\nDoe: maak een aantekening.', true],
    // What the other side says is no offer.
    ['Zeg: Ik bel over uw rekening.\n\nKlant: Ik wil een regeling.', true],
  ])('%s', (text, missing) => expect(missingIn(text).includes('help')).toBe(missing))
})

describe('instalments of an arrangement', () => {
  const told = (text: string): string[] => {
    const letter = readLetter(`---\nfase: betalingsregeling\n---\nBeste Els,\n\n${text}`, {path: 'brief.md'})
    const {findings} = lint(letter, letterFacts(letter, 'brief.md'), testResources(), {
      runs: rule => rule.id === 'missing-element',
    })
    return findings.flatMap(({entry}) =>
      (INSTALMENT_PARTS as readonly string[]).includes(entry!) ? [entry!] : [],
    )
  }

  const [AMOUNT, COUNT, TOTAL, DAYS, FIRST] = INSTALMENT_PARTS
  it.each([
    ['U betaalt € 600 in delen. Betaal op tijd, vóór de kerst.', [AMOUNT, COUNT]],
    ['U betaalt elke maand € 50, vóór de 1e van de maand. Samen is dat € 600.', [COUNT, FIRST]],
    ['U betaalt € 600 in 12 termijnen van € 50. Betaal vóór 1 juni.', [DAYS]],
    ['U betaalt zes maanden lang elke maand € 50, vanaf juni.', [TOTAL]],
    ['Wij spraken u op 3 mei. U betaalt elke maand € 50. In totaal is dat € 600.', [COUNT, FIRST]],
    ['U betaalt uw schuld van € 600 elke maand met € 50, voor het eerst vóór 1 juni.', [COUNT]],
    ['Elke maand betaalt u € 50, tot en met december. De eerste keer betaalt u in juni.', [TOTAL]],
    [
      'U betaalt € 600 in delen: {{maandbedrag}} per maand, {{aantal_termijnen}} maal, vanaf {{eerste_datum}}.',
      [],
    ],
    ['U betaalt elke maand {{bedrag_per_maand}}. Uw gegevens: {{aantal}} {{eerste_datum}} {{totaal}}', []],
    ['U betaalt elke maand € 50. {{aantal_termijnen}}', [TOTAL, FIRST]],
    ['U betaalt in delen:\n\n{{termijnen}}', []],
    ['Dit betaalt u in delen:\n\n| vóór 1 juni | € 50 |\n| --- | --- |\n| vóór 1 juli | € 50 |', []],
    // One of a running arrangement.
    ['De termijn van € 50 per maand is niet ontvangen. Betaal meteen.', []],
    ['U betaalt elke maand € 50. Is een termijn niet betaald? Bel ons.', [COUNT, TOTAL, FIRST]],
    ['De regeling is voorbij. Betaal nu de hele schuld van € 600 vóór 1 juni.', []],
  ])('%s', (text, parts) => expect(told(text)).toEqual(parts))

  it('are named by the sentences that are offered', () => {
    const {parts} = testElements().table.instalments
    const sentences = INSTALMENT_PARTS.map(part => parts[part].sentence)
    expect(told(sentences.join(' '))).toEqual([])
    const bare = 'U betaalt de hele rekening van vorig jaar, € 50 per maand, in delen. Doe dat op tijd.'
    expect(told(`${bare} ${parts[COUNT].sentence}`)).not.toContain(COUNT)
    expect(told(`${bare} ${parts[TOTAL].sentence}`)).not.toContain(TOTAL)
    expect(told(`${bare} ${parts[FIRST].sentence}`)).not.toContain(FIRST)
    expect(told(`${bare} Betaal op de 5e.`)).toEqual([COUNT, TOTAL, FIRST])
  })

  it('may be told in own words', () => {
    const {find, table} = testElements()
    const own = withOwnTable(
      table,
      ownTableSchema.parse({
        instalments: {[COUNT]: {sentence: 'U betaalt [aantal] maal.', fields: ['porties']}},
      }),
    )
    const resources = {...testResources(), elements: () => ({table: own, find})}
    const messages = (text: string): string[] => {
      const letter = readLetter(`---\nfase: betalingsregeling\n---\n${text}`, {path: 'brief.md'})
      const {findings} = lint(letter, letterFacts(letter, 'brief.md'), resources, {
        runs: rule => rule.id === 'missing-element',
      })
      return findings.filter(({entry}) => entry === COUNT).map(({message}) => message)
    }
    expect(messages('U betaalt elke maand € 50.')).toEqual([
      'In deze betalingsregeling staat niet in hoeveel keer de lezer betaalt. Schrijf bijvoorbeeld: “U betaalt [aantal] maal.”',
    ])
    expect(messages('U betaalt elke maand € 50. {{porties}}')).toEqual([])
  })
})

describe('costs without an amount', () => {
  const told = (text: string): string[] => {
    const letter = readLetter(`---\nfase: laatste-herinnering\n---\n${text}`, {path: 'brief.md'})
    const {findings} = lint(letter, letterFacts(letter, 'brief.md'), testResources(), {
      runs: rule => rule.id === 'missing-element',
    })
    return findings.flatMap(({entry, match}) => (entry === 'consequence' && match !== '' ? [match] : []))
  }

  it.each([
    ['Betaalt u niet? Dan komen er incassokosten bij.', ['incassokosten']],
    ['Anders betaalt u € 40 aan incassokosten.', []],
    ['Anders betaalt u {{kosten}} aan incassokosten.', []],
    ['U betaalt geen incassokosten. Anders stoppen wij de levering.', []],
    // In a 14-day letter it is for notice-costs to say.
    ['Betaal binnen 15 dagen nadat u deze brief krijgt. Anders komen er incassokosten bij.', []],
  ])('%s', (text, matches) => expect(told(text)).toEqual(matches))
})

describe('what does not belong in a letter yet', () => {
  it('is told at its place', () => {
    const {find, table} = testElements()
    const own = withOwnTable(
      table,
      ownTableSchema.parse({stages: {confirmation: {consequence: 'forbidden'}}}),
    )
    const letter = readLetter('---\nfase: bevestiging\n---\nDank u wel. De deurwaarder komt.', {
      path: 'a.md',
    })
    const resources = {...testResources(), elements: () => ({table: own, find})}
    const {findings} = lint(letter, letterFacts(letter, 'a.md'), resources, {
      runs: rule => rule.id === 'missing-element',
    })
    expect(findings.filter(({match}) => match !== '')).toMatchObject([
      {entry: 'consequence', severity: 'error', match: 'deurwaarder'},
    ])
  })
})

describe('names of fields', () => {
  it.each([
    ['factuurNr', ['nr'], true],
    ['partner', ['nr'], false],
    ['invoice.due_date', ['due_date'], true],
    ['totaalBedrag', ['bedrag'], true],
    ['intellect', ['tel'], false],
  ] as const)('%s', (name, pieces, named) => expect(isNamed(name, pieces)).toBe(named))
})

describe('phrases', () => {
  const finds = (phrase: string, text: string): boolean => {
    const match = phraseMatcher([[phrase, true]], {betalen: ['betaal*', 'voldoe']})
    let found = false
    for (const sentence of splitSentences(text))
      match(sentence, () => {
        found = true
      })
    return found
  }

  it.each([
    ['niet … eens', 'Ik ben het niet met u eens.', true],
    ['niet … eens', 'Dat kan niet. Ik ben het eens.', false],
    ['niet … eens', 'Niet een twee drie vier vijf zes zeven acht eens.', false],
    ['klacht*', 'Met klachten kunt u hier terecht.', true],
    ['klacht', 'Met klachten kunt u hier terecht.', false],
    ['*nummer', 'Uw klantnummer is weg.', true],
    ['kunt/kan u niet', 'Kan u niet komen?', true],
    ['kunt/kan u niet', 'Wilt u niet komen?', false],
    ['t/m vrijdag', 'Open t/m vrijdag.', true],
    ['{betalen} nu', 'Betaalt nu.', true],
    ['{betalen} nu', 'Bel nu.', false],
    ['vóór {datum}', 'Betaal vóór 12 mei.', true],
    ['voor {datum}', 'Betaal vóór de 25e.', true],
    ['voor {datum}', 'Betaal vóór eind mei.', true],
    ['voor {datum}', 'Betaal vóór a.s. vrijdag.', false],
    ['vóór {datum}', 'Betaal vóór de zomer.', false],
    ['t/m {datum}', 'Open ma t/m vr 8.00 uur.', false],
    ['dossier {nummer}', 'Dossier: 88213.', true],
    ['dossier {nummer}', 'Dossier 2024.', false],
    ['dossier {nummer}', 'Dossier 12,50.', false],
    ['lukt dat ?', 'Lukt dat vandaag?', true],
    ['lukt dat ?', 'Zo lukt dat.', false],
    ['op {link}', 'Kijk op www.geldfit.nl.', true],
    ['al betaald', 'Heeft u al  betaald?', true],
  ])('%s in %s', (phrase, text, found) => expect(finds(phrase, text)).toBe(found))

  it('says which phrase cannot be read', () => {
    expect(() => phraseMatcher([['{onbekend} betaald', 1]])).toThrow('de woordgroep {onbekend} is er niet')
    expect(() => phraseMatcher([['… betaald', 1]])).toThrow('begint niet met een woord')
    expect(() => phraseMatcher([['b* betaald', 1]])).toThrow('2 letters of meer')
  })

  it('takes time in proportion to a long first word of a message', () => {
    const letter = readLetter(`---\nfase: eerste-herinnering\nkanaal: sms\n---\n${'a'.repeat(40_000)}`, {
      path: 'a.md',
    })
    const {elements} = lint(letter, letterFacts(letter, 'a.md'), testResources(), {runs: () => false})
    expect(elements.sender).toBe(false)
  })

  it('takes time in proportion to a hostile text', () => {
    expect(finds('niet … niet … niet … eens', 'niet '.repeat(40_000))).toBe(false)
  })
})
