import type {WriteStream} from 'node:tty'
import {Chalk, type ChalkInstance, supportsColor} from 'chalk'
import {PLAIN, type Style} from '../report/style.ts'

const DEFAULT_COLUMNS = 80

/** Columns to write in: of the terminal, or as the environment says. */
export function columns(): number {
  const stated = Number(process.env.COLUMNS)
  if (Number.isInteger(stated) && stated > 0) return stated
  return process.stdout.columns || DEFAULT_COLUMNS
}

/**
 * The colours of a report.
 *
 * @param wanted what `--color` or `--no-color` says; without either the environment and the terminal decide
 * @param toFile the report goes to a file
 * @param stream where it goes otherwise
 */
export function styleFor(
  wanted: boolean | undefined,
  toFile: boolean,
  stream: WriteStream = process.stdout,
): Style {
  return (wanted ?? (!toFile && environmentWantsColour(stream))) ? coloured() : PLAIN
}

/** Chalk does not look at NO_COLOR itself. */
function environmentWantsColour(stream: WriteStream): boolean {
  const {FORCE_COLOR: force, NO_COLOR: no, TERM: term} = process.env
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  if (no !== undefined && no !== '') return false
  return stream.isTTY === true && term !== 'dumb'
}

/** Of the sixteen colours only those that can be read on both dark and light. */
function coloured(): Style {
  const chalk: ChalkInstance = new Chalk({level: supportsColor ? supportsColor.level : 1})
  return {
    severity: {error: chalk.red.bold, warning: chalk.yellow, info: chalk.cyan},
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
  }
}
