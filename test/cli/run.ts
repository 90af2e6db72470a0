import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {folderWith} from '../project/folder.ts'

/** The program as users start it. */
export const PROGRAM = fileURLToPath(new URL('../../bin/briefwijzer.js', import.meta.url))

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd: string
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  /** Another program than the one that was built. */
  readonly program?: string
  /** Who runs it; only root may choose. */
  readonly uid?: number
}

/** An environment in which output is the same everywhere. */
export const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  TMPDIR: process.env.TMPDIR,
  TEMP: process.env.TEMP,
  TMP: process.env.TMP,
  COLUMNS: '80',
  NO_COLOR: '1',
  ...more,
})

/** Runs the built program to its end. */
export function run(
  args: readonly string[],
  {cwd, input = '', env = {}, uid, program = PROGRAM}: RunOptions,
): Run {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    env: environment(env),
    ...(uid !== undefined && {uid, gid: uid}),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  return {code: status, stdout, stderr}
}

/** The program on a computer where no file may grow: to write is to find the disk full. */
export function fullDisk(): string {
  const start = `const {status} = require('node:child_process').spawnSync(
    'sh', ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath, ${JSON.stringify(PROGRAM)}, ...process.argv.slice(2)],
    {stdio: 'inherit'})
  process.exitCode = status`
  return path.join(folderWith({'start.cjs': start}), 'start.cjs')
}
