import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.ts'
import {run} from './run.ts'

const LETTERS = {
  'a.txt': 'Derhalve sommeren wij u de vordering te voldoen. De vordering is oud.\n',
  'b<i>.txt': 'Wij <script>alert(1)</script> vragen u om te betalen.\n',
}

describe('stats --format html', () => {
  it('writes the same page to a file and to standard output', () => {
    const cwd = folderWith(LETTERS)
    const printed = run(['stats', '.', '--format', 'html'], {cwd})
    const written = run(['stats', '.', '--format', 'html', '-o', 'maten.html'], {cwd})
    expect([printed.code, written.code, printed.stderr + written.stderr + written.stdout]).toEqual([0, 0, ''])
    expect(printed.stdout).toMatch(/^<!doctype html>\n/)
    expect(fs.readFileSync(path.join(cwd, 'maten.html'), 'utf8')).toBe(printed.stdout)
    expect(printed.stdout).toContain('Schrijf “rekening” in plaats van “vordering” (2 keer)')
    expect(printed.stdout).toContain('b&lt;i&gt;.txt')
    expect(printed.stdout).not.toContain('<script>alert')
  })

  it('marks the limits of the profile', () => {
    const {stdout} = run(['stats', '.', '--format', 'html', '--profile', 'laaggeletterd'], {
      cwd: folderWith(LETTERS),
    })
    expect(stdout).toContain('meer dan 10: lang')
  })

  it('leaves what stood there when there is nothing to write', () => {
    const cwd = folderWith({...LETTERS, 'maten.html': 'oud'})
    expect(run(['stats', '.', '--sort', 'kleur', '-o', 'maten.html'], {cwd}).code).toBe(2)
    expect(fs.readdirSync(cwd).sort()).toEqual(['a.txt', 'b<i>.txt', 'maten.html'])
    expect(fs.readFileSync(path.join(cwd, 'maten.html'), 'utf8')).toBe('oud')
  })
})
