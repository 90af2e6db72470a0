/** docs/in-tien-minuten.md, line by line, in a new repository with fifty letters. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {parse} from 'yaml'
import {commit, git, gitEnvironment, repositoryWith} from '../ci/letters.ts'
import {folderWith} from '../project/folder.ts'
import {fiftyLetters} from './fifty-letters.ts'
import {ROOT, sourceFolder} from './source.ts'

const page = fs.readFileSync(path.join(ROOT, 'docs', 'in-tien-minuten.md'), 'utf8')
const home = folderWith()
fs.symlinkSync(sourceFolder(), path.join(home, 'briefwijzer'))
const folder = repositoryWith({'LEESMIJ.txt': '', ...fiftyLetters()})
fs.symlinkSync(folder, path.join(home, 'brieven-repo'))

const env = gitEnvironment({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(npm_config_|NODE_EXTRA_CA)/i.test(name)) as [
      string,
      string,
    ][],
  ),
  npm_config_cache: process.env.npm_config_cache ?? path.join(process.env.HOME ?? home, '.npm'),
  HOME: home,
})

interface Line {
  readonly command: string
  readonly code: number
  /** Where the page shows a file instead: its name and what is in it. */
  readonly file?: {readonly name: string; readonly text: string}
}

/** The lines of the page, each with the code that it tells of. */
const lines: Line[] = [...page.matchAll(/^```(sh|json (\S+)|yaml (\S+))\n(.*?)^```$/gms)].flatMap(
  ([, kind, json, yaml, text]) =>
    kind === 'sh'
      ? text!
          .trimEnd()
          .split('\n')
          .map(line => {
            const [command, code = '0'] = line.split(' # code ')
            return {command: command!, code: Number(code)}
          })
      : [{command: '', code: 0, file: {name: (json ?? yaml)!, text: text!}}],
)

it('leads from fifty letters to a green check', () => {
  expect(fs.readdirSync(path.join(folder, 'brieven'))).toHaveLength(50)
  expect(lines.length).toBeGreaterThan(30)
  let cwd = home
  for (const line of lines) {
    if (line.file) {
      fs.mkdirSync(path.dirname(path.join(cwd, line.file.name)), {recursive: true})
      fs.writeFileSync(path.join(cwd, line.file.name), line.file.text)
      continue
    }
    const ask = `${line.command}\ncode=$?; pwd > ${path.join(home, 'where')}; exit $code`
    const {status, stdout, stderr} = spawnSync('bash', ['--norc', '-c', ask], {cwd, env, encoding: 'utf8'})
    expect(status, `${line.command}\n${stdout.slice(-2000)}${stderr.slice(-2000)}`).toBe(line.code)
    cwd = fs.readFileSync(path.join(home, 'where'), 'utf8').trim()
  }
  expect(fs.realpathSync(cwd)).toBe(folder)
  // What the page promises of some of them.
  const results = fs.readFileSync(path.join(folder, 'uitkomsten.ndjson'), 'utf8').trim().split('\n')
  expect(results.map(line => (JSON.parse(line) as {id: number}).id)).toEqual([1, 2])
  expect(fs.readFileSync(path.join(folder, 'verslag.html'), 'utf8')).toContain('<html')
  expect(git(folder, 'log', '--format=%s').split('\n')).toEqual([
    'Twee brieven duidelijker',
    'Duidelijker',
    'Proef',
    'Briefwijzer kijkt mee',
    'Brieven',
  ])
})

it('has a check that is red for a colleague and green after that', () => {
  const workflow = parse(fs.readFileSync(path.join(folder, '.github/workflows/briefwijzer.yml'), 'utf8')) as {
    jobs: Record<string, {steps: {run?: string}[]}>
  }
  const [job] = Object.values(workflow.jobs)
  const check = job!.steps.map(({run}) => run).find(run => run?.includes('briefwijzer'))!
  const runs = (base: string) => {
    const {status, stdout} = spawnSync('bash', ['--norc', '-eo', 'pipefail', '-c', check], {
      cwd: folder,
      env: {
        ...env,
        BASE: base,
        GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: path.join(home, 'samenvatting.md'),
      },
      encoding: 'utf8',
    })
    return {status, stdout}
  }
  expect(runs('').status).toBe(0)
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
  commit(folder, {'brieven/nieuw.md': 'Beste lezer,\n\nDit is een slotaanmaning.\n'})
  const {status, stdout} = runs('main')
  expect(stdout).toMatch(/^::error file=brieven\/nieuw\.md,line=3/m)
  expect(status).toBe(1)
  expect(fs.readFileSync(path.join(home, 'samenvatting.md'), 'utf8')).toContain('slotaanmaning')
})
