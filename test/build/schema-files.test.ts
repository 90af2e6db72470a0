import fs from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {schemaFiles} from '../../src/build/schema-files.ts'

it.each(schemaFiles())('rules/$name is up to date; else: npm run generate', ({name, text}) => {
  expect(fs.readFileSync(`rules/${name}`, 'utf8')).toBe(text)
})

it('requires no key that has a default, and describes every key of an entry', () => {
  const [dictionary] = schemaFiles()
  const schema = JSON.parse(dictionary!.text)
  const entry = schema.properties.entries.items
  expect(schema.required).toBeUndefined()
  expect(entry.required.toSorted()).toEqual(['examples', 'fix', 'id', 'kind', 'pos', 'severity', 'term'])
  expect(
    Object.values(entry.properties).filter(property => !(property as {description?: string}).description),
  ).toEqual([])
  expect(entry.additionalProperties).toBe(false)
})

it('is what themes and tables point at', () => {
  const themes = fs
    .readdirSync('rules', {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.yml'))
  const pointing = themes.flatMap(name => {
    const [, schema] =
      /^# yaml-language-server: \$schema=(.*)/.exec(fs.readFileSync(`rules/${name}`, 'utf8')) ?? []
    return schema === undefined ? [] : [path.join('rules', path.dirname(name), schema)]
  })
  expect(new Set(pointing)).toEqual(
    new Set(['dictionary.schema.json', 'stages.schema.json'].map(name => path.join('rules', name))),
  )
})
