import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {readDictionary} from '../../src/build/dictionary.ts'
import {folderWith} from '../project/folder.ts'

const HEAD = `title: Proef
says: is een proef
why: Dit is een proef.
source: Niemand
entries:
`
const ENTRY = `  - id: slotaanmaning
    term: slotaanmaning
    pos: noun
    kind: replace
    severity: error
    forms: [slotaanmanink]
    replacements: [laatste herinnering]
    fix: safe
    examples:
      - bad: Een slotaanmaning.
        good: Een laatste herinnering.
`
const other = (id: string): string => ENTRY.replaceAll('slotaanman', id)

/** What the build says of a file with faults, without the folder it stands in. */
function faults(yaml: string): string {
  const folder = folderWith({'jargon/proef.yml': yaml})
  try {
    readDictionary(folder)
  } catch (error) {
    return (error as Error).message.replaceAll(folder + path.sep, '').replaceAll('\\', '/')
  }
  return ''
}

describe('readDictionary', () => {
  it('reads entries with rule and category from their file', () => {
    const tone =
      HEAD.replace('says', 'rule: tone\nsays') +
      other('weiger').replace('forms', 'category: blame\n    forms')
    const {entries, placeOf} = readDictionary(
      folderWith({'jargon/collection.yml': HEAD + ENTRY, 'tone.yml': tone}),
    )
    expect(entries.map(({id, rule, category}) => `${rule}/${category}/${id}`)).toEqual([
      'jargon/collection/slotaanmaning',
      'tone/blame/weigering',
    ])
    expect(entries.map(({theme}) => theme)).toEqual(['collection', 'tone'])
    expect(placeOf(entries[0]!, ['examples', 0, 'good'])).toMatch(/collection\.yml:16:15$/)
  })

  it('gives an entry the reason and the source of its theme, unless it has its own', () => {
    const own = other('weiger').replace('fix: safe', 'fix: safe\n    why: Omdat.')
    const {entries} = readDictionary(folderWith({'proef.yml': HEAD + ENTRY + own}))
    expect(entries.map(({why, source}) => [why, source])).toEqual([
      ['Dit is een proef.', 'Niemand'],
      ['Omdat.', 'Niemand'],
    ])
  })

  it.each([
    ['a value that can not be', HEAD + ENTRY.replace('noun', 'nomen'), /^jargon\/proef\.yml:8:10: .*noun/],
    [
      'an unknown key',
      HEAD + ENTRY.replace('fix: safe', 'fix: safe\n    fout: ja'),
      /^jargon\/proef\.yml:14:5: “fout” kent briefwijzer hier niet/,
    ],
    [
      'a missing key',
      HEAD + ENTRY.replace('    fix: safe\n', ''),
      /^jargon\/proef\.yml:6:5: “fix” ontbreekt/,
    ],
    [
      'a missing head',
      ENTRY.replace(/^/, 'entries:\n'),
      /^jargon\/proef\.yml:1:1: “title” ontbreekt.*(\n.*){3}$/,
    ],
    [
      'broken YAML',
      HEAD + ENTRY.replace('[slotaanmanink]', '[slotaanmanink'),
      /^jargon\/proef\.yml:\d+:\d+: /,
    ],
    [
      'an entry twice, once',
      HEAD + ENTRY + ENTRY.replace('nink', 'ninkje'),
      /^jargon\/proef\.yml:17:9: De naam “slotaanmaning” staat al op jargon\/proef\.yml:6:5\.[^\n]*$/,
    ],
    [
      'a form twice',
      HEAD + ENTRY + ENTRY.replaceAll('slotaanmaning', 'weigering'),
      /^jargon\/proef\.yml:22:13: De vorm “slotaanmanink” hoort al bij “slotaanmaning”/,
    ],
  ])('names file, line and column of %s', (_, yaml, message) => {
    expect(faults(yaml)).toMatch(message)
  })

  it('names an entry that stands in two files', () => {
    const folder = folderWith({'a.yml': HEAD + ENTRY, 'b.yml': HEAD + ENTRY.replace('nink', 'ninkje')})
    expect(() => readDictionary(folder)).toThrow(
      /b\.yml:6:9: De naam “slotaanmaning” staat al op .*a\.yml:6:5/,
    )
  })
})
