/**
 * The manual shows letters, commands and what they print. A block ```markdown brief.md is that file, a block
 * ```console is a command with its output, and every command in a block ```sh must run.
 * UPDATE=1 writes what the commands print today into the manual; read the difference before it is kept.
 */
import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import {THRESHOLDS} from '../../src/checks/thresholds.ts'
import {KEY_ALIASES, VALUE_ALIASES} from '../../src/letter/fact-values.ts'
import {maskFields} from '../../src/letter/merge-fields.ts'
import {COST_KEYS, SCALES} from '../../src/readability/score.ts'
import {COST_NAMES, MEASURE_KEYS, MEASURES} from '../../src/report/measures.ts'
import {gitFolder} from '../cli/git-folder.ts'
import {run} from '../cli/run.ts'
import {p, r, wordBytes} from '../document/word.ts'

const MANUAL = new URL('../../docs/handleiding.md', import.meta.url)
let manual = fs.readFileSync(MANUAL, 'utf8')

const blocks = (text: string, info: RegExp): string[][] =>
  [...text.matchAll(new RegExp(`^\`\`\`${info.source}\\n(.*?)^\`\`\`$`, 'gms'))].map(match => match.slice(1))

const letters = Object.fromEntries(blocks(manual, /(?:markdown|csv) (\S+)/))
const fine = fs.readFileSync(new URL('../../fixtures/letters/eerste-herinnering-plain.md', import.meta.url))
const {cwd} = gitFolder({
  ...letters,
  'brief.docx': Buffer.from(wordBytes({body: p(r('Dit is een slotaanmaning.'))})),
  'brieven/eerste.md': fine,
  'brieven/tweede.md': letters['brief.md']!,
  'brieven/sms.txt': 'Uw huur van mei is nog niet binnen. Wilt u vandaag betalen?\n',
})

/** Without the day of the rules, which changes with every release. */
const settled = (text: string): string => text.replace(/stand: [^)]+/g, 'stand: DATUM')

const words = (command: string): string[] =>
  Array.from(command.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '')

/** Runs a line of the manual; `<` and `>` are for the shell. */
function type(line: string): {code: number | null; output: string} {
  const [command, from] = line.replace(/ > \S+$/, '').split(' < ')
  const input = from === undefined ? '' : letters[from]!
  const {code, stdout, stderr} = run(words(command!).slice(1), {cwd, input})
  return {code, output: stdout + stderr}
}

if (process.env.UPDATE === '1') {
  manual = manual.replace(/^```console\n\$ ([^\n]*)\n.*?^```$/gms, (_, line: string) => {
    return `\`\`\`console\n$ ${line}\n${type(line).output.trimEnd()}\n\`\`\``
  })
  fs.writeFileSync(MANUAL, manual)
}

describe('docs/handleiding.md', () => {
  const shown = blocks(manual, /console/).map(([block]) => /^\$ (.*?)\n(.*)$/s.exec(block!)!.slice(1))
  it.each(shown)('shows what comes out of: %s', (line, output) => {
    expect(settled(type(line!).output.trimEnd())).toBe(settled(output!.trimEnd()))
  })

  const commands = blocks(manual, /sh/).flatMap(([block]) => block!.trimEnd().split('\n'))
  it.each(commands.filter(line => !line.includes('--watch')))('has a command that runs: %s', line => {
    expect(line).toMatch(/^briefwijzer /)
    expect([0, 1]).toContain(type(line).code)
  })

  it('shows merge fields that are read as such', () => {
    const rows = manual.split('| zo ziet het eruit')[1]!.split('\n\n')[0]!
    const fields = [...rows.matchAll(/`([^`]+)`/g)].map(([, code]) => code!.replaceAll('\\|', '|'))
    expect(fields.length).toBeGreaterThan(20)
    for (const field of fields) {
      const text = `Beste ${field} uit Delft.`
      expect(maskFields(text, 'text').fields.map(({start, end}) => text.slice(start, end))).toEqual([field])
    }
  })

  it('has the points of the score', () => {
    const table = manual.split('| wat punten kost |')[1]!.split('\n\n')[0]!
    const rows = table
      .split('\n')
      .slice(2)
      .map(row =>
        row
          .split('|')
          .slice(1, -1)
          .map(cell => cell.trim()),
      )
    const number = (cell: string): number => {
      const n = Number(cell.replace(',', '.').replace('%', ''))
      return cell.endsWith('%') ? n / 100 : n
    }
    const told = rows.map(([name, plain, hard, points]) => [
      name!.split(' (')[0],
      ...[plain, hard, points].map(cell => number(cell!)),
    ])
    const known = COST_KEYS.map(key => {
      const {plain, hard, points} = SCALES[key]
      // The length is reckoned in doublings.
      const limits = key === 'length' ? [2 ** plain, 2 ** hard] : [plain, hard]
      return [COST_NAMES[key], ...limits, points]
    })
    expect(told).toEqual(known.toSorted((a, b) => Number(b[3]) - Number(a[3])))
  })

  it('explains every measure', () => {
    const table = manual.split('| maat | hoe')[1]!.split('\n\n')[0]!
    const rows = table
      .split('\n')
      .slice(2)
      .map(row =>
        row
          .split('|')
          .slice(1, -1)
          .map(cell => cell.trim()),
      )
    const easier = {harder: 'minder', easier: 'meer'}
    expect(rows.map(([name, , , way]) => [name, way])).toEqual(
      MEASURE_KEYS.map(key => MEASURES[key]).map(({name, more, hint}) => [name, hint && easier[more]]),
    )
  })

  it('names every key and value of the front matter', () => {
    const table = manual.split('| sleutel |')[1]!.split('\n\n')[0]!
    const shown = [...table.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
    const known = Object.entries(VALUE_ALIASES).flatMap(([key, values]) => [
      key,
      ...KEY_ALIASES[key as keyof typeof KEY_ALIASES],
      ...Object.entries<readonly string[]>(values).flatMap(([value, names]) => [value, ...names]),
    ])
    expect(new Set(shown)).toEqual(new Set(known))
  })
})

describe('the table of profiles', () => {
  const [, table = ''] = /<!-- grenzen -->\n\n(.*?)\n\n/s.exec(manual)!
  const rows = table
    .split('\n')
    .slice(2)
    .map(row => row.split('|').slice(2, 4).map(Number))
  it.each([
    ['standaard', 0],
    ['laaggeletterd', 1],
  ] as const)('has the thresholds of %s', (profile, column) => {
    const {sentence, spoken, word, splitVerb, paragraph, withoutConnective, score} = THRESHOLDS[profile]
    expect(rows.map(row => row[column])).toEqual([
      sentence.warning,
      sentence.error,
      spoken.warning,
      word,
      splitVerb,
      paragraph.sentences,
      paragraph.words,
      withoutConnective,
      score.letter,
      score.passage,
    ])
  })
})
