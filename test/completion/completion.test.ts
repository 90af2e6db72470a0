/** The scripts for shells say what Commander knows, and Bash does with its script what its user expects. */
import {spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {completionTree} from '../../src/cli/completion.ts'
import {DutchCommand} from '../../src/cli/dutch-commander.ts'
import {bashCompletion} from '../../src/completion/bash.ts'
import {fishCompletion} from '../../src/completion/fish.ts'
import {zshCompletion} from '../../src/completion/zsh.ts'
import {environment, run} from '../cli/run.ts'
import {folderWith} from '../project/folder.ts'

const cwd = folderWith({
  'brieven/een.md': 'Beste lezer',
  'brieven/met spatie.md': 'Beste lezer',
  'sms.txt': '',
})

const script = run(['completion', 'bash'], {cwd}).stdout

/** What Bash offers for the last word, with the script of the built program. */
function offered(words: readonly string[], folder = cwd): string[] {
  const ask = `${script}
COMP_WORDS=(briefwijzer "$@"); COMP_CWORD=$#
_briefwijzer
printf '%s\\n' "\${COMPREPLY[@]}"`
  const {status, stdout, stderr} = spawnSync('bash', ['--norc', '-c', ask, '-', ...words], {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
  })
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  return stdout.split('\n').filter(line => line !== '')
}

describe('completion in Bash', () => {
  it.each([
    ['commands', ['ba'], ['baseline']],
    ['commands and files', ['s'], ['stats', 'sms.txt']],
    ['commands inside a command', ['baseline', ''], ['create', 'prune', 'status']],
    ['options of a command', ['baseline', 'create', '--allow'], ['--allow-increase']],
    ['options without a command', ['brieven/een.md', '--fail'], ['--fail-on']],
    ['options as the first word', ['--fail'], ['--fail-on']],
    ['options of the program', ['--vers'], ['--version']],
    ['choices', ['lint', '--fail-on', ''], ['error', 'warning', 'info', 'never']],
    ['choices behind an equals sign', ['lint', '--fail-on', '=', 'w'], ['warning']],
    ['choices right behind an equals sign', ['lint', '--stage', '='], undefined],
    ['choices of a short option', ['-f', 'js'], ['json']],
    ['other choices of the same option', ['stats', '--format', 'c'], ['csv']],
    ['rules', ['--only', 'dimin'], ['diminutive']],
    ['rules behind a comma', ['--skip', 'jargon,dimin'], ['jargon,diminutive']],
    ['a rule to explain', ['explain', 'dimin'], ['diminutive']],
    ['a command to help with', ['help', 'dict'], ['dictionary']],
    ['a shell', ['completion', ''], ['bash', 'zsh', 'fish']],
    ['files', ['lint', 'brieven/'], ['brieven/een.md', 'brieven/met spatie.md']],
    ['a file behind an option', ['lint', '--output', 'sm'], ['sms.txt']],
    ['a folder behind an option', ['lint', '--cache-location', ''], ['brieven']],
    ['nothing where a number comes', ['lint', '--max-warnings', ''], []],
    ['nothing where nothing comes', ['rules', ''], []],
    ['a command as a word further on', ['lint', 'ru'], []],
    ['nothing that is hidden', ['lint', '--reek'], []],
  ])('offers %s', (_, words, expected) => {
    const found = offered(words)
    if (expected) expect(found.toSorted()).toEqual(expected.toSorted())
    else expect(found).toContain('laatste-herinnering')
  })

  it('offers versions of git', () => {
    const folder = folderWith({'a.md': ''})
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.nl', ...args], {cwd: folder})
    git('init', '-q', '-b', 'hoofdlijn')
    git('add', '.')
    git('commit', '-qm', 'Begin')
    expect(offered(['lint', '--since', 'hoofd'], folder)).toEqual(['hoofdlijn'])
  })
})

describe('completion of a command that is new', () => {
  const cli = new DutchCommand('briefwijzer')
  cli.command('lint', {isDefault: true}).argument('[paden...]', 'bestanden')
  cli
    .command('nieuw')
    .summary("zegt ‘hallo’: 't [werkt]")
    .option('--groet <bestand>', "vat 'm: [a] \\ b")
    .command('diep')
    .option('-x', 'kort')
  const tree = completionTree(cli)

  it.each([
    ['bash', bashCompletion(tree), ['nieuw', 'nieuw diep', '--groet']],
    [
      'zsh',
      zshCompletion(tree),
      ["nieuw:zegt ‘hallo’\\: '\\''t [werkt]", '_briefwijzer_in_nieuw_diep', '--groet'],
    ],
    ['fish', fishCompletion(tree), ["-l groet -r -F -d 'vat \\'m: [a] \\\\ b'", "nieuw diep\\'", '-s x']],
  ])('stands in the script for %s', (_, script, pieces) => {
    for (const piece of pieces) expect(script).toContain(piece)
  })
})

it('knows what every placeholder of the command line stands for', () => {
  const lists = ['ernst', 'vorm', 'fase', 'kanaal', 'profiel', 'maat', 'soort']
  const free = ['aantal', 'codes', 'dag', 'deel', 'naam', 'nummer', 'termen']
  const offered = ['bestand', 'map', 'versie', 'regels']
  const help = (page: readonly string[]): string => run([...page, '--help'], {cwd}).stdout
  const inside = (page: readonly string[]): string[] =>
    Array.from((help(page).split('Commando’s:')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm), ([, name]) => name!)
  const pages = inside([])
    .filter(name => name !== 'briefwijzer' && name !== 'help')
    .flatMap(name => [[name], ...inside([name]).map(other => [name, other])])
    .filter(page => !page.includes('briefwijzer'))
  expect(pages.length).toBeGreaterThan(8)
  const found = pages.flatMap(page =>
    Array.from(help(page).matchAll(/^ {2}-[^<\n]*<([a-z]+)>/gm), ([, placeholder]) => placeholder!),
  )
  expect(found.length).toBeGreaterThan(20)
  expect([...lists, ...free, ...offered]).toEqual(expect.arrayContaining(found))
})

it('refuses a shell that it does not know', () => {
  expect(run(['completion', 'fisj'], {cwd})).toEqual({
    code: 2,
    stdout: '',
    stderr: 'briefwijzer: Voor “fisj” is er geen script. Bedoelde u “fish”?\n',
  })
  expect(run(['completion', 'toString'], {cwd}).code).toBe(2)
})
