import fs from 'node:fs'
import path from 'node:path'
import type {Fault} from '../dictionary/fault.ts'
import {didYouMean} from '../nearest.ts'
import {shownFrom} from './broken-files.ts'
import {type ConfigFile, readConfigFile} from './config-file.ts'
import {type NamedFile, namedFiles} from './config-parts.ts'

/**
 * Reads a config and what it goes on from, by way of `extends`: each file once.
 *
 * @param cwd where faults show paths from
 * @returns the files, each behind those that it goes on from, so that the last one has the last word
 */
export function readConfigFiles(
  entry: string,
  cwd: string,
): {readonly files: readonly ConfigFile[]; readonly faults: readonly Fault[]} {
  const files: ConfigFile[] = []
  const faults: Fault[] = []
  const done = new Set<string>()
  /** @param open the files on the way to this one */
  const read = (file: string, open: readonly string[]): void => {
    const real = fs.realpathSync.native(file)
    if (done.has(real)) return
    done.add(real)
    const result = readConfigFile(file, shownFrom(cwd, file))
    if ('faults' in result) {
      faults.push(...result.faults)
      return
    }
    const {config} = result
    const way = [...open, real]
    for (const base of namedFiles(config, config.value, 'extends')) {
      const target = path.resolve(base.folder, base.named)
      const problem = whyNot(target, base, way, cwd)
      if (problem === undefined) read(target, way)
      else faults.push(base.fault(problem))
    }
    files.push(config)
  }
  read(entry, [])
  return {files, faults}
}

/** Why a config can't go on from a file. */
function whyNot(file: string, {named}: NamedFile, way: readonly string[], cwd: string): string | undefined {
  const stat = fs.statSync(file, {throwIfNoEntry: false})
  if (!stat) return `Het bestand “${named}” bestaat niet.${neighbour(file, named) || ' Controleer de naam.'}`
  if (!stat.isFile()) return `“${named}” is geen bestand. Noem een config-bestand, zoals "../basis.yml".`
  if (!/\.(?:ya?ml|json)$/i.test(file))
    return `“${named}” is geen config-bestand. De naam van zo’n bestand eindigt op .yml, .yaml of .json.`
  const circle = way.slice(way.indexOf(fs.realpathSync.native(file)))
  if (!way.includes(fs.realpathSync.native(file))) return undefined
  const names = [...circle, circle[0]!].map(one => `“${shownFrom(cwd, one)}”`).join(' → ')
  return `Deze config-bestanden gaan in een kring op elkaar verder: ${names}. Haal er één weg.`
}

/** What a name that leads nowhere may mean, among the files where it points. */
export function neighbour(file: string, named: string, fits: (name: string) => boolean = () => true): string {
  let neighbours: string[] = []
  try {
    neighbours = fs.readdirSync(path.dirname(file)).filter(fits)
  } catch {
    // The folder is missing too: nothing to propose.
  }
  const folder = named.slice(0, named.length - path.basename(named).length).replaceAll('\\', '/')
  return didYouMean(path.basename(file), neighbours).replaceAll('“', () => `“${folder}`)
}
