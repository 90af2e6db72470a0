import {execFileSync} from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {environment} from './cli/run.ts'

describe('the folder for temporary files', () => {
  it('is that of the run, for tests and for the programs they start', () => {
    expect(path.basename(os.tmpdir())).toMatch(/^briefwijzer-tests-/)
    const told = execFileSync(process.execPath, ['-p', 'os.tmpdir()'], {env: environment(), encoding: 'utf8'})
    expect(told.trim()).toBe(os.tmpdir())
  })
})
