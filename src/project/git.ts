import {spawnSync} from 'node:child_process'

/** Git could not do what was asked; `message` is one line of Dutch. */
export class GitFault extends Error {}

/** What a call of git gave. */
interface Answer {
  readonly code: number
  readonly stdout: Buffer
}

/** Settings of a user or a repository that would change what git says, or have it run another program. */
const PLAIN = ['core.quotePath=true', 'core.fsmonitor=false']

/** Calls git in a folder, without a shell. */
export function git(folder: string, args: readonly string[], input = ''): Answer {
  const {error, status, stdout} = spawnSync(
    'git',
    ['--no-pager', ...PLAIN.flatMap(setting => ['-c', setting]), ...args],
    {
      cwd: folder,
      input,
      maxBuffer: 2 ** 30,
      windowsHide: true,
      env: {...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1'},
    },
  )
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT')
    throw new GitFault('Hiervoor is git nodig, en dat staat niet op deze computer. Installeer git.')
  if (error)
    throw new GitFault(`Git is gestopt (${(error as NodeJS.ErrnoException).code}). Probeer het opnieuw.`)
  return {code: status ?? -1, stdout}
}

/** One line that git must be able to give. */
export function gitLine(folder: string, args: readonly string[], input = ''): string | undefined {
  const {code, stdout} = git(folder, args, input)
  return code === 0 ? stdout.toString().replace(/\r?\n$/, '') : undefined
}
