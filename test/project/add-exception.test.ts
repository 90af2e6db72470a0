import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {addException, exceptionsFile, NotSaved} from '../../src/project/add-exception.ts'
import {folderWith} from './folder.ts'

const CONFIG = 'briefwijzer.config.yml'
const OWN = 'briefwijzer-uitzonderingen.yml'

/** Adds exceptions in a folder, and gives its files. */
async function filesWith(
  files: Readonly<Record<string, string>>,
  ...exceptions: readonly (readonly [string, string])[]
): Promise<Readonly<Record<string, string>>> {
  const folder = folderWith(files)
  for (const [entry, context] of exceptions) await addException(exceptionsFile(folder), entry, context)
  return Object.fromEntries(
    fs.readdirSync(folder).map(name => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  )
}

describe('addException', () => {
  it('makes the file and the config', async () => {
    expect(await filesWith({}, ['slotaanmaning', 'off'], ['factuur', 'een ~'])).toEqual({
      [CONFIG]: 'dictionaries:\n  - briefwijzer-uitzonderingen.yml\n',
      [OWN]:
        'title: Uitzonderingen\nchanges:\n  - id: slotaanmaning\n    off: true\n  - id: factuur\n    unless: [een ~]\n',
    })
  })

  it('names the file in a package.json that has the config, indented as it was', async () => {
    const before = '{\n\t"name": "x",\n\t"briefwijzer": {\n\t\t"kanaal": "sms"\n\t}\n}\n'
    const files = await filesWith({'package.json': before}, ['factuur', 'off'], ['voldoen', 'off'])
    expect(Object.keys(files)).toEqual([OWN, 'package.json'])
    expect(files['package.json']).toBe(
      before.replace('"sms"', `"sms",\n\t\t"dictionaries": [\n\t\t\t"${OWN}"\n\t\t]`),
    )
    const dutch = await filesWith({'package.json': '{"briefwijzer": {"woordenboeken": ["a.yml"]}}'}, [
      'factuur',
      'off',
    ])
    expect(JSON.parse(dutch['package.json']!)).toEqual({briefwijzer: {woordenboeken: ['a.yml', OWN]}})
  })

  it('keeps comments and layout, and adds to what is there', async () => {
    const config = '# Van ons.\ndictionaries: [eigen.yml] # lijst\n\nextra:   1\n'
    const own =
      '# Uitzonderingen\ntitle: Van ons\n\nchanges:\n  - id: factuur # zo heet het\n    unless: ["een ~"]\n'
    expect(
      await filesWith({[CONFIG]: config, [OWN]: own}, ['factuur', '~ van'], ['factuur', '~ van']),
    ).toEqual({
      [CONFIG]: config
        .replace('[eigen.yml]', '[eigen.yml, briefwijzer-uitzonderingen.yml]')
        .replace('   1', ' 1'),
      [OWN]: own.replace('"een ~"', '"een ~", ~ van'),
    })
  })

  it('switches off for good what had contexts', async () => {
    const files = await filesWith({}, ['factuur', 'een ~'], ['factuur', 'off'], ['factuur', 'de ~'])
    expect(files[OWN]).toBe('title: Uitzonderingen\nchanges:\n  - id: factuur\n    off: true\n')
  })

  it('fills an empty config', async () => {
    const files = await filesWith({[CONFIG]: '# nog leeg\n', [OWN]: ''}, ['factuur', 'off'])
    expect(files[CONFIG]).toBe('# nog leeg\n\ndictionaries:\n  - briefwijzer-uitzonderingen.yml\n')
    expect(files[OWN]).toBe('changes:\n  - id: factuur\n    off: true\n')
  })

  it('adds to a config in Dutch under its own key', async () => {
    const files = await filesWith({[CONFIG]: 'woordenboeken: [eigen.yml]\n'}, ['factuur', 'off'])
    expect(files[CONFIG]).toBe('woordenboeken: [eigen.yml, briefwijzer-uitzonderingen.yml]\n')
  })

  it('stands beside the nearest config', async () => {
    const folder = folderWith({[CONFIG]: 'dictionaries: []\n', 'brieven/mei/brief.md': 'Dag.\n'})
    expect(exceptionsFile(path.join(folder, 'brieven', 'mei'))).toBe(path.join(folder, OWN))
  })

  it.each([
    ['changes: [', 'Dit is geen geldige YAML.'],
    ['changes: geen', 'Achter “changes” staat geen lijst.'],
    ['- een lijst', 'Hier staan geen namen met waarden.'],
  ])('leaves a file alone that it does not understand: %s', async (own, message) => {
    const folder = folderWith({[OWN]: own})
    const adding = addException(path.join(folder, OWN), 'factuur', 'off')
    await expect(adding).rejects.toThrow(NotSaved)
    await expect(adding).rejects.toThrow(message)
    expect(fs.readFileSync(path.join(folder, OWN), 'utf8')).toBe(own)
    expect(fs.readdirSync(folder)).toEqual([OWN])
  })
})
