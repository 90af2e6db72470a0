import {safeJson} from '../report/json.ts'
import type {Numbered, Shard} from './letters.ts'
import {fileOutput, type Output} from './output.ts'

/** What a part of a run begins with. */
export interface PartHead {
  readonly briefwijzer: 'part'
  readonly schema: typeof PART_SCHEMA
  /** Of the program. */
  readonly version: string
  /** Parts with the same are of one run. */
  readonly run: string
  readonly shard?: Shard
  /** As on the command line. */
  readonly paths: readonly string[]
  /** Whether each folder among them is a set. */
  readonly sets: boolean
  /** Which rules ran, when not all. */
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
}

export const PART_SCHEMA = 1

/** The raw results of a run, or of its share of one, in a file that `merge` reads: a line each. */
export interface Part {
  readonly output: Output
  readonly start: string
  line(file: Numbered): string
  end(): string
}

export function partOf(file: string, head: Omit<PartHead, 'briefwijzer' | 'schema'>): Part {
  let lines = 0
  return {
    output: fileOutput(file),
    start: `${safeJson({briefwijzer: 'part', schema: PART_SCHEMA, ...head} satisfies PartHead)}\n`,
    line(file) {
      lines++
      return `${safeJson(file)}\n`
    },
    // Without this line a part was broken off.
    end: () => `${safeJson({end: lines})}\n`,
  }
}
