import fs from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'

/** Packages and files that a module loads when it starts; what it imports later, or only as types, is not among them. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  seen.add(path.relative('', file).replaceAll('\\', '/'))
  const source = fs.readFileSync(file, 'utf8')
  for (const [, what, name] of source.matchAll(/^(?:import|export) (?!type )([^'"]*?)from '([^']+)'/gm)) {
    if (/^\{(?:\s*type [^,}]+,?)+\s*\}\s*$/.test(what!)) continue
    if (!name!.startsWith('.')) seen.add(name!)
    else if (!seen.has(path.relative('', path.resolve(path.dirname(file), name!)).replaceAll('\\', '/')))
      loaded(path.resolve(path.dirname(file), name!), seen)
  }
  return seen
}

it('starts without what only users with their own dictionaries need', () => {
  const all = loaded(path.resolve('src/cli/main.ts'))
  expect(all).toContain('src/lint.ts')
  expect(all).toContain('commander')
  expect(
    [...all].filter(name =>
      /^zod|dictionary\/(?:yaml|schema|theme-file|csv)|project\/(?:config|dictionaries)\.ts/.test(name),
    ),
  ).toEqual([])
})
