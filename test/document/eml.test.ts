import {describe, expect, it} from 'vitest'
import {type MailText, readEml} from '../../src/document/eml.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {UnreadableLetter} from '../../src/letter/letter.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {lineOf} from '../../src/report/place.ts'
import {testResources} from '../resources.ts'

/** An e-mail of its lines; its characters are bytes. */
const mail = (...lines: readonly string[]): Promise<MailText> =>
  readEml(Buffer.from(`From: a@b.nl\r\n${lines.join('\r\n')}\r\n`, 'latin1'))
const textOf = async (...lines: readonly string[]): Promise<string> => (await mail(...lines)).text
const MULTI = 'Content-Type: multipart/alternative; boundary="b"'
const PLAIN = 'Content-Type: text/plain; charset=utf-8'
const HTML = 'Content-Type: text/html; charset=utf-8'

/** The texts of the blocks of an e-mail with both parts. */
async function blocksOf(html: readonly string[], text: readonly string[]): Promise<string[]> {
  const read = await mail(MULTI, '', '--b', PLAIN, '', ...text, '--b', HTML, '', ...html, '--b--')
  return readLetter(read.text, {...read, format: 'eml'}).blocks.map(block => block.text)
}

describe('readEml', () => {
  it.each([
    ['quoted-printable in UTF-8', 'utf-8', 'quoted-printable', 'Caf=C3=A9, =E2=82=AC 40 be=\r\ntalen'],
    ['quoted-printable in ISO 8859-15', 'iso-8859-15', 'quoted-printable', 'Caf=E9, =A4 40 betalen'],
    ['quoted-printable in Windows-1252', 'windows-1252', 'quoted-printable', 'Caf=E9, =80 40 betalen'],
    ['Windows-1252 that says it is ISO 8859-1', 'iso-8859-1', '8bit', 'Caf\xe9, \x80 40 betalen'],
    ['base64', 'UTF-8', 'base64', 'Q2Fmw6ksIOKCrCA0\r\nMCBiZXRhbGVu'],
    ['bytes as they are', '"utf-8"', '8bit', 'Caf\xc3\xa9, \xe2\x82\xac 40 betalen'],
  ])('decodes %s', async (_name, charset, encoding, body) => {
    const type = `Content-Type: text/plain; charset=${charset}`
    expect(await textOf(type, `Content-Transfer-Encoding: ${encoding}`, '', body)).toBe('Café, € 40 betalen')
  })

  it.each([
    ['=?utf-8?Q?Slotaanmaning_=E2=82=AC?= =?utf-8?Q?_40?=', 'Slotaanmaning € 40'],
    ['=?iso-8859-1?B?QmV0YWxpbmcgaW4gY2Fm6Q==?=', 'Betaling in café'],
    ['Uw rekening\r\n van maart', 'Uw rekening van maart'],
  ])('has the subject %s on its first line', async (written, subject) => {
    const {text, lines} = await mail(`Subject: ${written}`, PLAIN, '', 'Dag.')
    expect(text).toBe(`Onderwerp: ${subject}\n\nDag.`)
    expect(lines.map(({part, paragraph}) => `${part} ${paragraph}`)).toEqual([
      'subject 1',
      'subject 2',
      'text 1',
    ])
  })

  it('takes HTML and text out of parts in parts, and nothing that is sent along', async () => {
    const attached = (...headers: readonly string[]): string[] => ['--m', ...headers, '', 'Sommatie.']
    const {text, syntax} = await mail(
      'Content-Type: multipart/mixed; boundary=m',
      '',
      '--m',
      MULTI,
      '',
      '--b',
      PLAIN,
      '',
      'Tekst.',
      '--b',
      HTML,
      '',
      '<p>Opmaak.</p>',
      '--b--',
      ...attached('Content-Type: text/plain', 'Content-Disposition: attachment'),
      ...attached('Content-Type: text/plain;', '\tname="voorwaarden.txt"'),
      ...attached('Content-Type: text/html', "Content-Disposition: inline; filename*=utf-8''a.html"),
      ...attached('Content-Type: text/csv'),
      '--m',
      'Content-Type: message/rfc822',
      '',
      'Subject: Sommatie',
      PLAIN,
      '',
      'Sommatie.',
      '--m--',
    )
    expect(text).toBe('<p>Opmaak.</p>\n\nTekst.')
    expect(syntax).toBe('html')
  })

  it.each([
    ['nothing', '', /^In deze e-mail staat geen tekst\./],
    ['no body', 'From: a@b.nl\nSubject: Dag\n\n', /^In deze e-mail staat geen tekst\./],
    [
      'only an attachment',
      'From: a@b.nl\nContent-Type: application/pdf\n\nx',
      /^In deze e-mail staat geen tekst\./,
    ],
    ['no e-mail', 'Geachte mevrouw,\n\nU moet betalen.', /^Dit is geen e-mail/],
    [
      'base64 of something else',
      `From: a\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${'gICA'.repeat(30)}`,
      /^De tekst van deze e-mail is beschadigd\./,
    ],
    [
      'too many headers',
      `From: a\n${'X: y\n'.repeat(100_000)}\nDag.`,
      /^De tekst van deze e-mail is beschadigd\./,
    ],
    [
      'too many parts',
      `From: a\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(2000)}`,
      /^De tekst van deze e-mail is beschadigd\./,
    ],
    [
      'a text without end',
      `From: a\n\n${'Ik betaal. '.repeat(200_000)}`,
      /^De tekst van deze e-mail is te lang/,
    ],
  ])('refuses %s', async (_name, written, line) => {
    const refused = await readEml(Buffer.from(written)).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(UnreadableLetter)
    expect((refused as UnreadableLetter).message).toMatch(line)
  })
})

describe('the blocks of an e-mail', () => {
  it('are those of the HTML, without what the text says again', async () => {
    const blocks = await blocksOf(
      [
        '<title>Sjabloon</title><h1>Uw rekening</h1><table><tr><td>Bedrag</td><td>40&nbsp;euro</td></tr></table>',
        '<p>U moet <b>nu</b> betalen.</p><a href="https://x.nl/b">Betaal</a>',
      ],
      ['UW REKENING', '', 'Bedrag: 40 euro', '', 'U moet nu', 'betalen.', 'Betaal ( https://x.nl/b )'],
    )
    expect(blocks).toEqual(['Uw rekening', 'Bedrag', '40 euro', 'U moet nu betalen.', 'Betaal'])
  })

  it('are of the text the sentences that the HTML does not have', async () => {
    const blocks = await blocksOf(
      ['<p>U moet betalen. Belt u ons gerust.</p>'],
      ['U moet betalen. Anders volgt een sommatie. Belt u ons gerust.', '', 'Wij dagvaarden u.'],
    )
    expect(blocks).toEqual([
      'U moet betalen. Belt u ons gerust.',
      'Anders volgt een sommatie.',
      'Wij dagvaarden u.',
    ])
  })

  it('start with the subject, however long it is', async () => {
    const subject = 'Uw rekening van maart '.repeat(10).trim()
    const read = await mail(`Subject: ${subject}`, PLAIN, '', 'Dag.')
    const [first] = readLetter(read.text, {...read, format: 'eml'}).blocks
    expect(first).toMatchObject({kind: 'title', text: subject})
    expect(first!.map.range(0, 3)).toEqual({start: 11, end: 14})
  })
})

it('tells of each finding in which part it is, once', async () => {
  const read = await mail(
    'Subject: Slotaanmaning',
    MULTI,
    '',
    '--b',
    PLAIN,
    '',
    'Wij sommeren u.',
    '',
    'Dan moet u nog voldoen.',
    '--b',
    HTML,
    '',
    '<div>',
    '<p>Wij',
    'sommeren u.</p></div>',
    '--b--',
  )
  const letter = readLetter(read.text, {...read, format: 'eml'})
  const facts = letterFacts(letter, 'brief.eml', {}, {channel: 'letter'})
  const {findings} = lint(letter, facts, testResources(), {runs: ({id}) => id === 'jargon'})
  expect(facts.channel).toBe('email')
  expect(findings.map(finding => `${lineOf(finding)}: ${finding.match}`)).toEqual([
    'onderwerpregel: Slotaanmaning',
    'html-deel, regel 3: sommeren',
    'tekstdeel, regel 3: voldoen',
  ])
})

it('keeps suggestions that reach over the end of a line', async () => {
  const read = await mail(HTML, '', '<p>Het bedrag is ten', 'gevolge van een fout te hoog.</p>')
  const letter = readLetter(read.text, {...read, format: 'eml'})
  const {findings} = lint(letter, letterFacts(letter, 'brief.eml'), testResources(), {
    runs: ({id}) => id === 'jargon',
  })
  const [finding] = findings.filter(({match}) => match.includes('\n'))
  expect(finding?.suggestions.length).toBeGreaterThan(0)
})
