import {KEY_ALIASES} from '../letter/fact-values.ts'

/** What each key of a config may be called: its own name and, behind it, the Dutch one that messages show, and others. */
const KEY_NAMES = {
  extends: ['basis'],
  dictionaries: ['woordenboeken'],
  overrides: ['uitzonderingen'],
  files: ['bestanden'],
  severities: ['ernst'],
  encoding: ['tekenset'],
  formats: ['bestandssoorten'],
  format: ['bestandssoort'],
  stages: ['fasen'],
  law: ['recht'],
  data: ['gegevens'],
  sets: ['reeksen'],
  name: ['naam'],
  letters: ['brieven'],
  baseline: ['nulmeting'],
  ignore: ['negeer'],
  rules: ['regels'],
  text: ['tekst'],
  reason: ['reden'],
  'ignore-reason': ['reden-bij-negeren'],
  'fail-on': ['afkeuren-vanaf'],
  'max-warnings': ['max-waarschuwingen'],
  panel: ['lezerspanel'],
  questions: ['vragen'],
  right: ['goed'],
  readers: ['lezers'],
  'readers-with-difficulty': ['lezers-met-moeite'],
  'bad-feelings': ['bang-of-boos'],
  'net-marks': ['plus-min'],
  ...KEY_ALIASES,
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A key of a config by its own, English name. */
export type ConfigKey = keyof typeof KEY_NAMES

/** All names of a key, its own first. */
export const namesOf = (key: ConfigKey): readonly string[] => [key, ...KEY_NAMES[key]]

/** What a key is called in a part of a config where it stands; its own name when it is not there. */
export const nameIn = (part: Readonly<Record<string, unknown>>, key: ConfigKey): string =>
  namesOf(key).find(name => part[name] !== undefined) ?? key

/** The value of a key in a part of a config, under any of its names. */
export const valueIn = (part: Readonly<Record<string, unknown>>, key: ConfigKey): unknown =>
  part[nameIn(part, key)]

/** Keys that stand in a part of a config under two names: the second with the first. */
export function doubleKeys(
  part: Readonly<Record<string, unknown>>,
): {readonly second: string; readonly first: string}[] {
  return (Object.keys(KEY_NAMES) as ConfigKey[]).flatMap(key => {
    const [first, ...others] = namesOf(key).filter(name => part[name] !== undefined)
    return others.map(second => ({second, first: first!}))
  })
}
