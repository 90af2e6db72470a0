import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith} from '../project/folder.ts'

/** A repository of its own, that knows no settings of whoever runs the test. */
export interface GitFolder {
  readonly cwd: string
  readonly git: (...args: string[]) => string
  readonly write: (name: string, content: string) => void
  readonly read: (name: string) => string
  /** Puts everything in a version. */
  readonly commit: () => void
}

/** Makes a repository with some files in its first version, on the branch `main`. */
export function gitFolder(files: Readonly<Record<string, string | Buffer>>): GitFolder {
  const cwd = folderWith(files)
  const git = (...args: string[]): string => {
    const {status, stdout, stderr} = spawnSync(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args],
      {
        cwd,
        encoding: 'utf8',
        env: {PATH: process.env.PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1'},
      },
    )
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout.trim()
  }
  const commit = (): void => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'x')
  }
  git('init', '--quiet', '--initial-branch', 'main')
  commit()
  return {
    cwd,
    git,
    commit,
    write: (name, content) => fs.writeFileSync(path.join(cwd, name), content),
    read: name => fs.readFileSync(path.join(cwd, name), 'utf8'),
  }
}
