/** The scripts of `briefwijzer completion`, tried in a real Zsh and Fish. */
import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {quoted} from '../../src/completion/bash.ts'
import {environment, run} from '../cli/run.ts'
import {folderWith} from '../project/folder.ts'

const cwd = folderWith({
  'brieven/met spatie.md': '',
  'sms.txt': '',
  _briefwijzer: run(['completion', 'zsh'], {cwd: '.'}).stdout,
  'briefwijzer.fish': run(['completion', 'fish'], {cwd: '.'}).stdout,
})
const env = environment({HOME: cwd, LC_ALL: 'C.UTF-8', TERM: 'dumb'})

/** What is typed, and the words that the line has after Tab. */
const LINES: readonly (readonly [typed: string, words: readonly string[]])[] = [
  ['basel', ['baseline']],
  ['sms', ['sms.txt']],
  ['baseline cr', ['baseline', 'create']],
  ['baseline create --allow', ['baseline', 'create', '--allow-increase']],
  ['sms.txt --max-w', ['sms.txt', '--max-warnings']],
  ['sms.txt --fail-on w', ['sms.txt', '--fail-on', 'warning']],
  ['stats --format h', ['stats', '--format', 'html']],
  ['lint --skip jargon,dimin', ['lint', '--skip', 'jargon,diminutive']],
  ['lint sm', ['lint', 'sms.txt']],
  ['lint --output sm', ['lint', '--output', 'sms.txt']],
  ['explain dimin', ['explain', 'diminutive']],
  ['completion f', ['completion', 'fish']],
  ['help dict', ['help', 'dictionary']],
]

/** Types lines in a Zsh of its own terminal; each word of a line is told between bars. */
function zsh(setUp: string, keys: readonly string[]): string {
  // Keys count from the prompt on, which stands in no line that is typed.
  const start = `PS1='@''@' COLUMNS=300; unsetopt beep; ${setUp}; briefwijzer() { print -r -- "[\${(j:|:)@}]" }`
  const script = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z ${quoted(start)}
zpty -r z out '*@@*'
${keys.map(typed => `zpty -w -n z $'${typed}'\nzpty -r z out $'*\\n[[]*@@*'; print -r -- $out`).join('\n')}
zpty -d z`
  const {stdout, stderr, status} = spawnSync('zsh', ['-f', '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 40_000,
  })
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  return stdout
}

describe('Zsh', () => {
  const source = 'autoload -U compinit; compinit -u -D; source ./_briefwijzer'
  const told = (out: string): string[] => Array.from(out.matchAll(/^\[(.*)\]\r?$/gm), ([, words]) => words!)

  it('completes every line', () => {
    const out = zsh(
      source,
      LINES.map(([typed]) => `briefwijzer ${typed}\\t\\n`),
    )
    expect(told(out)).toEqual(LINES.map(([, words]) => words.join('|')))
  })

  it('finds the script in a folder of functions, too', () => {
    const out = zsh('fpath=($PWD $fpath); autoload -U compinit; compinit -u -D', [
      'briefwijzer basel\\t\\n',
      'briefwijzer baseline cr\\t\\n',
    ])
    expect(told(out)).toEqual(['baseline', 'baseline|create'])
  })

  it('shows what commands and options do, in Dutch', () => {
    const out = zsh(source, [
      'briefwijzer baseline \\t\\t\\C-U briefwijzer x\\n',
      'briefwijzer lint --no-\\t\\t\\C-U briefwijzer x\\n',
    ])
    expect(out).toMatch(/prune +-- haal uit de nulmeting wat opgelost is/)
    expect(out).toMatch(/--no-color +-- zonder kleur/)
  })
})

describe('Fish', () => {
  const fish = (typed: string): string[] => {
    const ask = `source ${path.join(cwd, 'briefwijzer.fish')}; complete -C ${JSON.stringify(`briefwijzer ${typed}`)}`
    const {stdout, stderr} = spawnSync('fish', ['--no-config', '-c', ask], {cwd, env, encoding: 'utf8'})
    expect(stderr).toBe('')
    return stdout.split('\n').filter(line => line !== '')
  }

  it.each(LINES)('completes: %s', (typed, words) => {
    expect(fish(typed).map(line => line.split('\t')[0])).toEqual([words.at(-1)])
  })

  it('shows what commands do, in Dutch', () => {
    expect(fish('baseline pr')).toEqual(['prune\thaal uit de nulmeting wat opgelost is'])
    expect(fish('rules ')).toEqual([])
  })
})
