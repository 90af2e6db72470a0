/** The job of templates/briefwijzer.yml, run by Bash as GitLab's runner runs it. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse, parseAllDocuments} from 'yaml'
import {folderWith} from '../project/folder.ts'
import {commit, git, gitEnvironment, NEW, OLD, repositoryWith} from './letters.ts'

interface Job {
  readonly image: string
  readonly stage: string
  readonly rules: readonly {readonly if: string}[]
  readonly variables: Readonly<Record<string, string>>
  readonly script: readonly string[]
  readonly artifacts: {readonly when: string; readonly reports: Readonly<Record<string, string>>}
}

interface Spec {
  readonly spec: {
    readonly inputs: Readonly<Record<string, {readonly description: string; readonly default: string}>>
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const source = fs.readFileSync(path.join(ROOT, 'templates', 'briefwijzer.yml'), 'utf8')
const [head, body] = source.split(/^---$/m)
const {inputs} = (parse(head!) as Spec).spec

/** The job as GitLab makes it: inputs are put into the values that were read. */
function jobWith(given: Readonly<Record<string, string>> = {}): Job {
  const fill = (_: unknown, value: unknown): unknown =>
    typeof value !== 'string'
      ? value
      : value.replace(/\$\[\[ inputs\.(\w+) \]\]/g, (_, name: string) => {
          if (!inputs[name]) throw new Error(`no input ${name}`)
          return given[name] ?? inputs[name].default
        })
  return Object.values(JSON.parse(JSON.stringify(parse(body!)), fill) as Record<string, Job>)[0]!
}

/** A repository that has Briefwijzer among its dependencies, with a harsh letter and a branch that adds one. */
function repository(): {readonly folder: string; readonly base: string} {
  const folder = repositoryWith({'brieven/oud.md': OLD, '.gitignore': 'node_modules\n'})
  fs.mkdirSync(path.join(folder, 'node_modules'))
  fs.symlinkSync(ROOT, path.join(folder, 'node_modules', 'briefwijzer'))
  const base = git(folder, 'rev-parse', 'HEAD')
  commit(folder, {'brieven/nieuw.md': NEW})
  return {folder, base}
}

/** Stands in for npm, and for what it would fetch: the job itself is what is tried here. */
const tools = folderWith({npm: '#!/bin/sh\necho "npm $*"\n'})
fs.chmodSync(path.join(tools, 'npm'), 0o755)

function runJob(folder: string, job: Job, env: Readonly<Record<string, string>> = {}) {
  const {status, stdout, stderr} = spawnSync(
    'bash',
    ['--norc', '-eo', 'pipefail', '-c', job.script.join('\n')],
    {
      cwd: folder,
      encoding: 'utf8',
      env: gitEnvironment({
        CI: 'true',
        CI_PROJECT_DIR: folder,
        ...job.variables,
        ...env,
        PATH: `${tools}:${process.env.PATH}`,
      }),
    },
  )
  return {code: status, log: stdout + stderr}
}

describe('templates/briefwijzer.yml', () => {
  it('is a component: a head with inputs, and a job', () => {
    expect(parseAllDocuments(source).map(({errors}) => errors)).toEqual([[], []])
    for (const [name, {description}] of Object.entries(inputs)) {
      expect(description.length).toBeGreaterThan(15)
      expect(body).toContain(`$[[ inputs.${name} ]]`)
    }
  })

  it('runs in merge requests and on the main branch, with the whole history', () => {
    const {rules, variables, artifacts} = jobWith()
    expect(rules.map(rule => rule.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ])
    expect(variables.GIT_DEPTH).toBe('0')
    expect(artifacts.when).toBe('always')
  })

  it('brings what comes from outside to the shell in variables only', () => {
    for (const script of jobWith({paths: 'PAD', args: 'OPTIE', project: 'PROJECT', ref: 'TAK'}).script)
      expect(script).not.toMatch(/PAD|OPTIE|TAK|\$\[\[/)
  })
})

describe('the job', () => {
  it('tells in a merge request only what that changes, and leaves both reports', () => {
    const {folder, base} = repository()
    const job = jobWith()
    const {code, log} = runJob(folder, job, {CI_MERGE_REQUEST_DIFF_BASE_SHA: base})
    expect(code).toBe(1)
    expect(log).toContain('slotaanmaning')
    expect(log).not.toContain('oud.md')
    const {codequality, junit} = job.artifacts.reports
    const found = JSON.parse(fs.readFileSync(path.join(folder, codequality!), 'utf8')) as {
      location: {path: string}
      fingerprint: string
    }[]
    expect(found.map(({location}) => location.path)).toContain('brieven/nieuw.md')
    expect(fs.readFileSync(path.join(folder, junit!), 'utf8')).toContain('<testsuites')
  })

  it('tells everything on the main branch', () => {
    const {folder} = repository()
    const {code, log} = runJob(folder, jobWith())
    expect(code).toBe(1)
    expect(log).toContain('oud.md')
    expect(log).toContain('nieuw.md')
  })

  it('takes paths and options', () => {
    const {folder} = repository()
    expect(runJob(folder, jobWith({paths: 'brieven/oud.md', args: '--only=diminutive'})).code).toBe(0)
    expect(runJob(folder, jobWith({args: '--fail-on=never\n--only=jargon\n'})).code).toBe(0)
    expect(runJob(folder, jobWith({paths: 'nergens'})).code).toBe(2)
  })

  it('runs nothing that stands in a variable', () => {
    const {folder} = repository()
    const hostile = '$(touch gehackt); touch gehackt'
    runJob(folder, jobWith(), {BRIEFWIJZER_PATHS: hostile, BRIEFWIJZER_ARGS: hostile})
    runJob(folder, jobWith(), {CI_MERGE_REQUEST_DIFF_BASE_SHA: hostile})
    expect(fs.existsSync(path.join(folder, 'gehackt'))).toBe(false)
  })

  it('takes the program from a project of the same GitLab', () => {
    const {folder} = repository()
    fs.rmSync(path.join(folder, 'node_modules'), {recursive: true})
    // A project with the program in it, as it is after `npm run build`.
    const server = folderWith()
    const project = repositoryWith({
      'bin/briefwijzer.js': `import(${JSON.stringify(path.join(ROOT, 'bin/briefwijzer.js'))})\n`,
    })
    git(project, 'clone', '--quiet', '--bare', project, path.join(server, 'groep/briefwijzer.git'))
    const {code, log} = runJob(folder, jobWith({project: 'groep/briefwijzer'}), {
      CI_SERVER_URL: `file://${server}`,
    })
    expect(log).toContain('npm ci --include=dev --ignore-scripts')
    expect(log).toContain('slotaanmaning')
    expect(code).toBe(1)
  })
})
