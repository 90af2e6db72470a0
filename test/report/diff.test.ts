import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {showDiff, unifiedDiff} from '../../src/report/diff.ts'
import {PLAIN} from '../../src/report/style.ts'
import {folderWith} from '../project/folder.ts'

/** What git makes of the old text with the difference. */
function gitApply(name: string, before: string, diff: string): string {
  const cwd = folderWith({[name]: before})
  const {status, stderr} = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd,
    input: diff,
    encoding: 'utf8',
    env: {...process.env, GIT_CEILING_DIRECTORIES: path.dirname(cwd)},
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return fs.readFileSync(path.join(cwd, name), 'utf8')
}

describe('unifiedDiff', () => {
  it('is nothing when nothing changes', () => {
    expect(unifiedDiff('brief.md', 'een\n', 'een\n')).toBe('')
  })

  it('has three lines around a change, and one hunk for two that are near', () => {
    const before = 'abcdefghijklmnopqrstuvwxyz'.split('').join('\n')
    const after = before.replace('e', 'E').replace('h', 'H').replace('z', 'Z\n')
    expect(unifiedDiff('brief.md', before, after)).toBe(
      '--- a/brief.md\n+++ b/brief.md\n' +
        '@@ -2,10 +2,10 @@\n b\n c\n d\n-e\n+E\n f\n g\n-h\n+H\n i\n j\n k\n' +
        '@@ -23,4 +23,4 @@\n w\n x\n y\n-z\n\\ No newline at end of file\n+Z\n',
    )
  })

  it('keeps carriage returns', () => {
    expect(unifiedDiff('brief.md', 'a\r\nb\r\n', 'a\r\nc\r\n')).toBe(
      '--- a/brief.md\n+++ b/brief.md\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n',
    )
  })

  it.each(['brief.md', 'map/brief mei.md', 'é.md', 'a"b.md', 'a\\b.md', 'a\tb.md'])(
    'names the file so that git finds it: %s',
    name => {
      expect(gitApply(name, 'oud\n', unifiedDiff(name, 'oud\n', 'nieuw\n'))).toBe('nieuw\n')
    },
  )

  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', '\n', '\n', '\r\n', '\r', 'é\n'), {
      minLength: 1,
      maxLength: 60,
    })
    .map(parts => parts.join(''))
  it('is what git apply accepts and carries out', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = unifiedDiff('brief.md', before, after)
        if (diff === '') expect(after).toBe(before)
        else expect(gitApply('brief.md', before, diff)).toBe(after)
      }),
      {numRuns: 60},
    )
  })

  it('is as short as that of git', () => {
    const count = (diff: string): number => diff.split('\n').filter(line => /^[+-](?![+-])/.test(line)).length
    fc.assert(
      fc.property(text, text, (before, after) => {
        const cwd = folderWith({a: before, b: after})
        const git = spawnSync('git', ['diff', '--no-index', '--minimal', 'a', 'b'], {cwd, encoding: 'utf8'})
        expect(count(unifiedDiff('x', before, after))).toBe(count(git.stdout))
      }),
      {numRuns: 60},
    )
  })

  it('of very many changes is still right', () => {
    const before = Array.from({length: 6000}, (_, i) => `regel ${i}\n`).join('')
    const changed = before.replace(/regel (\d*[13579])\n/g, 'zin $1\n')
    expect(gitApply('brief.md', before, unifiedDiff('brief.md', before, changed))).toBe(changed)
    const longer = `${changed}\nnog een regel`
    expect(gitApply('brief.md', before, unifiedDiff('brief.md', before, longer))).toBe(longer)
  })
})

describe('showDiff', () => {
  it('shows carriage returns, and nothing that steers a terminal', () => {
    const mark = (sign: string) => (shown: string) => `${sign}${shown}${sign}`
    const style = {
      ...PLAIN,
      good: mark('G'),
      strong: mark('S'),
      severity: {...PLAIN.severity, error: mark('E'), info: mark('I')},
    }
    expect(showDiff(unifiedDiff('b.md', 'a\n-- oud\r\n', 'a\n++ \u001B[2Jnieuw\r\n'), style)).toBe(
      'S--- a/b.mdS\nS+++ b/b.mdS\nI@@ -1,2 +1,2 @@I\n a\nE--- oud^ME\nG+++ ␛[2Jnieuw^MG\n',
    )
  })
})
