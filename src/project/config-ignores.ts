import path from 'node:path'
import {ALL_RULES} from '../checks/index.ts'
import type {Fault} from '../dictionary/fault.ts'
import type {StatedIgnore} from '../ignore/stated.ts'
import {didYouMean} from '../nearest.ts'
import type {ConfigFile} from './config-file.ts'
import {doubleKeys, nameIn, valueIn} from './config-keys.ts'
import {fitting} from './config-parts.ts'
import type {Written} from './config-schema.ts'

/** What a config asks not to tell of a letter; takes an absolute path. */
export type IgnoresFor = (file: string) => readonly StatedIgnore[]

const writtenIn = ({value}: ConfigFile): readonly Written[] =>
  (valueIn(value, 'ignore') ?? []) as readonly Written[]

const listOf = (value: unknown): string[] => [value ?? []].flat() as string[]

/** The wishes for silence of a config file; `entry` is the folder of the config that holds. */
export function ignoresIn(config: ConfigFile, entry: string): IgnoresFor {
  const wishes = writtenIn(config).map(part => {
    const files = listOf(valueIn(part, 'files'))
    const text = valueIn(part, 'text') as string | undefined
    const stated = {
      names: listOf(valueIn(part, 'rules')),
      reason: (valueIn(part, 'reason') as string | undefined) ?? '',
      ...(text !== undefined && {text}),
    }
    const fits = files.length === 0 ? () => true : fitting(files, [config.folder, entry])
    return {files: files.map(file => path.resolve(config.folder, file)), fits, stated}
  })
  return file =>
    wishes
      .filter(({fits}) => fits(file))
      .map(({files, stated}) => ({...stated, alone: files.length === 1 && files[0] === file}))
}

/** Wishes for silence that can't be: without a rule, with one that there is not, or without a reason. */
export function ignoreFaults(config: ConfigFile, reasonRequired: boolean): Fault[] {
  const {value, faultAt} = config
  const key = nameIn(value, 'ignore')
  return writtenIn(config).flatMap((part, i) => {
    const at = [key, i]
    const twice = doubleKeys(part).map(({second, first}) =>
      faultAt([...at, second], `“${second}” en “${first}” betekenen hetzelfde. Kies een van de twee.`),
    )
    if (twice.length > 0) return twice
    const rules = listOf(valueIn(part, 'rules'))
    if (rules.length === 0)
      return [faultAt(at, 'Hier ontbreekt welke regel er niet gemeld wordt. Voeg toe: regels: jargon')]
    const ids = ALL_RULES.map(({id}) => id)
    const unknown = rules.find(name => !ids.includes(name.split('/')[0]!))
    if (unknown !== undefined)
      return [
        faultAt(
          [...at, nameIn(part, 'rules')],
          `De regel “${unknown}” bestaat niet.${didYouMean(unknown, ids)}`,
        ),
      ]
    if (reasonRequired && valueIn(part, 'reason') === undefined)
      return [faultAt(at, 'Hier ontbreekt waarom dit niet gemeld wordt. Voeg toe: reden: waarom het mag')]
    return []
  })
}
