import {variantFor} from './answer-rows.ts'
import {KINDS} from './model.ts'
import type {PackedLetter} from './pack-letter.ts'
import type {Sheet, SheetPart} from './sheet.ts'

const heading = (text: string): SheetPart => ({kind: 'heading', text})
const text = (text: string): SheetPart => ({kind: 'text', text})
const aloud = (text: string): SheetPart => ({kind: 'aloud', text})
const list = (...items: readonly string[]): SheetPart => ({kind: 'list', items})

/** How a session is held, with the guide's key to the questions about each letter. */
export function guideSheet(letters: readonly PackedLetter[], readers: readonly string[]): Sheet {
  return {
    title: 'Voor de begeleider',
    foot: 'Voor de begeleider',
    parts: [
      text(
        'Met dit pakket leest u brieven met een groep lezers. Zo ziet u of de brieven duidelijk zijn, en wat lezers ervan vinden.',
      ),
      heading('Het belangrijkste'),
      list(
        'Wij testen de brief, niet de lezer. Zeg dat vaak. Begrijpt een lezer iets niet? Dan is de brief niet duidelijk genoeg.',
        'De brieven zijn niet echt. Namen, bedragen en data zijn verzonnen. Niemand hoeft iets te betalen. Zeg dat als eerste: een brief over geld kan mensen laten schrikken.',
        'Meedoen hoeft niet. Stoppen mag altijd, en zonder reden.',
        'Schrijf nergens een naam op.',
      ),
      heading('Klaarleggen'),
      list(
        'Voor elke lezer: één blad “Over de lezer”. En voor elke brief één leesvel en één blad met vragen.',
        'Voor uzelf: dit blad. Hierop staan ook de goede antwoorden. Leg het niet open op tafel.',
        'Voor iedereen een pen, en iets te drinken.',
        'Reken per lezer en per brief op twintig minuten. Lees niet meer dan drie brieven achter elkaar.',
        'Vraag tien lezers of meer. Minstens vijf van hen vinden lezen moeilijk. Heeft u er minder? Houd dan later nog een bijeenkomst: de antwoorden tellen dan samen.',
      ),
      heading('Zo gaat het gesprek'),
      text('Praat met één lezer tegelijk. Anders horen lezers de antwoorden van elkaar.'),
      text('1. Begin rustig. Vertel wat u gaat doen.'),
      aloud(
        'Fijn dat u er bent. U krijgt zo een brief te lezen. Die brief is niet echt: u hoeft niets te betalen. Wij testen de brief, niet u. U kunt niets fout doen. U mag altijd stoppen.',
      ),
      text('2. Geef de lezer een code, zoals L01. Vul samen het blad “Over de lezer” in. Overslaan mag.'),
      text(
        '3. Geef het leesvel. De lezer leest alles, hardop of in stilte. Help niet bij het lezen. Vraag daarna om plussen en minnen.',
      ),
      aloud(
        'Zet een plus bij wat u goed of fijn vindt. Zet een min bij wat moeilijk is of wat u niet fijn vindt. Het mag bij een woord, bij een zin of bij een heel stuk. Is het voor een heel stuk? Zet dan een kruisje in het hokje ernaast.',
      ),
      text(
        '4. Vraag bij elk teken: “Waarom staat dit hier?” Schrijf op wat de lezer zegt, in de woorden van de lezer. Vraag ook welke woorden moeilijk zijn.',
      ),
      text(
        '5. Leg het leesvel omgekeerd op tafel. Stel de vragen van het blad met vragen. Houd dat blad bij u. Vertelt de lezer iets uit eigen ervaring? Vraag dan: “Wat staat daarover in de brief?”',
      ),
      text(
        '6. Kruis aan hoe het antwoord was. Zeg niet of het goed of fout is. Bij de vraag naar het gevoel leest u de woorden voor. De lezer kiest.',
      ),
      text('7. Bedank de lezer.'),
      aloud(
        'Dank u wel. U helpt hiermee andere mensen. De brief was niet echt. Heeft u zelf zorgen over geld? Bel dan gratis met Geldfit: 0800-8115.',
      ),
      heading('Wat kruist u aan?'),
      {
        kind: 'table',
        head: ['Antwoord', 'Wanneer'],
        rows: [
          ['goed', 'De lezer zegt wat bij de goede antwoorden staat. Het mag in andere woorden.'],
          ['deels', 'Een deel klopt. Of de lezer twijfelt tussen een goed en een fout antwoord.'],
          ['fout', 'De lezer zegt iets anders dan de brief.'],
          ['weet niet', 'De lezer weet het niet. Zeg niets voor.'],
          ['niets', 'U heeft de vraag niet gesteld.'],
        ],
        widths: [0.2, 0.8],
      },
      heading('Privacy'),
      list(
        'Elke lezer heeft een code. Schrijf geen namen op, en ook niets waaraan u iemand herkent. Dat geldt ook voor wat een lezer vertelt.',
        'Maak geen lijst van codes met namen.',
        'Maak geen foto’s en neem het gesprek niet op.',
        'Heeft u alle antwoorden ingevoerd? Versnipper dan de bladen.',
      ),
      heading('Na het gesprek'),
      list(
        'Voer de antwoorden in: in antwoorden.xlsx, of met formulier.html op een tablet of computer. Eén van de twee is genoeg.',
        'Sla het bestand op en stuur het naar wie u dit pakket gaf.',
        `In het bestand staan de codes ${span(readers)} klaar. Een code hoort bij één lezer. Werkt u met meer groepen? Spreek dan af wie welke codes gebruikt.`,
      ),
      ...whoReadsWhat(letters, readers),
      ...letters.flatMap(keyOf),
    ],
  }
}

const span = (readers: readonly string[]): string =>
  readers.length < 2 ? (readers[0] ?? '') : `${readers[0]} tot en met ${readers.at(-1)}`

/** Which reader gets which variant, when a letter has more than one. */
function whoReadsWhat(letters: readonly PackedLetter[], readers: readonly string[]): SheetPart[] {
  const several = letters.filter(({variants}) => variants.length > 1)
  if (several.length === 0) return []
  return [
    heading('Wie leest welk vel?'),
    text('Van sommige brieven zijn er meer vellen: niet elke klant krijgt dezelfde brief. Verdeel ze zo:'),
    {
      kind: 'table',
      head: ['Lezer', ...several.map(({code}) => `Brief ${code}`)],
      rows: readers.map((reader, i) => [
        reader,
        ...several.map(({code, letter}) => `leesvel ${code}${variantFor(letter, i)}`),
      ]),
      widths: [0.2, ...several.map(() => 0.8 / several.length)],
    },
  ]
}

/** The right answers about a letter, on a page of its own. */
function keyOf({code, letter}: PackedLetter): SheetPart[] {
  const many = letter.variants.length > 1
  return letter.variants.flatMap(({number, label, key}): SheetPart[] => [
    {kind: 'page'},
    heading(`Goede antwoorden bij brief ${code}${many ? number : ''}: ${letter.title}`),
    ...(label === '' ? [] : [text(`Deze vorm van de brief hoort bij “${label}”.`)]),
    {
      kind: 'table',
      head: ['Vraag', 'Goed is'],
      rows: letter.questions.flatMap(({kind, text}, i) =>
        KINDS.find(({code}) => code === kind)?.group === 'question'
          ? [[`${i + 1}. ${text}`, key[kind] ?? '']]
          : [],
      ),
      widths: [0.32, 0.68],
    },
  ])
}
