import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {readDictionary} from '../../src/build/dictionary.ts'
import {readSilent} from '../../src/build/silent.ts'
import {ALL_RULES} from '../../src/checks/index.ts'
import {manualPages} from '../../src/report/pages.ts'

const {themes, entries} = readDictionary('rules')
const pages = manualPages(ALL_RULES, themes, entries, readSilent('rules/silent.yml'))

it.each(pages.map(page => [page.path, page.text]))(
  'docs/%s is up to date: npm run generate',
  (path, text) => {
    expect(readFileSync(`docs/${path}`, 'utf8')).toBe(text)
  },
)

it('leaves no page of a rule or theme that is gone', () => {
  const found = ['regels', 'woorden'].flatMap(folder =>
    readdirSync(`docs/${folder}`).map(name => `${folder}/${name}`),
  )
  expect(found.sort()).toEqual(pages.map(page => page.path).sort())
})
