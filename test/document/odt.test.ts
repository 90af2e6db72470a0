import fs from 'node:fs'
import {parseXml} from '@rgrove/parse-xml'
import fc from 'fast-check'
import {strFromU8, strToU8, unzipSync, type Zippable, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {AUTHOR, type Remark} from '../../src/document/document.ts'
import {type OdtText, readOdt} from '../../src/document/odt.ts'
import {annotateOdt} from '../../src/document/odt-write.ts'
import {openArchived} from '../../src/document/open.ts'
import {openArchive} from '../../src/document/zip.ts'
import {openLetter} from '../../src/project/open-letter.ts'

const DATE = '2026-11-22T10:00:00Z'
const TYPE = 'application/vnd.oasis.opendocument.text'
const NAMES = ['office', 'text', 'table', 'style']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  )
  .join(' ')

const content = (text: string, styles = '', names = NAMES): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${names}><office:automatic-styles>${styles}` +
  `</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`

const styleSheet = (styles: string, masters = ''): string =>
  `<office:document-styles ${NAMES}><office:styles>${styles}</office:styles>` +
  `<office:master-styles>${masters}</office:master-styles></office:document-styles>`

const pack = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const files: Zippable = {mimetype: [strToU8(TYPE), {level: 0}]}
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text)
  return zipSync(files)
}

/** A letter with this text; `styles` are the automatic ones, `sheet` is `styles.xml`. */
const letter = (text: string, styles = '', sheet = ''): OdtText =>
  open(pack({'content.xml': content(text, styles), ...(sheet && {'styles.xml': sheet})}))

function open(bytes: Uint8Array): OdtText {
  const opened = openArchived(bytes)
  if (!('odt' in opened)) throw new Error('no OpenDocument')
  return opened.odt
}

const p = (text: string): string => `<text:p>${text}</text:p>`
const textOf = (xml: string, styles = '', sheet = ''): string => letter(xml, styles, sheet).text

/** Lines with text, with what is known of them. */
const shown = ({text, lines}: OdtText): string[] =>
  text.split('\n').flatMap((line, index) => {
    const known = lines[index]
    if (line === '' || !known) return []
    const kind = known.kind ? ` ${known.kind}${known.depth || ''}` : ''
    return [`${known.part} ${known.paragraph}${known.opens ? '' : '+'}${kind}: ${line}`]
  })

const decode = (xml: string): string => parseXml(`<a>${xml}</a>`).root!.text

/** Each segment that is text stands in the XML as it is read, but for white that is not shown. */
function expectFaithful({text, segments}: OdtText): void {
  let last = 0
  for (const {start, end, piece, flow} of segments) {
    expect(text.slice(last, start)).toMatch(/^\n*$/)
    expect(text.slice(start, end)).toBe(piece.text)
    last = end
    if (piece.kind !== 'text') continue
    const slice = flow.part.xml.slice(piece.at(0), piece.at(piece.text.length))
    expect(slice).not.toMatch(/[<>]/)
    expect([piece.text, `${piece.text} `]).toContain(`${decode(slice).replace(/[\t\r\n ]+/g, ' ')}`)
  }
  expect(text.slice(last)).toMatch(/^\n*$/)
}

/** Comparing bytes as lists takes seconds. */
const expectSame = (a: Uint8Array, b: Uint8Array): void => expect(Buffer.compare(a, b)).toBe(0)

const remark = (start: number, end: number, ...paragraphs: string[]): Remark => ({start, end, paragraphs})

/** What stands in the file between the marks of each remark, without tags. */
function ranges(bytes: Uint8Array): string[] {
  const found: string[] = []
  for (const name of ['content.xml', 'styles.xml']) {
    const part = unzipSync(bytes)[name]
    if (!part) continue
    const xml = strFromU8(part)
    parseXml(xml)
    for (const {0: mark, 1: id, index} of xml.matchAll(
      /<office:annotation office:name="(Briefwijzer-\d+)".*?<\/office:annotation>/gs,
    )) {
      const end = xml.indexOf(`<office:annotation-end office:name="${id}"/>`, index)
      const inside = end < 0 ? '' : xml.slice(index + mark.length, end)
      found.push(
        inside
          .replace(/<office:annotation[ >].*?<\/office:annotation>/gs, '')
          .replace(/<text:p(?: [^>]*)?>/g, '¶')
          .replace(/<[^>]*>/g, ''),
      )
    }
  }
  return found
}

describe('text', () => {
  test('white counts once, and not at the start of a paragraph', () => {
    expect(textOf(p('\n  U   moet\n\t<text:span> nu</text:span> <text:s text:c="2"/> betalen'))).toBe(
      'U moet nu    betalen\n',
    )
  })
  test('spans, links, bookmarks and marks of pages split no word', () => {
    const xml = p(
      'on<text:span>ver<text:bookmark text:name="x"/></text:span><text:soft-page-break/>wij<text:a xlink:href="x">l&#x64;</text:a>',
    )
    expect(textOf(xml)).toBe('onverwijld\n')
  })
  test('tabs and line breaks', () => {
    expect(shown(letter(p('Bedrag:<text:tab/>€ 10<text:line-break/>Datum:\u00AD nu')))).toEqual([
      'body 1: Bedrag:\t€ 10',
      'body 1+: Datum:\u00AD nu',
    ])
  })
  test('comments and CDATA in the XML', () => {
    const odt = letter(p('Eerst <!-- niets -->dit <![CDATA[& dat]]>.'))
    expect(odt.text).toBe('Eerst dit & dat.\n')
    expectFaithful(odt)
  })
  test('deleted text is skipped, inserted text is read', () => {
    expect(
      textOf(
        `<text:tracked-changes><text:changed-region text:id="a"><text:deletion>${p('weg')}</text:deletion></text:changed-region></text:tracked-changes>${p('Dit <text:change text:change-id="a"/><text:change-start text:change-id="b"/>blijft<text:change-end text:change-id="b"/>.')}`,
      ),
    ).toBe('Dit blijft.\n')
  })
  test('hidden text is skipped, unless a style in it shows it again', () => {
    const hide = (name: string, family: string, display: string, parent = ''): string =>
      `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}"><style:text-properties text:display="${display}"/></style:style>`
    expect(
      textOf(
        `${p(
          'a<text:span text:style-name="T1">b<text:span text:style-name="T2">c</text:span></text:span><text:span text:style-name="T3">d</text:span>',
        )}<text:p text:style-name="P1">e</text:p>`,
        hide('T1', 'text', 'none') +
          hide('T2', 'text', 'true') +
          '<style:style style:name="T3" style:family="text" style:parent-style-name="Geheim"/>' +
          hide('P1', 'paragraph', 'none'),
        styleSheet(hide('Geheim', 'text', 'none')),
      ),
    ).toBe('ac\n\n')
  })
  test('a remark of anybody is no text', () => {
    expect(
      textOf(
        p(
          'U<office:annotation><dc:creator>Jan</dc:creator><text:p>Wie?</text:p></office:annotation> betaalt<office:annotation-end office:name="x"/>.',
        ),
      ),
    ).toBe('U betaalt.\n')
  })
  test('lists of contents, forms and the names of pictures are no text', () => {
    expect(
      textOf(
        `<text:table-of-content><text:index-body>${p('Inhoud')}</text:index-body></text:table-of-content>` +
          `<office:forms>${p('formulier')}</office:forms>` +
          p('Zie <draw:frame><draw:image/><svg:title xmlns:svg="x">plaatje</svg:title></draw:frame>hier'),
      ),
    ).toBe('Zie hier\n')
  })
})

describe('fields', () => {
  test.each([
    [
      '<text:database-display text:column-name="Naam" text:table-name="T">x</text:database-display>',
      '«Naam»',
    ],
    ['<text:placeholder text:placeholder-type="text">&lt;bedrag&gt;</text:placeholder>', '«bedrag»'],
    ['<text:user-field-get text:name="dossier">X</text:user-field-get>', '«dossier»'],
    ['<text:variable-get text:name="termijn">14</text:variable-get>', '«termijn»'],
    ['<text:variable-set text:name="termijn" text:display="none"/>', ''],
    ['<text:text-input text:description="uw naam">naam</text:text-input>', '«uw naam»'],
    ['<text:text-input>uw naam</text:text-input>', '«uw naam»'],
    ['<text:user-defined text:name="Kenmerk">X</text:user-defined>', '«Kenmerk»'],
    ['<text:drop-down text:name="keuze"><text:label text:value="a"/>a</text:drop-down>', '«keuze»'],
    ['<text:date>22-11-2026</text:date>', '«date»'],
    ['<text:date text:fixed="true">22-11-2026</text:date>', '22-11-2026'],
    ['<text:page-number>1</text:page-number>/<text:page-count>2</text:page-count>', '«page»/«numpages»'],
    ['<text:sender-lastname>Jansen</text:sender-lastname>', '«useraddress»'],
    ['<text:bookmark-ref text:ref-name="x">artikel 3</text:bookmark-ref>', 'artikel 3'],
    ['<text:expression text:formula="ooow:bedrag*2">20</text:expression>', '«bedrag»'],
    ['<text:hidden-text text:string-value="x">x</text:hidden-text>', ''],
    ['<text:database-next text:table-name="T"/>', ''],
    ['<text:constructor>gewoon</text:constructor>', 'gewoon'],
    [
      '<loext:content-control loext:showing-place-holder="true" loext:alias="Naam">Typ hier</loext:content-control>',
      '«Naam»',
    ],
    ['<loext:content-control>Jansen</loext:content-control>', 'Jansen'],
  ])('%s', (xml, text) => {
    const odt = letter(p(`a ${xml}b`))
    expect(odt.text).toBe(`a ${text}b\n`)
    expectFaithful(odt)
  })

  const choice = (condition: string): string =>
    p(
      `<text:conditional-text text:condition="${condition}" text:string-value-if-true="Ja." text:string-value-if-false="">Ja.</text:conditional-text>`,
    )
  test.each([
    ['ooow:bedrag &gt; 100', 'bedrag > 100'],
    ['ooow:[Lijst.Blad 1.Soort klant] EQ &quot;nieuw&quot;', 'Soort_klant == "nieuw"'],
    ['ooow:Lijst.Blad1.Stap NEQ 2', 'Stap != 2'],
    ['ooow:actieGeldig', 'actieGeldig'],
    ['ooow:a == 1 AND b == 2', 'a == 1 AND b == 2'],
    ['', 'voorwaarde'],
  ])('text under the condition %s', (condition, read) => {
    expect(textOf(choice(condition))).toBe(`{{#if ${read}}}Ja.{{else}}{{/if}}\n`)
  })
  test('a paragraph and a section that are hidden under a condition', () => {
    expect(
      textOf(
        `${p('<text:hidden-paragraph text:condition="ooow:stap == 1"/>Een <text:span>keer</text:span>.')}` +
          `<text:section text:display="condition" text:condition="ooow:stap == 2">${p('Twee.')}${p('Drie.')}</text:section>` +
          `<text:section text:display="condition" text:condition="ooow:stap == 2">${p('')}</text:section>` +
          `<text:section text:display="none">${p('Niets.')}</text:section>`,
      ),
    ).toBe('{{#unless stap == 1}}Een keer.{{/unless}}\n{{#unless stap == 2}}Twee.\nDrie.{{/unless}}\n\n')
  })
  test('a long condition costs no time', () => {
    expect(textOf(choice(`ooow:${'L '.repeat(100_000)}`)).length).toBeLessThan(500)
  })
})

describe('paragraphs', () => {
  const style = (name: string, properties: string, parent = '', more = ''): string =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}" ${more}><style:paragraph-properties ${properties}/></style:style>`
  const styled = (name: string, text: string): string => `<text:p text:style-name="${name}">${text}</text:p>`

  test('white between paragraphs comes from styles, with what they are based on', () => {
    const sheet = styleSheet(
      `<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.4cm"/></style:default-style>${style('Standard', 'fo:margin-bottom="0pt"')}${style('Tekst', 'fo:margin-bottom="0.1in"', 'Standard')}${style('Los', '')}`,
    )
    const automatic = style('P1', 'fo:margin-top="4pt"', 'Standard') + style('P2', 'fo:margin="50%"', 'Tekst')
    expect(
      textOf(
        p('a') +
          p('b') +
          styled('P1', 'c') +
          styled('Tekst', 'd') +
          p('e') +
          styled('P2', 'f') +
          styled('Los', 'g') +
          p('h'),
        automatic,
        sheet,
      ),
    ).toBe('a\nb\n\nc\nd\n\ne\nf\n\ng\n\nh\n')
  })
  test('no white between paragraphs of one style that leaves it out', () => {
    const sheet = styleSheet(
      style('Lijst', 'fo:margin-top="10pt" fo:margin-bottom="10pt" style:contextual-spacing="true"'),
    )
    const automatic = style('P1', '', 'Lijst')
    expect(textOf(styled('Lijst', 'a') + styled('P1', 'b') + p('c'), automatic, sheet)).toBe('a\nb\n\nc\n')
  })
  test('styles that are based on each other end', () => {
    expect(textOf(styled('A', 'a'), style('A', '', 'B') + style('B', '', 'A'))).toBe('a\n')
  })
  test('headings and titles', () => {
    const sheet = styleSheet(style('Title', '') + style('Kop', '', '', 'style:default-outline-level="2"'))
    expect(
      shown(
        letter(
          `${styled('P1', 'Titel')}<text:h text:outline-level="3">Drie</text:h><text:h>Een</text:h>${styled('Kop', 'Twee')}`,
          style('P1', '', 'Title'),
          sheet,
        ),
      ),
    ).toEqual([
      'body 1 heading1: Titel',
      'body 2 heading3: Drie',
      'body 3 heading1: Een',
      'body 4 heading2: Twee',
    ])
  })
  test('lists in lists', () => {
    const item = (text: string): string => `<text:list-item>${text}</text:list-item>`
    expect(
      shown(
        letter(
          `<text:list><text:list-header>${p('Kies:')}</text:list-header>${item(`${p('a')}<text:list>${item(p('b'))}</text:list>`)}</text:list>` +
            `<text:numbered-paragraph text:level="2">${p('c')}</text:numbered-paragraph>`,
        ),
      ),
    ).toEqual(['body 1: Kies:', 'body 2 list-item1: a', 'body 3 list-item2: b', 'body 4 list-item2: c'])
  })
  test('short cells are cells, long ones are paragraphs of the letter', () => {
    const cell = (text: string): string => `<table:table-cell>${text}</table:table-cell>`
    const long = 'Dit is een cel met een of meer hele zinnen van de brief zelf. Dus geen cel.'
    const odt = letter(
      `<table:table><table:table-header-rows><table:table-row>${cell(p('Kop'))}${cell(p(`<office:annotation><text:p>${long}</text:p></office:annotation>€ 1`))}</table:table-row></table:table-header-rows>` +
        `<table:table-row>${cell(p(long))}${cell(p('a') + p('b'))}<table:covered-table-cell>${p('weg')}</table:covered-table-cell></table:table-row></table:table>${p('Na.')}`,
    )
    expect(odt.text).toBe(`Kop\n€ 1\n\n${long}\n\na\nb\n\nNa.\n`)
    expect(shown(odt).slice(0, 3)).toEqual([
      'body 1 table-cell: Kop',
      'body 2 table-cell: € 1',
      `body 3: ${long}`,
    ])
  })
  test('text boxes, shapes and notes come behind the text', () => {
    const note = (kind: string, text: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`
    expect(
      shown(
        letter(
          `<draw:frame><draw:text-box>${p('Kader')}</draw:text-box></draw:frame>${p(`Tekst${note('endnote', 'Slot')}${note('footnote', 'Voet')} verder<draw:g><draw:custom-shape>${p('Vorm')}</draw:custom-shape></draw:g>.`)}`,
        ),
      ),
    ).toEqual([
      'body 1: Tekst verder.',
      'text-box 1: Kader',
      'text-box 2: Vorm',
      'footnote 1: Voet',
      'endnote 1: Slot',
    ])
  })
  test('headers and footers of pages that there are', () => {
    const page = (name: string, next: string, regions: string): string =>
      `<style:master-page style:name="${name}" style:next-style-name="${next}">${regions}</style:master-page>`
    const region = (kind: string, text: string, more = ''): string =>
      `<style:${kind} ${more}>${p(text)}</style:${kind}>`
    const sheet = styleSheet(
      '',
      page('Standard', '', region('header', 'Gewoon')) +
        page('Eerste', 'Vervolg', region('header', 'Eerste') + region('footer', 'Voet')) +
        page(
          'Vervolg',
          'Eerste',
          region('header', 'Vervolg') +
            region('header-left', 'Links', 'style:display="false"') +
            region('header-first', 'Voor'),
        ) +
        page('Bijlage', '', region('header', 'Bijlage', 'style:display="false"')),
    )
    const begins = (name: string): string => style(`P-${name}`, '', '', `style:master-page-name="${name}"`)
    const automatic = begins('Eerste') + begins('Bijlage') + begins('')
    expect(shown(letter(styled('P-Eerste', 'a') + styled('P-Bijlage', 'b'), automatic, sheet))).toEqual([
      'header 1: Eerste',
      'header 2: Voor',
      'header 3: Vervolg',
      'body 1: a',
      'body 2: b',
      'footer 1: Voet',
    ])
    expect(shown(letter(styled('P-', 'a'), automatic, sheet))).toEqual(['header 1: Gewoon', 'body 1: a'])
  })
})

describe('letters that LibreOffice made', () => {
  const FOLDER = 'fixtures/documents/odt'
  const file = (name: string): Uint8Array => fs.readFileSync(`${FOLDER}/${name}.odt`)

  test('aanmaning', () => {
    expect(shown(open(file('aanmaning')))).toEqual([
      'header 1: Incassobureau Voorbeeld',
      'header 2: Vervolg van onze brief',
      'body 1: De heer J. Jansen',
      'body 2: Dorpsstraat 1',
      'body 3: 1234 AB Utrecht',
      'body 4 heading1: Aanmaning',
      'body 5: Geachte heer Jansen,',
      'body 6: U heeft onze rekening van 3 maart nog niet betaald. Betaal vandaag nog, via onze website.',
      'body 7 heading1: Wat u moet betalen',
      'body 8 table-cell: Rekening',
      'body 9 table-cell: € 100,00',
      'body 10 table-cell: Kosten',
      'body 11 table-cell: € 40,00',
      'body 12: U kunt kiezen:',
      'body 13 list-item1: betalen:',
      'body 14 list-item2: in een keer;',
      'body 15 list-item2: in delen;',
      'body 16 list-item1: bezwaar maken.',
      'body 17: Met vriendelijke groet,',
      'body 17+: Incasso\tbureau',
      'text-box 1: Vragen? Bel 030 123 45 67.',
      'footnote 1: Dit staat in artikel 6:96 van het Burgerlijk Wetboek.',
      'endnote 1: Of bel ons.',
      'footer 1: Pagina «page» van «numpages»',
    ])
  })
  test('samenvoegen', () => {
    expect(open(file('samenvoegen')).text).toBe(
      [
        '11/22/26',
        'Geachte «Aanhef» «Naam»,',
        'Uw dossier is «dossier». Betaal «bedrag» binnen «termijn». {{#if Stap == 2}}Dit is de tweede keer.{{else}}Dit is de eerste keer.{{/if}}',
        '{{#unless Stap == 1}}Wij sturen u een deurwaarder.{{/unless}}',
        '{{#unless Stap != 3}}Dit is de laatste keer.',
        'Daarna gaan wij naar de rechter.{{/unless}}',
        'Typ hier uw «naam van de medewerker».\n',
      ].join('\n\n'),
    )
  })
  test('opmerkingen', () => {
    expect(open(file('opmerkingen')).text).toBe(
      'Gemeente Voorbeeld\n\nBeste lezer,\n\nU moet onverwijld betalen & reageren.\n\n\nBel ons gerust.\n\nTekst op een vorm\n',
    )
  })
  test('website', () => {
    expect(shown(open(file('website')))).toEqual([
      'body 1 heading1: Herinnering',
      'body 2: Beste meneer of mevrouw,',
      'body 3: U heeft de rekening van 3 maart nog niet betaald. Het gaat om €\u00A025,00.',
      'body 3+: Betaal dit vóór 1 april.',
      'body 4 list-item1: Betalen kan op onze website.',
      'body 5 list-item1: Of bel ons.',
      'body 6 table-cell: Rekeningnummer',
      'body 7 table-cell: NL00 BANK 0123 4567 89',
      'body 8 table-cell: Toelichting',
      'body 9: Deze cel heeft zo veel tekst dat het geen cel van een tabel is maar een stuk van de brief zelf, dus met hele zinnen.',
      'body 10: Met vriendelijke groet,',
      'body 11: De gemeente',
    ])
  })

  describe.each(['aanmaning', 'samenvoegen', 'opmerkingen', 'website'])('%s', name => {
    const bytes = file(name)
    const odt = open(bytes)
    test('its segments are what stands in the XML', () => {
      expectFaithful(odt)
      expect(odt.segments.some(({piece}) => piece.kind === 'text')).toBe(true)
    })
    test('remarks leave the text and the other parts as they are', () => {
      const words = [...odt.text.matchAll(/\S+/g)]
      const remarks = words.map(({0: word, index}) => remark(index, index + word.length, `Bij ${word}`))
      const annotated = annotateOdt(odt, remarks, DATE)
      const again = open(annotated)
      expect(again.text).toBe(odt.text)
      expect(again.lines).toEqual(odt.lines)
      expectFaithful(again)
      expectOthersSame(bytes, annotated)
      expect(strFromU8(annotated.subarray(30, 38))).toBe('mimetype')
      expect(annotated.subarray(8, 10)).toEqual(new Uint8Array([0, 0]))
      expect(commentsBy(annotated, AUTHOR)).toBe(words.length)
      expect(commentsBy(annotated, 'Jan')).toBe(commentsBy(bytes, 'Jan'))
      expectSame(annotateOdt(again, remarks, DATE), annotated)
    })
    test('random ranges', () => {
      const offset = fc.nat(odt.text.length)
      const remarkOf = fc
        .tuple(offset, offset)
        .map(([a, b]) => remark(Math.min(a, b), Math.max(a, b), 'Schrijf "kort" & <goed>.'))
      fc.assert(
        fc.property(fc.array(remarkOf, {maxLength: 8}), remarks => {
          const annotated = annotateOdt(odt, remarks, DATE)
          const again = open(annotated)
          expect(again.text).toBe(odt.text)
          expect(again.lines).toEqual(odt.lines)
          expect(ranges(annotated).length).toBe(remarks.length)
          expectSame(annotateOdt(again, remarks, DATE), annotated)
          expectOthersSame(bytes, annotated)
        }),
        {numRuns: 60},
      )
    })
  })

  const commentsBy = (bytes: Uint8Array, author: string): number =>
    Object.values(unzipSync(bytes)).reduce(
      (sum, part) =>
        sum +
        strFromU8(part, true).split(`<dc:creator>${author}</dc:creator></`).length -
        1 +
        strFromU8(part, true).split(`<dc:creator>${author}</dc:creator><dc:date>`).length -
        1,
      0,
    )
  function expectOthersSame(before: Uint8Array, after: Uint8Array): void {
    const [old, fresh] = [unzipSync(before), unzipSync(after)]
    expect(Object.keys(fresh)).toEqual(Object.keys(old))
    for (const name of Object.keys(old))
      if (name !== 'content.xml' && name !== 'styles.xml') expectSame(fresh[name]!, old[name]!)
  }
})

describe('remarks', () => {
  const annotated = (odt: OdtText, ...remarks: Remark[]): Uint8Array => annotateOdt(odt, remarks, DATE)
  const on = (odt: OdtText, text: string, ...paragraphs: string[]): Remark => {
    const start = odt.text.indexOf(text)
    return remark(start, start + text.length, ...paragraphs)
  }
  const part = (bytes: Uint8Array, name = 'content.xml'): string => strFromU8(unzipSync(bytes)[name]!)

  test('stand around their text', () => {
    const odt = letter(p('U moet onverwijld betalen.'))
    expect(part(annotated(odt, on(odt, 'onverwijld', 'Schrijf: snel.', 'Want dat is korter.')))).toBe(
      content(
        p(
          `U moet <office:annotation office:name="Briefwijzer-1"><dc:creator>Briefwijzer</dc:creator><dc:date>${DATE}</dc:date><text:p>Schrijf: snel.</text:p><text:p>Want dat is korter.</text:p></office:annotation>onverwijld<office:annotation-end office:name="Briefwijzer-1"/> betalen.`,
        ),
      ),
    )
  })
  test('over spans, cells, paragraphs and references to characters', () => {
    const odt = letter(
      `${p('on<text:span>ver</text:span>wijld')}<table:table><table:table-row><table:table-cell>${p('een')}</table:table-cell><table:table-cell>${p('t&amp;w&#233;e')}</table:table-cell></table:table-row></table:table>${p('drie vier')}`,
    )
    const bytes = annotated(
      odt,
      on(odt, 'verwijld\neen'),
      on(odt, '&w'),
      on(odt, 'ée\n\ndrie'),
      on(odt, 'wijld'),
      on(odt, 'onver'),
    )
    expect(ranges(bytes).sort()).toEqual(['&amp;w', '&#233;e¶drie', 'onver', 'verwijld¶een', 'wijld'].sort())
    expect(open(bytes).text).toBe(odt.text)
  })
  test('stand around a field, never in it', () => {
    const odt = letter(
      p(
        'Beste <text:placeholder text:placeholder-type="text">naam</text:placeholder>, <text:conditional-text text:condition="ooow:a" text:string-value-if-true="Ja" text:string-value-if-false="Nee">Ja</text:conditional-text>.',
      ),
    )
    const at = odt.text.indexOf('aam')
    expect(ranges(annotated(odt, remark(at, at + 2), on(odt, 'Nee')))).toEqual(['naam', 'Ja'])
  })
  test('in headers, notes and text boxes', () => {
    const odt = letter(
      p(
        `Tekst<text:note text:note-class="footnote"><text:note-body>${p('Noot')}</text:note-body></text:note><draw:frame><draw:text-box>${p('Kader')}</draw:text-box></draw:frame>`,
      ),
      '',
      styleSheet(
        '',
        `<style:master-page style:name="Standard"><style:header>${p('Kop')}</style:header></style:master-page>`,
      ),
    )
    const bytes = annotated(odt, on(odt, 'Kop'), on(odt, 'Noot'), on(odt, 'Kader'))
    expect(ranges(bytes).sort()).toEqual(['Kader', 'Kop', 'Noot'])
    expect(part(bytes, 'styles.xml')).toContain('</office:annotation>Kop<office:annotation-end')
    expect(
      ranges(annotated(odt, remark(odt.text.indexOf('op'), odt.text.indexOf('kst')))),
      'ends with its part',
    ).toEqual(['op'])
  })
  test('on the whole letter stand at its first paragraph', () => {
    const odt = letter(
      `${p('')}${p('<text:span>Beste lezer</text:span>')}`,
      '',
      styleSheet(
        '',
        `<style:master-page style:name="Standard"><style:header>${p('Kop')}</style:header></style:master-page>`,
      ),
    )
    expect(part(annotated(odt, remark(0, 0, 'Er is geen datum.')))).toContain(
      '<text:p></text:p><text:p><text:span><office:annotation office:name="Briefwijzer-1">',
    )
  })
  test.each([
    '<text:p/>',
    `<draw:rect>${p('Op de pagina')}</draw:rect><text:p/>`,
    '<text:p text:style-name="x" />',
    '<text:p> </text:p>',
    '',
  ])('on a letter without text: %s', xml => {
    const odt = letter(xml)
    const remarks = [remark(0, 0, 'Leeg.'), remark(0, 1, 'Heel leeg.')]
    const bytes = annotateOdt(odt, remarks, DATE)
    expect(ranges(bytes).length).toBe(xml === '' ? 0 : 2)
    expectSame(annotateOdt(open(bytes), remarks, DATE), bytes)
  })
  test('replace those of an earlier run, and leave those of others', () => {
    const others =
      'U <office:annotation office:name="Briefwijzer-1"><dc:creator>Jan</dc:creator><text:p>Wie?</text:p></office:annotation>moet<office:annotation-end office:name="Briefwijzer-1"/> <office:annotation><dc:creator>Els</dc:creator><text:p>Hm.</text:p></office:annotation>'
    const earlier =
      'nu<office:annotation office:name="x1"><dc:creator>Briefwijzer</dc:creator><text:p>Oud.</text:p></office:annotation> beta<office:annotation><dc:creator>Briefwijzer</dc:creator></office:annotation>len<office:annotation-end office:name="x1"/>.'
    const odt = letter(p(others + earlier))
    expect(part(annotated(odt))).toBe(content(p(`${others}nu betalen.`)))
    const bytes = annotated(odt, on(odt, 'nu betalen', 'Nieuw.'))
    expect(part(bytes)).toContain(others)
    expect(part(bytes)).not.toContain('Oud.')
    expect(ranges(bytes)).toContain('nu betalen')
    expect(part(bytes)).toContain('office:name="Briefwijzer-2"')
  })
  test('stay when somebody answered them, and are not said twice', () => {
    const answered =
      'U <office:annotation office:name="Briefwijzer-1"><dc:creator>Briefwijzer</dc:creator><text:p>Kan <text:s/>korter.</text:p><text:p>Ja.</text:p></office:annotation>moet<office:annotation-end office:name="Briefwijzer-1"/> <office:annotation loext:parent-name="Briefwijzer-1"><dc:creator>Els</dc:creator><text:p>Nee.</text:p></office:annotation>nu.'
    const odt = letter(p(answered))
    expect(part(annotated(odt, on(odt, 'moet', 'Kan  korter.', 'Ja.')))).toBe(content(p(answered)))
    expect(ranges(annotated(odt, on(odt, 'nu', 'Wanneer?')))).toEqual(['moet', 'nu'])
  })
  test('stand before a drawing, and say where they belong', () => {
    const shape = (text: string): string => `<draw:custom-shape>${p(text)}</draw:custom-shape>`
    const frame = `<draw:frame draw:style-name="fr1"><draw:text-box>${p('Kader')}</draw:text-box></draw:frame>`
    const odt = letter(
      `${shape('Op de pagina')}${p(`Beste ${shape('Vorm')}lezer${frame}<draw:g>${frame.replace('Kader', 'Groep').replace('fr1', 'fr2')}</draw:g>`)}`,
      '<style:style style:name="fr1" style:family="graphic"/><style:style style:name="fr2" style:family="graphic" style:parent-style-name="Frame"/>',
    )
    const xml = part(
      annotated(
        odt,
        on(odt, 'Vorm', 'a'),
        on(odt, 'Kader', 'b'),
        on(odt, 'Groep', 'c'),
        on(odt, 'pagina', 'd'),
      ),
    ).replace(
      /<office:annotation .*?<text:p>(.*?)<\/text:p><text:p>(.)<\/text:p><\/office:annotation>/g,
      '[$1 $2]',
    )
    expect(xml).toContain(
      '<text:p>[In het tekstvak, bij “pagina”: d]Beste [In het tekstvak, bij “Vorm”: a]<draw:custom-shape>',
    )
    expect(xml).toContain('lezer[In het tekstvak, bij “Kader”: b]<draw:frame')
    expect(xml).toContain('[In het tekstvak, bij “Groep”: c]<draw:g>')
  })
  test('a comment declares the names that the file does not', () => {
    const names = NAMES.replace('xmlns:dc="http://purl.org/dc/elements/1.1/"', '')
    const odt = open(pack({'content.xml': content(p('U'), '', names)}))
    expect(part(annotated(odt, remark(0, 1, 'x')))).toContain(' xmlns:dc="http://purl.org/dc/elements/1.1/"')
  })
  test('white, signs of XML and characters that it does not know', () => {
    const odt = letter(p('U'))
    expect(part(annotated(odt, remark(0, 1, '  a  <b>\n\tc\u0001')))).toContain(
      '<text:p><text:s/> a<text:s/> &lt;b&gt;<text:line-break/><text:tab/>c\uFFFD</text:p>',
    )
  })
  test('never part a character in two', () => {
    const odt = letter(p('a😀b &#x1F600;c'))
    for (let start = 0; start < odt.text.length; start++)
      for (let end = start; end < odt.text.length; end++) {
        const bytes = annotated(odt, remark(start, end, 'x'))
        expect(open(bytes).text).toBe(odt.text)
      }
    expect(ranges(annotated(odt, remark(2, 4)))).toEqual(['😀b'])
  })
  test('byte-order mark and line ends stay', () => {
    const xml = `\uFEFF${content(p('een\r\ntwee'))}`
    const odt = open(pack({'content.xml': xml}))
    expect(odt.text).toBe('een twee\n')
    const bytes = unzipSync(annotated(odt, on(odt, 'twee')))['content.xml']!
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(strFromU8(bytes)).toContain('een\r\n<office:annotation')
  })

  const inline: fc.Arbitrary<string> = fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom('woord', ' ', '  ', '\n', 'é', '&amp;', '&#x1F600;', '😀', 'a b')},
    fc.constantFrom(
      '<text:s/>',
      '<text:tab/>',
      '<text:line-break/>',
      '<text:placeholder text:placeholder-type="text">x</text:placeholder>',
      '<text:conditional-text text:condition="a" text:string-value-if-true="J" text:string-value-if-false="N"/>',
      '<text:hidden-paragraph text:condition="ooow:b == 1"/>',
      '<text:span>deel</text:span>',
      '<text:span> <text:a xlink:href="x">link</text:a></text:span>',
      '<!-- x -->',
      '<![CDATA[<]]>',
      '<office:annotation office:name="j"><dc:creator>Jan</dc:creator><text:p>J</text:p></office:annotation>',
      '<office:annotation><dc:creator>Briefwijzer</dc:creator><text:p>B</text:p></office:annotation>',
      '<text:note text:note-class="footnote"><text:note-body><text:p>no  ot</text:p></text:note-body></text:note>',
      '<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame>',
      '<draw:rect><text:p>vorm</text:p></draw:rect>',
    ),
  )
  test('any remarks on any letter', () => {
    const paragraph = fc.array(inline, {maxLength: 6}).map(parts => p(parts.join('')))
    const blocks = fc
      .array(
        fc.oneof(
          paragraph,
          paragraph.map(
            text => `<text:section text:display="condition" text:condition="c">${text}${text}</text:section>`,
          ),
          paragraph.map(text => `<text:list><text:list-item>${text}</text:list-item></text:list>`),
        ),
        {minLength: 1, maxLength: 4},
      )
      .map(found => found.join('\n'))
    const spots = fc.array(fc.tuple(fc.nat(200), fc.nat(20)), {maxLength: 6})
    fc.assert(
      fc.property(blocks, spots, (xml, places) => {
        const odt = letter(xml)
        expectFaithful(odt)
        const remarks = places.map(([at, length]) => {
          const start = Math.min(at, odt.text.length)
          return remark(start, Math.min(start + length, odt.text.length), 'x')
        })
        const bytes = annotateOdt(odt, remarks, DATE)
        const again = open(bytes)
        expect(again.text).toBe(odt.text)
        expect(again.lines).toEqual(odt.lines)
        expect(ranges(bytes).length).toBe(remarks.length)
        expectSame(annotateOdt(again, remarks, DATE), bytes)
        expectSame(annotateOdt(again, [], DATE), annotateOdt(odt, [], DATE))
      }),
      {numRuns: 400},
    )
  })
})

describe('files that are no letter', () => {
  const problem = async (bytes: Uint8Array): Promise<string> => {
    const opened = await openLetter(Buffer.from(bytes), 'brief.odt')
    return 'problem' in opened ? opened.problem : ''
  }
  const DAMAGED = /^Dit bestand is beschadigd\. /
  test.each([
    ['no text part', pack({'styles.xml': styleSheet('')})],
    ['broken XML', pack({'content.xml': content('<text:p>U')})],
    ['broken styles', pack({'content.xml': content(p('U')), 'styles.xml': '<a'})],
    [
      'XML with entities of its own',
      pack({'content.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${content(p('&b;'))}`}),
    ],
    ['no text in it', pack({'content.xml': content('').replaceAll('office:text', 'office:chart')})],
    ['not UTF-8', zipSync({mimetype: strToU8(TYPE), 'content.xml': new Uint8Array([0xff, 0xfe, 0x41])})],
    [
      'elements in elements without end',
      pack({'content.xml': content('<text:span>'.repeat(50_000) + '</text:span>'.repeat(50_000))}),
    ],
    ['cut off', pack({'content.xml': content(p('U'))}).subarray(0, 200)],
  ])('%s', async (_, bytes) => {
    expect(await problem(bytes)).toMatch(DAMAGED)
  })
  test('a password', async () => {
    const manifest = `<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
    expect(await problem(pack({'content.xml': '\u0001', 'META-INF/manifest.xml': manifest}))).toMatch(
      /^Dit bestand heeft een wachtwoord\. /,
    )
  })
  test('a sheet', async () => {
    const bytes = zipSync({mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet')})
    expect(await problem(bytes)).toMatch(/geen Word- of OpenDocument-brief/)
  })
  test('too much text', async () => {
    expect(await problem(pack({'content.xml': content(p('x'.repeat(3_000_000)))}))).toMatch(/te groot/)
  })
  test('a template, and one that tells what it is in its list of parts alone', async () => {
    const template = zipSync({mimetype: strToU8(`${TYPE}-template`), 'content.xml': strToU8(content(p('U')))})
    expect(await openLetter(Buffer.from(template), 'brief.ott')).toMatchObject({text: 'U\n', format: 'odt'})
    const manifest = `<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/></manifest:manifest>`
    const bare = zipSync({
      'META-INF/manifest.xml': strToU8(manifest),
      'content.xml': strToU8(content(p('U'))),
    })
    expect(readOdt(openArchive(bare)).text).toBe('U\n')
    expect(await openLetter(Buffer.from(bare), 'brief.odt')).not.toHaveProperty('save')
  })
})
