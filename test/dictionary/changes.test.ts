import {describe, expect, it} from 'vitest'
import {changeBetween, mergeOwnFiles} from '../../src/dictionary/changes.ts'
import {faultLine} from '../../src/dictionary/fault.ts'
import {formsOf} from '../../src/dictionary/forms.ts'
import {readOwnFile} from '../../src/dictionary/theme-file.ts'
import {testLexicon} from '../lexicon.ts'
import {entry} from '../report/sample.ts'
import {OWN} from './sample-file.ts'

const forms = (of: Parameters<typeof formsOf>[0]) => formsOf(of, testLexicon())
const aanmaning = {...entry, id: 'aanmaning', term: 'aanmaning', forms: []}
const slot = {...entry, forms: ['slotsom'], unless: []}
const base = {entries: [slot, aanmaning], forms: [forms(slot), forms(aanmaning)]}

/** The dictionary with files of a user: `a.yml`, `b.yml` … */
const merged = (...texts: string[]) =>
  mergeOwnFiles(
    base,
    texts.map((text, i) => readOwnFile(text, `${'abc'[i]}.yml`)),
    forms,
  )
const faults = (...texts: string[]): string[] => merged(...texts).faults.map(faultLine)

describe('mergeOwnFiles', () => {
  it('adds entries with their forms', () => {
    const {entries, forms, faults, own} = merged(OWN)
    expect(faults).toEqual([])
    expect(entries.map(({id}) => id)).toEqual(['slotaanmaning', 'aanmaning', 'klantrelatie'])
    expect(forms[2]!.classes).toEqual({'{klantrelatie/n}': ['klantrelatie', 'klantrelaties']})
    expect(own.map(({file}) => file)).toEqual(['a.yml'])
  })

  it('switches entries off', () => {
    const {entries, forms, off, found} = merged('changes: [{id: slotaanmaning, off: true}]')
    expect(entries).toEqual([aanmaning])
    expect(forms).toEqual([base.forms[1]])
    expect(off.get('slotaanmaning')).toEqual({entry: slot, place: 'a.yml:1:11'})
    expect(found.entries).toEqual([aanmaning, {...slot, rule: 'off'}])
  })

  it('replaces what a change names, and adds forms and contexts', () => {
    const {entries, forms, changed} = merged(
      'changes:\n  - {id: slotaanmaning, severity: info, replacements: [brief], forms: [slotzin], unless: [museum]}',
    )
    expect(entries[0]).toEqual({
      ...slot,
      severity: 'info',
      replacements: ['brief'],
      // Never tried in every sentence.
      fix: 'review',
      forms: ['slotsom', 'slotzin'],
      unless: ['museum'],
    })
    expect(forms[0]!.patterns).toEqual([...base.forms[0]!.patterns, 'slotzin'])
    expect(changed.get('slotaanmaning')?.places).toEqual(['a.yml:2:5'])
  })

  it('keeps a new replacement safe when the change says so', () => {
    const {entries} = merged('changes:\n  - {id: slotaanmaning, replacements: [brief], fix: safe}')
    expect(entries[0]).toMatchObject({replacements: ['brief'], fix: 'safe'})
  })

  it('changes an entry of another own file', () => {
    const {entries, faults} = merged(OWN, 'changes: [{id: klantrelatie, severity: error}]')
    expect(faults).toEqual([])
    expect(entries[2]!.severity).toBe('error')
  })

  it('takes the same change twice', () => {
    const change = 'changes: [{id: slotaanmaning, severity: info, forms: [slotzin]}]'
    expect(faults(change, change)).toEqual([])
    expect(merged(change, change).entries[0]!.forms).toEqual(['slotsom', 'slotzin'])
  })

  it.each([
    [
      'an entry that is there',
      [OWN.replaceAll('klantrelatie', 'slotaanmaning')],
      'a.yml:2:9: De term “slotaanmaning” staat al in het woordenboek van briefwijzer. Verander hem onder “changes”, of kies een andere naam.',
    ],
    [
      'an entry of two files',
      [OWN, OWN.replace('term: klantrelatie', 'term: relatie')],
      'b.yml:2:9: De naam “klantrelatie” staat al op a.yml:2:5. Haal er één weg, of geef een andere naam.',
    ],
    [
      'an unknown entry',
      ['changes: [{id: slotaanmanin, off: true}]'],
      'a.yml:1:16: De term “slotaanmanin” bestaat niet. Bedoelde u “slotaanmaning”?',
    ],
    [
      'nothing to change',
      ['changes: [{id: aanmaning}]'],
      'a.yml:1:11: Hier staat niet wat er aan “aanmaning” verandert. Voeg iets toe, zoals: off: true',
    ],
    [
      'a change of what is off',
      ['changes: [{id: aanmaning, off: true, severity: info}]'],
      'a.yml:1:32: “aanmaning” staat uit. Haal “off” weg, of haal de andere veranderingen weg.',
    ],
    [
      'two values',
      ['changes: [{id: aanmaning, severity: info}]', 'changes: [{id: aanmaning, severity: error}]'],
      'b.yml:1:37: “severity” van “aanmaning” staat ook op a.yml:1:37, met een andere waarde. Haal er één weg.',
    ],
    [
      'on here and off there',
      ['changes: [{id: aanmaning, severity: info}]', 'changes: [{id: aanmaning, off: true}]'],
      'b.yml:1:11: “aanmaning” staat op de ene plek uit en verandert op de andere (a.yml:1:11). Haal er één weg.',
    ],
    [
      'no words left',
      ['changes: [{id: aanmaning, replacements: []}]'],
      'a.yml:1:11: Bij “kind: replace” hoort een ander woord, en “aanmaning” heeft er geen. Zet het achter “replacements”.',
    ],
    [
      'a term that another entry is found by',
      [OWN.replace('term: klantrelatie', 'term: aanmaningen')],
      'a.yml:3:11: “aanmaningen” hoort al bij de term “aanmaning” van briefwijzer, en nu ook bij “klantrelatie” (a.yml:2:5). Haal deze weg, of verander “aanmaning” onder “changes”.',
    ],
    [
      'a form that another own entry is found by',
      [OWN, OWN.replaceAll('klantrelatie', 'relatie').replace('fix', 'forms: [klantrelaties]\n    fix')],
      'b.yml:9:13: “klantrelaties” hoort al bij de term “klantrelatie” (a.yml:2:5), en nu ook bij “relatie” (b.yml:2:5). Haal er één weg.',
    ],
    [
      'a form that a change adds',
      ['changes: [{id: aanmaning, forms: [iets, slotsom]}]'],
      'a.yml:1:41: “slotsom” hoort al bij de term “slotaanmaning” van briefwijzer, en nu ook bij “aanmaning”. Haal deze weg, of verander “slotaanmaning” onder “changes”.',
    ],
  ])('refuses %s', (_, texts, message) => {
    expect(faults(...texts)).toEqual([message])
  })

  it('lets an own entry take the place of one that is off', () => {
    const own = OWN.replace('term: klantrelatie', 'term: aanmaning')
    expect(faults(`${own}changes: [{id: aanmaning, off: true}]`)).toEqual([])
  })
})

describe('changeBetween', () => {
  it('gives what differs as a change that makes it so', () => {
    const after = {...slot, severity: 'info', forms: ['slotsom', 'slotzin'], why: 'Omdat.'} as const
    const difference = changeBetween(slot, after)
    expect(difference).toEqual({change: {id: slot.id, severity: 'info', why: 'Omdat.', forms: ['slotzin']}})
    expect(
      merged(JSON.stringify({changes: ['change' in difference && difference.change]})).entries[0],
    ).toEqual(after)
  })

  it('gives nothing of the same', () => expect(changeBetween(slot, {...slot})).toEqual({}))

  it.each([
    [{term: 'iets'}, 'term'],
    [{forms: []}, 'forms'],
    [{examples: []}, 'examples'],
  ])('names what can not be changed: %j', (change, fixed) => {
    expect(changeBetween(slot, {...slot, ...change})).toEqual({fixed})
  })
})
