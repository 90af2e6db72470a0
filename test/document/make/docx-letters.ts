/** Letters by the docx package, as programs that make Word files with a library send them. */
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  SimpleMailMergeField,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import {openArchive} from '../../../src/document/zip.ts'

type Child = Paragraph | Table

const make = async (children: Child[], options: Partial<IPropertiesOptions> = {}): Promise<Uint8Array> => {
  const whole = new Document({sections: [{children}], creator: 'Briefwijzer', ...options})
  return steady(new Uint8Array(await Packer.toArrayBuffer(whole)))
}

const MOST = 1024 * 1024
const TEXT = /\.(?:xml|rels)$/

/** The package's ids are random, and it tells the time: both are made the same each time. */
function steady(bytes: Uint8Array): Uint8Array {
  const archive = openArchive(bytes)
  const parts = archive.names
    .filter(name => TEXT.test(name))
    .map(name => [name, new TextDecoder().decode(archive.read(name, MOST))] as const)
  const ids = new Map<string, string>()
  const changes = new Map<string, Uint8Array>()
  for (const [name, xml] of parts) {
    const fixed = xml
      .replace(/rId[-\w]{21}(?=")/g, id => {
        if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`)
        return ids.get(id)!
      })
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12026-11-03T09:00:00Z')
    if (fixed !== xml) changes.set(name, new TextEncoder().encode(fixed))
  }
  return archive.with(changes)
}

const p = (...texts: string[]): Paragraph =>
  new Paragraph({children: texts.map((text, i) => new TextRun({text, break: i === 0 ? 0 : 1}))})
const spaced = (text: string): Paragraph =>
  new Paragraph({spacing: {before: 120, after: 120}, children: [new TextRun(text)]})

/** Another header and footer on the first page. */
const headers = (): Promise<Uint8Array> =>
  make([], {
    sections: [
      {
        properties: {titlePage: true},
        headers: {
          first: new Header({children: [p('Waterbedrijf Lage Landen', 'Postbus 12, 4000 AA Tiel')]}),
          default: new Header({children: [p('Waterbedrijf Lage Landen, vervolg')]}),
          even: new Header({children: [p('Deze kop ziet niemand')]}),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({children: ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES]}),
                  new TextRun(' – KvK 11012345'),
                ],
              }),
            ],
          }),
        },
        children: [
          p('De heer K. de Jong', 'Molenweg 5', '4001 BC Tiel'),
          p(''),
          new Paragraph({heading: HeadingLevel.HEADING_1, text: 'Slotaanmaning drinkwater'}),
          spaced('Geachte heer De Jong,'),
          spaced('U heeft de nota van € 67,20 ondanks herhaald verzoek niet voldaan.'),
          spaced('Indien u niet tijdig betaalt, zijn wij genoodzaakt de levering te staken.'),
          spaced('Met vriendelijke groet,'),
        ],
      },
    ],
  })

const cell = (...children: Child[]): TableCell =>
  new TableCell({children, width: {size: 3000, type: WidthType.DXA}})
const table = (...rows: TableCell[][]): Table =>
  new Table({
    width: {size: 9000, type: WidthType.DXA},
    columnWidths: rows[0]!.map(() => 3000),
    rows: rows.map(children => new TableRow({children})),
  })

/** A table of figures, and a table that puts two columns of text beside each other. */
const tables = (): Promise<Uint8Array> =>
  make([
    spaced('Geachte mevrouw Bos,'),
    spaced('Onderstaande facturen werden door u nog niet voldaan.'),
    table(
      [cell(p('Factuurnummer')), cell(p('Datum')), cell(p('Bedrag'))],
      [cell(p('F-1001')), cell(p('3 juni 2026')), cell(p('€ 45,00'))],
      [cell(p('F-1007')), cell(p('9 juli 2026')), cell(p('€ 55,00'))],
    ),
    spaced('Wat nu?'),
    table([
      cell(
        new Paragraph({heading: HeadingLevel.HEADING_2, text: 'Betalen'}),
        p('Maak het bedrag binnen veertien dagen over. Vermeld daarbij het factuurnummer.'),
      ),
      cell(
        new Paragraph({heading: HeadingLevel.HEADING_2, text: 'Niet betalen'}),
        p('U bent dan in gebreke en incassokosten verschuldigd. Een briefje van de deurwaarder volgt.'),
      ),
    ]),
    p(''),
    p('Hoogachtend,'),
  ])

/** Numbered steps, dots, and steps within steps. */
const lists = (): Promise<Uint8Array> => {
  const step = (text: string, level = 0): Paragraph =>
    new Paragraph({text, numbering: {reference: 'stappen', level}})
  const dot = (text: string): Paragraph => new Paragraph({text, bullet: {level: 0}})
  return make(
    [
      new Paragraph({heading: HeadingLevel.TITLE, text: 'Herinnering schoolgeld'}),
      p('Beste ouders,'),
      p(''),
      p('Het schoolgeld voor het schooljaar 2026-2027 is nog niet voldaan. U kunt:'),
      step('het bedrag in één keer betalen;'),
      step('gespreid betalen:'),
      step('per maand, of', 1),
      step('per kwartaal;', 1),
      step('kwijtschelding aanvragen middels het formulier.'),
      p('Neem mee:'),
      dot('uw legitimatiebewijsje'),
      dot('de brief van 1 oktober jl.'),
      p(''),
      p('De administratie'),
    ],
    {
      numbering: {
        config: [
          {
            reference: 'stappen',
            levels: [
              {level: 0, format: LevelFormat.DECIMAL, text: '%1.'},
              {level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)'},
            ],
          },
        ],
      },
    },
  )
}

/** Notes below the page, and links. */
const notes = (): Promise<Uint8Array> =>
  make(
    [
      spaced('Geachte cliënt,'),
      new Paragraph({
        children: [
          new TextRun('Wij hebben de vordering'),
          new FootnoteReferenceRun(1),
          new TextRun(' overgenomen. Het totaal'),
          new FootnoteReferenceRun(2),
          new TextRun(' dient per ommegaande te worden voldaan via '),
          new ExternalHyperlink({
            link: 'https://betaal.example.nl/?dossier=17&taal=nl',
            children: [
              new TextRun({text: 'betaal.', style: 'Hyperlink'}),
              new TextRun({text: 'example.nl', style: 'Hyperlink'}),
            ],
          }),
          new TextRun('.'),
        ],
      }),
      p(''),
      p('Gerechtsdeurwaarderskantoor Vos & Zn.'),
    ],
    {
      footnotes: {
        1: {children: [p('Dossier 17, ten behoeve van Autobedrijf Prins.')]},
        2: {children: [p('Inclusief rente en kosten.'), p('Het rentetje is berekend tot heden.')]},
      },
    },
  )

/** Remarks by a colleague, one of them over two paragraphs. */
const comments = (): Promise<Uint8Array> =>
  make(
    [
      new Paragraph({
        children: [
          new TextRun('Hierbij sommeren wij u '),
          new CommentRangeStart(0),
          new TextRun('onverwijld'),
          new CommentRangeEnd(0),
          new TextRun({children: [new CommentReference(0)]}),
          new TextRun(' te betalen.'),
        ],
      }),
      new Paragraph({
        children: [new CommentRangeStart(1), new TextRun('Het verschuldigde bedrag is € 310,00.')],
      }),
      new Paragraph({
        children: [
          new TextRun('Bij uitblijven van betaling werd u al gewezen op de gevolgen.'),
          new CommentRangeEnd(1),
          new TextRun({children: [new CommentReference(1)]}),
        ],
      }),
    ],
    {
      comments: {
        children: [
          {
            id: 0,
            author: 'Els',
            initials: 'E',
            date: new Date('2026-11-01T08:00:00Z'),
            children: [p('Moeilijk woord.')],
          },
          {
            id: 1,
            author: 'Els',
            initials: 'E',
            date: new Date('2026-11-01T08:05:00Z'),
            children: [p('Samenvoegen?')],
          },
        ],
      },
    },
  )

/** Changes that a colleague proposes. */
const changes = (): Promise<Uint8Array> => {
  const by = {author: 'Els', date: '2026-11-02T08:00:00Z'}
  return make([
    spaced('Beste huurder,'),
    new Paragraph({
      children: [
        new TextRun('U heeft de huur van oktober '),
        new DeletedTextRun({id: 11, text: 'abusievelijk ', ...by}),
        new TextRun('nog niet '),
        new DeletedTextRun({id: 12, text: 'voldaan', ...by}),
        new InsertedTextRun({id: 13, text: 'betaald', ...by}),
        new TextRun('. '),
        new InsertedTextRun({id: 14, text: 'U bent hierdoor in verzuim.', bold: true, ...by}),
      ],
    }),
    p(''),
    p('Woonstichting Thuis'),
  ])
}

/** Fields that a program fills in, and a tab. */
const fields = (): Promise<Uint8Array> =>
  make([
    new Paragraph({
      children: [
        new SimpleMailMergeField('Naam'),
        new TextRun({text: '', break: 1}),
        new SimpleMailMergeField('Adres'),
      ],
    }),
    p(''),
    new Paragraph({
      children: [
        new TextRun('Datum:'),
        new TextRun({children: [new Tab()]}),
        new SimpleField('DATE \\@ "d MMMM yyyy"', '22 november 2026'),
      ],
    }),
    spaced('Geachte heer, mevrouw,'),
    new Paragraph({
      children: [
        new TextRun('Uw factuur '),
        new SimpleMailMergeField('Factuurnummer'),
        new TextRun(' van '),
        new SimpleMailMergeField('Bedrag'),
        new TextRun(' is niet voldaan. Wij geven u een allerlaatste kansje.'),
      ],
    }),
    p('Met de meeste hoogachting,'),
  ])

/** Letters by name. */
export const DOCX_LETTERS = {
  'docx-kopteksten': headers,
  'docx-tabellen': tables,
  'docx-lijsten': lists,
  'docx-voetnoten': notes,
  'docx-opmerkingen': comments,
  'docx-wijzigingen': changes,
  'docx-samenvoegvelden': fields,
}
