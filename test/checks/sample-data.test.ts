import {describe, expect, it} from 'vitest'
import {letterFacts, type StatedFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {type SampleRow, samplesFrom} from '../../src/letter/samples.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

const FACTS: StatedFacts = {
  audience: 'consumer',
  jurisdiction: 'nl',
  channel: 'letter',
  sender: 'creditor',
  language: 'nl',
}
const TABLE = {title: 'klanten.csv', place: (index: number) => `rij ${index + 2} van klanten.csv`}

function found(
  rule: string,
  text: string,
  rows: readonly SampleRow[],
  facts: StatedFacts = {},
  path = 'brief.md',
) {
  const letter = readLetter(text, {path})
  const samples = samplesFrom(rows, TABLE)
  const options = {runs: ({id}: {id: string}) => id === rule, samples}
  return lint(letter, letterFacts(letter, path, {...FACTS, ...facts}), testResources(), options).findings
}
const messages = (...args: Parameters<typeof found>): string[] => found(...args).map(({message}) => message)
const matches = (...args: Parameters<typeof found>): string[] => found(...args).map(({match}) => match)

describe('unknown-field', () => {
  const rows = [{naam: 'Jansen', bedrag: '40,00', klant: {nummer: 1}, facturen: [{nummer: 1}]}]

  it('names each unknown name once, at its first place', () => {
    const text = 'Beste {{naam}},\n\nU betaalt {{bedrga}}. Dat is {{ Bedrga | upper }} of {{BEDRGA}}.'
    const [finding, ...rest] = found('unknown-field', text, rows)
    expect(rest).toEqual([])
    expect(finding).toMatchObject({match: '{{bedrga}}', severity: 'warning', start: {line: 3, column: 11}})
    expect(finding!.message).toBe('Het veld “bedrga” staat niet in klanten.csv. Bedoelde u “bedrag”?')
  })

  it('knows the group that a name is in, and shows what there is', () => {
    expect(messages('unknown-field', 'Uw nummer is {{nummer}}.', rows)).toEqual([
      'Het veld “nummer” staat niet in klanten.csv. Bedoelde u “klant.nummer”?',
    ])
    expect(messages('unknown-field', 'Betaal voor {{vervaldatum}}.', rows)).toEqual([
      'Het veld “vervaldatum” staat niet in klanten.csv. Voeg het toe, of kies uit: “naam”, “bedrag”, “klant.nummer”.',
    ])
  })

  it('tells it once of a letter with branches', () => {
    const text = '{% if a %}Beste {{naaam}},{% else %}Dag {{naaam}},{% endif %}\n\nU betaalt {{naaam}}.'
    expect(matches('unknown-field', text, rows)).toEqual(['{{naaam}}'])
    expect(found('unknown-field', text, rows)[0]).not.toHaveProperty('variants')
  })

  it.each([
    '{% for regel in facturen %}{{regel.bedrga}}{% endfor %}',
    '{% for i, regel in enumerate(facturen) %}{{regel.bedrga}} {{i}} {{loop.index}}{% endfor %}',
    '{{#each facturen}}{{bedrga}}{{/each}}',
    '{{#each facturen as |f|}}{{f.bedrga}}{{/each}}',
    '{{#facturen}}{{bedrga}}{{/facturen}}',
    '{{range .Facturen}}{{.Bedrga}}{{end}}',
    '{{range $i, $f := .Facturen}}{{$f.Bedrga}}{{end}}',
    '{{#with klant}}{{bedrga}}{{/with}}',
    '<?php foreach ($facturen as $f): ?><?= $f->bedrga ?><?php endforeach; ?>',
    '@foreach($facturen as $f) {{ $f->bedrga }} @endforeach',
    '<#list facturen as f>${f.bedrga}</#list>',
    '<% facturen.each do |f| %><%= f.bedrga %><% end %>',
    '{% set totaal = 3 %}{{totaal}}',
    '{% assign dagen = 14 %}{{dagen}}',
    '{{ now }} {{ page_number }} «NEXT» { DATE }',
    '{{currency bedrga2}} {{ a or b }} {{ a if b else c }}',
    '{{ format_date(vervaldatum) }} {{ 3 * 4 }} %s %1$s {0}',
    "{{ voornaam | default: 'klant' }} ${tel || 'ons nummer'}",
    'Betaal € ………… of € XXX,XX voor DD-MM-JJJJ. (naam en handtekening)',
    'Beste {{naam}}, [zie de bijlage] [Noteer de datum die u met de klant afspreekt]',
    '{{facturen.length}} facturen',
  ])('is silent on %s', text => expect(matches('unknown-field', text, rows)).toEqual([]))

  it('looks at the customer again behind a loop, and inside it', () => {
    const loop = '{% for regel in facturen %}{{regel.x}} {{bedrga}}{% endfor %}'
    expect(matches('unknown-field', loop, rows)).toEqual(['{{bedrga}}'])
    expect(matches('unknown-field', '{{#each facturen}}{{x}}{{/each}} {{bedrga}}', rows)).toEqual([
      '{{bedrga}}',
    ])
    expect(matches('unknown-field', '{{#naam}}Beste {{naaam}}{{/naam}}', rows)).toEqual(['{{naaam}}'])
  })

  it('looks at fields in brackets when that is how fields are written, and in attributes', () => {
    expect(matches('unknown-field', 'Beste [naam], u betaalt [vervalbedrag].', rows)).toEqual([
      '[vervalbedrag]',
    ])
    const link = '<p>Beste {{naam}}, <a href="https://x.nl/{{betaalcode}}">betaal</a></p>'
    expect(matches('unknown-field', link, rows, {}, 'brief.html')).toEqual(['{{betaalcode}}'])
  })

  it('is silent without samples', () => {
    const letter = readLetter('Beste {{naaam}},', {path: 'brief.md'})
    const {findings} = lint(letter, letterFacts(letter, 'brief.md'), testResources(), {})
    expect(findings.filter(({rule}) => rule === 'unknown-field')).toEqual([])
  })
})

describe('empty-field', () => {
  const empty = (text: string, rows: readonly SampleRow[] = [{veld: 'Jansen'}, {veld: ''}]): string[] =>
    messages('empty-field', text, rows)

  it('names the customer, and what is left of the sentence', () => {
    expect(empty('Beste {{veld}},\n\nDag {{veld}},')).toEqual([
      '“veld” is leeg in rij 3 van klanten.csv. Dan staat hier: “Beste ,”. Vul het in, of laat de zin weg als het leeg is.',
    ])
    const rows = [{bedrag: '40,00'}, {bedrag: ''}, {bedrag: ' '}, {bedrag: null}]
    expect(empty('Het bedrag van € {{bedrag}} is nog niet betaald.', rows)).toEqual([
      '“bedrag” is leeg in rij 3 van klanten.csv en nog 2 andere. Dan staat hier: “Het bedrag van € is nog niet betaald …”. ' +
        'Vul het in, of laat de zin weg als het leeg is.',
    ])
  })

  it.each([
    'U betaalt € {{veld}}.',
    'Geachte heer {{veld}},',
    'Betaal voor {{veld}}.',
    'Bel ons op {{veld}}, dan helpen wij u.',
    'De rekening van {{veld}} is niet betaald.',
    'U heeft nog {{veld}} dagen.',
    'Uw kenmerk: {{veld}}',
    'Dit gaat over de {{veld}} van maart.',
    '{% if y %}Beste {{veld}},{% endif %}',
    '{% if y == "a" %}Beste {{veld}},{% endif %}',
    '{% unless veld %}Beste {{veld}},{% endunless %}',
  ])('fires on %s', text => expect(empty(text)).toHaveLength(1))

  it.each([
    'De rekening {{veld}} is niet betaald.',
    '{% if veld %}Beste {{veld}},{% else %}Goedendag,{% endif %}',
    '{{#if veld}}Beste {{veld}},{{else}}Goedendag,{{/if}}',
    '{{#veld}}Beste {{veld}},{{/veld}}',
    "{% if veld != '' %}Beste {{veld}},{% endif %}",
    '{% if veld and veld|length > 1 %}Beste {{veld}},{% endif %}',
    '<?php if (!empty($veld)): ?>Beste <?= $veld ?>,<?php endif; ?>',
    '@if($veld) Beste {{ $veld }}, @endif',
    "${veld ? `Beste ${veld}, u betaalt nog` : 'Goedendag, u betaalt nog'} € 40.",
    "Beste {{ veld | default: 'klant' }},",
    "Beste ${veld || 'klant'},",
    'Beste {{veld}} {{achternaam}},',
    '{{veld}}',
    'Zaak {{veld}} loopt nog.',
    '[Betaal](https://x.nl/{{veld}}) nu.',
  ])('is silent on %s', text => expect(empty(text)).toEqual([]))

  it('follows conditions on other fields of the same customer', () => {
    const rows = [
      {regeling: 'ja', veld: '40,00'},
      {regeling: 'nee', veld: ''},
      {regeling: '', veld: ''},
      {regeling: false, veld: null},
    ]
    const text = '{% if regeling %}U betaalt € {{veld}} per maand.{% else %}U betaalt alles.{% endif %}'
    expect(empty(text, rows)).toEqual([])
    expect(
      empty(text.replace('if regeling', 'unless regeling').replace('endif', 'endunless'), rows),
    ).toHaveLength(1)
    expect(empty(text.replace('if regeling', "if regeling == 'ja'"), rows)).toEqual([])
  })

  it('needs one of the parts of a name', () => {
    const rows = [
      {veld: '', achternaam: 'Hart'},
      {veld: '', achternaam: ''},
    ]
    expect(empty('Beste {{veld}} {{achternaam}},', rows)[0]).toContain('rij 3')
    expect(empty('Beste {{veld}} {{achternaam}},', rows.slice(0, 1))).toEqual([])
  })

  it('tells of amounts, dates and account numbers wherever they are', () => {
    const rows = [{veld: '12-03-2026'}, {veld: ''}]
    expect(empty('Wij stuurden {{veld}} een rekening.', rows)).toHaveLength(1)
    const accounts = [{iban: 'NL91ABNA0417164300'}, {iban: 'NL91 ABNA 0417 1643 01'}, {iban: ''}]
    expect(empty('Maak het over op rekening {{iban}} t.n.v. Woonstad.', accounts)).toHaveLength(1)
  })

  it('does not let a reader see NULL', () => {
    expect(empty('Rekening {{veld}} staat open.', [{veld: 'A1'}, {veld: 'NULL'}, {veld: 'n.v.t.'}])).toEqual([
      'Bij “veld” staat “NULL” in rij 3 van klanten.csv en nog 1 andere. Dat leest de klant in de brief. Maak de cel leeg, of vul haar in.',
    ])
  })

  it.each(['0', '0,00', '€ 0,00', '0.00', '-5,00', '€ -5,00'])('says that %s is nothing to pay', bedrag => {
    expect(
      empty('U betaalt € {{openstaand_bedrag}}.', [{openstaand_bedrag: '1'}, {openstaand_bedrag: bedrag}]),
    ).toEqual([
      `“openstaand_bedrag” is “${bedrag}” in rij 3 van klanten.csv. Deze klant hoeft niets te betalen. Stuur deze brief dan niet.`,
    ])
    expect(empty('De rente is € {{rente}}.', [{rente: bedrag}])).toEqual([])
    expect(empty('{% if bedrag > 0 %}U betaalt € {{bedrag}}.{% endif %}', [{bedrag}])).toEqual([])
  })

  it('reads values as they are: no markup, no fields', () => {
    const values = [
      "'t Hart",
      "D'Angelo",
      '<b>x</b>',
      '**x** [y](z)',
      '{{naam}}',
      'a'.repeat(5000),
      '\u0000\u{E000}',
      '"',
    ]
    const text = '# Beste {{veld}},\n\nU betaalt € 40 voor 1 mei.'
    expect(
      empty(
        text,
        values.map(veld => ({veld})),
      ),
    ).toEqual([])
    const blocks = found(
      'long-sentence',
      text,
      values.map(veld => ({veld})),
    )
    expect(blocks).toEqual([])
  })
})

describe('privacy', () => {
  it('tries account numbers in the data', () => {
    const rows = [
      {iban: 'NL91 ABNA 0417 1643 00'},
      {iban: 'NL91ABNA0417164301'},
      {iban: 'NL00BANK0123456789'},
      {iban: ''},
    ]
    expect(messages('privacy', 'Betaal op {{iban}}.', rows)).toEqual([
      'De IBAN in “iban” klopt niet in rij 3 van klanten.csv: het controlegetal of de lengte is fout. Kijk hem na.',
    ])
    expect(messages('privacy', 'Betaal op {{iban}}.', rows.slice(0, 1))).toEqual([])
    expect(found('privacy', 'Betaal op {{iban}}.', rows)[0]?.why).not.toMatch(/burgerservicenummer/)
  })

  it('wants no real citizen number', () => {
    const [finding] = found('privacy', 'Uw BSN is {{nummer}}.', [
      {nummer: '123456782'},
      {nummer: '529183742'},
    ])
    expect(finding).toMatchObject({severity: 'error', match: '{{nummer}}'})
    expect(finding!.message).toContain('rij 3 van klanten.csv')
    expect(finding!.message).not.toContain('529183742')
    expect(matches('privacy', 'Uw kenmerk is {{bsn}}.', [{bsn: '529183742'}])).toEqual(['{{bsn}}'])
    expect(matches('privacy', 'Uw klantnummer is {{nummer}}.', [{nummer: '529183742'}])).toEqual([])
    expect(matches('privacy', 'Uw BSN is {{bsn}}.', [{bsn: '529183742'}], {sender: 'government'})).toEqual([])
  })

  it('knows a column of them by any name', () => {
    const numbers = [
      '529183742',
      '347295812',
      '123456782',
      '111222333',
      '529183742',
      '347295812',
      '529183742',
    ]
    const real = numbers.filter(number => number === '529183742' || number === '347295812')
    const rows = [...real, ...real].map(nummer => ({nummer}))
    expect(found('privacy', 'Uw klantnummer is {{nummer}}.', rows)).toMatchObject([{severity: 'warning'}])
    expect(found('privacy', 'Uw klantnummer is {{nummer}}.', [...rows, {nummer: '529183743'}])).toEqual([])
  })
})

describe.each([
  ['notice-costs', 'notice', 'Betaal binnen 15 dagen nadat deze brief bij u is bezorgd. '],
  ['collection-costs', 'final-reminder', ''],
] as const)('%s', (rule, stage, lead) => {
  const costs = (text: string, rows: readonly SampleRow[]): string[] =>
    messages(rule, lead + text, rows, {stage})
  const both =
    'U moet nog € {{hoofdsom}} betalen. Betaalt u later? Dan komt er {{incassokosten}} aan incassokosten bij.'

  it('computes the most for every customer', () => {
    const rows = [
      {hoofdsom: '300,00', incassokosten: '45,00'},
      {hoofdsom: '1.234,56', incassokosten: '€ 185,18'},
      {hoofdsom: 1234.56, incassokosten: 185.18},
      {hoofdsom: '€ 3.000', incassokosten: '425'},
    ]
    expect(costs(both, rows)).toEqual([])
    const wrong = [
      ...rows,
      {hoofdsom: '300,00', incassokosten: '75,00'},
      {hoofdsom: '300.00', incassokosten: '60'},
    ]
    expect(costs(both, wrong)).toEqual([
      'De incassokosten kloppen niet in rij 6 van klanten.csv en nog 1 andere. Bij een schuld van € 300 zijn de ' +
        'incassokosten hooguit € 45. € 75 is te hoog. Dan kan de rechter de kosten afwijzen. Schrijf € 45.',
    ])
  })

  it('compares a fee in the text with a debt in the data', () => {
    const text = 'U moet nog € {{hoofdsom}} betalen. Betaalt u later? Dan komt er € 45 aan incassokosten bij.'
    expect(costs(text, [{hoofdsom: '300'}, {hoofdsom: '200'}])[0]).toContain('rij 3 van klanten.csv')
    expect(costs(text, [{hoofdsom: '300'}])).toEqual([])
  })

  it('says nothing of what it does not know', () => {
    expect(costs(both, [{hoofdsom: '300'}])).toEqual([])
    expect(costs(both, [{incassokosten: '300'}])).toEqual([])
    expect(
      costs(both, [
        {hoofdsom: '', incassokosten: '75'},
        {hoofdsom: 'zie bijlage', incassokosten: '75'},
      ]),
    ).toEqual([])
    expect(
      costs(both.replace('hoofdsom', 'termijnbedrag'), [{termijnbedrag: '50', incassokosten: '75'}]),
    ).toEqual([])
  })

  it('leaves out customers that don’t get the sentence', () => {
    const text = `${both.replace('Betaalt', '{% if kosten %}Betaalt')}{% endif %}`
    const rows = [{hoofdsom: '300', incassokosten: '75', kosten: 'nee'}]
    expect(costs(text, rows)).toEqual([])
    expect(costs(text, [{...rows[0], kosten: 'ja'}])).toHaveLength(1)
  })
})
