import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Remark} from '../../src/document/document.ts'
import type {DocxText} from '../../src/document/docx.ts'
import {annotateDocx, rewriteDocx} from '../../src/document/docx-write.ts'
import {isSealed, openArchive, seal} from '../../src/document/zip.ts'
import {code, field, merge, p, r, reread, t, type WordParts, word, wordBytes} from './word.ts'

const DATE = '2026-11-22T10:00:00Z'
const BOLD = '<w:b/>'
const ANN = 'w:author="Ann" w:date="2026-01-01T00:00:00Z"'

const box = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r(text))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

/** A letter with everything in it that makes writing hard. */
const PARTS: WordParts = {
  body: [
    p(r('Slotaan', BOLD), r('maning'), box('Bel ons nu')),
    p(
      r('Geachte '),
      merge('Naam'),
      r(', u dient te '),
      '<w:proofErr w:type="spellStart"/>',
      r('voldoen &amp; '),
      r('snel'),
    ),
    p(
      `<w:r>${t('Regel een')}<w:br/>${t('regel twee')}<w:tab/>${t('einde')}</w:r>`,
      `<w:ins w:id="7" ${ANN}>${r(' erbij van Ann')}</w:ins>`,
      `<w:del w:id="8" ${ANN}><w:r><w:delText>weg</w:delText></w:r></w:del>`,
    ),
    p(
      field(
        `${code(' IF ')}${merge('Bedrag')}${code(' &gt; 100 "U krijgt veel te betalen." "Dit is een klein bedrag." ')}`,
        r('Dit is een klein bedrag.'),
      ),
      r(' Dank u.'),
    ),
    `<w:tbl><w:tr><w:tc>${p(r('Bedrag'))}</w:tc><w:tc>${p(r('€ 40'))}</w:tc></w:tr></w:tbl>`,
    p(
      '<w:hyperlink r:id="x">',
      r('www.voorbeeld.nl'),
      '</w:hyperlink>',
      r(' en verder'),
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/></w:sectPr>',
  ].join(''),
  header1: p(r('Incassobureau Jansen')),
  footnotes: `<w:footnote w:id="2">${p(r('De vordering is hoog.'))}</w:footnote>`,
}

const TEXT = `Incassobureau Jansen

Slotaanmaning
Geachte «Naam», u dient te voldoen & snel
Regel een
regel twee\teinde erbij van Ann
{{#if Bedrag > 100}}U krijgt veel te betalen.{{else}}Dit is een klein bedrag.{{/if}} Dank u.

Bedrag
€ 40

www.voorbeeld.nl en verder

Bel ons nu

De vordering is hoog.
`

const xmlOf = (docx: DocxText): string => docx.body.xml
const remark = (docx: DocxText, words: string, ...paragraphs: string[]): Remark => {
  const start = docx.text.indexOf(words)
  if (start < 0) throw new Error(`no “${words}”`)
  return {
    start,
    end: start + words.length,
    paragraphs: paragraphs.length > 0 ? paragraphs : [`over ${words}`],
  }
}
const comments = (docx: DocxText): string =>
  new TextDecoder().decode(docx.archive.read('word/comments.xml', 1e6) ?? new Uint8Array())

/** What stands between the two marks of a remark, tags taken out. */
const marked = (docx: DocxText, id: number): string =>
  new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*)<w:commentRangeEnd w:id="${id}"/>`, 's')
    .exec(xmlOf(docx))![1]!
    .replace(/<w:delText.*?<\/w:delText>|<w:commentReference[^>]*>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')

function unchangedParts(before: DocxText, after: DocxText, but: readonly string[]): void {
  for (const name of before.archive.names)
    if (!but.includes(name))
      expect(after.archive.read(name, 1e7), name).toEqual(before.archive.read(name, 1e7))
}

describe('annotateDocx', () => {
  it('reads the letter that the tests are about', () => {
    expect(word(PARTS).text).toBe(TEXT)
  })

  it('puts remarks around words, over runs, and beside fields', () => {
    const docx = word(PARTS)
    const words = [
      'Slotaanmaning',
      'dient te voldoen & snel',
      'twee\teinde erbij',
      'voldoen',
      'Geachte «Naam»',
      'nl en',
    ]
    const after = reread(
      annotateDocx(
        docx,
        words.map(one => remark(docx, one)),
        DATE,
      ),
    )
    expect(after.text).toBe(TEXT)
    expect(words.map((_, id) => marked(after, id))).toEqual([
      'Slotaanmaning',
      'dient te voldoen & snel',
      'tweeeinde erbij',
      'voldoen',
      'Geachte  MERGEFIELD Naam «Naam»',
      'nl en',
    ])
    unchangedParts(docx, after, ['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'])
    expect(comments(after)).toContain('<w:t xml:space="preserve">over Slotaanmaning</w:t>')
  })

  it('keeps marks out of the code of a field', () => {
    const docx = word(PARTS)
    const after = reread(annotateDocx(docx, [remark(docx, 'klein bedrag')], DATE))
    expect(after.text).toBe(TEXT)
    expect(xmlOf(after)).toMatch(/<w:commentRangeStart w:id="0"\/><w:r><w:fldChar w:fldCharType="begin"\/>/)
    expect(marked(after, 0)).toMatch(/^ IF /)
  })

  it('stays in a paragraph that a content control holds', () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="Aanhef"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r('Klik hier'))}</w:sdtContent></w:sdt>`
    const docx = word({body: control + p(r('Dag.'))})
    expect(docx.text).toBe('«Aanhef»\nDag.\n')
    const after = reread(annotateDocx(docx, [remark(docx, '«Aanhef»')], DATE))
    expect(xmlOf(after)).toContain('<w:sdtContent><w:p><w:commentRangeStart w:id="0"/><w:r>')
    expect(xmlOf(after)).toContain('<w:commentReference w:id="0"/></w:r></w:p></w:sdtContent>')
  })

  it('says in the body what is about a header, a note or a text box', () => {
    const docx = word(PARTS)
    const words = ['Incassobureau', 'vordering', 'Bel ons']
    const after = reread(
      annotateDocx(
        docx,
        words.map(one => remark(docx, one)),
        DATE,
      ),
    )
    expect(after.text).toBe(TEXT)
    expect(comments(after)).toContain('In de koptekst, bij “Incassobureau”:')
    expect(comments(after)).toContain('In de voetnoten, bij “vordering”:')
    expect(comments(after)).toContain('In het tekstvak, bij “Bel ons”:')
    expect(xmlOf(after)).toMatch(
      /<w:commentRangeStart w:id="1"\/><w:commentRangeEnd w:id="1"\/><w:r><w:commentReference w:id="1"\/><\/w:r><w:r><w:footnoteReference w:id="2"\/><\/w:r>/,
    )
    unchangedParts(docx, after, ['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'])
  })

  it('keeps the remarks of others, and puts its own in the place of those of an earlier run', () => {
    const own = (id: number, author: string, text: string): string =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="${DATE}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
    const around = (id: number, runs: string): string =>
      `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    const docx = word({
      body: p(around(3, r('Slotaanmaning')), r(' en '), around(4, r('vordering'))),
      comments: own(3, 'Briefwijzer', 'oud') + own(4, 'Ann', 'van Ann'),
    })
    const once = reread(annotateDocx(docx, [remark(docx, 'Slotaanmaning', 'nieuw')], DATE))
    expect(comments(once)).not.toContain('oud')
    expect(comments(once)).toContain('van Ann')
    expect(xmlOf(once)).toContain(around(4, r('vordering')))
    expect(marked(once, 5)).toBe('Slotaanmaning')
    const again = annotateDocx(once, [remark(once, 'Slotaanmaning', 'nieuw')], DATE)
    expect(xmlOf(reread(again))).toBe(xmlOf(once))
    expect(reread(annotateDocx(once, [], DATE)).body.xml).not.toContain('w:id="5"')
  })

  it('keeps a remark of its own that somebody answered, and does not say the same again', () => {
    const comment = (id: number, author: string, paragraph: string, text: string): string =>
      `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="${paragraph}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
    const docx = word({
      body: p(
        '<w:commentRangeStart w:id="0"/>',
        r('Slotaanmaning'),
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      ),
      comments: comment(0, 'Briefwijzer', 'AA', 'over Slotaanmaning') + comment(1, 'Ann', 'BB', 'Eens!'),
    })
    const answered = docx.archive.with(
      new Map([
        [
          'word/commentsExtended.xml',
          new TextEncoder().encode(
            '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="AA"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/></w15:commentsEx>',
          ),
        ],
        [
          'word/_rels/document.xml.rels',
          new TextEncoder().encode(
            new TextDecoder()
              .decode(docx.archive.read('word/_rels/document.xml.rels', 1e6))
              .replace(
                '</Relationships>',
                '<Relationship Id="rIdx" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
              ),
          ),
        ],
      ]),
    )
    const after = reread(annotateDocx(reread(answered), [remark(docx, 'Slotaanmaning')], DATE))
    expect(comments(after).match(/<w:comment /g)).toHaveLength(2)
  })

  it('leaves text, other parts and other remarks alone, wherever its own stand', () => {
    const docx = word(PARTS)
    const place = fc.integer({min: 0, max: TEXT.length - 1})
    const ranges = fc.array(fc.tuple(place, fc.integer({min: 1, max: 60})), {maxLength: 12})
    fc.assert(
      fc.property(ranges, list => {
        const remarks = list.map(([start, length], i) => ({
          start,
          end: Math.min(TEXT.length, start + length),
          paragraphs: [`nummer ${i} <&"`],
        }))
        const after = reread(annotateDocx(docx, remarks, DATE))
        expect(after.text).toBe(TEXT)
        const ids = (name: string): string[] =>
          Array.from(
            xmlOf(after).matchAll(new RegExp(`<w:${name} w:id="(\\d+)"`, 'g')),
            ([, id]) => id!,
          ).sort()
        expect(ids('commentRangeEnd')).toEqual(ids('commentRangeStart'))
        expect(ids('commentReference')).toEqual(ids('commentRangeStart'))
        // Without the remarks it is the same letter again, and marking it twice is marking it once.
        expect(reread(annotateDocx(after, [], DATE)).text).toBe(TEXT)
        expect(xmlOf(reread(annotateDocx(after, remarks, DATE)))).toBe(xmlOf(after))
      }),
      {numRuns: 150},
    )
  })
})

/** What a reader sees when all changes are taken, and when none is. */
const accepted = (docx: DocxText): string => docx.text
function rejected(docx: DocxText): string {
  const undo = (xml: string): string =>
    xml
      .replace(/<w:ins w:id="\d+" w:author="Briefwijzer"[^>]*>.*?<\/w:ins>/gs, '')
      .replace(/<w:del w:id="\d+" w:author="Briefwijzer"[^>]*>(.*?)<\/w:del>/gs, '$1')
      .replaceAll('w:delText', 'w:t')
      .replaceAll('w:delInstrText', 'w:instrText')
  const parts = docx.archive.names.filter(name => /^word\/(?:document|header1|footnotes)\.xml$/.test(name))
  const changed = parts.map(
    name =>
      [name, new TextEncoder().encode(undo(new TextDecoder().decode(docx.archive.read(name, 1e7))))] as const,
  )
  return reread(docx.archive.with(new Map(changed))).text
}

describe('rewriteDocx', () => {
  const edit = (text: string): string =>
    text
      .replace('Slotaanmaning', 'Laatste herinnering')
      .replace('dient te voldoen', 'moet betalen')
      .replace('vordering', 'rekening')
      .replace('Bel ons nu', 'Belt u ons')
      .replace('Incassobureau', 'Bureau')
      .replace('klein bedrag', 'laag bedrag')

  it('tracks changes that can be taken or left', () => {
    const docx = word(PARTS)
    const after = reread(rewriteDocx(docx, edit(TEXT), {accept: false, date: DATE}))
    expect(accepted(after)).toBe(edit(TEXT))
    expect(rejected(after)).toContain('Slotaanmaning\nGeachte «Naam», u dient te voldoen & snel')
    expect(xmlOf(after)).toContain(
      `<w:del w:id="20" w:author="Briefwijzer" w:date="${DATE}"><w:r><w:rPr><w:b/></w:rPr>`.replace(
        '20',
        /w:del w:id="(\d+)" w:author="Briefwijzer"/.exec(xmlOf(after))![1]!,
      ),
    )
    // Both versions of the text box, and the code of the field.
    expect(xmlOf(after).match(/Belt u ons|>Belt u</g)?.length ?? 0).toBeGreaterThanOrEqual(2)
    expect(xmlOf(after)).toContain('w:delInstrText')
    unchangedParts(docx, after, ['word/document.xml', 'word/header1.xml', 'word/footnotes.xml'])
  })

  it('changes the text itself when that is asked for', () => {
    const docx = word(PARTS)
    const after = reread(rewriteDocx(docx, edit(TEXT), {accept: true, date: DATE}))
    expect(after.text).toBe(edit(TEXT))
    expect(xmlOf(after)).not.toContain('Briefwijzer')
    expect(xmlOf(after).replace(/<[^>]*>/g, '')).toContain('Laatste herinnering')
  })

  it('changes nothing when nothing changes', () => {
    const docx = word(PARTS)
    for (const accept of [true, false])
      expect(rewriteDocx(docx, TEXT, {accept, date: DATE})).toEqual(wordBytes(PARTS))
  })

  it('puts a change beside the insertion of another, not into it', () => {
    const docx = word({body: p(`<w:ins w:id="1" ${ANN}>${r('een slotaanmaning van Ann')}</w:ins>`)})
    const after = reread(rewriteDocx(docx, 'een herinnering van Ann\n', {accept: false, date: DATE}))
    expect(after.text).toBe('een herinnering van Ann\n')
    expect(xmlOf(after)).toMatch(/<\/w:del><\/w:ins><w:ins w:id="\d+" w:author="Briefwijzer"/)
    expect(xmlOf(after)).toMatch(/<\/w:ins><w:ins w:id="\d+" w:author="Ann"/)
  })

  it('gives back whatever text it is given, tracked or not, and the old one when the changes are left', () => {
    const docx = word(PARTS)
    const bare = rejected(docx)
    // Words between fields and line ends, changed at random.
    const kept = /(«[^»]*»|\{\{[^}]*\}\}|\n)/
    const words = fc.array(fc.constantFrom('een', 'é', '<&"', '😀', ' ', 'betaal', ',', '-', '  '), {
      maxLength: 4,
    })
    const mutate = fc.array(fc.tuple(fc.nat(), fc.nat(8), words), {maxLength: 6}).map(list => {
      const pieces = TEXT.split(kept)
      for (const [at, length, by] of list) {
        const index = (at % Math.ceil(pieces.length / 2)) * 2
        const piece = pieces[index]!
        // A line without text has no place for any.
        if (piece.trim() === '') continue
        const characters = [...piece]
        const from = at % characters.length
        pieces[index] = [...characters.slice(0, from), ...by, ...characters.slice(from + length)].join('')
      }
      return pieces.join('')
    })
    fc.assert(
      fc.property(mutate, fc.boolean(), (text, accept) => {
        const after = reread(rewriteDocx(docx, text, {accept, date: DATE}))
        expect(after.text).toBe(text)
        if (!accept) expect(rejected(after)).toBe(bare)
      }),
      {numRuns: 300},
    )
  })
})

describe('seal', () => {
  it('tells whether an archive was changed', () => {
    const bytes = wordBytes({body: p(r('Dag'))})
    const sealed = seal(bytes)
    expect(isSealed(bytes)).toBe(false)
    expect(isSealed(sealed)).toBe(true)
    expect(seal(sealed)).toEqual(sealed)
    expect(openArchive(sealed).names).toEqual(openArchive(bytes).names)
    const other = Uint8Array.from(sealed)
    other[40]! ^= 1
    expect(isSealed(other)).toBe(false)
  })
})
