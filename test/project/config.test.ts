import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {BrokenFiles} from '../../src/project/broken-files.ts'
import {type Config, loadConfig} from '../../src/project/config.ts'
import {loadOwnElements} from '../../src/project/own-elements.ts'
import {loadOwnLaw} from '../../src/project/own-law.ts'
import {testElements} from '../lexicon.ts'
import {testLaw} from '../resources.ts'
import {folderWith} from './folder.ts'

const NAME = 'briefwijzer.config.yml'
const configIn = (files: Record<string, string>): Config => loadConfig(folderWith(files))!

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

describe('facts in a config', () => {
  const text = `
kanaal: e-mail
sender: incassobureau
uitzonderingen:
  - bestanden: "sms/**"
    channel: sms
  - files: ["*.txt", "!vast.txt"]
    fase: eerste-herinnering
`.replace('e-mail', 'email')
  const config = configIn({[NAME]: text})
  it.each([
    ['a.md', {channel: 'email', sender: 'collection-agency'}],
    ['sms/a.md', {channel: 'sms', sender: 'collection-agency'}],
    ['sms/a.txt', {channel: 'sms', sender: 'collection-agency', stage: 'first-reminder'}],
    ['vast.txt', {channel: 'email', sender: 'collection-agency'}],
    ['../elders/a.txt', {channel: 'email', sender: 'collection-agency'}],
  ])('hold for %s', (file, facts) =>
    expect(config.settingsFor(path.join(config.folder, file)).facts).toEqual(facts),
  )

  it.each([
    [
      'kanaal: brif\n',
      `${NAME}:1:9: “brif” kan niet bij “kanaal”. Bedoelde u “brief”? Kies uit: letter, brief,`,
    ],
    ['kanaal: sms\nchannel: sms\n', `${NAME}:1:9: “kanaal” en “channel” betekenen hetzelfde.`],
    ['overrides:\n  - fase: straks\n', `${NAME}:2:11: “straks” kan niet bij “fase”.`],
    ['overrides:\n  - fase: overig\n', `${NAME}:2:5: Hier ontbreekt voor welke brieven dit geldt.`],
    [
      'overrides:\n  - bestanden: a\n    files: b\n',
      `${NAME}:2:16: “bestanden” en “files” betekenen hetzelfde.`,
    ],
  ])('are faults: %j', (text, message) =>
    expect(faults(() => configIn({[NAME]: text}))).toEqual([expect.stringContaining(message)]),
  )
})

describe('an own table of elements', () => {
  const read = (files: Record<string, string>) => {
    const config = configIn(files)
    return loadOwnElements(testElements().table, config.stages!, config.folder).table
  }
  it('changes cells, and adds words', () => {
    const table = read({
      [NAME]: 'fasen: eigen.yml',
      'eigen.yml':
        'stages: {first-reminder: {help: off}}\nelements: {help: {words: [betaalpauze]}}\nchannels: {sms: [sender]}',
    })
    const before = testElements().table
    expect(table.stages['first-reminder']).toEqual({...before.stages['first-reminder'], help: 'off'})
    expect(table.elements.help.words).toEqual([...before.elements.help.words, 'betaalpauze'])
    expect(table.elements.help.sentence).toBe(before.elements.help.sentence)
    expect(table.channels).toEqual({...before.channels, sms: ['sender']})
  })
  it('has sentences for all stages, for one of them, and for a script', () => {
    const {elements} = read({
      [NAME]: 'fasen: eigen.yml',
      'eigen.yml':
        'elements: {consequence: {sentence: Dan bellen wij u.}, amount: {spoken: Het is € 40.}, deadline: {sentences: {notice: Betaal snel.}}}',
    })
    const before = testElements().table.elements
    expect(elements.consequence).toMatchObject({sentence: 'Dan bellen wij u.', sentences: {}})
    expect(elements.amount).toEqual({...before.amount, spoken: 'Het is € 40.'})
    expect(elements.deadline).toEqual({...before.deadline, sentences: {notice: 'Betaal snel.'}})
  })
  it.each([
    [{[NAME]: 'fasen: weg.yml'}, `${NAME}:1:8: “weg.yml”: `],
    [{[NAME]: 'fasen: a.yml', 'a.yml': 'stages: {eerste: {}}'}, 'a.yml:1:10: '],
    [
      {[NAME]: 'fasen: a.yml', 'a.yml': 'stages: {notice: {hulp: off}}'},
      'a.yml:1:19: “hulp” kent briefwijzer hier niet. Bedoelde u “help”?',
    ],
    [
      {[NAME]: 'fasen: a.yml', 'a.yml': 'stages: {notice: {telefoon: off}}'},
      'a.yml:1:19: “telefoon” kent briefwijzer hier niet. Hier kunnen staan: sender, recipient,',
    ],
    [
      {[NAME]: 'fasen: a.yml', 'a.yml': 'stages: {notice: {help: moet}}'},
      'a.yml:1:25: “moet” kan niet bij “help”.',
    ],
  ])('is told of what is wrong with it: %j', (files, message) =>
    expect(faults(() => read(files as unknown as Record<string, string>))).toEqual([
      expect.stringContaining(message),
    ]),
  )
})

describe('an own table of interest', () => {
  const read = (files: Record<string, string>) => {
    const config = configIn(files)
    return loadOwnLaw(testLaw(), config.law!, config.folder).interest
  }
  it('comes over the one of the program', () => {
    const table = read({
      [NAME]: 'recht: rente.yml',
      'rente.yml': 'interest: {rates: [{from: 2025-01-01, statutory: 6}]}',
    })
    expect(table.rates.at(-1)).toEqual({from: '2025-01-01', statutory: 6})
  })
  it.each([
    [{[NAME]: 'law: weg.yml'}, `${NAME}:1:6: “weg.yml”: `],
    [{[NAME]: 'recht: a.yml\nlaw: a.yml'}, `${NAME}:1:8: “recht” en “law” betekenen hetzelfde.`],
    [{[NAME]: 'recht: a.yml', 'a.yml': 'interest: {rates: [{from: morgen}]}'}, 'a.yml:1:27: '],
  ])('is told of what is wrong with it: %j', (files, message) =>
    expect(faults(() => read(files as unknown as Record<string, string>))).toEqual([
      expect.stringContaining(message),
    ]),
  )
})
