import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.ts'
import {run} from './run.ts'

const cwd = folderWith()
const lint = (input: string | Buffer, ...more: string[]) =>
  run(['lint', '--ndjson', '--only', 'jargon', ...more], {cwd, input})
const rows = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('lint --ndjson', () => {
  it('gives a result a line, in order, with what came along', () => {
    const lines = [
      {id: 7, path: 'a.md', text: '# Hallo\n\nDit is een *slotaanmaning*.'},
      {id: {rij: 'x'}, path: 'b.txt', text: 'Hallo.', facts: {fase: 'Eerste herinnering', kanaal: 'sms'}},
      {text: 'Dit is een slotaanmaning.'},
    ]
    const {code, stdout, stderr} = lint(`${lines.map(line => JSON.stringify(line)).join('\n')}\n`)
    expect(stderr).toBe('')
    expect(code).toBe(1)
    const [a, b, c] = rows(stdout)
    expect(a).toMatchObject({type: 'letter', id: 7, path: 'a.md', format: 'markdown'})
    expect(a!.findings).toMatchObject([{entry: 'slotaanmaning', start: {line: 3, column: 13}}])
    expect(b).toMatchObject({id: {rij: 'x'}, stage: 'first-reminder', channel: 'sms', findings: []})
    expect(c).toMatchObject({path: 'regel 3', findings: [{entry: 'slotaanmaning'}]})
  })

  it('refuses a line that is no letter, and goes on', () => {
    const input = [
      'geen json',
      '[]',
      '{"path": 3, "text": "x"}',
      '{"path": "a.md"}',
      '{"path": "a.md", "text": "x", "base64": "eA=="}',
      '{"path": "a.md", "text": "x", "facts": {"fasen": "x"}}',
      '{"path": "a.md", "text": "x", "facts": {"fase": "laatste herinering"}}',
      '{"path": "a.docx", "base64": "eA=="}',
      '',
      '{"path": "a.md", "text": "Hallo."}',
    ].join('\n')
    const {code, stdout} = lint(input)
    expect(code).toBe(2)
    const got = rows(stdout)
    expect(got.map(({type}) => type)).toEqual([...Array(8).fill('error'), 'letter'])
    expect(got.map(({message}) => message)).toEqual([
      'Dit is geen JSON. Zet op elke regel één brief: {"path": "brief.md", "text": "…"}',
      'Hier staat geen brief: {"path": "brief.md", "text": "…"}',
      'Bij “path” hoort een naam, zoals "brief.md".',
      'Zet de brief in “text”, of een Word-brief in “base64”: één van de twee.',
      'Zet de brief in “text”, of een Word-brief in “base64”: één van de twee.',
      expect.stringContaining('Bedoelde u “fase”?'),
      expect.stringContaining('Bedoelde u “laatste-herinnering”?'),
      expect.stringContaining('De naam eindigt op “.docx”'),
      undefined,
    ])
  })

  it('reads line ends of Windows, a byte-order mark, and characters that some take for line ends', () => {
    const input =
      '\uFEFF{"path": "a.txt", "text": "Een \u2028slotaanmaning."}\r\n{"path": "b.txt", "text": "Hallo."}\r\n'
    const got = rows(lint(input).stdout)
    expect(got.map(({path}) => path)).toEqual(['a.txt', 'b.txt'])
  })

  it('says what does not go together', () => {
    expect(lint('', 'brief.md').stderr).toContain('Laat de bestanden en mappen weg')
    expect(lint('', '--format', 'json').stderr).toContain('gaan niet samen')
    expect(lint('').code).toBe(0)
  })
})
