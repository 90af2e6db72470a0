import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {FIELD} from '../../src/dutch/sentences.ts'
import {JOINER} from '../../src/letter/joiner.ts'
import type {Syntax} from '../../src/letter/letter.ts'
import {maskFields} from '../../src/letter/merge-fields.ts'

const FORMATS: readonly Syntax[] = ['text', 'markdown', 'html']

/** A line of a letter, and its fields as `name` or, for control tags, `!name`. */
type Example = readonly [line: string, fields: readonly string[]]

function fieldsOf(source: string, format: Syntax): string[] {
  return maskFields(source, format).fields.map(({kind, name}) => (kind === 'control' ? `!${name}` : name))
}

const EVERYWHERE: readonly Example[] = [
  ['Beste {{naam}},', ['naam']],
  ['Beste {{{naam}}},', ['naam']],
  ['Factuur \\{{nummer}} is open.', ['nummer']],
  ['U betaalt {{ bedrag | number:nl-NL }} aan ons.', ['bedrag']],
  [
    '{{#if klant.naam}}Dag {{klant.naam}}{{else}}Dag{{/if}}!',
    ['!#if klant.naam', 'klant.naam', '!else', '!/if'],
  ],
  ['{{^betaald}}Betaal nu.{{/betaald}}', ['!^betaald', '!/betaald']],
  ['{{!-- een {{notitie}} --}}Tekst{{> voet}}', ['!!', '!> voet']],
  ['{{#chart claims locale=nl-NL}}', ['!#chart claims locale=nl-NL']],
  ["{{ ctx.get('regeling', {}).get('x', '[VUL IN]') }}", ["ctx.get('regeling', {}).get('x', '[VUL IN]')"]],
  ['{{INFO}}Let op{{/INFO}}', ['!INFO', '!/INFO']],
  ['{% if x %}Dag{% endif %} {# notitie #} {{- naam -}}', ['!if x', '!endif', '!notitie', 'naam']],
  ['{% comment %}Niet voor {{u}}{% endcomment %}Wel', ['!comment']],
  ['<% if x %>Dag <%= naam %> <%- tekst %><% end %>', ['!if x', 'naam', 'tekst', '!end']],
  [
    "<?php if ($a > 1): ?>Dag <?= $naam ?> <?php echo $row['open']; ?>",
    ['!if ($a > 1):', 'naam', "row['open']"],
  ],
  ["Dag ${klant.naam || 'klant'}, ${f({a: {b: '}'}})}.", ["klant.naam || 'klant'", "f({a: {b: '}'}})"]],
  ["${n} dag${n === 1 ? '' : 'en'}", ['n', "n === 1 ? '' : 'en'"]],
  ['Dag #{klant.naam}, factuur #nummer# en ##BEDRAG##.', ['klant.naam', 'nummer', 'BEDRAG']],
  ['Dag {naam}, {$factuur.open}, {$klant["naam"]}.', ['naam', 'factuur.open', 'klant["naam"]']],
  ["{open:.2f} {datum(f.get('x'))} {lid-voornaam} {0}", ['open', "datum(f.get('x'))", 'lid-voornaam', '0']],
  ['{if $x}Dag{else}Hoi{/if}{* nee *}', ['!if $x', '!else', '!/if', '!nee']],
  ['Dag {!Contact.Name} van {%naam%}{%endif%}.', ['Contact.Name', 'naam', '!endif']],
  [
    "{late ? 'Betaal nu graag' : `Dank u, ${naam}`} {late && 'te laat'}",
    ["!{late ? '", "!' : `", 'naam', '!`}', "!{late && '", "!'}"],
  ],
  [
    '$naam $klant->naam $!{bedrag} [[${nr}]] @NAAM@ @Model.Naam US$ 5',
    ['naam', 'klant->naam', 'bedrag', '${nr}', 'NAAM', 'Model.Naam'],
  ],
  [
    '<#if x>Dag<#else>Hoi</#if> <t t-out="klant.naam"/> <c:out value="b"/>',
    ['!if x', '!else', '!if', 'klant.naam', 'b'],
  ],
  ['[% IF x %]Dag [% naam %][% END %] [vet]Let op[/vet]', ['!IF x', 'naam', '!END', '!vet', '!/vet']],
  ['Dag [naam], u betaalt €[bedrag] of [€   ].', ['naam', 'bedrag', '€']],
  [
    '[KENMERK   :] [UW (BEDRIJFS)NAAM] [wettelijke/contractuele]',
    ['KENMERK', 'UW (BEDRIJFS)NAAM', 'wettelijke/contractuele'],
  ],
  ['Zie noot [1] en [sic], [] of [...].', []],
  ['Dag <<naam debiteur>>, dit <<is/zijn>> uw « factuur ».', ['naam debiteur', 'is/zijn', 'factuur']],
  ['< <datum>>', ['datum']],
  [
    'Dag %naam%, bij %webshop is %(bedrag)s of %1$s of %s open.',
    ['naam', 'webshop', 'bedrag', '%1$s'.slice(1), 's'],
  ],
  ['Geachte heer %, u betaalt 100 % van 21% btw, 5%.', ['']],
  ['Factuur :NUMMER van :factuurId: aan :naam.', ['NUMMER', 'factuurId', 'naam']],
  ['Bel om 10:30 (art. 6:96 BW). Let op:graag op tijd. :-)', []],
  ['Dag *|FNAME|*, *|IF:X|*u*|END:IF|*', ['FNAME', '!IF:X', '!END:IF']],
  [
    "@if($a > 1)Dag@endif @section('x') @foreach ($a as $b)",
    ['!if($a > 1)', '!endif', "!section('x')", '!foreach ($a as $b)'],
  ],
  ['Mail naar info@if.nl of @jan.', []],
  ['Factuur ______ van ............ en ……… open', ['', '', '']],
  ['d.d. ..-..-.. voor € .....,-- dus', ['', '']],
  ['op ... en op …. te betalen', ['', '']],
  ['Dit duurt lang... Betaal dus nu. Wacht…', []],
  ['Het bureau is ........ In dat geval', ['']],
  [
    'Op XX-XX-XXXX is € xxx ,- of €XXX,XX of X.XXX,- open (dd-mm-jjjj).',
    ['XX-XX-XXXX', 'xxx ,-', 'XXX,XX', 'X.XXX,-', 'dd-mm-jjjj'],
  ],
  ['Geachte heer Y, vordering X is open.', ['Y', 'X']],
  ['Een X-foto van generatie X.', []],
  [
    'Dag mevrouw ACHTERNAAM, u betaalt € HUURACHTERSTAND d.d. DATUM ONDERTEKENING.',
    ['ACHTERNAAM', 'HUURACHTERSTAND', 'DATUM ONDERTEKENING'],
  ],
  ['Betaal het BEDRAG nu op IBAN: dit is de LAATSTE AANMANING.', []],
  [
    'Cliënt (invullen gegevens cliënt) heeft (aantal) facturen, d.d. ( datum factuur noemen).',
    ['invullen gegevens cliënt', 'aantal', 'datum factuur noemen'],
  ],
  ['Kies (die wij graag noemen) of (verwijderen), The X Factor, [?] en hij belt op...', []],
  ['met nummer... van... (datum) dus', ['', '', 'datum']],
  ['Uw factu(u)r(en) en de (incasso)kosten (niet aangetekend).', []],
]

const TEXT_ONLY: readonly Example[] = [
  [
    'Geachte <Contactnaam>, van <uw bedrijf>: <strong>vet</strong> <https://x.nl> <a@b.nl>',
    ['Contactnaam', 'uw bedrijf'],
  ],
  ['LAATSTE AANMANING', []],
  ['FACTUURNUMMER: 12', []],
  ['POSTCODE PLAATSNAAM', ['POSTCODE PLAATSNAAM']],
  ['(BEDRIJFS)NAAM SCHULDENAAR', ['(BEDRIJFS)NAAM SCHULDENAAR']],
  ['Plaats, datum', ['Plaats, datum']],
  ['Postcode, plaats verzender', ['Postcode, plaats verzender']],
  ['Naam: Jan', []],
  ['Plaats uw bestelling', []],
  ['% if object.x > 2:\nTekst\n% endif', ['!if object.x > 2:', '!endif']],
  ['#set page(\n  paper: "a4",\n)\nTekst', ['!set']],
]

const MARKDOWN_ONLY: readonly Example[] = [
  ['[tekst](https://x.nl), [tekst][ref], ![beeld](x.png), [^1] en [naam]', ['naam']],
  ['- [x] gedaan\n- [ ] niet', []],
  ['[ref]: https://x.nl', []],
  ['Dag \\[naam\\] van \\_\\_\\_\\_', ['naam', '']],
  ['__vet__ en ___schuin___', []],
]

const HTML_ONLY: readonly Example[] = [
  ['<a href="{{url}}" style="color:#cc0000;width:100%" title="[x] :naam">hier</a>', ['url']],
  ['<p>Dag &lt;naam&gt;, &lt;&lt;bedrag&gt;&gt; en &laquo;datum&raquo;</p>', ['naam', 'bedrag', 'datum']],
  ['<style>p { color: red } .a:hover { x: {{y}} }</style><!-- {{z}} -->', []],
  ['<p>&nbsp;:NUMMER en €&nbsp;X</p>', ['NUMMER', 'X']],
  ["<tr <?php if ($a > 1) { ?>class='b'<?php } ?>>", ['!if ($a > 1) {', '!}']],
]

describe('fields and control tags of every syntax', () => {
  const check = (formats: readonly Syntax[], [line, fields]: Example) => {
    for (const format of formats) expect(fieldsOf(line, format), format).toEqual(fields)
  }
  test.each(EVERYWHERE)('%s', (...example) => check(FORMATS, example))
  test.each(TEXT_ONLY)('text: %s', (...example) => check(['text', 'markdown'], example))
  test.each(MARKDOWN_ONLY)('Markdown: %s', (...example) => check(['markdown'], example))
  test.each(HTML_ONLY)('HTML: %s', (...example) => check(['html'], example))

  test('every example is masked at equal length, fields whole and in order', () => {
    for (const [line] of [...EVERYWHERE, ...TEXT_ONLY, ...MARKDOWN_ONLY, ...HTML_ONLY]) {
      for (const format of FORMATS) {
        const {masked, fields} = maskFields(line, format)
        expect(masked.length).toBe(line.length)
        let end = 0
        for (const field of fields) {
          expect(field.start).toBeGreaterThanOrEqual(end)
          expect(field.end).toBeGreaterThan(field.start)
          end = field.end
          const text = masked.slice(field.start, field.end)
          expect(text).toMatch(field.kind === 'value' ? /^\uE000+$/ : /^[\s\u2060]+$/)
        }
      }
    }
  })
})

describe('what stands in the place of a field', () => {
  const value = (text: string) => FIELD.repeat(text.length)
  const joined = (text: string) => JOINER.repeat(text.length)

  test('a value is a run of FIELD, over lines too', () => {
    expect(maskFields('nr <<uw\nnummer>>.', 'text').masked).toBe(`nr ${value('<<uw\nnummer>>')}.`)
  })
  test('a control tag in a sentence joins, alone on its line it is blank', () => {
    expect(maskFields('a {% if x %}b{% endif %}', 'markdown').masked).toBe(
      `a ${joined('{% if x %}')}b${joined('{% endif %}')}`,
    )
    expect(maskFields('Aa.\n  {% if x %} {% y %} \nB', 'markdown').masked).toBe(
      `Aa.\n  ${' '.repeat(18)} \nB`,
    )
    expect(maskFields('a\n\n{% if x %}\nb', 'markdown').masked).toBe(`a\n\n${' '.repeat(10)}\nb`)
  })
  test('alone on its line in the middle of a sentence, a control tag joins too', () => {
    expect(maskFields('Wij\n{% if x %}\nbellen', 'markdown').masked).toBe(
      `Wij\n${joined('{% if x %}')}\nbellen`,
    )
    expect(maskFields('Wij\r\n{% if x %}\r\n{% if y %}\r\nbellen', 'html').masked).toBe(
      `Wij\r\n${joined('{% if x %}')}\r\n${joined('{% if y %}')}\r\nbellen`,
    )
  })
  test('two choices never stand side by side', () => {
    const source = '{% if x %}Betaal nu.{% else %}Betaal later.{% endif %}'
    expect(maskFields(source, 'markdown').masked.replace(/\u2060+/g, '')).toBe('Betaal nu. Betaal later.')
    const fields = 'Dag {{#if a}}{{a}}{{else}}{{b}}{{/if}},'
    expect(maskFields(fields, 'html').masked.replace(/\u2060+/g, '')).toMatch(/^Dag \uE000+,$/)
  })
  test('in HTML a control tag between tags is blank, so that a table stays whole', () => {
    const source = '<table>{% for x %}\n<tr><td>a{% if y %}b{% end %}</td></tr></table>'
    expect(maskFields(source, 'html').masked).toBe(
      `<table>${' '.repeat(11)}\n<tr><td>a${joined('{% if y %}')}b${joined('{% end %}')}</td></tr></table>`,
    )
  })
  test('the prose in the branches of an expression stays', () => {
    const source =
      "${late ? `Betaal ${bedrag} nu.` : 'Betaal op tijd.'} En ${lijst.map(x => `<li>${x}</li>`)}"
    const {masked, fields} = maskFields(source, 'text')
    const seen = masked.replace(/\u2060+/g, '').replace(/\uE000+/g, '◆')
    expect(seen.replace(/\s+/g, ' ')).toBe('Betaal ◆ nu. Betaal op tijd. En ◆ ')
    expect(fields.filter(({kind}) => kind === 'value').map(({name}) => name)).toEqual(['bedrag', 'x'])
  })
  test('of a link block only the label is prose', () => {
    const source = 'Ga: {{CTA}}${url}|Direct betalen{{/CTA}}'
    const {masked, fields} = maskFields(source, 'text')
    expect(masked.replace(/\u2060/g, '')).toBe('Ga: Direct betalen')
    expect(fields.map(({name}) => name)).toEqual(['CTA', 'url', '/CTA'])
  })
  test("characters of the source that look like a stand-in aren't one", () => {
    const {masked, fields} = maskFields('a\uE000b \uE001 {{x}}', 'text')
    expect(masked).toBe(`a b   ${value('{{x}}')}`)
    expect(fields).toHaveLength(1)
  })
  test('what comes before the given offset is blank', () => {
    expect(maskFields('---\na: {{b}}\n---\nDag', 'markdown', 16).masked).toBe('   \n        \n   \nDag')
  })
})

describe('an unclosed field', () => {
  test.each([
    ['Dag {{naam, u betaalt {{bedrag}}.', [4, 6], ['bedrag']],
    ['Dag {% if x, u betaalt {{bedrag}}.', [4, 6], ['bedrag']],
    ['Dag ${naam, u betaalt {{bedrag}}.', [4, 6], ['bedrag']],
    ['Dag <<naam, u betaalt {{bedrag}}.', [4, 6], ['bedrag']],
    ['Dag <?php echo 1, u betaalt {{bedrag}}.', [4, 6], ['bedrag']],
    ['Dag <%= naam, u betaalt {{bedrag}}.', [4, 6], ['bedrag']],
  ] as const)('%s', (source, [start, end], names) => {
    for (const format of FORMATS) {
      const {fields, faults, masked} = maskFields(source, format)
      expect(faults).toEqual([{rule: 'unclosed-field', start, end}])
      expect(fields.map(({name}) => name)).toEqual(names)
      expect(masked.slice(6, 10)).toBe(source.slice(6, 10))
    }
  })
})

test('any text at all is masked at equal length, in every format', () => {
  const piece = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{%',
      '%}',
      '{',
      '}',
      '${',
      '`',
      '"',
      "'",
      '<<',
      '>>',
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '%',
      ':a',
      '_',
    ],
    ...[
      '...',
      '…',
      'XX',
      'NAAM',
      '@if(',
      '<?',
      '?>',
      '«',
      '»',
      '\n',
      '\n\n',
      ' ',
      'a',
      '\\',
      '|',
      '/',
      '#',
      '-',
      '&lt;',
      '=',
      '?',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), fc.constantFrom(...FORMATS), (pieces, format) => {
      const source = pieces.join('')
      const {masked, fields, faults} = maskFields(source, format)
      expect(masked.length).toBe(source.length)
      let end = 0
      for (const place of [...fields, ...faults].sort((a, b) => a.start - b.start)) {
        expect(place.start).toBeGreaterThanOrEqual(end)
        expect(place.end).toBeGreaterThan(place.start)
        end = place.end
      }
      expect(end).toBeLessThanOrEqual(source.length)
    }),
    {numRuns: 2000},
  )
})

test('a long text of openers alone is read to its end', () => {
  const openers = [
    '{{',
    '${`',
    '${a?`b c`:',
    '[',
    '<<',
    '%',
    '{%',
    '{#',
    '(',
    'AA ',
    '&lt;a',
    '_ ',
    '..-',
    "@if('",
    '\n#set(',
  ]
  for (const opener of openers) {
    const source = opener.repeat(Math.ceil(60_000 / opener.length))
    for (const format of FORMATS) expect(maskFields(source, format).masked.length).toBe(source.length)
  }
})
