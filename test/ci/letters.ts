import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {environment} from '../cli/run.ts'
import {folderWith} from '../project/folder.ts'

/** What git and the scripts around it need to run without the settings of who tests. */
export const gitEnvironment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv =>
  environment({
    HOME: process.env.TMPDIR ?? '/tmp',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Tester',
    GIT_AUTHOR_EMAIL: 'tester@voorbeeld.nl',
    GIT_COMMITTER_NAME: 'Tester',
    GIT_COMMITTER_EMAIL: 'tester@voorbeeld.nl',
    LC_ALL: 'C.UTF-8',
    ...more,
  })

/** Runs git and gives what it prints, without its last line end. */
export function git(cwd: string, ...args: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync('git', args, {cwd, env: gitEnvironment(), encoding: 'utf8'})
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.trimEnd()
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, text)
  }
}

/** Records all that is in the folder, whatever hooks say of it, and gives the name of the version. */
export function commit(folder: string, files: Readonly<Record<string, string>>, message = 'Brieven'): string {
  write(folder, files)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--no-verify', '--message', message)
  return git(folder, 'rev-parse', 'HEAD')
}

/** A new repository with these files in its first version. */
export function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith()
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  commit(folder, files)
  return folder
}

/** Two letters of a branch: one that was harsh already and one that the branch makes harsh. */
export const OLD = 'Beste lezer,\n\nWij sommeren u om te betalen.\n\nMet vriendelijke groet,\n'
export const NEW = 'Beste lezer,\n\nDit is een slotaanmaning.\n\nMet vriendelijke groet,\n'
