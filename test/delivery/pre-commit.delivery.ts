/** The hooks of .pre-commit-hooks.yaml, installed by pre-commit from a repository of the project. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {commit, git, gitEnvironment, NEW, OLD, repositoryWith} from '../ci/letters.ts'
import {folderWith} from '../project/folder.ts'
import {sourceFolder} from './source.ts'

const home = folderWith()
const project = sourceFolder()
git(project, 'init', '--quiet', '--initial-branch', 'main')
const version = commit(project, {})

const env = gitEnvironment({
  HOME: home,
  PRE_COMMIT_HOME: path.join(home, 'pre-commit'),
  npm_config_cache: process.env.npm_config_cache ?? path.join(process.env.HOME ?? home, '.npm'),
  ...(process.env.NODE_EXTRA_CA_CERTS && {NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS}),
  ...(process.env.npm_config_registry && {npm_config_registry: process.env.npm_config_registry}),
  ...(process.env.npm_config_userconfig && {npm_config_userconfig: process.env.npm_config_userconfig}),
})

function call(cwd: string, program: string, ...args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(program, args, {cwd, env, encoding: 'utf8'})
  return {code: status, log: stdout + stderr}
}

/** A repository of letters in which one hook is on. */
function letters(hook: string): string {
  const folder = repositoryWith({
    'brieven/oud.md': OLD,
    'README.md': 'Dit is een slotaanmaning.\n',
    '.pre-commit-config.yaml': `repos: [{repo: '${project}', rev: ${version}, hooks: [{id: ${hook}}]}]\n`,
  })
  expect(call(folder, 'pre-commit', 'install').code).toBe(0)
  return folder
}

function tryCommit(folder: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text)
  call(folder, 'git', 'add', '--all')
  return call(folder, 'git', 'commit', '--message', 'Brief')
}

const FINE = 'Beste lezer,\n\nBel ons als u vragen heeft.\n'

describe('the hook for what changes', () => {
  const folder = letters('briefwijzer')

  it('stops a commit with a bad letter', () => {
    const {code, log} = tryCommit(folder, {'brieven/nieuw.md': NEW})
    expect(log).toContain('slotaanmaning')
    expect(code).toBe(1)
    expect(git(folder, 'log', '--oneline').split('\n')).toHaveLength(1)
  })

  it('lets a good letter pass, and an old fault beside it', () => {
    const {code, log} = tryCommit(folder, {'brieven/nieuw.md': FINE, 'brieven/oud.md': `${OLD}Bel ons.\n`})
    expect({code, log}).toMatchObject({code: 0})
    expect(log).not.toContain('sommeren')
  })

  it('lets pass what is no letter', () => {
    expect(tryCommit(folder, {'README.md': 'Nog een slotaanmaning.\n'}).code).toBe(0)
  })
})

describe('the hook for whole letters', () => {
  const folder = letters('briefwijzer-letters')

  it('stops a commit in a letter with an old fault', () => {
    const {code, log} = tryCommit(folder, {'brieven/oud.md': `${OLD}Bel ons.\n`})
    expect(log).toContain('sommeren')
    expect(code).toBe(1)
  })

  it('lets a good letter pass, and what is no letter', () => {
    expect(tryCommit(folder, {'brieven/oud.md': FINE, 'README.md': 'Nog een slotaanmaning.\n'}).code).toBe(0)
  })

  it('looks at every letter when that is asked for', () => {
    commit(folder, {'brieven/nieuw.md': FINE})
    expect(call(folder, 'pre-commit', 'run', '--all-files').code).toBe(0)
  })
})

it('has hooks that the page of CI names', () => {
  const hooks = parse(fs.readFileSync(path.join(project, '.pre-commit-hooks.yaml'), 'utf8')) as {id: string}[]
  const page = fs.readFileSync(path.join(project, 'docs', 'ci.md'), 'utf8')
  for (const {id} of hooks) expect(page).toContain(`| \`${id}\` |`)
  expect(call(project, 'pre-commit', 'validate-manifest', '.pre-commit-hooks.yaml')).toEqual({
    code: 0,
    log: '',
  })
})
