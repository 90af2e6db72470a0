import path from 'node:path'
import type {Fault} from '../dictionary/fault.ts'
import {errorLine, type FileError} from '../report/record.ts'

/** Files of the user (a config, dictionaries, a table) that can't be used as they are. */
export class BrokenFiles extends Error {
  readonly faults: readonly FileError[]

  constructor(faults: readonly FileError[]) {
    super(faults.map(errorLine).join('\n'))
    this.name = 'BrokenFiles'
    this.faults = faults
  }
}

export const fileError = ({file, ...rest}: Fault): FileError => ({path: file, ...rest})

/** What messages call a file. */
export const shownFrom = (cwd: string, file: string): string =>
  path.relative(cwd, file).replaceAll('\\', '/') || '.'
