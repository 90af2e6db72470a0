import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {BrokenFiles} from '../../src/project/broken-files.ts'
import {type Config, loadConfig} from '../../src/project/config.ts'
import {loadOwnResources} from '../../src/project/own-resources.ts'
import {OWN} from '../dictionary/sample-file.ts'
import {testResources} from '../resources.ts'
import {folderWith} from './folder.ts'

const NAME = 'briefwijzer.config.yml'
const configIn = (files: Record<string, string>, under = ''): Config =>
  loadConfig(path.join(folderWith(files), under))!

/** What a broken config is told. */
function faults(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    if (!(error instanceof BrokenFiles)) throw error
    return error.message.split('\n')
  }
}
const settings = (config: Config, file: string) => config.settingsFor(path.join(config.folder, file))

describe('extends', () => {
  const files = {
    [NAME]:
      'extends: huis/basis.yml\nkanaal: brief\nwoordenboeken: [eigen.yml]\nernst: {jargon: tip}\nuitzonderingen: [{bestanden: "*.txt", kanaal: email}]',
    'huis/basis.yml':
      'basis: ["nog/verder.yml"]\nkanaal: sms\nafzender: incasso\nwoordenboeken: [huis.yml]\nnulmeting: oud.json\nernst: {jargon/sommeren: uit, passive: uit}\nuitzonderingen: [{bestanden: "chat/**", kanaal: chat}]',
    'huis/nog/verder.yml': 'taal: en\nafzender: advocaat\nfail-on: tip\nmax-waarschuwingen: 3',
  }
  it('takes what the config itself does not say', () => {
    const config = configIn(files)
    expect(settings(config, 'a.md').facts).toEqual({
      channel: 'letter',
      sender: 'collection-agency',
      language: 'en',
    })
    expect(settings(config, 'a.txt').facts.channel).toBe('email')
    expect(config.failOn).toBe('info')
    expect(config.maxWarnings).toBe(3)
  })
  it('has the last word with the config itself, also over overrides of the other', () =>
    expect(settings(configIn(files), 'chat/a.md').facts.channel).toBe('letter'))
  it('forgets what was said of entries when the rule is spoken of again', () =>
    expect(settings(configIn(files), 'a.md').levels).toEqual({jargon: 'info', passive: 'off'}))
  it('reads paths from the file that they stand in', () => {
    const config = configIn(files)
    expect(
      config.dictionaries.map(({folder, named}) => path.relative(config.folder, path.join(folder, named))),
    ).toEqual([path.join('huis', 'huis.yml'), 'eigen.yml'])
    expect(path.relative(config.folder, config.baseline)).toBe(path.join('huis', 'oud.json'))
  })
  it('reads patterns from that file too, or else from the config, when the letter is elsewhere', () => {
    const config = configIn(
      {
        [NAME]:
          'uitzonderingen: [{bestanden: "team/sms/**", kanaal: sms}, {bestanden: "/chat/**", kanaal: chat}]',
        [`team/${NAME}`]: 'extends: ../briefwijzer.config.yml',
        '.git/HEAD': '',
      },
      'team',
    )
    expect(settings(config, 'sms/a.md').facts).toEqual({channel: 'sms'})
    expect(settings(config, 'chat/a.md').facts).toEqual({})
    const shared = configIn(
      {
        [`x/${NAME}`]: 'extends: ../huis/basis.yml',
        'huis/basis.yml': files['huis/basis.yml'].replace(/^basis.*\n/, ''),
      },
      'x',
    )
    expect(settings(shared, 'chat/a.md').facts.channel).toBe('chat')
  })
  it('takes each file once, the nearest last', () => {
    const config = configIn({
      [NAME]: 'extends: [a.yml, b.yml]',
      'a.yml': 'extends: c.yml\nkanaal: sms',
      'b.yml': 'extends: c.yml',
      'c.yml': 'kanaal: chat',
    })
    expect(config.files.map(({shown}) => shown)).toEqual(['c.yml', 'a.yml', 'b.yml', NAME])
    expect(settings(config, 'a.md').facts.channel).toBe('sms')
  })
  it.each([
    [
      {[NAME]: 'extends: huis/bais.yml', 'huis/basis.yml': ''},
      `${NAME}:1:10: Het bestand “huis/bais.yml” bestaat niet. Bedoelde u “huis/basis.yml”?`,
    ],
    [
      {[NAME]: 'extends:\n  - weg.yml'},
      `${NAME}:2:5: Het bestand “weg.yml” bestaat niet. Controleer de naam.`,
    ],
    [{[NAME]: 'extends: huis', 'huis/a.yml': ''}, `${NAME}:1:10: “huis” is geen bestand.`],
    [{[NAME]: 'extends: a.js', 'a.js': 'process.exit(3)'}, `${NAME}:1:10: “a.js” is geen config-bestand`],
    [
      {[NAME]: `extends: ${NAME}`},
      `${NAME}:1:10: Deze config-bestanden gaan in een kring op elkaar verder: “${NAME}” → “${NAME}”.`,
    ],
    [
      {[NAME]: 'extends: a.yml', 'a.yml': 'extends: b.yml', 'b.yml': 'taal: nl\nextends: a.yml'},
      'b.yml:2:10: Deze config-bestanden gaan in een kring op elkaar verder: “a.yml” → “b.yml” → “a.yml”. Haal er één weg.',
    ],
    [
      {[NAME]: 'extends: a.yml', 'a.yml': 'kanal: sms'},
      'a.yml:1:1: “kanal” kent briefwijzer hier niet. Bedoelde u “kanaal”?',
    ],
    [{[NAME]: 'extends: 3'}, `${NAME}:1:10: Bij “extends” hoort een bestand of een lijst van bestanden`],
    [
      {[NAME]: 'extends: a.yml\nbasis: a.yml', 'a.yml': ''},
      `${NAME}:2:8: “basis” en “extends” betekenen hetzelfde.`,
    ],
  ])('is told of what is wrong: %j', (files, message) =>
    expect(faults(() => configIn(files as unknown as Record<string, string>))).toEqual([
      expect.stringContaining(message),
    ]),
  )
})

describe('package.json', () => {
  it('holds a config under a key of its own', () => {
    const config = configIn({
      'package.json': '{\n\t"name": "x",\n\t"briefwijzer": {\n\t\t"kanaal": "E-mail"\n\t}\n}\n',
    })
    expect(settings(config, 'a.md').facts).toEqual({channel: 'email'})
  })
  it.each(['{"devDependencies": {"briefwijzer": "1.0.0"}}', '{"name": "x"}', '{', '[]'])(
    'holds none: %s',
    text => expect(loadConfig(folderWith({'package.json': text, '.git/HEAD': ''}))).toBeUndefined(),
  )
  it.each([
    [
      {'package.json': '{\n\t"briefwijzer": {\n\t\t"kanal": "sms"\n\t}\n}'},
      'package.json:3:3: “kanal” kent briefwijzer hier niet. Bedoelde u “kanaal”?',
    ],
    [
      {'package.json': '{\n  "briefwijzer": {"kanaal": "brif"}\n}'},
      'package.json:2:29: “brif” kan niet bij “kanaal”.',
    ],
    [{'package.json': '{\n  "briefwijzer": {"kanaal": "sms",}\n}'}, 'package.json:2:35: '],
    [
      {'package.json': '{"briefwijzer": {}}', [NAME]: ''},
      `package.json:1:1: De sleutel “briefwijzer” telt niet mee: er is ook “${NAME}”.`,
    ],
    [{'briefwijzer.config.yaml': '', [NAME]: ''}, 'briefwijzer.config.yaml:1:1: Dit bestand telt niet mee'],
  ])('is told of what is wrong: %j', (files, message) =>
    expect(faults(() => configIn(files as unknown as Record<string, string>))).toEqual([
      expect.stringContaining(message),
    ]),
  )
})

describe('values', () => {
  it.each([
    ['kanaal: WhatsApp', {channel: 'chat'}],
    ['stadium: Eerste herinnering', {stage: 'first-reminder'}],
    ['land: België', {jurisdiction: 'be'}],
    ['lang: EN', {language: 'en'}],
    ['afzender: gemeente', {sender: 'government'}],
  ])('are what front matter may say: %s', (text, facts) =>
    expect(settings(configIn({[NAME]: text}), 'a.md').facts).toEqual(facts),
  )
  it.each([
    ['ernst: {pasive: uit}', ':1:9: De regel “pasive” bestaat niet. Bedoelde u “passive”?'],
    ['ernst: {toone/dwang: uit}', ':1:9: De regel “toone” bestaat niet. Bedoelde u “tone/dwang”?'],
    [
      'ernst:\n  passive: zacht',
      ':2:12: “zacht” kan niet bij “passive”. Kies uit: error, fout, warning, waarschuwing, info, tip, off, uit.',
    ],
    [
      'tekenset: window-1252',
      ':1:11: De tekenset “window-1252” kent briefwijzer niet. Bedoelde u “windows-1252”?',
    ],
    ['bestandssoorten: {brieven/*.hbs: html}', ':1:19: “brieven/*.hbs” is geen einde van een bestandsnaam.'],
    ['bestandssoorten: {.docx: html}', ':1:19: Bestanden met het einde “.docx” leest briefwijzer al'],
    ['bestandssoorten: {.hbs: html, "*.hbs": md}', ':1:31: “*.hbs” en “.hbs” betekenen hetzelfde.'],
    [
      'bestandssoorten: {.hbs: pdf}',
      ':1:25: “pdf” kan niet bij “.hbs”. Kies uit: markdown, html, text, tekst.',
    ],
    ['max-waarschuwingen: -1', ':1:21: Bij “max-waarschuwingen” hoort een heel getal'],
    ['max-waarschuwingen: veel', ':1:21: Bij “max-waarschuwingen” hoort een heel getal'],
    ['lezerspanel: {goed: 190}', ':1:21: Bij “goed” hoort een getal van hooguit 100.'],
    ['lezerspanel: {goed: veel}', ':1:21: Bij “goed” hoort een getal, geen tekst. Gebruik alleen cijfers.'],
    ['lezerspanel: {lezers: 2}', ':1:23: Bij “lezers” hoort een getal van 5 of meer.'],
    ['lezerspanel: {lezers: 12.5}', ':1:23: Bij “lezers” hoort een heel getal, zonder komma.'],
    ['afkeuren-vanaf: altijd', ':1:17: “altijd” kan niet bij “afkeuren-vanaf”. Kies uit: error, fout,'],
    [
      'reden-bij-negeren: ja',
      ':1:20: “ja” kan niet bij “reden-bij-negeren”. Kies uit: required, verplicht, optional, optioneel.',
    ],
    ['uitzonderingen: [{bestanden: a, ernst: {x: uit}}]', ':1:41: De regel “x” bestaat niet.'],
    ['uitzonderingen: [{bestanden: a, nulmeting: x}]', ':1:33: “nulmeting” kent briefwijzer hier niet.'],
  ])('that can’t be: %s', (text, message) =>
    expect(faults(() => configIn({[NAME]: text}))).toEqual([expect.stringContaining(NAME + message)]),
  )
})

describe('settings of a letter', () => {
  const config = configIn({
    [NAME]: `
bestandssoorten: {.liquid: html, html.twig: md, twig: tekst}
tekenset: ansi
ernst: {jargon: tip, jargon/sommeren: fout}
uitzonderingen:
  - bestanden: "utf/**"
    tekenset: utf-8
  - bestanden: "sms/**"
    ernst: {jargon: uit}
    bestandssoort: txt
`,
  })
  it.each([
    ['a.liquid', 'html'],
    ['a.LIQUID', 'html'],
    ['a.html.twig', 'markdown'],
    ['a.twig', 'text'],
    ['.twig', undefined],
    ['a.md', undefined],
    ['sms/a.liquid', 'text'],
  ])('say how %s is read', (file, format) => expect(settings(config, file).format).toBe(format))
  it('say which encoding a file has', () => {
    expect(settings(config, 'a.md').encoding?.name).toBe('windows-1252')
    expect(settings(config, 'utf/a.md').encoding?.name).toBe('utf-8')
  })
  it('let the last one that fits speak of a rule', () => {
    expect(settings(config, 'a.md').levels).toEqual({jargon: 'info', 'jargon/sommeren': 'error'})
    expect(settings(config, 'sms/a.md').levels).toEqual({jargon: 'off'})
  })
  it('name the endings to look for', () => expect(config.endings).toEqual(['.liquid', '.html.twig', '.twig']))
})

describe('dictionaries of overrides', () => {
  const {dictionary: _, ...language} = testResources()
  const load = (config: Config) =>
    loadOwnResources({entries: [], forms: []}, language, {cwd: config.folder, config, named: []})
  const other = (id: string): string => OWN.replaceAll('klantrelatie', id)
  const files = {
    [NAME]: `
dictionaries: [a.yml]
overrides:
  - {files: "sms/**", dictionaries: [b.yml]}
  - {files: "*.txt", dictionaries: [c.yml]}
`,
    'a.yml': OWN,
    'b.yml': other('partnerrelatie'),
    'c.yml': other('gastrelatie'),
  }
  it.each([
    ['a.md', []],
    ['sms/a.md', ['klantrelatie', 'partnerrelatie']],
    ['sms/a.txt', ['klantrelatie', 'partnerrelatie', 'gastrelatie']],
  ])('hold for %s', (file, ids) => {
    const config = configIn(files)
    const {all, resourcesWith} = load(config)
    const {dictionaries} = settings(config, file)
    expect(all?.own.map(({entry}) => entry.id)).toEqual(['klantrelatie'])
    const more = dictionaries.length > 0 ? resourcesWith(dictionaries, language).dictionary.entries : []
    expect(more.map(({id}) => id)).toEqual(ids)
  })
  it('are compiled once for each combination', () => {
    const config = configIn(files)
    const {resourcesWith} = load(config)
    const of = (file: string) => resourcesWith(settings(config, file).dictionaries, language)
    expect(of('sms/a.md')).toBe(of('sms/b.md'))
    expect(of('sms/a.md')).not.toBe(of('a.txt'))
  })
  it.each([
    [
      {[NAME]: 'overrides: [{files: a, dictionaries: [weg.yml]}]'},
      `${NAME}:1:39: Het bestand “weg.yml” bestaat niet.`,
    ],
    [{...files, 'c.yml': OWN}, 'c.yml:2:9: '],
    [
      {[NAME]: 'ernst: {journey/wordz: uit}'},
      `${NAME}:1:9: De term “wordz” hoort niet bij de regel “journey”. Bedoelde u “journey/words”?`,
    ],
    [
      {[NAME]: 'ernst: {passive/is: uit}'},
      `${NAME}:1:9: De regel “passive” heeft geen termen. Schrijf alleen “passive”.`,
    ],
    [
      {...files, [NAME]: 'dictionaries: [a.yml]\nernst: {tone/klantrelatie: uit}'},
      `${NAME}:2:9: De term “klantrelatie” hoort niet bij de regel “tone”. Bedoelde u “jargon/klantrelatie”?`,
    ],
  ])('are told of what is wrong: %j', (files, message) =>
    expect(faults(() => load(configIn(files as unknown as Record<string, string>)))[0]).toContain(message),
  )
  it('may be entries that a severity is given', () =>
    expect(
      faults(() =>
        load(
          configIn({
            ...files,
            [NAME]: `${files[NAME]}ernst: {jargon/gastrelatie: uit, missing-element/help: uit}`,
          }),
        ),
      ),
    ).toEqual([]))
  it('passes by config files in a folder of dictionaries', () => {
    const config = configIn({
      [NAME]: 'extends: huis/basis.yml',
      'huis/basis.yml': 'dictionaries: ["."]',
      'huis/a.yml': OWN,
    })
    expect(load(config).all?.own).toHaveLength(1)
  })
})

describe('the fingerprint', () => {
  const files = {
    [NAME]: 'extends: huis.yml\ndata: klanten.csv\noverrides: [{files: "*.txt", dictionaries: [b.yml]}]',
    'huis.yml': 'recht: rente.yml\nfasen: fasen.yml\ndictionaries: [woorden]',
    'klanten.csv': 'naam\nJansen\n',
    'rente.yml': 'interest: {}',
    'fasen.yml': 'stages: {}',
    'woorden/a.yml': OWN,
    'b.yml': 'changes: []',
    'brief.md': 'Dag.',
  }
  const of = (files: Record<string, string>) => configIn(files).fingerprint
  it('is the same in another place', () => expect(of(files)).toBe(of(files)))
  it('does not depend on what it does not name', () =>
    expect(of({...files, 'brief.md': 'Hoi.'})).toBe(of(files)))
  it.each(Object.keys(files).filter(name => name !== 'brief.md'))('changes with %s', name => {
    const changed = {...files, [name]: `${files[name as keyof typeof files]}\n`}
    expect(of(changed)).not.toBe(of(files))
  })
  it('changes with a new file in a folder, and with one that goes', () => {
    expect(of({...files, 'woorden/c.yml': 'changes: []'})).not.toBe(of(files))
    const config = configIn(files)
    fs.rmSync(path.join(config.folder, 'klanten.csv'))
    expect(config.fingerprint).not.toBe(of(files))
  })
})

it('exposes what other parts need', () => {
  const config = configIn({
    [NAME]: 'nulmeting: metingen/nul.json\nreden-bij-negeren: verplicht\nafkeuren-vanaf: waarschuwing',
  })
  expect(config.baseline).toBe(path.join(config.folder, 'metingen', 'nul.json'))
  expect(config).toMatchObject({ignoreReason: 'required', failOn: 'warning', maxWarnings: undefined})
  expect(config.placeOf('fail-on')).toBe(`${NAME}:3`)
  const none = configIn({[NAME]: ''})
  expect(none.baseline).toBe(path.join(none.folder, 'briefwijzer.baseline.json'))
  expect(none.namedBaseline).toBeUndefined()
})
