import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const HEAP = fileURLToPath(new URL('../../src/cli/heap.ts', import.meta.url))

/** In a process of its own, for it changes the engine. Megabytes of room for short-lived objects. */
const SCRIPT = `
  import v8 from 'node:v8'
  import {settle, YOUNG} from ${JSON.stringify(HEAP)}
  const room = () => v8.getHeapSpaceStatistics().find(({space_name}) => space_name === 'new_space').space_size / 2 ** 20
  const work = () => {
    const kept = []
    for (let i = 0; i < 2e6; i++) if (i % 3 === 0) kept.push({i}); else if (i % 60_000 === 1) kept.length = 0
  }
  work()
  const before = room()
  await settle()
  const after = room()
  for (let i = 0; i < 40; i++) {
    work()
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  console.log(JSON.stringify({before, after, later: room(), usual: 2 * YOUNG}))`

describe('settle', () => {
  it('gives back the room that the start took, and leaves what a run needs', () => {
    const script = ['--import', 'tsx', '--input-type=module', '-e', SCRIPT]
    const {before, after, later, usual} = JSON.parse(
      execFileSync(process.execPath, script, {encoding: 'utf8'}),
    )
    expect(before).toBeGreaterThan(usual)
    expect(after).toBeLessThanOrEqual(usual)
    expect(later).toBeLessThan(before)
  })
})
