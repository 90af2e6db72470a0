import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDictionary} from '../../src/build/dictionary.ts'
import {formatCsv} from '../../src/dictionary/csv.ts'
import {entriesToTable, tableToThemes} from '../../src/dictionary/csv-entries.ts'
import type {Entry, Theme} from '../../src/dictionary/dictionary.ts'
import {faultLine} from '../../src/dictionary/fault.ts'
import {entry} from '../report/sample.ts'

const theme: Theme = {
  name: 'collection',
  title: 'Incasso',
  language: 'nl',
  rule: 'jargon',
  says: entry.says,
  why: entry.why,
  source: entry.source,
}

/** What comes back of entries that went through a table. */
function through(entries: readonly Entry[], themes: readonly Theme[]): Entry[] {
  const {themes: read, faults} = tableToThemes(formatCsv(entriesToTable(entries, themes)), 'w.csv', 'w')
  expect(faults.map(faultLine)).toEqual([])
  return read.flatMap(one => one.entries.map(written => written.entry))
}

describe('a dictionary as a table', () => {
  it('comes back the same: every entry of the dictionary', () => {
    const {entries, themes} = readDictionary('rules')
    expect(through(entries, themes)).toEqual(entries)
  })

  it('comes back the same: hostile texts', () => {
    const piece = fc.constantFrom(
      '"',
      ';',
      ',',
      '\n',
      '\r\n',
      '\\',
      '\\n',
      '=>',
      ' => ',
      '\\=>',
      '=',
      "'=",
      '-',
      ' ',
      '😀',
      'é',
      'x',
    )
    const text = fc
      .oneof(
        fc.string({unit: 'binary'}),
        fc.array(piece, {minLength: 1}).map(pieces => pieces.join('')),
      )
      .map(some => some.trim())
      .filter(some => some !== '')
    const texts = fc.array(text, {minLength: 1, maxLength: 4})
    const written = fc.record({
      term: text,
      forms: fc.uniqueArray(text, {maxLength: 4, selector: form => form.toLowerCase()}),
      replacements: texts,
      unless: texts,
      right: texts,
      examples: fc.array(fc.record({bad: text, good: text}), {minLength: 1, maxLength: 3}),
      why: text,
      source: text,
    })
    fc.assert(
      fc.property(written, some => {
        const one: Entry = {...entry, inflect: true, ...some}
        expect(through([one], [theme])).toEqual([one])
      }),
    )
  })
})

const table = (...changes: Partial<Record<string, string>>[]): string => {
  const [head, row] = entriesToTable([{...entry, inflect: true}], [theme])
  return formatCsv([
    head!,
    ...changes.map((change, i) =>
      row!.map(
        (cell, n) =>
          change[head![n]!] ?? (head![n] === 'id' ? `term-${i}` : head![n] === 'forms' ? '' : cell),
      ),
    ),
  ])
}
const faults = (text: string): string[] => tableToThemes(text, 'w.csv', 'w').faults.map(faultLine)

describe('tableToThemes', () => {
  it.each([
    ['', 'w.csv:1:1: Dit bestand is leeg'],
    [
      'naam;woord\nx;y',
      'w.csv:1:1: Rij 1: De eerste rij noemt de kolommen niet. Daar hoort te staan: theme, id,',
    ],
    [
      table({}).replace('severity', 'severty'),
      'w.csv:1:1: Rij 1: De kolom “severty” kent briefwijzer niet. Bedoelde u “severity”?',
    ],
    [
      table({}).replace('article', 'id'),
      'w.csv:1:1: Rij 1: De kolom “id” staat er twee keer. Haal er één weg.',
    ],
    [
      table({}, {kind: 'vervangen'}),
      'w.csv:5:1: Rij 3: kolom “kind”: “vervangen” kan niet bij “kind”. Bedoelde u “replace”?',
    ],
    [
      table({examples: 'Zo niet.'}),
      'w.csv:2:1: Rij 2: kolom “examples”: in “Zo niet.” ontbreekt de pijl. Schrijf op elke regel: foute zin => goede zin',
    ],
    [
      table({examples: ''}),
      'w.csv:2:1: Rij 2: kolom “examples”: Bij “examples” hoort er minstens 1 te staan.',
    ],
    [table({inflect: 'soms'}), 'w.csv:2:1: Rij 2: kolom “inflect”: “soms” kan hier niet. Kies ja of nee.'],
    [
      table({replacements: ''}),
      'w.csv:2:1: Rij 2: kolom “replacements”: Bij “kind: replace” hoort een ander woord.',
    ],
    [table({theme: '../x'}), 'w.csv:2:1: Rij 2: kolom “theme”: “../x” kan geen naam van een bestand zijn.'],
    [table({id: 'a'}, {id: 'a'}), 'w.csv:5:1: Rij 3: kolom “id”: De naam “a” staat al op rij 2.'],
    [
      table({}, {says: 'is iets anders'}),
      'w.csv:5:1: Rij 3: kolom “says”: hier staat “is iets anders”, en in rij 2 “is juridische taal”.',
    ],
    [
      `${table({})}a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s;t;u;v;w;x;y\n`,
      'Deze rij heeft 25 cellen, en de eerste rij 24.',
    ],
  ])('says what is wrong: %#', (text, message) => {
    expect(faults(text)[0]).toContain(message)
  })

  it('goes on to list every wrong row', () => {
    expect(
      faults(table({pos: 'x'}, {}, {fix: 'x'}, {severity: 'x'})).map(line => line.split(':')[1]),
    ).toEqual(['2', '8', '11'])
  })

  it('needs only the columns that an entry needs', () => {
    const {themes, faults} = tableToThemes(
      'id,term,pos,kind,severity,fix,examples\nx,iets,noun,explain,info,none,"Iets, zo. => Iets anders, zo."\n',
      'w.csv',
      'w',
    )
    expect(faults).toEqual([])
    expect(themes.map(({name, entries}) => [name, entries[0]!.entry.examples])).toEqual([
      ['w', [{bad: 'Iets, zo.', good: 'Iets anders, zo.'}]],
    ])
  })

  it.each(['nee', 'ONWAAR', 'FALSE', '0'])('knows what %s means', word => {
    const {themes} = tableToThemes(table({inflect: word, forms: 'iets'}), 'w.csv', 'w')
    expect(themes[0]!.entries[0]!.entry.inflect).toBe(false)
  })

  it('makes a shared reason the theme’s, and leaves others to their entries', () => {
    const {themes} = tableToThemes(table({why: 'A.'}, {why: 'B.'}, {why: 'A.'}), 'w.csv', 'w')
    expect(themes[0]!.source.why).toBe('A.')
    expect(themes[0]!.source.entries.map(({why}) => why)).toEqual([undefined, 'B.', undefined])
  })
})
