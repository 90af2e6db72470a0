/** Letters after the XML of Word 365 that a program fills in: merge fields, IF fields, content controls, forms. */
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
  t,
  wordPackage,
} from './word-package.ts'

/** The text of an IF field's branch, as code. */
const said = (text: string): string => code(text)

/** A mail merge with everything that such letters have. */
export function mailMerge(): Uint8Array {
  startLetter()
  const amount = field(code(' MERGEFIELD Bedrag \\# "€ #.##0,00" '), r('€ 1.250,00', '<w:noProof/>'))
  return wordPackage({
    body:
      p(
        merge('Aanhef') +
          r(' ') +
          // The code of a field, split where somebody typed in it.
          field(
            raw('<w:instrText xml:space="preserve"> MERGE</w:instrText>') +
              raw(
                '<w:instrText xml:space="preserve">FIELD  "Naam debiteur"  \\b " " \\f "" \\* Caps </w:instrText>',
              ),
            r('«Naam debi', '<w:noProof/>') + r('teur»', '<w:noProof/>'),
          ) +
          lineBreak +
          `<w:fldSimple w:instr=" MERGEFIELD  Adres  \\* MERGEFORMAT ">${r('«Adres»', '<w:noProof/>')}</w:fldSimple>` +
          lineBreak +
          `<w:fldSimple w:instr=" MERGEFIELD Postcode ">${r('«Postcode»')}</w:fldSimple>` +
          r(' ') +
          merge('Woonplaats'),
        style('Geenafstand'),
      ) +
      p(
        r('Datum: ') + field(code(' DATE \\@ "d MMMM yyyy" '), r('22 november 2026', '<w:noProof/>')),
        '<w:spacing w:before="240"/>',
      ) +
      p(
        r('Geachte ') +
          field(
            code(' IF ') + merge('Geslacht', ' ') + said(' = "M" "heer" "mevrouw" '),
            r('heer', '<w:noProof/>'),
          ) +
          r(' ') +
          merge('Achternaam') +
          r(','),
      ) +
      p(
        r('Op ') +
          field(code(' MERGEFIELD Factuurdatum \\@ "d MMMM yyyy" '), r('1 oktober 2026')) +
          r(' stuurden wij u een factuur van ') +
          amount +
          r('. Met btw is dat ') +
          field(
            code(' = ') + field(code(' MERGEFIELD Bedrag '), r('1250')) + said(' * 1,21 \\# "€ #.##0,00" '),
            r('€ 1.512,50'),
          ) +
          r('. Dit bedrag werd niet door u voldaan.'),
      ) +
      p(
        field(
          code(' IF ') +
            merge('Aantal', ' ') +
            said(' > 1 "Dit is onze ') +
            merge('Aantal', ' ') +
            said('e herinnering aan ') +
            merge('Achternaam', ' ') +
            said('. U bent in gebreke." "Dit is onze eerste herinnering. ') +
            field(
              code(' IF ') +
                merge('Klant', ' ') +
                said(' = "nieuw" "Welkom als klant." "Wellicht is het u ontschoten." '),
              r('Welkom als klant.'),
            ) +
            said('" '),
          r('Dit is onze eerste herinnering. Welkom als klant.'),
        ) + r(' Betaal binnen 14 dagen.'),
      ) +
      p(
        r('Betaal via ') +
          field(
            code(' HYPERLINK "https://betalen.voorbeeld.nl" '),
            r('onze betaalpagina', '<w:rStyle w:val="Hyperlink"/>'),
          ) +
          r('. Zie pagina ') +
          field(code(' PAGE  \\* MERGEFORMAT '), r('1')) +
          r('.') +
          field(code(' NEXT ')) +
          field(code(' SET Later "morgen" ')),
      ) +
      p(
        r('Met vriendelijke groet,') +
          lineBreak +
          field(code(' DOCPROPERTY  Company  \\* MERGEFORMAT '), r('Incasso Midden B.V.')),
      ),
  })
}

/** IF fields whose texts span paragraphs, and fields that stand alone on lines. */
export function longBranches(): Uint8Array {
  startLetter()
  return wordPackage({
    body:
      p(
        `<w:fldSimple w:instr=" GREETINGLINE \\f &quot;&lt;&lt;_BEFORE_ Geachte &gt;&gt;&quot; ">${r('«Begroetingsregel»')}</w:fldSimple>`,
      ) +
      p(
        mark('begin') +
          code(' IF ') +
          merge('Regeling', ' ') +
          code(' = "ja" "U heeft een betalingsregeling. U bent uw afspraak niet nagekomen.'),
      ) +
      p(code('Daarom vervalt het regelinkje per direct." "U heeft nog niets betaald.')) +
      p(
        code('Wij verzoeken u per omgaande te voldoen." ') +
          mark('separate') +
          r('U heeft nog niets betaald.'),
      ) +
      p(r('Wij verzoeken u per omgaande te voldoen.') + mark('end')) +
      p(
        r('Uw termijn is ') +
          field(
            code(' IF ') +
              merge('Termijn', ' ') +
              code(' <> "" "') +
              merge('Termijn', ' ') +
              code('" "zeven" \\* MERGEFORMAT '),
            r('zeven'),
          ) +
          r(' dagen.') +
          // Curly quotes, as Word makes of straight ones when somebody types them over.
          field(
            code(' IF ') + merge('Kosten', ' ') + code(' >= 40 “ De kosten zijn dan € 40,00.” “” '),
            r(' De kosten zijn dan € 40,00.'),
          ),
      ) +
      p(
        r('Kies ') +
          field(code(' MACROBUTTON  NoMacro [Klik hier en typ uw naam] ')) +
          r(' en ') +
          field(
            raw('<w:instrText xml:space="preserve"> FILLIN "Wat is het dossiernummer?" </w:instrText>'),
            r('123'),
          ) +
          r('.'),
      ) +
      p(r('Zie ') + field(code(' REF bijlage \\h '), r('de bijlage hierachter')) + r('.')) +
      // Somebody took the end of this field away.
      p(
        r('Groet, ') + mark('begin') + code(' MERGEFIELD Medewerker ') + mark('separate') + r('«Medewerker»'),
      ),
  })
}

const placeholder = (text: string): string => r(text, '<w:rStyle w:val="Tekstvantijdelijkeaanduiding"/>')

/** Something to fill in. */
const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

/** A form letter with content controls and the fields of old forms. */
export function controls(): Uint8Array {
  startLetter()
  const checkbox =
    '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
  return wordPackage({
    body:
      control(
        '<w:alias w:val="Adres"/><w:tag w:val="adres"/><w:id w:val="1001"/>',
        line('Mevrouw C. Hendriks', style('Geenafstand')) +
          line('Parklaan 3, 1017 AA Amsterdam', style('Geenafstand')),
      ) +
      p(
        r('Geachte ') +
          control(
            '<w:alias w:val="Aanhef"/><w:tag w:val="aanhef"/><w:id w:val="1002"/><w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText="heer" w:value="heer"/><w:listItem w:displayText="mevrouw" w:value="mevrouw"/></w:dropDownList>',
            placeholder('Kies een item.'),
          ) +
          r(' ') +
          control('<w:tag w:val="naam"/><w:id w:val="1003"/><w:text/>', r('Hendriks')) +
          r(','),
        '<w:spacing w:before="360"/>',
      ) +
      p(
        r('Bij schrijven van ') +
          control(
            '<w:alias w:val="Datum brief"/><w:id w:val="1004"/><w:showingPlcHdr/><w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="nl-NL"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>',
            placeholder('Klik of tik om een datum in te voeren.'),
          ) +
          r(' stelden wij u in gebreke. U dient ') +
          control(
            '<w:alias w:val="Bedrag"/><w:id w:val="1005"/><w:dropDownList w:lastValue="75"><w:listItem w:displayText="€ 75,00" w:value="75"/><w:listItem w:displayText="€ 100,00" w:value="100"/></w:dropDownList>',
            r('€ 75,00'),
          ) +
          r(' te voldoen.'),
      ) +
      control(
        '<w:alias w:val="Toelichting"/><w:id w:val="1006"/><w:showingPlcHdr/>',
        p(placeholder('Klik of tik om tekst in te voeren.')),
      ) +
      p(
        control(
          `<w:id w:val="1007"/>${checkbox}`,
          raw(
            t('☒'),
            '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>',
          ),
        ) + r(' Ik wil een betalingsregelinkje treffen.'),
      ) +
      p(
        r('Dossier: ') +
          '<w:bookmarkStart w:id="5" w:name="Text1"/>' +
          raw(
            '<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Dossier"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput/></w:ffData></w:fldChar>',
          ) +
          code(' FORMTEXT ') +
          mark('separate') +
          raw('<w:t>\u2002\u2002\u2002</w:t>') +
          mark('end') +
          '<w:bookmarkEnd w:id="5"/>' +
          r(' ') +
          field(code(' FORMCHECKBOX ')) +
          r('spoed'),
      ) +
      control(
        '<w:id w:val="1008"/>',
        `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${line('IBAN')}</w:tc>${control('<w:alias w:val="IBAN"/><w:id w:val="1009"/><w:showingPlcHdr/>', `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${p(placeholder('Vul de IBAN in.'))}</w:tc>`)}</w:tr></w:tbl>`,
      ) +
      line('Hoogachtend,'),
  })
}
