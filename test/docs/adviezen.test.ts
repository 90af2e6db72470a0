import fs from 'node:fs'
import {expect, it} from 'vitest'
import {ALL_RULES} from '../../src/checks/index.ts'

const page = fs.readFileSync(new URL('../../docs/adviezen.md', import.meta.url), 'utf8')

it('names rules that there are', () => {
  const named = [...page.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!)
  const known = new Set(ALL_RULES.map(({id}) => id))
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter(name => !known.has(name))).toEqual([])
})
