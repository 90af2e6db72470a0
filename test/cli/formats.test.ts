import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {FORMATS} from '../../src/report/reporters.ts'
import {run} from './run.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'formats-'))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))
fs.mkdirSync(path.join(folder, '.git'))
fs.mkdirSync(path.join(folder, 'brieven'))
fs.writeFileSync(path.join(folder, 'brieven', 'a b.md'), 'Wij sommeren u te betalen.\n')

const cwd = path.join(folder, 'brieven')
const read = (name: string): string => fs.readFileSync(path.join(cwd, name), 'utf8')

describe('reports of one run', () => {
  it('come in all forms at once, each in its file', async () => {
    const wishes = FORMATS.flatMap(format => ['--format', `${format}=verslag.${format}`])
    const {code, stdout, stderr} = run(['a b.md', 'weg.md', ...wishes], {cwd})
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('weg.md')
    for (const format of FORMATS) expect(read(`verslag.${format}`)).toContain('sommeren')
    for (const format of ['sarif', 'github', 'gitlab', 'checkstyle', 'junit'])
      expect(read(`verslag.${format}`)).toMatch(/brieven\/a(?:%20| )b\.md/)
  })

  it('on GitHub bring a summary of the job, behind what is there', () => {
    const summary = path.join(folder, 'summary.md')
    fs.writeFileSync(summary, 'Eerst dit.\n')
    const env = {GITHUB_STEP_SUMMARY: summary}
    const {stdout} = run(['a b.md', '--format', 'github'], {cwd, env})
    expect(stdout).toMatch(/^::error file=brieven\/a b\.md,line=1,/m)
    expect(fs.readFileSync(summary, 'utf8')).toMatch(
      /^Eerst dit\.\n<!-- briefwijzer-report -->\n\n## Briefwijzer: /,
    )
    run(['a b.md', '--format', 'sarif'], {cwd, env})
    expect(fs.readFileSync(summary, 'utf8').match(/^## /gm)).toHaveLength(1)
  })
})
