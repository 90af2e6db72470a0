/** What the manual says of the config is so: its examples can be read, and it names every key. */
import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readYaml} from '../../src/dictionary/yaml.ts'
import {configSchema, simplified} from '../../src/project/config-schema.ts'

const read = (name: string): string => fs.readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
const manual = read('handleiding.md')

describe.each(['handleiding.md', 'woordenboek.md'])('the examples in %s', name => {
  const examples = Array.from(
    read(name).matchAll(/^```yaml briefwijzer\.config\.yml\n(.*?)^```$/gms),
    ([, text]) => text!,
  )
  it.each(examples)('are configs: %#', text =>
    expect(readYaml(text, 'briefwijzer.config.yml', configSchema, {}, simplified).faults).toEqual([]),
  )
})

it('names every key of the config', () => {
  const missing = Object.keys(configSchema.shape).filter(key => !manual.includes(`\`${key}\``))
  expect(missing).toEqual([])
})
