import {describe, expect, it} from 'vitest'
import {faultLine} from '../../src/dictionary/fault.ts'
import {readOwnFile, readThemeFile} from '../../src/dictionary/theme-file.ts'
import {OWN} from './sample-file.ts'

const faults = (text: string): string[] => readOwnFile(text, 'mijn.yml').faults.map(faultLine)

describe('readOwnFile', () => {
  it('gives entries a head of their own when the file has none', () => {
    const {entries, faults} = readOwnFile(OWN, 'woorden/mijn.yml')
    expect(faults).toEqual([])
    expect(entries.map(({entry}) => entry)).toEqual([
      {
        id: 'klantrelatie',
        rule: 'jargon',
        theme: 'mijn',
        category: 'mijn',
        term: 'klantrelatie',
        pos: 'noun',
        article: 'de',
        forms: [],
        inflect: true,
        kind: 'replace',
        severity: 'warning',
        replacements: ['klant'],
        fix: 'review',
        says: 'staat in uw eigen woordenboek',
        why: 'Uw organisatie heeft hier andere woorden voor gekozen.',
        source: 'Eigen woordenboek (mijn.yml)',
        unless: [],
        examples: [{bad: 'U bent een klantrelatie.', good: 'U bent een klant.'}],
        right: [],
      },
    ])
  })

  it('takes the head that the file has', () => {
    const head = 'title: Klanten\nsays: is intern\nwhy: Daarom.\nsource: Wij\nrule: vague\n'
    const [written] = readOwnFile(head + OWN, 'mijn.yml').entries
    expect(written!.entry).toMatchObject({says: 'is intern', why: 'Daarom.', source: 'Wij', rule: 'vague'})
    expect(written!.theme.title).toBe('Klanten')
  })

  it.each([
    ['', 'mijn.yml:1:1: Dit bestand is leeg. Vul het in, of haal het weg.'],
    ['title: Leeg\n', 'mijn.yml:1:1: Hier staat geen enkele term. Zet termen onder “entries” of “changes”.'],
    [
      'tekst',
      'mijn.yml:1:1: Hier horen namen met waarden, geen tekst. Staat er een dubbelepunt in de tekst? Zet er dan aanhalingstekens om.',
    ],
    [OWN.replace('term:', 'trem:'), 'mijn.yml:3:5: “trem” kent briefwijzer hier niet. Bedoelde u “term”?'],
    [
      OWN.replace('severity: warning', 'severity: waarschuwing'),
      'mijn.yml:7:15: “waarschuwing” kan niet bij “severity”. Bedoelde u “warning”? Kies uit: error, warning, info.',
    ],
    [
      OWN.replace('kind: replace', 'kind: replac'),
      'mijn.yml:6:11: “replac” kan niet bij “kind”. Bedoelde u “replace”? Kies uit: replace, explain, rephrase, delete.',
    ],
    [
      OWN.replace('id: klantrelatie', 'id: Klant Relatië'),
      'mijn.yml:2:9: “Klant Relatië” kan geen naam zijn. Gebruik kleine letters, cijfers en streepjes, zoals “klant-relatie”.',
    ],
    [
      OWN.replace('term: klantrelatie', 'term: 06'),
      'mijn.yml:3:11: Bij “term” hoort tekst. Zet er aanhalingstekens om.',
    ],
    [
      OWN.replace('[klant]', 'klant'),
      'mijn.yml:8:19: Bij “replacements” hoort een lijst. Zet er haken om, of begin elke regel met een streepje.',
    ],
    [OWN.replace('review', ''), 'mijn.yml:9:10: Bij “fix” staat niets. Vul iets in, of haal de regel weg.'],
    [
      OWN.replace('review', 'review\n    why: Let op: dit'),
      'mijn.yml:10:10: Er staat een dubbelepunt te veel. Zet de waarde tussen aanhalingstekens.',
    ],
    [OWN.replace('    pos', '\tpos'), 'mijn.yml:4:1: Deze regel springt in met een tab. Gebruik spaties.'],
    [
      OWN.replace('[klant]', '[]'),
      'mijn.yml:8:19: Bij “kind: replace” hoort een ander woord. Zet het achter “replacements”, of kies “kind: rephrase”.',
    ],
    [
      OWN.replace(/examples:[\s\S]*/, 'examples: []\n'),
      'mijn.yml:10:15: Bij “examples” hoort er minstens 1 te staan. Voeg er een toe.',
    ],
    [
      `rule: tone\n${OWN}`,
      'mijn.yml:3:5: Bij “rule: tone” hoort een “category”. Kies uit: threat, blame, cold, pressure.',
    ],
  ])('says what is wrong and what to do: %j', (text, message) => {
    expect(faults(text)).toContain(message)
  })

  it('tells all faults at once', () => {
    const broken = OWN.replace('noun', 'nomen').replace('warning', 'erg').replace('review', 'ja')
    expect(faults(broken).map(line => line.split(':')[1])).toEqual(['4', '7', '9'])
  })

  it('survives aliases that grow without end', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghijklmnop'
        .split('')
        .map((c, i) => `${c}: &${c} [*${'abcdefghijklmno'[i]}, *${'abcdefghijklmno'[i]}]`),
    ]
    expect(faults(bomb.join('\n'))).toEqual([
      'mijn.yml:1:1: Een verwijzing met * klopt niet. Schrijf de tekst voluit.',
    ])
  })
})

it('wants a whole head of the program’s own themes', () => {
  expect(readThemeFile(OWN, 'legal.yml').faults.map(({message}) => message.split(' ')[0])).toEqual([
    '“title”',
    '“says”',
    '“why”',
    '“source”',
  ])
})
