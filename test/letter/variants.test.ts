import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Syntax} from '../../src/letter/letter.ts'
import {maskVariants} from '../../src/letter/merge-fields.ts'
import {readLetter} from '../../src/letter/read.ts'
import {MOST_VARIANTS} from '../../src/letter/variants.ts'

/** What each reader gets: blocks with ` | ` between, fields as `◆`. */
function variants(source: string, format: Syntax = 'text'): string[] {
  const letter = readLetter(source, {format})
  const readings = letter.variants.length > 0 ? letter.variants : [letter]
  return readings.map(({blocks}) =>
    blocks.map(({text}) => text.replace(/\uE000+/g, '◆').replace(/\s+/g, ' ')).join(' | '),
  )
}

/** For whom each variant is. */
const labels = (source: string, format: Syntax = 'text'): string[] =>
  readLetter(source, {format}).variants.map(({choices}) =>
    choices.map(choice => choice.labels.join('; ')).join(' | '),
  )

const TWO = ['U bent laat.', 'Bedankt.']

describe('two branches in every syntax', () => {
  const cases: readonly (readonly [name: string, source: string, format?: Syntax])[] = [
    ['Jinja', '{% if late %}U bent laat.{% else %}Bedankt.{% endif %}'],
    ['Jinja, trimmed', '{%- if late -%}U bent laat.{%- else -%}Bedankt.{%- endif -%}'],
    ['Liquid unless', '{% unless paid %}U bent laat.{% else %}Bedankt.{% endunless %}'],
    ['Liquid case', "{% case a %}{% when 'x' %}U bent laat.{% else %}Bedankt.{% endcase %}"],
    ['Jinja loop', '{% for f in facturen %}U bent laat.{% else %}Bedankt.{% endfor %}'],
    ['Handlebars', '{{#if late}}U bent laat.{{else}}Bedankt.{{/if}}'],
    ['Handlebars unless', '{{#unless paid}}U bent laat.{{else}}Bedankt.{{/unless}}'],
    ['Handlebars each', '{{#each facturen}}U bent laat.{{else}}Bedankt.{{/each}}'],
    ['Handlebars helper', '{{#eq a b}}U bent laat.{{else}}Bedankt.{{/eq}}'],
    ['Mustache', '{{#late}}U bent laat.{{/late}}{{^late}}Bedankt.{{/late}}'],
    ['Go', '{{ if .Late }}U bent laat.{{ else }}Bedankt.{{ end }}'],
    ['PHP', '<?php if ($late): ?>U bent laat.<?php else: ?>Bedankt.<?php endif; ?>'],
    ['PHP with braces', '<?php if ($late) { ?>U bent laat.<?php } else { ?>Bedankt.<?php } ?>'],
    ['PHP, short', '<? if ($a > 1): ?>U bent laat.<? else: ?>Bedankt.<? endif ?>', 'html'],
    [
      'PHP switch',
      "<?php switch ($a): ?><?php case 'x': ?>U bent laat.<?php break; ?><?php default: ?>Bedankt.<?php endswitch; ?>",
    ],
    ['Mako', '% if late:\nU bent laat.\n% else:\nBedankt.\n% endif\n'],
    ['Blade', '@if($late)\nU bent laat.\n@else\nBedankt.\n@endif\n', 'html'],
    ['Blade isset', '@isset($late)U bent laat.@endisset @empty($late)Bedankt.@endempty', 'html'],
    ['Blade forelse', '@forelse($xs as $x)\nU bent laat.\n@empty\nBedankt.\n@endforelse\n'],
    ['Blade switch', "@switch($a)\n@case('x')\nU bent laat.\n@break\n@default\nBedankt.\n@endswitch\n"],
    ['ERB', '<% if late %>U bent laat.<% else %>Bedankt.<% end %>'],
    ['ERB, trimmed', '<%- if late -%>U bent laat.<%- else -%>Bedankt.<%- end -%>'],
    ['EJS', '<% if (late) { %>U bent laat.<% } else { %>Bedankt.<% } %>'],
    ['ASP', '<% If late Then %>U bent laat.<% Else %>Bedankt.<% End If %>'],
    ['Smarty', '{if $late}U bent laat.{else}Bedankt.{/if}'],
    ['Svelte', '{#if late}U bent laat.{:else}Bedankt.{/if}'],
    ['Freemarker', '<#if late>U bent laat.<#else>Bedankt.</#if>'],
    ['Velocity', '#if($late)\nU bent laat.\n#else\nBedankt.\n#end\n'],
    ['Template Toolkit', '[% IF late %]U bent laat.[% ELSE %]Bedankt.[% END %]'],
    ['Mailchimp', '*|IF:LATE|*U bent laat.*|ELSE:|*Bedankt.*|END:IF|*'],
    ['template literal', "${late ? 'U bent laat.' : 'Bedankt.'}"],
    ['template literal in backticks', '${late\n ? `U bent laat.`\n : (`Bedankt.`)}'],
    ['Twig', "{{ late ? 'U bent laat.' : 'Bedankt.' }}"],
    ['PHP echo', "<?= $late ? 'U bent laat.' : 'Bedankt.' ?>"],
    ['PHP echo, long', "<?php echo ($late ? 'U bent laat.' : 'Bedankt.'); ?>"],
    ['EJS output', '<%= late ? "U bent laat." : "Bedankt." %>'],
    ['JSX', '{late ? "U bent laat." : "Bedankt."}'],
  ]
  for (const [name, source, format] of cases)
    it(name, () => {
      expect(variants(source, format)).toEqual(TWO)
    })
})

describe('branches', () => {
  it('leave grammatical sentences inside a sentence and around blocks', () => {
    expect(variants('U heeft {% if n > 1 %}facturen{% else %}een factuur{% endif %} open.')).toEqual([
      'U heeft facturen open.',
      'U heeft een factuur open.',
    ])
    expect(
      variants('Dag.\n\n{{#if a}}\n# Kop\n\nEen.\n{{else}}\nTwee.\n{{/if}}\n\nDoei.', 'markdown'),
    ).toEqual(['Dag. | Kop | Een. | Doei.', 'Dag. | Twee. | Doei.'])
    expect(
      variants('Wij vragen u\n{% if a %}\nvriendelijk\n{% endif %}\nom te betalen.', 'markdown'),
    ).toEqual(['Wij vragen u vriendelijk om te betalen.', 'Wij vragen u om te betalen.'])
    expect(variants('Wij vragen u\r\n{% if a %}\r\nnu\r\n\r\n{% endif %}\r\nom hulp.', 'html')).toHaveLength(
      2,
    )
  })

  it('inside a word join it', () => {
    expect(variants('Uw factu{% if een %}ur{% else %}ren{% endif %}.')).toEqual([
      'Uw factuur.',
      'Uw facturen.',
    ])
  })

  it('over several paragraphs are left out whole, in every line ending', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(
        variants(`A {% if x %}b${end}${end}c{% else %}d{% endif %} e.`.replaceAll('\n', end), 'markdown'),
      ).toEqual(['A b | c e.', 'A d e.'])
  })

  it('may be more than two', () => {
    const source =
      '{% if a %}Een.{% elif b %}Twee.{% elsif c %}Drie.{% elseif d %}Vier.{% else %}Vijf.{% endif %}'
    expect(variants(source)).toEqual(['Een.', 'Twee.', 'Drie.', 'Vier.', 'Vijf.'])
    expect(variants("${a ? 'Een of.' : b ? 'Twee of.' : 'Drie of.'}")).toEqual([
      'Een of.',
      'Twee of.',
      'Drie of.',
    ])
    expect(variants('{{#if a}}Een.{{else if b}}Twee.{{/if}}Rest.')).toEqual([
      'Een.Rest.',
      'Twee.Rest.',
      'Rest.',
    ])
  })

  it('nest', () => {
    expect(variants('{% if a %}A {% if b %}B{% else %}C{% endif %}.{% else %}D.{% endif %} E.')).toEqual([
      'A B. E.',
      'A C. E.',
      'D. E.',
    ])
    expect(variants('${a ? `Een ${b ? "twee drie" : "vier vijf"} zes.` : "Zeven acht."}')).toEqual([
      'Een twee drie zes.',
      'Een vier vijf zes.',
      'Zeven acht.',
    ])
  })

  it('depend on the same condition everywhere', () => {
    expect(
      variants('{% if a %}A.{% endif %} B. {% if not a %}C.{% endif %} {{#unless a}}D.{{/unless}}'),
    ).toEqual(['A. B.', 'B. C. D.'])
    expect(
      variants(
        "{% if s == 'x' %}X.{% endif %} {% if s == 'y' %}Y.{% endif %} {% if s != 'x' %}Z.{% endif %}",
      ),
    ).toEqual(['X.', 'Y. Z.'])
  })

  it('that conditions seem to exclude are read all the same', () => {
    expect(variants('{% if a %}A.{% if not a %}B.{% endif %}{% endif %} C.').join()).toContain('B.')
  })

  it('without words make no variant, nor do those in tags or loops', () => {
    for (const source of [
      '<p class="{% if a %}x{% else %}y{% endif %}">Dag.</p>',
      "<a title=\"${late ? 'U bent laat.' : 'Bedankt, dag.'}\">Dag.</a>",
      '<p>Dag.</p>{% if a %}<br>&nbsp;{% endif %}',
      '<ul>{% for a in b %}<li>{{ a }}</li>{% endfor %}</ul>',
      '<p>Dag{# if this, then that #}.</p>',
    ])
      expect(readLetter(source, {format: 'html'}).variants, source).toEqual([])
  })

  it('of tags that do not fit together are read at once, as one letter', () => {
    for (const source of [
      '{% if a %}A.{% else %}B.',
      'A.{% endif %}B.',
      '{% if a %}A.{% for x in y %}B.{% endif %}{% endfor %}',
      '{{#if a}}A.{{#each b}}B.{{/if}}{{/each}}',
      '<?php if ($a) { foreach ($b as $c) { ?>A.<?php } ?>',
      '{% if a %}A.{% else %}B.{% else %}C.{% endif %}',
      '{% if a %}A. ${x ? "een twee {% endif %}" : "drie vier"}',
    ])
      expect(
        variants(source).some(text => text.includes('A.')),
        source,
      ).toBe(true)
    expect(readLetter('{% if a %}A.{% else %}B.', {format: 'text'}).variants).toEqual([])
  })

  it('of tags around other blocks do not confuse their ends', () => {
    expect(variants('{% block x %}{% if a %}A.{% endif %}{% endblock %}B.')).toEqual(['A.B.', 'B.'])
    expect(variants("@section('x')\n@if($a)\nA.\n@endif\n@endsection\nB.")).toEqual(['A. | B.', 'B.'])
    expect(variants('{{CTA}}{{#if a}}A.{{/if}}{{/CTA}} B.')).toEqual(['A. B.', 'B.'])
  })

  it('never make more variants than the most, and the last one leaves nothing unread', () => {
    const source = Array.from({length: 20}, (_, i) => `{% elif a${i} %}Tak ${i}.`).join('')
    const read = variants(`{% if a %}Tak.${source}{% endif %}`)
    expect(read).toHaveLength(MOST_VARIANTS)
    for (let i = 0; i < 20; i++) expect(read.join(), String(i)).toContain(`Tak ${i}.`)
  })

  it('are named after their conditions', () => {
    expect(labels('{% if regeling %}A{% else %}B{% endif %}')).toEqual(['regeling: ja', 'regeling: nee'])
    expect(labels('{% if not regeling %}A{% else %}B{% endif %}')).toEqual(['regeling: nee', 'regeling: ja'])
    expect(labels('<?php if (!$regeling): ?>A<?php endif ?>')).toEqual(['regeling: nee', 'regeling: ja'])
    expect(labels('% if klant.schuld > 2:\nA\n% endif\n')).toEqual([
      'klant.schuld > 2: ja',
      'klant.schuld > 2: nee',
    ])
    expect(labels('{% if a %}A{% elif b %}B{% else %}C{% endif %}')).toEqual([
      'a: ja',
      'a: nee; b: ja',
      'a: nee; b: nee',
    ])
    expect(labels("{% case soort %}{% when 'x' %}A{% endcase %}B")).toEqual([
      "soort == 'x': ja",
      "soort == 'x': nee",
    ])
  })
})

describe('choices in the prose', () => {
  it.each([
    ['Uw factu(u)r(en) is/zijn open.', ['Uw factuur is open.', 'Uw facturen zijn open.']],
    [
      'De vordering(en) en het factuurnummer(s).',
      ['De vordering en het factuurnummer.', 'De vorderingen en het factuurnummers.'],
    ],
    ['Ik/wij stel(len) mijn/onze rekening.', ['Ik stel mijn rekening.', 'wij stellen onze rekening.']],
    [
      'Wij vragen [wettelijke/contractuele] rente.',
      ['Wij vragen wettelijke rente.', 'Wij vragen contractuele rente.'],
    ],
    ['Bovenvermeld(e) maand(en)', ['Bovenvermeld maand', 'Bovenvermelde maanden']],
  ])('%s', (source, expected) => {
    expect(variants(source)).toEqual(expected)
  })

  it.each([
    'U moet en/of u kunt.',
    'T.n.v. Bos/Dal of A/B.',
    'Op 1/2 en 3/4.',
    'Zie https://is/zijn/is/zijn en www.x.nl/is/zijn.',
    'Geachte heer/mevrouw, dhr./mevr. Bos,',
    'Het kantoor(x) en de Zzq(s) en f(x).',
    'Vul in: [naam/bedrijf], [dag/maand/jaar], [Ja/Nee].',
    'Mailen/faxen naar de gemeente/provincie.',
    'ik/wij/jullie',
  ])('in doubt there is none: %s', source => {
    expect(readLetter(source, {format: 'text'}).variants).toEqual([])
  })

  it('in an address or attribute is none', () => {
    const html = '<a href="/is/zijn" title="is/zijn">Dag</a><!-- is/zijn -->'
    expect(readLetter(html, {format: 'html'}).variants).toEqual([])
  })
})

const PIECES = [
  '{% if a %}',
  '{% elif b %}',
  '{% else %}',
  '{% endif %}',
  '{% for x in y %}',
  '{% endfor %}',
  '{{#if a}}',
  '{{else}}',
  '{{/if}}',
  '<?php if ($a): ?>',
  '<?php endif ?>',
  '@if(x)',
  '@endif',
  "${a ? 'een twee' : 'drie vier'}",
  '{{naam}}',
  'factu(u)r(en)',
  ' is/zijn ',
  '[een/twee]',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  'U betaalt. ',
  'en ',
  '<p>',
  '</p>',
  '<b title="',
  '">',
  '- ',
  '# ',
  '&nbsp;',
  '\u2060',
  '\uE000',
  '`',
  '|',
]

describe('whatever the template', () => {
  const sources = fc.array(fc.constantFrom(...PIECES), {maxLength: 24}).map(list => list.join(''))
  const formats = fc.constantFrom<Syntax>('text', 'markdown', 'html')

  it('what is masked is as long as the source', () => {
    fc.assert(
      fc.property(sources, formats, (source, format) => {
        for (const {masked, hidden} of maskVariants(source, format).variants) {
          expect(masked).toHaveLength(source.length)
          for (const [i, {start, end}] of hidden.entries()) {
            expect(start).toBeLessThan(end)
            expect(start).toBeGreaterThan(hidden[i - 1]?.end ?? -1)
            expect(masked.slice(start, end)).toMatch(/^[ \u2060]*$/)
          }
        }
      }),
    )
  })

  it('every word of a variant points at itself, and at nothing that is hidden', () => {
    fc.assert(
      fc.property(sources, formats, (source, format) => {
        for (const {blocks, hidden} of readLetter(source, {format}).variants)
          for (const {text, map} of blocks)
            for (const {index, 0: word} of text.matchAll(/[a-z]+/gi)) {
              const pieces = map.pieces(index, index + word.length)
              expect(pieces.map(({start, end}) => source.slice(start, end)).join('')).toBe(word)
              for (const piece of pieces)
                for (const gap of hidden) expect(piece.start < gap.end && gap.start < piece.end).toBe(false)
            }
      }),
    )
  })

  it('every text of a choice is in some variant, and two never in one', () => {
    fc.assert(
      fc.property(sources, formats, (source, format) => {
        const {variants} = maskVariants(source, format)
        if (variants.length === MOST_VARIANTS) return
        for (let i = 0; i < source.length; i++)
          expect(
            variants.some(({hidden}) => hidden.every(gap => gap.start > i || gap.end <= i)) ||
              isTag(source, i),
          ).toBe(true)
      }),
    )
  })
})

/** Whether an offset is in a tag or sign of a choice, which no reader sees. */
function isTag(source: string, at: number): boolean {
  const tags =
    /\{%.*?%\}|\{\{.*?\}\}|<\?.*?\?>|@\w+(?:\(x\))?|\$\{.*?\}|factu\(u\)r\(en\)|is\/zijn|\[een\/twee\]/g
  return [...source.matchAll(tags)].some(({index, 0: tag}) => index <= at && at < index + tag.length)
}
