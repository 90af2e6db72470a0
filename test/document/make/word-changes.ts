/** Letters after the XML of Word 365 that others have worked on: tracked changes, moved text, comments with replies. */
import {line, p, r, raw, startLetter, style, t, type WordPart, wordPackage} from './word-package.ts'

let change = 100
const by = (author = 'J. Bakker'): string =>
  `w:id="${change++}" w:author="${author}" w:date="2026-10-28T09:14:00Z"`
const inserted = (content: string, author?: string): string => `<w:ins ${by(author)}>${content}</w:ins>`
const gone = (text: string, properties = ''): string =>
  raw(t(text).replace(/w:t\b/g, 'w:delText'), properties)
const deleted = (text: string, author?: string): string => `<w:del ${by(author)}>${gone(text)}</w:del>`

/** The mark of a paragraph, put in or taken out. */
const paragraphMark = (kind: 'ins' | 'del' | 'moveFrom'): string => `<w:rPr><w:${kind} ${by()}/></w:rPr>`

/** A letter under revision. */
export function changes(): Uint8Array {
  startLetter()
  change = 100
  const moved = (kind: 'moveFrom' | 'moveTo', content: string): string => {
    const id = change++
    return `<w:${kind}RangeStart w:id="${id}" w:author="J. Bakker" w:date="2026-10-28T09:20:00Z" w:name="move1"/><w:${kind} ${by()}>${content}</w:${kind}><w:${kind}RangeEnd w:id="${id}"/>`
  }
  return wordPackage({
    body:
      p(r('Betreft: ') + deleted('slotaanmaning') + inserted(r('laatste aanmaning')), style('Kop1')) +
      p(
        r('Geachte heer ') +
          inserted(r('De') + deleted(' heer', 'P. Visser') + r(' Wit'), 'J. Bakker') +
          r(','),
      ) +
      p(
        moved('moveFrom', raw(t('Wij hebben u meermaals aangeschreven. '))) +
          r('Uw betaling werd niet ont') +
          deleted('van') +
          inserted(r('van')) +
          r('gen.') +
          inserted(r(' U bent in ') + r('gebreke', '<w:b/>') + r('.')),
      ) +
      // Two paragraphs of which the mark between is gone: a reader sees one.
      p(r('U dient het bedrag binnen zeven dagen'), paragraphMark('del')) +
      p(r(' te voldoen.') + moved('moveTo', r(' Wij hebben u meermaals aangeschreven.'))) +
      // Paragraphs that are gone with their marks.
      p(moved('moveFrom', raw(t('Tot die tijd kunt u bellen.'))), style('Kop1') + paragraphMark('moveFrom')) +
      p(deleted('Hierna volgt een dagvaarding.'), paragraphMark('del')) +
      p(
        raw(t('Neem contact met ons op.'), `<w:b/><w:rPrChange ${by()}><w:rPr><w:i/></w:rPr></w:rPrChange>`),
        `<w:jc w:val="left"/><w:pPrChange ${by()}><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrChange>`,
      ) +
      p(inserted(r('Een kopietje van de nota vindt u hierbij.')), paragraphMark('ins')) +
      line('Met vriendelijke groet,') +
      p(deleted('Afdeling Incasso') + inserted(r('Afdeling Klantcontact'))),
  })
}

/** A letter that colleagues discuss in comments. */
export function comments(): Uint8Array {
  startLetter()
  const comment = (id: number, author: string, initials: string, paraId: string, text: string): string =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-0${id + 1}T10:00:00Z" w:initials="${initials}"><w:p w14:paraId="${paraId}" w14:textId="77777777" w:rsidR="00A41B2C" w:rsidRDefault="00A41B2C"><w:pPr><w:pStyle w:val="Tekstopmerking"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Verwijzingopmerking"/></w:rPr><w:annotationRef/></w:r>${r(text)}</w:p></w:comment>`
  const start = (...ids: number[]): string => ids.map(id => `<w:commentRangeStart w:id="${id}"/>`).join('')
  const end = (...ids: number[]): string =>
    ids
      .map(
        id =>
          `<w:commentRangeEnd w:id="${id}"/>${raw(`<w:commentReference w:id="${id}"/>`, '<w:rStyle w:val="Verwijzingopmerking"/>')}`,
      )
      .join('')
  const part = (
    name: string,
    root: string,
    type: string,
    id: string,
    relation: string,
    content: string,
  ): WordPart => ({
    name,
    root,
    content,
    type,
    id,
    relation,
  })
  return wordPackage({
    parts: [
      part(
        'comments.xml',
        'comments',
        'comments',
        'rId30',
        'comments',
        comment(0, 'Fatima Yilmaz', 'FY', '5A000001', 'Is “sommeren” niet te streng?') +
          comment(1, 'Kees Jansen', 'KJ', '5A000002', 'Juridische zaken wil dit zo houden.') +
          comment(2, 'Fatima Yilmaz', 'FY', '5A000003', 'Bedrag controleren.') +
          comment(3, 'Kees Jansen', 'KJ', '5A000004', 'Hele alinea schrappen?'),
      ),
      part(
        'commentsExtended.xml',
        'w15:commentsEx',
        'commentsExtended',
        'rId31',
        'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
        '<w15:commentEx w15:paraId="5A000001" w15:done="0"/><w15:commentEx w15:paraId="5A000002" w15:paraIdParent="5A000001" w15:done="0"/><w15:commentEx w15:paraId="5A000003" w15:done="1"/><w15:commentEx w15:paraId="5A000004" w15:done="0"/>',
      ),
      part(
        'commentsIds.xml',
        'w16cid:commentsIds',
        'commentsIds',
        'rId32',
        'http://schemas.microsoft.com/office/2016/09/relationships/commentsIds',
        '<w16cid:commentId w16cid:paraId="5A000001" w16cid:durableId="2B5A0001"/><w16cid:commentId w16cid:paraId="5A000002" w16cid:durableId="2B5A0002"/><w16cid:commentId w16cid:paraId="5A000003" w16cid:durableId="2B5A0003"/><w16cid:commentId w16cid:paraId="5A000004" w16cid:durableId="2B5A0004"/>',
      ),
      part(
        'people.xml',
        'w15:people',
        'people',
        'rId33',
        'http://schemas.microsoft.com/office/2011/relationships/people',
        '<w15:person w15:author="Fatima Yilmaz"><w15:presenceInfo w15:providerId="None" w15:userId="Fatima Yilmaz"/></w15:person><w15:person w15:author="Kees Jansen"><w15:presenceInfo w15:providerId="None" w15:userId="Kees Jansen"/></w15:person>',
      ),
    ],
    body:
      line('Energiebedrijf Noorderlicht') +
      line('Ingebrekestelling', style('Kop1')) +
      line('Geachte klant,') +
      p(
        r('Wij ') +
          start(0, 1) +
          r('somm') +
          r('eren u') +
          end(0, 1) +
          r(' om het openstaande bedrag van ') +
          start(2) +
          r('€ 212,75') +
          end(2) +
          r(' per omgaande te voldoen.'),
      ) +
      p(
        start(3) +
          r('Indien betaling uitblijft, werd u reeds aangekondigd dat de levering zal worden opgeschort.'),
      ) +
      p(r('Het afsluitkostje bedraagt dan € 75,00.') + end(3)) +
      line('Hoogachtend,') +
      line('Energiebedrijf Noorderlicht'),
  })
}
