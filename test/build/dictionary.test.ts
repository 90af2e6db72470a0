import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {readDictionary} from '../../src/build/dictionary.ts'
import {folderWith} from '../project/folder.ts'

const ENTRY = `- id: slotaanmaning
  term: slotaanmaning
  pos: noun
  kind: replace
  severity: error
  forms: [slotaanmaning]
  replacements: [laatste herinnering]
  fix: safe
  examples:
    - bad: Een slotaanmaning.
      good: Een laatste herinnering.
`

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
    const folder = folderWith({
      'jargon/collection.yml': ENTRY,
      'tone.yml': ENTRY.replaceAll('slotaanmaning', 'weigeren').replace(
        '  forms',
        '  category: blame\n  forms',
      ),
    })
    expect(readDictionary(folder).entries.map(({id, rule, category}) => `${rule}/${category}/${id}`)).toEqual(
      ['jargon/collection/slotaanmaning', 'tone/blame/weigeren'],
    )
  })

  it.each([
    ['a value that can not be', ENTRY.replace('noun', 'nomen'), /^jargon\/proef\.yml:3:8: .*noun/],
    [
      'an unknown key',
      ENTRY.replace('fix: safe', 'fix: safe\n  fout: ja'),
      /^jargon\/proef\.yml:\d+:\d+: .*fout/,
    ],
    ['a missing key', ENTRY.replace('  fix: safe\n', ''), /^jargon\/proef\.yml:1:3: /],
    ['broken YAML', ENTRY.replace('[slotaanmaning]', '[slotaanmaning'), /^jargon\/proef\.yml:\d+:\d+: /],
    [
      'an entry twice',
      ENTRY + ENTRY,
      /^jargon\/proef\.yml:12:3: id slotaanmaning stands in jargon\/proef\.yml:1:3 too\n/,
    ],
  ])('names file, line and column of %s', (_, yaml, message) => {
    expect(faults(yaml)).toMatch(message)
  })
})
