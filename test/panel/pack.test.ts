import {strFromU8, unzipSync} from 'fflate'
import {beforeAll, describe, expect, it} from 'vitest'
import {isoDay} from '../../src/law/calendar.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {type AnswerTable, answersInCsv} from '../../src/panel/answer-table.ts'
import {readManifest} from '../../src/panel/data.ts'
import {FORM_SCRIPT} from '../../src/panel/form-script.ts'
import {indexHtml} from '../../src/panel/index-page.ts'
import {readKey} from '../../src/panel/key-file.ts'
import type {AnswerRow} from '../../src/panel/model.ts'
import {makePack, type Pack} from '../../src/panel/pack.ts'
import {type PackedLetter, packLetter} from '../../src/panel/pack-letter.ts'
import {answersInWorkbook} from '../../src/panel/workbook.ts'
import {testResources} from '../resources.ts'

const LETTERS: Readonly<Record<string, string>> = {
  'brieven/Eerste herinnering.md': `---
fase: eerste-herinnering
---
# Heeft u onze rekening gezien?

Beste {{naam}},

Betaal € {{bedrag}} vóór {{datum}}. Maak het geld over naar {{iban}}.

Betaalt u niet op tijd? Dan sturen wij u nog een brief.

Kunt u niet betalen? Bel ons op 030-765 43 21. Dan zoeken wij samen een oplossing.

Met vriendelijke groet,
{{afzender}}
`,
  'brieven/moeilijk.md': `---
fase: laatste-herinnering
---
Beste {{naam}},

{% if zakelijk %}
Dit is een slotaanmaning voor uw bedrijf.
{% else %}
Dit is een slotaanmaning.
{% endif %}

Hoogachtend,
<script>alert("x")</script> {{afzender}} & {{onbegrijpelijk}}
`,
}

/** Letters that are in no pack here. */
const OTHERS: Readonly<Record<string, string>> = {
  'rekening.md': `---
fase: aanmaning
---
Beste {{naam}},

Maak € {{bedrag}} vóór {{datum}} over naar {{iban}}. Zet erbij: 9000 0012 345678.

Met vriendelijke groet,
{{afzender}}
`,
  'regeling.html': `<p>Beste {{naam}},</p>
<p>U betaalt € {{totaal}} in deze delen:</p>
<table><tr><th>Bedrag</th><th>Vóór</th></tr>
<tr><td>€ {{termijnbedrag}}</td><td>{{datum_1}}</td></tr>
<tr><td>€ {{termijnbedrag}}</td><td>{{datum_2}}</td></tr></table>
<p>Wij bevestigen de betalingsregeling die u met ons heeft afgesproken.</p>
<p>Kunt u niet alles in één keer betalen? Bel ons dan. Ons nummer is 030-765 43 21.</p>
<p>Heeft u zorgen over geld? Bel gratis met Geldfit: 0800-8115.</p>
<p>Met vriendelijke groet,<br>{{afzender}}</p>
`,
  'delen.md': `---
fase: eerste-herinnering
---
Beste {{naam}},

Betaal € {{bedrag}} vóór {{datum}}.

Kunt u niet alles in één keer betalen? Bel ons dan. U mag ook in delen betalen. Ons nummer is 030-765 43 21.
`,
  'belscript.md': `---
kanaal: belscript
---
Goedemiddag, u spreekt met {{medewerker}}. Uw rekening van € {{bedrag}} is nog niet betaald. Kunt u vóór {{datum}} betalen?
`,
}

const PLAN = {round: 2, date: '2026-11-24', readers: ['L01', 'L02', 'L03'], version: '1.2.3'}

function packed(
  path: string,
  index = 0,
  ownKey = readKey('brief;versie;variant;soort;antwoord\n'),
): PackedLetter {
  const letter = readLetter((LETTERS[path] ?? OTHERS[path])!, {path})
  const facts = letterFacts(letter, path)
  const {findings} = lint(letter, facts, testResources())
  if ('problem' in ownKey) throw new Error(ownKey.problem)
  const options = {...PLAN, today: isoDay(PLAN.date)!, samples: () => undefined, mostVariants: 4, ownKey}
  return packLetter({path, letter, facts, findings}, index, testResources(), options)
}

const keyOf = (path: string, variant = 0) => packed(path).letter.variants[variant]!.key

describe('the key', () => {
  it('tells what is right, and where it stands', () => {
    expect(keyOf('brieven/Eerste herinnering.md')).toEqual({
      afzender: 'De Voorbeeldwinkel (alinea 6)',
      doen: 'Betalen. Alinea 3: “Maak het geld over naar NL00 BANK 0123 4567 89.”',
      bedrag: '€ 127,50. Alinea 3: “Betaal € 127,50 vóór 8 december 2026.”',
      datum: '8 december 2026. Alinea 3: “Betaal € 127,50 vóór 8 december 2026.”',
      gevolg: 'Alinea 4: “Betaalt u niet op tijd? Dan sturen wij u nog een brief.”',
      hulp: expect.stringMatching(/^Bellen naar 030-765 43 21\. Alinea 5: “/),
      navertellen: expect.stringContaining('van wie het komt'),
    })
  })

  it('takes no account number and no reference for a telephone number', () => {
    expect(keyOf('rekening.md').hulp).toMatch(/^Dit staat niet in de brief/)
  })

  it('tells all dates and amounts of a payment plan, and whom to call', () => {
    const {datum, bedrag, hulp} = keyOf('regeling.html')
    expect(datum).toBe('8 december 2026 en 7 januari 2027 (alinea 3)')
    expect(bedrag).toMatch(/^€ 127,50\..* Ook goed: 2 keer € 63,75\.$/)
    expect(hulp).toBe(
      'Bellen naar 030-765 43 21 of 0800-8115. Alinea 5: “Ons nummer is 030-765 43 21.” ' +
        'Alinea 6: “Heeft u zorgen over geld? Bel gratis met Geldfit: 0800-8115.”',
    )
  })

  it('quotes a question with what answers it', () => {
    expect(keyOf('delen.md').hulp).toContain('“Kunt u niet alles in één keer betalen? Bel ons dan.”')
  })

  it('says it when a letter does not answer a question', () => {
    expect(keyOf('brieven/moeilijk.md').bedrag).toMatch(
      /^Dit staat niet in de brief.*Dan is het antwoord goed\.$/,
    )
  })

  it('takes what the guide changed, for that version and variant alone', () => {
    const path = 'brieven/moeilijk.md'
    const {version} = packed(path).letter
    const own = readKey(
      `brief;versie;variant;soort;antwoord\nx;${version};2;doen;Bellen\nx;${version};2;bedrag;\n`,
    )
    const [first, second] = packed(path, 0, own).letter.variants
    expect(second!.key.doen).toBe('Bellen')
    expect([first!.key.doen, second!.key.bedrag]).toEqual([keyOf(path).doen, keyOf(path, 1).bedrag])
  })

  it.each([
    ['another table', 'a;b\n1;2\n', /kolom “brief” ontbreekt/],
    ['no question', 'brief;versie;variant;soort;antwoord\nx;y;1;plus;z\n', /Rij 2: “plus” is geen vraag/],
    ['a broken table', 'brief;versie;variant;soort;antwoord\n"x', /^Rij 2/],
  ])('refuses %s', (_, text, problem) => {
    expect(readKey(text)).toMatchObject({problem: expect.stringMatching(problem)})
  })
})

describe('the questions', () => {
  const asked = (path: string) => packed(path).letter.questions.map(({text}) => text)

  it('begin with the open one, which gives nothing away', () => {
    expect(asked('rekening.md')).toEqual([
      'Vertel in uw eigen woorden: wat staat er in de brief?',
      'Van wie is deze brief?',
      'U krijgt deze brief. Wat moet u nu doen?',
      'Hoeveel geld moet u betalen?',
      'Vóór wanneer moet u betalen?',
      'Wat gebeurt er als u niet betaalt?',
      'Misschien kunt u niet alles in één keer betalen. Wie kan u dan helpen?',
      'Wat voelt u bij deze brief?',
    ])
  })

  it('speak of a call as a call: there is no sheet to turn over', async () => {
    expect(asked('belscript.md').slice(0, 3)).toEqual([
      'Vertel in uw eigen woorden: waar gaat het telefoongesprek over?',
      'Wie belt u?',
      'U krijgt dit telefoontje. Wat moet u nu doen?',
    ])
    const {files} = await makePack([packed('belscript.md')], PLAN)
    const sheet = files.find(({name}) => name === 'A-belscript/vragen-A.html')!.content
    expect(sheet).toContain('Ik stel u nu een paar vragen.')
    expect(sheet).not.toContain('omgekeerd')
  })
})

describe('a pack', () => {
  let letters: PackedLetter[]
  let pack: Pack
  const file = (name: string) => pack.files.find(file => file.name === name)!.content
  const text = (name: string) => file(name) as string

  beforeAll(async () => {
    letters = Object.keys(LETTERS).map((path, i) => packed(path, i))
    pack = await makePack(letters, PLAN)
  })

  it('has a page and a Word file of each paper, the forms, the key and the manifest', () => {
    expect(pack.files.map(({name}) => name)).toEqual([
      'begeleider.html',
      'begeleider.docx',
      'over-de-lezer.html',
      'over-de-lezer.docx',
      'A-eerste-herinnering/leesvel-A.html',
      'A-eerste-herinnering/leesvel-A.docx',
      'A-eerste-herinnering/vragen-A.html',
      'A-eerste-herinnering/vragen-A.docx',
      'B-moeilijk/leesvel-B1.html',
      'B-moeilijk/leesvel-B1.docx',
      'B-moeilijk/leesvel-B2.html',
      'B-moeilijk/leesvel-B2.docx',
      'B-moeilijk/vragen-B.html',
      'B-moeilijk/vragen-B.docx',
      'antwoorden.xlsx',
      'antwoorden.csv',
      'formulier.html',
      'sleutel.csv',
      'pakket.json',
    ])
  })

  it('shows readers the letter, and nothing of what was found in it', () => {
    const sheet = text('B-moeilijk/leesvel-B1.html')
    expect(sheet).toContain('Dit is een slotaanmaning voor uw bedrijf.')
    expect(sheet).not.toMatch(/jargon|laatste herinnering|melding|waarschuwing/i)
    expect(letters[1]!.findings.some(({rule}) => rule === 'jargon')).toBe(true)
    expect(text('pakket.json')).not.toContain('"findings"')
  })

  it('numbers paragraphs alike in all variants', () => {
    const numbers = (name: string) =>
      [...text(name).matchAll(/class="number">(\d+)</g)].map(match => match[1])
    expect(numbers('B-moeilijk/leesvel-B1.html')).toEqual(['1', '2', '4', '5'])
    expect(numbers('B-moeilijk/leesvel-B2.html')).toEqual(['1', '3', '4', '5'])
  })

  it('runs nothing that stands in a letter', () => {
    for (const {name, content} of pack.files) {
      if (!name.endsWith('.html')) continue
      const scripts = [...(content as string).matchAll(/<script(?: [^>]*)?>/g)].map(([tag]) => tag)
      expect(scripts).toEqual(
        name === 'formulier.html' ? ['<script type="application/json" id="data">', '<script>'] : [],
      )
      expect(content).toMatch(/content="default-src &#39;none&#39;|content="default-src 'none'/)
    }
  })

  it('allows the form its own script by its hash', async () => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(FORM_SCRIPT))
    const hash = Buffer.from(digest).toString('base64')
    const page = text('formulier.html')
    expect(page).toContain(`sha256-${hash}`)
    expect(page).toContain(`<script>${FORM_SCRIPT}</script>`)
  })

  it('has answer forms that say the same, and that hold no answers yet', () => {
    const rowsOf = (table: AnswerTable) =>
      'rows' in table ? table.rows.map(read => ('row' in read ? read.row : undefined)) : table
    const csv = rowsOf(answersInCsv(text('antwoorden.csv')))
    expect(rowsOf(answersInWorkbook(file('antwoorden.xlsx') as Uint8Array))).toEqual(csv)
    expect(csv).toHaveLength(99)
    for (const row of csv as AnswerRow[]) expect(row.alinea + row.waarde + row.toelichting).toBe('')
  })

  it('offers drop-downs, by kind of row and by variant', () => {
    const xml = strFromU8(unzipSync(file('antwoorden.xlsx') as Uint8Array)['xl/worksheets/sheet1.xml']!)
    const lists = [...xml.matchAll(/sqref="([^"]+)"><formula1>"([^"]+)"/g)].map(([, cells, list]) => [
      list,
      cells!.split(' ')[0],
    ])
    // The first reader gets the first variant of the second letter, the next one the second.
    expect(lists).toContainEqual(['ja,nee,weet niet,zegt het niet', 'H2'])
    expect(lists).toContainEqual(['goed,deels,fout,weet niet', expect.stringMatching(/^H/)])
    expect(lists).toContainEqual(['plus,min,woord', expect.stringMatching(/^F/)])
    expect(lists).toContainEqual(['1,2,4,5', expect.stringMatching(/^G/)])
    expect(lists).toContainEqual(['1,3,4,5', expect.stringMatching(/^G/)])
    expect(xml.indexOf('<dataValidations')).toBeGreaterThan(xml.indexOf('<autoFilter'))
  })

  it('has a manifest that can be read back', () => {
    const manifest = readManifest(text('pakket.json'))
    expect(manifest).toMatchObject({round: 2, date: '2026-11-24', readers: PLAN.readers})
    expect(manifest).toHaveProperty('letters.1.path', 'brieven/moeilijk.md')
  })

  it('tells on its index what to print and what to see to', async () => {
    const page = await indexHtml(letters, pack, PLAN, {pdf: false})
    for (const {name} of pack.papers) {
      expect(page).toContain(`href="${name}.docx"`)
      expect(page).not.toContain(`href="${name}.pdf"`)
    }
    expect(page).toContain('geen pdf-bestanden')
    expect(page).toContain('Brief B: onbegrijpelijk')
    expect(await indexHtml(letters, pack, PLAN, {pdf: true})).toContain('href="B-moeilijk/leesvel-B2.pdf"')
  })

  it('says who reads which sheet, and gives the answers of each', () => {
    const guide = text('begeleider.html')
    expect(guide).toContain('<td>L02</td><td>leesvel B2</td>')
    expect(guide).toContain('Goede antwoorden bij brief B2')
    expect(text('B-moeilijk/vragen-B.html')).not.toContain('Alinea')
  })
})
