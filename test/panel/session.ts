import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {run} from '../cli/run.ts'
import {folderWith} from '../project/folder.ts'

/** Three letters, eleven readers, two rounds; the answers were made by hand. */
export const SESSION = fileURLToPath(new URL('../../fixtures/panel/', import.meta.url))

/** Runs a command that must go well. */
export function done(args: readonly string[], cwd: string): string {
  const {code, stdout, stderr} = run(args, {cwd})
  if (code !== 0) throw new Error(`briefwijzer ${args.join(' ')} ended with ${code}: ${stderr}`)
  return stdout
}

/**
 * Plays a whole session as its guide does: a pack, answers, decisions, new versions, a second pack and its answers.
 *
 * @param rounds how many there have been
 * @returns the folder in which it was
 */
export function playSession(rounds: 1 | 2 = 2): string {
  const cwd = folderWith()
  const letters = (round: number): void =>
    fs.cpSync(path.join(SESSION, `ronde-${round}`, 'brieven'), path.join(cwd, 'brieven'), {recursive: true})
  const answers = (round: number): string => path.join(SESSION, `ronde-${round}`, 'antwoorden.csv')
  const pack = (round: number): void => {
    done(['panel', 'export', 'brieven', '-o', `pakket-${round}`, '--readers', '11', '--no-pdf'], cwd)
    done(['panel', 'import', answers(round)], cwd)
  }
  letters(1)
  pack(1)
  done(['panel', 'import', path.join(SESSION, 'besluiten.csv')], cwd)
  if (rounds === 1) return cwd
  letters(2)
  pack(2)
  return cwd
}
