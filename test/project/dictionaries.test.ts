import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {BrokenFiles} from '../../src/project/broken-files.ts'
import {loadConfig} from '../../src/project/config.ts'
import {loadOwnDictionaries} from '../../src/project/dictionaries.ts'
import {findConfig} from '../../src/project/find-config.ts'
import {OWN} from '../dictionary/sample-file.ts'
import {testLexicon} from '../lexicon.ts'
import {folderWith} from './folder.ts'

const NAME = 'briefwijzer.config.yml'

/** Ids of what a folder's config and the named files add, or what is wrong, with `named` from the folder. */
function load(files: Record<string, string>, named: string[] = [], under = ''): string[] {
  const folder = folderWith(files)
  const cwd = path.join(folder, under)
  try {
    const {own} = loadOwnDictionaries({entries: [], forms: []}, testLexicon, {
      cwd,
      config: loadConfig(cwd),
      named,
    })
    return own.map(({entry, file}) => `${file} ${entry.id}`)
  } catch (error) {
    if (!(error instanceof BrokenFiles)) throw error
    return error.message.split('\n')
  }
}
const other = (id: string): string => OWN.replaceAll('klantrelatie', id)

describe('findConfig', () => {
  it('takes the first one upwards, and stops at a repository', () => {
    const folder = folderWith({
      [NAME]: '',
      'a/b/x.md': '',
      'a/c/briefwijzer.config.yaml': '',
      'repo/.git/HEAD': '',
      'repo/d/x.md': '',
    })
    const found = (under: string) => findConfig(path.join(folder, under))
    expect(found('a/b')).toBe(path.join(folder, NAME))
    expect(found('a/c')).toBe(path.join(folder, 'a/c/briefwijzer.config.yaml'))
    expect(found('repo/d')).toBeUndefined()
  })

  it('takes one beside .git', () => {
    const folder = folderWith({'.git/HEAD': '', [NAME]: '', 'a/x.md': ''})
    expect(findConfig(path.join(folder, 'a'))).toBe(path.join(folder, NAME))
  })
})

describe('loadOwnDictionaries', () => {
  it('reads files, folders and patterns, from the folder of the config', () => {
    const files = {
      [NAME]: 'dictionaries: [een.yml, map, "los/*.yml"]',
      'een.yml': other('een'),
      'map/diep/twee.yaml': other('twee'),
      'map/leesmij.md': '',
      'los/drie.yml': other('drie'),
      'brieven/x.md': '',
    }
    expect(load(files)).toEqual(['een.yml een', 'map/diep/twee.yaml twee', 'los/drie.yml drie'])
    expect(load(files, [], 'brieven')).toEqual([
      '../een.yml een',
      '../map/diep/twee.yaml twee',
      '../los/drie.yml drie',
    ])
  })

  it('reads a file once, whoever names it', () => {
    expect(
      load({[NAME]: 'woordenboeken: [a.yml, "*.yml"]', 'a.yml': other('een')}, ['a.yml', './a.yml']),
    ).toEqual(['a.yml een'])
  })

  it('reads what the command line names without a config', () => {
    expect(load({'a.yml': other('een'), 'b.yml': other('twee')}, ['b.yml'])).toEqual(['b.yml twee'])
  })

  it('lets a config be empty', () => expect(load({[NAME]: '# nog niets\n'})).toEqual([]))

  it.each([
    [
      {[NAME]: 'dictionaries:\n  - woorden.yml\n', 'worden.yml': ''},
      `${NAME}:2:5: Het bestand “woorden.yml” bestaat niet. Bedoelde u “worden.yml”?`,
    ],
    [
      {[NAME]: 'dictionaries: ["x/*.yml"]'},
      `${NAME}:1:16: Bij “x/*.yml” hoort geen enkel woordenboek (.yml). Controleer het patroon.`,
    ],
    [
      {[NAME]: 'dictionaries: [map]', 'map/x.txt': ''},
      `${NAME}:1:16: In “map” staan geen woordenboeken (.yml). Controleer de naam.`,
    ],
    [
      {[NAME]: `dictionaries: [${'a'.repeat(5000)}]`},
      `${NAME}:1:16: Deze naam is te lang. Controleer wat u heeft getypt.`,
    ],
    [
      {[NAME]: 'dictionarys: []'},
      `${NAME}:1:1: “dictionarys” kent briefwijzer hier niet. Bedoelde u “dictionaries”?`,
    ],
    [
      {[NAME]: 'dictionaries: [a.yml]\nwoordenboeken: []', 'a.yml': OWN},
      `${NAME}:2:16: “woordenboeken” en “dictionaries” betekenen hetzelfde. Kies een van de twee.`,
    ],
    [
      {[NAME]: 'dictionaries: a.yml'},
      `${NAME}:1:15: Bij “dictionaries” hoort een lijst. Zet er haken om, of begin elke regel met een streepje.`,
    ],
  ])('says what is wrong: %j', (files, message) =>
    expect(load(files as Record<string, string>)).toEqual([message]),
  )

  it('names a file of the command line that is not there', () => {
    expect(load({'a.yml': OWN}, ['b.yml'])).toEqual([
      'b.yml: Het bestand “b.yml” bestaat niet. Bedoelde u “a.yml”?',
    ])
  })

  it('says of a file in another coding where it goes wrong', () => {
    const folder = folderWith({'a.yml': Buffer.from('title: caf\xe9\n', 'latin1')})
    const read = () =>
      loadOwnDictionaries({entries: [], forms: []}, testLexicon, {
        cwd: folder,
        config: undefined,
        named: ['a.yml'],
      })
    expect(read).toThrow(/^a\.yml:1:11: .*Windows-1252/)
  })

  it('passes by a config that links to itself', () => {
    const folder = folderWith({'.git/x': ''})
    fs.symlinkSync(NAME, path.join(folder, NAME))
    expect(findConfig(folder)).toBeUndefined()
  })

  it('runs no code of a config', () => {
    const folder = folderWith({'briefwijzer.config.js': 'process.exit(3)', 'package.json': '{}'})
    expect(findConfig(folder)).toBeUndefined()
  })
})
