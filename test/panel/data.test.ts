import {describe, expect, it} from 'vitest'
import {lastRound, printPanelData, readManifest, readPanelData, withVersions} from '../../src/panel/data.ts'
import {
  answerIdentity,
  kindOf,
  NO_DATA,
  type PackLetter,
  type PanelAnswer,
  type PanelData,
  readerCode,
} from '../../src/panel/model.ts'

const LETTER: PackLetter = {
  path: 'brieven/a.md',
  version: 'bcdf-ghjk',
  round: 1,
  date: '2026-11-24',
  title: 'Herinnering',
  variants: [{number: 1, label: '', paragraphs: [1], key: {bedrag: '€ 10,00'}}],
  paragraphs: [{number: 1, kind: 'paragraph', text: 'Hallo', start: 0, end: 5, lines: {from: 1, to: 1}}],
  questions: [{kind: 'bedrag', text: 'Hoeveel moet u betalen?'}],
}
const answer = (reader: string, more: Partial<PanelAnswer> = {}): PanelAnswer => ({
  version: 'bcdf-ghjk',
  round: 1,
  variant: 1,
  reader,
  kind: 'bedrag',
  value: 'goed',
  note: '',
  imported: '2026-11-25',
  ...more,
})
const DATA: PanelData = {
  ...withVersions(NO_DATA, [{letter: LETTER, findings: [{rule: 'jargon', severity: 'error', match: 'x'}]}]),
  readers: [{round: 1, reader: 'L01', profile: {lezen: 'ja'}}],
  answers: [answer('L02'), answer('L01'), answer('L01', {kind: 'min', paragraph: 1, value: ''})],
}

describe('the data file', () => {
  it('reads what it prints', () => {
    const text = printPanelData(DATA)
    const read = readPanelData(text)
    expect(read).not.toHaveProperty('problem')
    expect(printPanelData(read as PanelData)).toBe(text)
    expect((read as PanelData).letters).toEqual(DATA.letters)
  })

  it('prints the same whatever the order, one answer on a line', () => {
    const text = printPanelData(DATA)
    expect(printPanelData({...DATA, answers: DATA.answers.toReversed()})).toBe(text)
    const lines = text.split('\n').filter(line => line.includes('"imported"'))
    expect(lines.map(line => /"reader":"(\w+)","kind":"(\w+)"/.exec(line)?.slice(1))).toEqual([
      ['L01', 'bedrag'],
      ['L01', 'min'],
      ['L02', 'bedrag'],
    ])
  })

  it('counts what a merge of git put there twice once', () => {
    const {letters, readers, answers} = DATA
    const twice = {
      ...DATA,
      letters: [...letters, ...letters],
      readers: [...readers, {round: 1, reader: 'L01', profile: {ervaring: 'nee'}}],
      answers: [...answers, {...answers[0]!, imported: '2026-11-26'}],
    } as PanelData
    const read = readPanelData(JSON.stringify(twice)) as PanelData
    expect(read.answers).toEqual(DATA.answers)
    expect(read.letters).toEqual(DATA.letters)
    expect(read.readers).toEqual([{round: 1, reader: 'L01', profile: {lezen: 'ja', ervaring: 'nee'}}])
  })

  it('tells where lines of a merge contradict one another', () => {
    const text = printPanelData({...DATA, answers: [...DATA.answers, answer('L02', {value: 'fout'})]})
    const lines = text.split('\n').flatMap((line, i) => (line.includes('"L02"') ? [i + 1] : []))
    expect(readPanelData(text)).toEqual({
      problem:
        'Dit bestand spreekt zichzelf tegen over L02, ronde 1, versie bcdf-ghjk, “bedrag” ' +
        `(regel ${lines[0]} en regel ${lines[1]}). Haal één van de twee weg.`,
    })
    const reader = {round: 1, reader: 'L01', profile: {lezen: 'nee'}}
    expect(readPanelData(printPanelData({...DATA, readers: [...DATA.readers, reader]}))).toMatchObject({
      problem: expect.stringContaining('over lezer L01 in ronde 1'),
    })
    const decision = {version: 'bcdf-ghjk', paragraph: 1, decision: 'blijft', note: ''} as const
    const decisions = [decision, {...decision, note: 'wet'}]
    expect(readPanelData(printPanelData({...DATA, decisions}))).toMatchObject({
      problem: expect.stringContaining('over het besluit over alinea 1 van versie bcdf-ghjk'),
    })
  })

  it('knows a conflict of git', () => {
    expect(readPanelData('{\n<<<<<<< HEAD\n"a"\n=======\n>>>>>>> b\n')).toEqual({
      problem:
        'Op regel 2 begint een conflict van git. Zet met git één van de twee versies van dit bestand terug, ' +
        'en lees daarna de antwoorden uit de andere opnieuw in. Niets telt twee keer.',
    })
  })

  it('keeps the day on which a version went out first', () => {
    const again = withVersions(DATA, [{letter: {...LETTER, round: 2, date: '2026-12-01'}, findings: []}])
    expect(again.letters).toEqual(DATA.letters)
    const next = withVersions(DATA, [{letter: {...LETTER, version: 'zzzz-zzzz', round: 2}, findings: []}])
    expect(next.letters[0]!.versions.map(({version}) => version)).toEqual(['bcdf-ghjk', 'zzzz-zzzz'])
    expect(lastRound(next)).toBe(2)
    expect(lastRound(NO_DATA)).toBe(0)
  })

  it.each([
    ['no JSON', '{', /geen geldige JSON/],
    ['of a newer program', '{"schema":2}', /nieuwere briefwijzer/],
    ['with a name for a code', printPanelData(DATA).replaceAll('"L02"', '"Jansen"'), /answers\.\d+\.reader/],
    ['no object', 'null', /klopt niet\./],
  ])('refuses a file that is %s', (_, text, problem) => {
    expect(readPanelData(text)).toEqual({problem: expect.stringMatching(problem)})
  })
})

it('refuses a manifest of something else', () => {
  expect(readManifest('{"schema":1,"kind":"x"}')).toHaveProperty('problem')
})

it('knows kinds by code, title and alias', () => {
  expect(kindOf(' Hoeveel ')?.code).toBe('bedrag')
  // The numbers on a sheet hang on the letter.
  expect(kindOf('vraag3')).toBeUndefined()
  expect(kindOf('Moeite  met lezen')?.code).toBe('lezen')
  expect(kindOf('−')?.code).toBe('min')
  expect(kindOf('naam')).toBeUndefined()
})

it('takes codes for readers, and no names', () => {
  expect(readerCode(' l-01 ')).toBe('L01')
  expect(readerCode('Jansen')).toBeUndefined()
  expect(readerCode('')).toBeUndefined()
})

it('tells one answer from another', () => {
  expect(answerIdentity(answer('L01'))).toBe(answerIdentity(answer('L01', {value: 'fout'})))
  expect(answerIdentity(answer('L01'))).not.toBe(answerIdentity(answer('L01', {round: 2})))
  const mark = (value: string, paragraph = 1) =>
    answerIdentity(answer('L01', {kind: 'min', paragraph, value}))
  expect(mark('Uw  zin ')).toBe(mark('uw zin'))
  expect(mark('x')).not.toBe(mark('x', 2))
})
