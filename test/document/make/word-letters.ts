/** Letters after the XML of Word 365: text, lists, tables, notes, text boxes. */
import {
  code,
  field,
  line,
  lineBreak,
  mark,
  merge,
  p,
  r,
  raw,
  startLetter,
  style,
  tab,
  type WordPart,
  wordPackage,
} from './word-package.ts'

const PROOF_START = '<w:proofErr w:type="spellStart"/>'
const PROOF_END = '<w:proofErr w:type="spellEnd"/>'
const BOLD = '<w:b/><w:bCs/>'
const ENGLISH = '<w:lang w:val="en-US"/>'

/** The last demand of a dentist, typed over an older letter: runs split words, and much stands there unseen. */
export function plain(): Uint8Array {
  startLetter()
  return wordPackage({
    body:
      p(r('Tandartspraktijk De Linde') + lineBreak + r('Lindelaan 4') + lineBreak + r('3524 AB  Utrecht')) +
      p('') +
      p(
        r('De heer J. van ') +
          PROOF_START +
          r('Veldhuij') +
          r('zen', '<w:noProof/>') +
          PROOF_END +
          lineBreak +
          r('Dorpsstraat 12') +
          '<w:r><w:cr/></w:r>' +
          r('3981 EX  Bunnik'),
      ) +
      p(
        r('Utrecht, 3 november 2026', ENGLISH),
        `<w:spacing w:before="480" w:after="0"/><w:jc w:val="right"/>`,
      ) +
      p(
        r('Betreft:') +
          tab +
          r('SLOTAAN', BOLD) +
          r('MANING', BOLD) +
          r(' factuur 2026-', BOLD) +
          r('0412', BOLD),
        '<w:tabs><w:tab w:val="left" w:pos="1134"/></w:tabs>',
      ) +
      p(
        // Word shows no space at the ends of a text that is not told to keep it.
        '<w:r><w:t> Geachte heer Van Veldhuijzen, </w:t></w:r>',
      ) +
      p(
        r('Ondanks ') +
          '<w:bookmarkStart w:id="0" w:name="_GoBack"/>' +
          r('onze ') +
          '<w:bookmarkEnd w:id="0"/>' +
          r('eerdere herin') +
          raw('<w:lastRenderedPageBreak/>') +
          r('neringen hebben wij uw betaling van ') +
          r('€ 184,50', BOLD) +
          r(' nog niet ontvangen.') +
          r(' U bent hiermede van rechtswege in ') +
          PROOF_START +
          r('gebreke', '<w:i/>') +
          PROOF_END +
          r('.'),
      ) +
      p(
        r('Wij verzoeken u het verschuldigde ') +
          r('bedragje', ENGLISH) +
          r(' binnen ') +
          r('zeven') +
          r(' (7) dagen te voldoen op rekening NL91') +
          raw('<w:t>\u00a0</w:t>') +
          r('ABNA\u00a00417\u00a01643\u00a000.') +
          // A remark that the writer hid.
          r(' [Controleren met boekhouding]', '<w:vanish/>') +
          r(' Deze nota', '<w:vanish w:val="0"/>') +
          r(' is een kopie van de eerdere.'),
      ) +
      p(
        r('Bel ons e') +
          raw('<w:noBreakHyphen/>') +
          r('mail') +
          raw('<w:softHyphen/>') +
          r('team, of bel 030') +
          raw('<w:noBreakHyphen/>') +
          r('123 45 67. ') +
          raw('<w:sym w:font="Wingdings" w:char="F0FC"/>') +
          r(' Dat kan elke dag.'),
      ) +
      p(r('Met vriendelijke groet,')) +
      p('') +
      p(r('M. de Boer') + lineBreak + r('praktijkmanager')) +
      p(
        raw('<w:br w:type="page"/>') + r('Bijlage: specificatie van het tandartsbezoekje op 4 mei 2026'),
        '<w:keepNext/>',
      ),
  })
}

/** Made by a program that writes Word 2007: no `w14`, white by empty paragraphs, line ends in the XML. */
export function spaced(): Uint8Array {
  startLetter()
  const close = style('Geenafstand')
  const lines = [
    'Sportschool Fit & Co',
    'Kanaalweg 88',
    '3531 HA Utrecht',
    '',
    'Beste Sanne,',
    '',
    'Je lidmaatschapje is per 1 september 2026 verlengd. Helaas werd de contributie van € 39,95 niet door je voldaan.',
    'Wij hebben je op 15 oktober 2026 al een herinnering gestuurd.',
    '',
    'Maak het bedrag vóór 1 december 2026 over. Doe je dit niet, dan zien wij ons genoodzaakt je toegang te blokkeren.',
    '',
    '',
    'Sportieve groet,',
    'Fit & Co',
  ]
  return wordPackage({
    name: 'document2.xml',
    body: lines
      .map(text =>
        (text === '' ? p('', close) : line(text, close)).replace(/ w14:\w+="[^"]*"| w:rsid\w+="[^"]*"/g, ''),
      )
      .join('\r\n'),
  })
}

const numbering: WordPart = {
  name: 'numbering.xml',
  root: 'numbering',
  type: 'numbering',
  id: 'rId10',
  relation: 'numbering',
  content:
    '<w:abstractNum w:abstractNumId="0" w15:restartNumberingAfterBreak="0"><w:nsid w:val="1F2A3B4C"/><w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="5D6E7F80"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>' +
    '<w:abstractNum w:abstractNumId="1" w15:restartNumberingAfterBreak="0"><w:nsid w:val="2B3C4D5E"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="6E7F8091"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Lijstopsomteken"/><w:lvlText w:val="&#xF0B7;"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
}

/** Headings and lists: numbered by the paragraph, by its style, and by a style that is based on one. */
export function lists(): Uint8Array {
  startLetter()
  const numbered = (text: string, level = 0): string =>
    line(text, `${style('Lijstalinea')}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
  const bullet = (text: string, id = 'Lijstopsomteken'): string => line(text, style(id))
  return wordPackage({
    parts: [numbering],
    styles:
      '<w:style w:type="paragraph" w:styleId="Lijstopsomteken"><w:name w:val="List Bullet"/><w:basedOn w:val="Standaard"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:contextualSpacing/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Huisopsomming"><w:name w:val="Huisopsomming"/><w:basedOn w:val="Lijstopsomteken"/><w:qFormat/></w:style>' +
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Onderwerp"><w:name w:val="Onderwerpregel"/><w:basedOn w:val="Kop1"/><w:next w:val="Standaard"/><w:qFormat/></w:style>',
    body:
      line('Tweede aanmaning voor uw huurachterstand', style('Onderwerp')) +
      line('Geachte mevrouw El Amrani,') +
      line('U heeft de huur van de volgende maanden niet voldaan:') +
      bullet('september 2026: € 712,30') +
      bullet('oktober 2026: € 712,30', 'Huisopsomming') +
      line('Wat kunt u doen?', `${style('Standaard')}<w:outlineLvl w:val="1"/>`) +
      numbered('Betaal het achterstallige bedrag binnen 14 dagen.') +
      numbered('Lukt dat niet? Neem dan terstond contact met ons op over:') +
      numbered('een betalingsregeling;', 1) +
      p(
        r('uitstel van betaling,') + lineBreak + r('tot hoogstens een maandje.'),
        `${style('Lijstalinea')}<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>`,
      ) +
      numbered('Heeft u al betaald? Dan kunt u dit schrijven als niet verzonden beschouwen.') +
      line(
        'Dit is geen punt meer van de lijst.',
        `${style('Lijstopsomteken')}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>`,
      ) +
      line('Woningstichting De Poort'),
  })
}

const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`
const row = (...cells: string[]): string => `<w:tr w:rsidR="00A41B2C">${cells.join('')}</w:tr>`
const table = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`

/** A letter laid out in a table, with a table of figures in it, merged cells and a row that somebody took out. */
export function tables(): Uint8Array {
  startLetter()
  const small = style('Geenafstand')
  // Three of them fit in a cell of the outer table.
  const narrow = (table: string): string => table.replaceAll('w:w="3000"', 'w:w="1600"')
  const date = 'w:author="J. Bakker" w:date="2026-10-28T09:14:00Z"'
  const figures = table(
    3,
    row(cell(line('Factuur', small)), cell(line('Vervaldatum', small)), cell(line('Bedrag', small))),
    row(cell(line('2026-118', small)), cell(line('1 juli 2026', small)), cell(line('€ 250,00', small))),
    row(cell(line('2026-131', small)), cell(line('1 augustus 2026', small)), cell(line('€ 125,00', small))),
    `<w:tr w:rsidR="00A41B2C"><w:trPr><w:del w:id="90" ${date}/></w:trPr>${cell(p(`<w:del w:id="91" ${date}>${raw('<w:delText>2026-140</w:delText>')}</w:del>`, small))}${cell(p('', small))}${cell(p('', small))}</w:tr>`,
    row(cell(line('Totaal', small), '<w:gridSpan w:val="2"/>'), cell(line('€ 375,00', small))),
  )
  return wordPackage({
    body:
      table(
        2,
        row(
          cell(
            p(
              r('Drukkerij Snel B.V.') + lineBreak + r('Industrieweg 7') + lineBreak + r('5600 AA Eindhoven'),
              small,
            ),
          ),
          cell(line('Contactpersoon: A. Smeets', small) + line('Telefoon: 040 123 45 67', small)),
        ),
      ) +
      line('Geachte relatie,', '<w:spacing w:before="240"/>') +
      table(
        2,
        row(
          cell(
            line(
              'Bij controle van onze administratie werd door ons geconstateerd dat onderstaande facturen nog niet door u zijn voldaan. Wij sommeren u het openstaande saldo binnen acht dagen na heden te voldoen.',
            ) +
              narrow(figures) +
              p('', small),
            '<w:gridSpan w:val="2"/>',
          ),
        ),
        row(
          cell(
            line(
              'Bij gebreke van tijdige betaling bent u wettelijke rente en incassokosten verschuldigd. Een regelinkje is bespreekbaar.',
            ),
            '<w:vMerge w:val="restart"/>',
          ),
          cell(line('Klantnummer 40021')),
        ),
        row(cell(p(''), '<w:vMerge/>'), cell(line('Dossier 7'))),
      ) +
      line('Hoogachtend,', '<w:spacing w:before="240"/>') +
      line('Drukkerij Snel B.V.'),
  })
}

/** Text in a text box, for Word in DrawingML and for old programs once more in VML. */
function textBox(id: number, content: string): string {
  return raw(
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="45720" distB="45720" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3600000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2160000" cy="1440000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="${id}" name="Tekstvak ${id}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2160000" cy="1440000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr rot="0" vert="horz" wrap="square"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="Tekstvak_x0020_${id}" style="position:absolute;margin-left:283.5pt;width:170pt;height:113pt" o:spid="_x0000_s10${id}"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    '<w:noProof/>',
  )
}

const aside = (kind: 'header' | 'footer', number: number, id: string, content: string): WordPart => ({
  name: `${kind}${number}.xml`,
  root: kind === 'header' ? 'hdr' : 'ftr',
  content,
  type: kind,
  id,
  relation: kind,
})

/** Headers and footers, the first page another, and text boxes beside the letter. */
export function boxes(): Uint8Array {
  startLetter()
  const head = style('Koptekst')
  const header = aside(
    'header',
    1,
    'rId11',
    p(r('Belastingsamenwerking Oost') + tab + tab + r('Kenmerk 2026/55-B'), head),
  )
  const first = aside(
    'header',
    2,
    'rId12',
    line('Belastingsamenwerking Oost', head) + line('Postbus 500, 7500 AM Enschede', head),
  )
  const footer = aside(
    'footer',
    1,
    'rId13',
    p(
      r('Pagina ') +
        field(code(' PAGE '), r('1', '<w:noProof/>')) +
        r(' van ') +
        field(code(' NUMPAGES  \\* Arabic  \\* MERGEFORMAT '), r('2', '<w:noProof/>')) +
        r('. Vragen? Bel 0800-1234.'),
      '<w:pStyle w:val="Koptekst"/>',
    ),
  )
  // Left over from an older version: no page has it.
  const even = aside('header', 3, 'rId14', line('Concept, niet verzenden', head))
  return wordPackage({
    parts: [header, first, even, footer],
    titlePage: true,
    section:
      '<w:headerReference w:type="even" r:id="rId14"/><w:headerReference w:type="default" r:id="rId11"/><w:headerReference w:type="first" r:id="rId12"/><w:footerReference w:type="default" r:id="rId13"/><w:footerReference w:type="first" r:id="rId13"/>',
    body:
      p(
        r('Aanmaning gemeentelijke belastingen') +
          textBox(
            1,
            line('Let op!', '<w:spacing w:after="0"/>') +
              line('Betaal vóór de vervaldatum. Bij niet-tijdige betaling volgt een dwangbevel.'),
          ),
        style('Kop1'),
      ) +
      line('Geachte heer, mevrouw,') +
      p(
        r('Op 31 mei 2026 is aan u een aanslag opgelegd. Tot op heden hebben wij het bedrag ad ') +
          r('€ 86,12', BOLD) +
          r(' niet mogen ontvangen. Wij maanen u aan dit alsnog te voldoen.'),
      ) +
      p(
        raw(
          `<w:pict><v:shape id="_x0000_s2050" type="#_x0000_t202" style="width:200pt;height:60pt"><v:textbox><w:txbxContent>${line('Een oud tekstvakje: bel onze helpdesk.')}</w:txbxContent></v:textbox></v:shape></w:pict>`,
        ),
      ) +
      line('De invorderingsambtenaar'),
  })
}

/** Footnotes, endnotes, links, things in things that Word knows beside runs. */
export function notes(): Uint8Array {
  startLetter()
  const note = (kind: 'footnote' | 'endnote', id: number, ...texts: string[]): string =>
    `<w:${kind} w:id="${id}">${texts
      .map((text, i) =>
        p(
          (i === 0 ? raw(`<w:${kind}Ref/>`, '<w:rStyle w:val="Voetnootmarkering"/>') : '') +
            r(i === 0 ? ` ${text}` : text),
          style('Voetnoottekst'),
        ),
      )
      .join('')}</w:${kind}>`
  const separators = (kind: 'footnote' | 'endnote'): string =>
    `<w:${kind} w:type="separator" w:id="-1">${p(raw('<w:separator/>'))}</w:${kind}><w:${kind} w:type="continuationSeparator" w:id="0">${p(raw('<w:continuationSeparator/>'))}</w:${kind}>`
  const reference = (kind: 'footnote' | 'endnote', id: number): string =>
    raw(`<w:${kind}Reference w:id="${id}"/>`, '<w:rStyle w:val="Voetnootmarkering"/>')
  return wordPackage({
    links: {rId20: 'https://www.geldfit.nl/'},
    parts: [
      {
        name: 'footnotes.xml',
        root: 'footnotes',
        type: 'footnotes',
        id: 'rId15',
        relation: 'footnotes',
        content:
          separators('footnote') +
          note(
            'footnote',
            2,
            'Artikel 6:119 BW. De rente is verschuldigd vanaf de dag dat u in verzuim bent.',
          ) +
          note(
            'footnote',
            1,
            'Besluit vergoeding voor buitengerechtelijke incassokosten.',
            'Zie de bijlage.',
          ) +
          // Nothing refers to this one any more.
          note('footnote', 3, 'Vervallen.'),
      },
      {
        name: 'endnotes.xml',
        root: 'endnotes',
        type: 'endnotes',
        id: 'rId16',
        relation: 'endnotes',
        content: separators('endnote') + note('endnote', 1, 'Bedragen zijn inclusief btw.'),
      },
    ],
    body:
      line('Geachte mevrouw Pietersen,') +
      p(
        r('U bent de wettelijke rente') +
          reference('footnote', 2) +
          r(' en de incassokosten') +
          reference('footnote', 1) +
          r(' verschuldigd') +
          reference('endnote', 1) +
          r('. Indien u in gebreke blijft, dragen wij de vordering over.'),
      ) +
      p(
        r('Hulp vindt u op ') +
          `<w:hyperlink r:id="rId20" w:history="1">${r('Geld', '<w:rStyle w:val="Hyperlink"/>')}${r('fit.nl', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>` +
          r(' of bij de ') +
          `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${r('gemeente')}</w:smartTag>` +
          r(', zie ') +
          `<w:hyperlink w:anchor="Bijlage" w:history="1">${r('de bijlage')}</w:hyperlink>` +
          r('.'),
      ) +
      p(
        '<w:bookmarkStart w:id="1" w:name="Bijlage"/>' +
          r('Bijlage: berekening van het renteje') +
          '<w:bookmarkEnd w:id="1"/>',
      ) +
      p(
        r('Rente = ') +
          `<m:oMath><m:r><m:t>184,50 × 0,06 ÷ 365</m:t></m:r></m:oMath>` +
          r(' per dag, ') +
          raw(
            `<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="22"/><w:lid w:val="nl-NL"/></w:rubyPr><w:rt>${r('eens')}</w:rt><w:rubyBase>${r('telkens')}</w:rubyBase></w:ruby>`,
          ) +
          r(' na middernacht.'),
      ) +
      p(
        mark('begin') +
          code(' HYPERLINK "https://www.voorbeeld.nl/betalen?a=1&b=2" ') +
          mark('separate') +
          r('Betaal meteen', '<w:rStyle w:val="Hyperlink"/>') +
          mark('end') +
          r(' of bel ') +
          merge('Telefoon') +
          r('.'),
      ),
  })
}
