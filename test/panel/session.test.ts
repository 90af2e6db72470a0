/**
 * A whole session, by the figures. They were counted by hand, reader by reader; the figures per group are counted a
 * second time here, straight from the rows of the answers.
 */
import fs from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {run} from '../cli/run.ts'
import {done, playSession, SESSION} from './session.ts'

interface Share {
  readonly right: number
  readonly of: number
  readonly percent: number | null
}
interface Group {
  readonly readers: number
  readonly questions: Readonly<Record<string, Share>>
  readonly feelings: Readonly<Record<string, number>>
}
interface Letter {
  readonly path: string
  readonly version: string
  readonly state: string
  readonly rounds: readonly number[]
  readonly verdict: string
  readonly missing: readonly object[]
  readonly faults: readonly object[]
  readonly all: Group
  readonly difficulty: Group
  readonly groups: readonly (Group & {readonly kind: string; readonly value: string})[]
  readonly paragraphs: readonly {
    readonly number: number
    readonly readers: number
    readonly plus: number
    readonly minus: number
    readonly net: number
    readonly down: boolean
    readonly decision: {readonly decision: string} | null
    readonly findings: readonly {
      readonly rule: string
      readonly entry?: string
      readonly readers: number
      readonly minded: number
    }[]
  }[]
  readonly missed: readonly number[]
  readonly strict: readonly {readonly rule: string; readonly entry?: string; readonly paragraph: number}[]
  readonly words: readonly {readonly word: string; readonly readers: number; readonly seen: boolean}[]
  readonly history: readonly {readonly version: string; readonly verdict: string}[]
  readonly change: {readonly from: string} | null
}

const reportIn = (cwd: string): Letter[] =>
  (JSON.parse(done(['panel', 'report', '--format', 'json'], cwd)) as {letters: Letter[]}).letters
const short = (group: Group): Record<string, string> =>
  Object.fromEntries(Object.entries(group.questions).map(([kind, {right, of}]) => [kind, `${right}/${of}`]))
const marks = ({paragraphs}: Letter): Record<number, string> =>
  Object.fromEntries(
    paragraphs.flatMap(({number, plus, minus}) => (plus + minus > 0 ? [[number, `+${plus} -${minus}`]] : [])),
  )
const felt = ({feelings}: Group): Record<string, number> =>
  Object.fromEntries(Object.entries(feelings).filter(([, n]) => n > 0))

let cwd: string
let first: Letter[]
let second: Letter[]
beforeAll(() => {
  const after = playSession(1)
  first = reportIn(after)
  cwd = playSession(2)
  second = reportIn(cwd)
}, 120_000)

describe('after the first round', () => {
  it('has the figures of the reminder that readers did not understand', () => {
    const [letter] = first
    expect(letter).toMatchObject({
      path: 'brieven/aanmaning.txt',
      version: 'ssqk-czqz',
      state: 'current',
      rounds: [1],
    })
    expect(letter!.all.readers).toBe(11)
    expect(letter!.difficulty.readers).toBe(5)
    expect(short(letter!.all)).toEqual({
      afzender: '10/11',
      doen: '7/11',
      bedrag: '8/11',
      datum: '3/11',
      gevolg: '2/11',
      hulp: '0/11',
      navertellen: '2/11',
    })
    expect(short(letter!.difficulty)).toEqual({
      afzender: '4/5',
      doen: '2/5',
      bedrag: '3/5',
      datum: '1/5',
      gevolg: '0/5',
      hulp: '0/5',
      navertellen: '0/5',
    })
    expect(letter!.all.questions.doen!.percent).toBe(63.6)
    expect(felt(letter!.all)).toEqual({bang: 5, boos: 3, gewoon: 3})
    expect(felt(letter!.difficulty)).toEqual({bang: 4, boos: 1})
    // The first reader put two minuses in paragraph 3: that is one reader.
    expect(marks(letter!)).toEqual({3: '+0 -4', 4: '+2 -1', 5: '+0 -7', 6: '+1 -2'})
  })

  it('says why that reminder has not passed', () => {
    const [letter] = first
    expect(letter).toMatchObject({verdict: 'failed', missing: []})
    const question = (group: string, question: string, right: number, of: number, needed: number) => ({
      kind: 'question',
      group,
      question,
      share: {right, of},
      needed,
    })
    expect(letter!.faults).toEqual([
      question('all', 'doen', 7, 11, 9),
      question('all', 'bedrag', 8, 11, 9),
      question('all', 'datum', 3, 11, 9),
      question('all', 'gevolg', 2, 11, 9),
      question('all', 'hulp', 0, 11, 9),
      question('difficulty', 'doen', 2, 5, 4),
      question('difficulty', 'bedrag', 3, 5, 4),
      question('difficulty', 'datum', 1, 5, 4),
      question('difficulty', 'gevolg', 0, 5, 4),
      question('difficulty', 'hulp', 0, 5, 4),
      {kind: 'paragraph', paragraph: 3, plus: 0, minus: 4},
      {kind: 'paragraph', paragraph: 5, plus: 0, minus: 7},
      {kind: 'paragraph', paragraph: 6, plus: 1, minus: 2},
      {kind: 'feelings', bad: 8, of: 11, most: 2},
    ])
  })

  it('has a letter that passed', () => {
    const letter = first[1]!
    expect(letter).toMatchObject({
      path: 'brieven/eerste-herinnering.md',
      verdict: 'passed',
      missing: [],
      faults: [],
    })
    expect(short(letter.all)).toEqual({
      afzender: '11/11',
      doen: '10/11',
      bedrag: '11/11',
      datum: '10/11',
      gevolg: '9/11',
      hulp: '10/11',
      navertellen: '9/11',
    })
    expect(felt(letter.all)).toEqual({rustig: 4, gewoon: 6, bang: 1})
    expect(marks(letter)).toEqual({3: '+3 -0', 7: '+4 -1', 8: '+1 -1', 10: '+1 -0'})
  })

  it('knows which readers got which variant, and who was not asked', () => {
    const letter = first[2]!
    expect(letter).toMatchObject({path: 'brieven/regeling.html', verdict: 'failed'})
    const readers = Object.fromEntries(letter.paragraphs.map(({number, readers}) => [number, readers]))
    expect(readers).toMatchObject({3: 11, 4: 6, 5: 5, 6: 11})
    expect(letter.all.questions.navertellen).toEqual({right: 4, of: 10, percent: 40})
    expect(letter.difficulty.questions.navertellen).toEqual({right: 0, of: 4, percent: null})
    expect(marks(letter)).toEqual({
      4: '+0 -2',
      5: '+1 -0',
      6: '+1 -2',
      7: '+5 -0',
      8: '+0 -4',
      9: '+2 -0',
      10: '+0 -1',
    })
  })

  it('tells what the rules missed, and what they may be too strict about', () => {
    const letter = first[2]!
    expect(letter.missed).toEqual([10])
    const strict = letter.strict.map(({rule, entry, paragraph}) => `${paragraph} ${entry ?? rule}`)
    expect(strict).toContain('4 naar-aanleiding-van')
    expect(strict).toContain('6 dienen-te')
    // Readers marked these words, or the whole paragraph.
    expect(strict).not.toContain('6 saldo')
    expect(strict).not.toContain('6 voldoen')
    expect(strict.filter(one => one.startsWith('8 '))).toEqual([])
    const findings = letter.paragraphs[7]!.findings.map(({entry, rule, minded}) => [entry ?? rule, minded])
    // Two readers put a minus at all of paragraph 8; two at "terstond", two more had a hard word there.
    expect(Object.fromEntries(findings)).toMatchObject({
      'direct-opeisbaar': 5,
      restant: 3,
      'niet-betaling': 2,
    })
    expect(letter.words.map(({word, readers, seen}) => `${word} ${readers} ${seen}`)).toEqual([
      'terstond 2 true',
      'onderhoud 1 false',
      'restant 1 true',
    ])
    expect(first[0]!.words[0]).toEqual({word: 'zulks', readers: 2, seen: true})
  })

  it('keeps decisions with the paragraphs that they are about', () => {
    expect(
      first[0]!.paragraphs.flatMap(({number, decision}) => (decision ? [[number, decision.decision]] : [])),
    ).toEqual([
      [3, 'aangepast'],
      [5, 'aangepast'],
      [6, 'aangepast'],
    ])
    expect(first[2]!.paragraphs[7]!.decision).toEqual({
      decision: 'juridisch nodig',
      note: 'wel in gewone woorden',
    })
  })
})

describe('after the second round', () => {
  it('has another version that passed, and says what it was before', () => {
    const letter = second[0]!
    expect(letter).toMatchObject({
      version: 'dmhm-dfpr',
      verdict: 'passed',
      rounds: [2],
      change: {from: 'ssqk-czqz'},
    })
    expect(short(letter.all)).toEqual({
      afzender: '11/11',
      doen: '10/11',
      bedrag: '11/11',
      datum: '10/11',
      gevolg: '9/11',
      hulp: '10/11',
      navertellen: '9/11',
    })
    expect(short(letter.difficulty)).toEqual({
      afzender: '6/6',
      doen: '5/6',
      bedrag: '6/6',
      datum: '5/6',
      gevolg: '5/6',
      hulp: '5/6',
      navertellen: '4/6',
    })
    expect(letter.history.map(({version, verdict}) => `${version} ${verdict}`)).toEqual([
      'ssqk-czqz failed',
      'dmhm-dfpr passed',
    ])
    expect(marks(letter)).toEqual({4: '+4 -0', 5: '+1 -1', 6: '+3 -0', 8: '+1 -0'})
  })

  it('adds up the sessions on a version that stayed the same', () => {
    const letter = second[1]!
    expect(letter).toMatchObject({version: 'dgwp-hctf', rounds: [1, 2], verdict: 'failed', change: null})
    expect([letter.all.readers, letter.difficulty.readers]).toEqual([22, 11])
    expect(short(letter.all)).toEqual({
      afzender: '22/22',
      doen: '21/22',
      bedrag: '22/22',
      datum: '20/22',
      gevolg: '18/22',
      hulp: '21/22',
      navertellen: '19/22',
    })
    expect(letter.faults).toEqual([
      {kind: 'question', group: 'difficulty', question: 'gevolg', share: {right: 8, of: 11}, needed: 9},
      {kind: 'paragraph', paragraph: 8, plus: 1, minus: 2},
    ])
    expect(felt(letter.all)).toEqual({rustig: 4, gewoon: 17, bang: 1})
    expect(letter.missed).toEqual([8])
  })

  it('says plainly that there were too few readers', () => {
    const letter = second[2]!
    expect(letter).toMatchObject({version: 'bnpq-hpsn', verdict: 'too-few'})
    expect(letter.missing).toEqual([{kind: 'readers', group: 'all', readers: 7, needed: 10}])
    expect(letter.faults).toEqual([{kind: 'paragraph', paragraph: 9, plus: 0, minus: 1}])
    expect(marks(letter)).toEqual({4: '+1 -0', 7: '+2 -0', 9: '+0 -1'})
  })

  it('counts every group as the rows say, and gives no percentage of fewer than five', () => {
    const rows = [1, 2].flatMap(round =>
      fs
        .readFileSync(path.join(SESSION, `ronde-${round}`, 'antwoorden.csv'), 'utf8')
        .split('\r\n')
        .slice(1, -1)
        .map(line => line.split(';')),
    )
    const profile = new Map(
      rows
        .filter(row => row[1] === '' && row[7] !== '')
        .map(([round, , , , reader, kind, , value]) => [`${round} ${reader} ${kind}`, value!]),
    )
    for (const letter of second)
      for (const group of letter.groups)
        for (const [question, share] of Object.entries(group.questions)) {
          const given = rows.filter(
            ([round, , version, , reader, kind, , value]) =>
              version === letter.version &&
              kind === question &&
              value !== '' &&
              (profile.get(`${round} ${reader} ${group.kind}`) ?? '') === group.value,
          )
          const right = given.filter(row => row[7] === 'goed').length
          expect({...share, question}).toEqual({
            right,
            of: given.length,
            percent: given.length < 5 ? null : Math.round((right / given.length) * 1000) / 10,
            question,
          })
        }
    expect(second.flatMap(({groups}) => groups).length).toBeGreaterThan(40)
  })

  it('reports a version that is no longer the letter as such', () => {
    fs.appendFileSync(path.join(cwd, 'brieven', 'aanmaning.txt'), '\nNog een regel.\n')
    fs.renameSync(path.join(cwd, 'brieven', 'regeling.html'), path.join(cwd, 'weg.html'))
    const {code, stdout, stderr} = run(['panel', 'report', '--format', 'json'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(/^brieven\/regeling\.html: Dit bestand is er niet/)
    const {letters} = JSON.parse(stdout) as {letters: Letter[]}
    expect(letters.map(({state, version}) => `${state} ${version}`)).toEqual([
      'changed dmhm-dfpr',
      'current dgwp-hctf',
      'missing bnpq-hpsn',
    ])
    fs.renameSync(path.join(cwd, 'weg.html'), path.join(cwd, 'brieven', 'regeling.html'))
  })
})

describe('a report', () => {
  it.each(['briefwijzer.panel.json', 'brieven/aanmaning.txt'])('never takes the place of %s', name => {
    const file = path.join(cwd, name)
    const before = fs.readFileSync(file)
    const {code, stderr} = run(['panel', 'report', '--format', 'json', '-o', name], {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(/^briefwijzer: “\S+” is [^.]+\. Er is niets geschreven\..*\n$/)
    expect(fs.readFileSync(file)).toEqual(before)
  })
})

describe('learning from it', () => {
  it('tells how often readers minded what a rule flags, over all letters and rounds', () => {
    const folder = playSession(2)
    const {rules} = JSON.parse(done(['panel', 'report', '--rules', '--format', 'json'], folder)) as {
      rules: {
        rule: string
        entry?: string
        seen: number
        minded: number
        readers: number
        findings: number
        severity: string
        proposal?: string
      }[]
    }
    const of = (rule: string, entry?: string) => rules.find(one => one.rule === rule && one.entry === entry)
    // In paragraph 6 of two letters, each read by the same eleven readers; nobody marked those words.
    expect(of('jargon', 'dienen-te')).toMatchObject({
      findings: 2,
      seen: 22,
      minded: 0,
      readers: 11,
      proposal: 'warning',
    })
    // Paragraph 5 of the first reminder: one on these words, three on the whole paragraph.
    expect(of('jargon', 'uit-handen-geven')).toMatchObject({findings: 1, seen: 11, minded: 4})
    expect(of('jargon', 'uit-handen-geven')).not.toHaveProperty('proposal')
    // In a terminal there is room for the figures, with the names on lines of their own.
    const shown = done(['panel', 'report', '--rules'], folder)
    expect(shown).toMatch(/\njargon\/dienen-te\n {2}\S+ +2 +11 +22 +0 \(0%\) +waarschuwing\n/)
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const config = path.join(folder, 'ernst.yml')
    done(['panel', 'report', '--rules', '--write', 'ernst.yml'], folder)
    expect(fs.readFileSync(config, 'utf8')).toContain(
      '"jargon/dienen-te": waarschuwing # stoorde 0 van de 22 keer',
    )
    // The config that it wrote can be used.
    fs.writeFileSync(path.join(folder, 'briefwijzer.config.yml'), 'basis: ernst.yml\n')
    const {stdout, stderr} = run(
      [path.join(SESSION, 'ronde-1', 'brieven', 'regeling.html'), '--format', 'json', '--only', 'jargon'],
      {cwd: folder},
    )
    expect(stderr).toBe('')
    const {letters} = JSON.parse(stdout) as {letters: {findings: {entry: string; severity: string}[]}[]}
    expect(letters[0]!.findings.find(({entry}) => entry === 'dienen-te')?.severity).toBe('warning')
  })
})
