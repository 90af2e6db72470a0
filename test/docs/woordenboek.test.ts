/**
 * The manual of own dictionaries shows files, commands and what they print. A block ```yaml name or ```text name is a
 * file, a block ```console a command with its output. UPDATE=1 writes what the commands print today.
 */
import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import {changeSchema, entrySchema, ownSchema} from '../../src/dictionary/schema.ts'
import {run} from '../cli/run.ts'
import {folderWith} from '../project/folder.ts'

const MANUAL = new URL('../../docs/woordenboek.md', import.meta.url)
let manual = fs.readFileSync(MANUAL, 'utf8')

const files = [...manual.matchAll(/^```(?:yaml|text) (\S+)\n(.*?)^```$/gms)].map(([, name, text]) => [
  name!,
  text!,
])
const cwd = folderWith(Object.fromEntries(files))

function type(line: string): string {
  const {stdout, stderr} = run(line.split(' ').slice(1), {cwd})
  return (stderr + stdout).trimEnd()
}

const CONSOLE = /^```console\n\$ ([^\n]*)\n(.*?)^```$/gms
if (process.env.UPDATE === '1') {
  manual = manual.replace(CONSOLE, (_, line: string) => `\`\`\`console\n$ ${line}\n${type(line)}\n\`\`\``)
  fs.writeFileSync(MANUAL, manual)
}

describe('docs/woordenboek.md', () => {
  it.each([...manual.matchAll(CONSOLE)].map(([, line, output]) => [line!, output!]))(
    'shows what comes out of: %s',
    (line, output) => expect(type(line)).toBe(output.trimEnd()),
  )

  it('has dictionaries whose examples are right', () => {
    expect(run(['test', 'woorden'], {cwd})).toMatchObject({code: 0, stderr: ''})
  })

  it('names every key', () => {
    const keys = [ownSchema, entrySchema, changeSchema].flatMap(schema => Object.keys(schema.shape))
    for (const key of keys) expect(manual).toMatch(new RegExp(`\`${key}(?::[^\`]*)?\``))
  })
})

describe('docs/fouten.md, of own dictionaries', () => {
  const cases = new URL('../cli/cases/', import.meta.url)
  const told = fs.readdirSync(cases).flatMap(name => {
    const file = new URL(`${name}/stderr`, cases)
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
  })
  const section = fs
    .readFileSync(new URL('../../docs/fouten.md', import.meta.url), 'utf8')
    .split('## Eigen woordenboeken')[1]!
    .split('\n## ')[0]!
  const lines = [...section.matchAll(/^\|.*\| `(.*)` \|$/gm)].map(([, line]) => line!)

  it('has lines', () => expect(lines.length).toBeGreaterThan(10))
  it.each(lines)('shows a line of a case: %s', line => expect(told).toContain(line))
})
