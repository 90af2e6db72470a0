/** The steps of action.yml, run by Bash as GitHub's runner runs them, in a repository with a branch. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {folderWith} from '../project/folder.ts'
import {commit, git, gitEnvironment, NEW, OLD, repositoryWith} from './letters.ts'

interface Step {
  readonly name?: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, {readonly description: string; readonly default: string}>>
  readonly outputs: Readonly<Record<string, {readonly value: string}>>
  readonly runs: {readonly using: string; readonly steps: readonly Step[]}
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const source = fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')
const action = parse(source) as Action
const {steps} = action.runs

/** A branch that adds a harsh letter to one that was there. */
function branch(): {readonly folder: string; readonly base: string} {
  const folder = repositoryWith({'brieven/oud.md': OLD})
  const base = git(folder, 'rev-parse', 'HEAD')
  git(folder, 'switch', '--quiet', '--create', 'nieuw')
  commit(folder, {'brieven/nieuw.md': NEW})
  return {folder, base}
}

interface Job {
  readonly code: number
  /** All that the steps printed, as in the log of a job. */
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly sarif: string | undefined
}

/** Runs the steps of ours; `base` is the version that the event of a pull request names. */
function runAction(folder: string, inputs: Readonly<Record<string, string>>, base = ''): Job {
  const temp = folderWith({summary: ''})
  const values: Record<string, string> = {
    'github.event.pull_request.base.sha || github.event.merge_group.base_sha': base,
    'steps.base.outputs.since': '',
  }
  for (const [name, {default: usual}] of Object.entries(action.inputs)) values[`inputs.${name}`] = usual
  for (const [name, value] of Object.entries(inputs)) values[`inputs.${name}`] = value
  const fill = (text: string): string =>
    text.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
      const value = values[expression]
      if (value === undefined) throw new Error(`no value for ${expression}`)
      return value
    })
  let [code, log] = [0, '']
  const outputs: Record<string, string> = {}
  for (const {run, id, if: condition, env = {}} of steps) {
    if (run === undefined || code !== 0) continue
    const [, input, wanted] = /^\$\{\{ (inputs\.[a-z-]+) == '(\w+)' \}\}$/.exec(condition ?? '') ?? []
    if (condition !== undefined && input === undefined) throw new Error(`not read: ${condition}`)
    if (input !== undefined && values[input] !== wanted) continue
    fs.writeFileSync(path.join(temp, 'output'), '')
    fs.writeFileSync(path.join(temp, 'step.sh'), run)
    const shell = ['--noprofile', '--norc', '-eo', 'pipefail', path.join(temp, 'step.sh')]
    const {status, stdout, stderr} = spawnSync('bash', shell, {
      cwd: folder,
      encoding: 'utf8',
      env: gitEnvironment({
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: ROOT,
        GITHUB_WORKSPACE: folder,
        GITHUB_OUTPUT: path.join(temp, 'output'),
        GITHUB_STEP_SUMMARY: path.join(temp, 'summary'),
        RUNNER_TEMP: temp,
        ...Object.fromEntries(Object.entries(env).map(([name, text]) => [name, fill(text)])),
      }),
    })
    code = status ?? -1
    log += stdout + stderr
    for (const line of fs.readFileSync(path.join(temp, 'output'), 'utf8').trim().split('\n')) {
      const [name, value] = line.split(/=(.*)/)
      if (!name) continue
      values[`steps.${id}.outputs.${name}`] = value!
      if (id === 'lint') outputs[name] = value!
    }
  }
  const sarif = path.join(temp, 'briefwijzer.sarif')
  return {
    code,
    log,
    summary: fs.readFileSync(path.join(temp, 'summary'), 'utf8'),
    outputs,
    sarif: fs.existsSync(sarif) ? fs.readFileSync(sarif, 'utf8') : undefined,
  }
}

describe('action.yml', () => {
  it('gives the shell what comes from outside in its environment only', () => {
    expect(action.runs.using).toBe('composite')
    const scripts = steps.flatMap(({run}) => run ?? [])
    expect(scripts.length).toBe(3)
    for (const run of scripts) expect(run).not.toContain('${{')
    for (const {run, shell} of steps) expect(shell).toBe(run === undefined ? undefined : 'bash')
  })

  it('describes every input, and uses each', () => {
    for (const [name, {description}] of Object.entries(action.inputs)) {
      expect(description.length).toBeGreaterThan(20)
      expect(source).toContain(`inputs.${name} `)
    }
    const used = new Set(Array.from(source.matchAll(/inputs\.([a-z-]+)/g), ([, name]) => name))
    expect([...used].toSorted()).toEqual(Object.keys(action.inputs).toSorted())
  })

  it('sends findings when the step before fails', () => {
    const upload = steps.at(-1)!
    expect(upload.uses).toMatch(/^github\/codeql-action\/upload-sarif@v\d+$/)
    expect(upload.if).toBe("${{ always() && steps.lint.outputs.sarif != '' }}")
    expect(upload.with).toEqual({sarif_file: '${{ steps.lint.outputs.sarif }}', category: 'briefwijzer'})
  })
})

describe('the action in a pull request', () => {
  const {folder, base} = branch()

  it('tells only what the branch adds, with a summary and a code', () => {
    const {code, log, summary, outputs, sarif} = runAction(folder, {}, base)
    expect(log).toMatch(/^::error file=brieven\/nieuw\.md,line=3,.*slotaanmaning/m)
    expect(log).not.toContain('oud.md')
    expect(summary).toContain('slotaanmaning')
    expect({code, outputs, sarif}).toEqual({code: 1, outputs: {code: '1'}, sarif: undefined})
  })

  it('makes a SARIF report that can be sent before the job fails', () => {
    const {code, outputs, sarif} = runAction(folder, {sarif: 'true'}, base)
    expect(code).toBe(1)
    expect(outputs.sarif).toMatch(/briefwijzer\.sarif$/)
    const {runs} = JSON.parse(sarif!) as {runs: {results: {locations: unknown}[]}[]}
    expect(JSON.stringify(runs[0]!.results[0]!.locations)).toContain('brieven/nieuw.md')
  })

  it('fetches the rest when one version was fetched', () => {
    const clone = path.join(folderWith(), 'kloon')
    git(folder, 'clone', '--quiet', '--depth', '1', '--branch', 'nieuw', `file://${folder}`, clone)
    const {code, log} = runAction(clone, {}, base)
    expect(log).toContain('nieuw.md')
    expect(log).not.toContain('oud.md')
    expect(code).toBe(1)
  })

  it('is content with a branch that changes no letter', () => {
    const {folder, base} = branch()
    git(folder, 'switch', '--quiet', 'main')
    git(folder, 'switch', '--quiet', '--create', 'leeg')
    commit(folder, {'script.js': 'let a\n'})
    expect(runAction(folder, {}, base)).toMatchObject({code: 0, outputs: {code: '0'}})
  })
})

describe('the action elsewhere', () => {
  const {folder} = branch()

  it.each([
    ['everything on a push', {}, 1, ['oud.md', 'nieuw.md']],
    ['everything when that is asked for', {since: 'all'}, 1, ['oud.md', 'nieuw.md']],
    ['what changed since a version', {since: 'main'}, 1, ['nieuw.md']],
    ['what paths name', {paths: 'brieven/oud.md\n'}, 1, ['oud.md']],
    ['all of several paths', {paths: '  brieven/oud.md\r\n\n  brieven/nieuw.md'}, 1, ['oud.md', 'nieuw.md']],
    ['nothing that fails', {'fail-on': 'never'}, 0, ['oud.md', 'nieuw.md']],
    [
      'too many warnings',
      {'fail-on': 'never', 'max-warnings': '0', args: '--stage=eerste-herinnering'},
      1,
      ['oud.md', 'nieuw.md'],
    ],
    ['what options leave', {args: '--only=diminutive\n--fail-on=info'}, 0, []],
    ['the letters of a folder', {'working-directory': 'brieven', paths: 'oud.md'}, 1, ['brieven/oud.md']],
  ])('tells %s', (_, inputs, code, told) => {
    const job = runAction(folder, inputs)
    expect(job.code).toBe(code)
    expect(job.outputs).toEqual({code: String(code)})
    for (const name of told) expect(job.log).toContain(name)
    if (told.length === 1) expect(job.log).not.toContain(told[0]!.includes('oud') ? 'nieuw.md' : 'oud.md')
  })

  it('keeps what it found when that is asked for', () => {
    const {log, code} = runAction(folder, {cache: 'true'})
    expect(code).toBe(1)
    expect(log).toContain('slotaanmaning')
  })

  it('stops where a version is unknown', () => {
    expect(runAction(folder, {since: 'nergens'})).toMatchObject({code: 2, outputs: {code: '2'}})
    expect(runAction(folder, {paths: 'nergens/'})).toMatchObject({code: 2, outputs: {code: '2'}})
  })

  const HOSTILE = [
    '$(touch gehackt)',
    '`touch gehackt`',
    '"; touch gehackt; "',
    "'; touch gehackt; '",
    'a && touch gehackt',
    '${IFS}touch${IFS}gehackt',
    '--upload-pack=touch gehackt',
    '*',
    '%s%n',
  ]
  it.each(HOSTILE)('runs nothing that stands in an input: %s', value => {
    for (const name of ['paths', 'since', 'fail-on', 'max-warnings', 'args', 'working-directory']) {
      runAction(folder, {[name]: value})
      expect(fs.existsSync(path.join(folder, 'gehackt')), name).toBe(false)
    }
    const {outputs} = runAction(folder, {}, value)
    // What is no version is left aside: then everything is checked.
    expect(outputs).toEqual({code: '1'})
    expect(fs.existsSync(path.join(folder, 'gehackt'))).toBe(false)
  })

  it('takes names as they are', () => {
    const odd = repositoryWith({"-x/brief $(touch gehackt) '.md": NEW})
    const {log, code} = runAction(odd, {paths: "-x/brief $(touch gehackt) '.md"})
    expect(code).toBe(1)
    expect(log).toContain('slotaanmaning')
    expect(fs.existsSync(path.join(odd, 'gehackt'))).toBe(false)
  })

  it('sees what a letter says as no command of its own', () => {
    const letter = repositoryWith({'brief.md': '::error::slotaanmaning\n##[error]slotaanmaning\n'})
    const {log, code} = runAction(letter, {})
    expect(code).toBe(1)
    for (const line of log.trim().split('\n'))
      expect(line).toMatch(/^(::(error|warning|notice) (file|title)=|\w)/)
  })
})
