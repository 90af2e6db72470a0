import path from 'node:path'
import {type FileChange, readDiff, readNumstat} from '../changed-lines.ts'
import {realPath} from './files.ts'
import {GitFault, git, gitLine} from './git.ts'

/** Since when: the last version, what is ready for the next one, or where a branch went its own way. */
export type Since = {readonly what: 'changed' | 'staged'} | {readonly what: 'since'; readonly ref: string}

/** What changed in a repository. */
export interface ChangedFiles {
  /** Of a file by its absolute path; nothing when nothing did. */
  of(file: string): FileChange | undefined
  /** What a file held before; nothing when it was not there. */
  before(change: FileChange): Buffer | undefined
  /** With `staged`: what a file will hold in the next version, when that is not what it holds now. */
  staged(file: string): Buffer | undefined
}

/**
 * Asks git what changed.
 *
 * @throws GitFault when git can't tell
 */
export function changedFiles(cwd: string, since: Since): ChangedFiles {
  const top = gitLine(cwd, ['rev-parse', '--show-toplevel'])
  if (top === undefined || top === '')
    throw new GitFault(
      'Deze map is niet van git. Briefwijzer ziet dus niet wat er veranderd is. Start in een map van git, of kijk alle brieven na.',
    )
  const base = baseOf(top, since)
  const changes = new Map<string, FileChange>()
  const cached = since.what === 'staged' ? ['--cached'] : []
  const numstat = diff(top, [...cached, '--numstat', '-z', base])
  const lines = readDiff(diff(top, [...cached, '-U0', '--inter-hunk-context=0', base]))
  for (const {path: name, before, isBinary} of readNumstat(numstat)) {
    const found = lines.get(name)
    const isNew = found?.isNew ?? (before === name && !exists(top, `${base}:${name}`))
    changes.set(keyOf(name), {before, isBinary, isNew, lines: found?.lines ?? [], gaps: found?.gaps ?? []})
  }
  const untracked = since.what === 'staged' ? [] : untrackedIn(top)
  const folders = untracked.filter(name => name.endsWith('/'))
  for (const name of untracked) changes.set(keyOf(name), fresh(name))
  const root = realPath(top)
  const nameOf = (file: string): string => path.relative(root, realPath(file)).split(path.sep).join('/')
  const unstaged = new Set(since.what === 'staged' ? unstagedIn(top).map(keyOf) : [])
  return {
    of: file => {
      const name = nameOf(file)
      return (
        changes.get(keyOf(name)) ??
        (folders.some(folder => name.startsWith(folder)) ? fresh(name) : undefined)
      )
    },
    before: change => (change.isNew ? undefined : blob(top, `${base}:${change.before}`)),
    staged: file => {
      const name = nameOf(file)
      return unstaged.has(keyOf(name)) ? blob(top, `:${name}`) : undefined
    },
  }
}

/** A Mac may write an accent as a character of its own. */
const keyOf = (name: string): string => name.normalize()

const fresh = (name: string): FileChange => ({
  before: name,
  isNew: true,
  isBinary: false,
  lines: [],
  gaps: [],
})

/** The version to compare with. */
function baseOf(top: string, since: Since): string {
  const head = gitLine(top, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (since.what !== 'since') return head ?? gitLine(top, ['hash-object', '-t', 'tree', '--stdin'])!
  const {ref} = since
  const shallow = gitLine(top, ['rev-parse', '--is-shallow-repository']) === 'true'
  const deeper = shallow
    ? ' Git heeft hier niet alle versies. Haal ze op met: git fetch --unshallow. In GitHub Actions: actions/checkout met “fetch-depth: 0”.'
    : ''
  // A name that starts with a hyphen is no name to git, and `a..b` are two.
  const commit =
    ref === '' || ref.startsWith('-')
      ? undefined
      : gitLine(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (commit === undefined)
    throw new GitFault(
      `De versie “${ref}” bestaat niet in git.${deeper || ' Controleer de naam, zoals “main” of “origin/main”.'}`,
    )
  if (head === undefined)
    throw new GitFault('In deze map heeft git nog geen enkele versie. Gebruik “--changed”.')
  const base = gitLine(top, ['merge-base', commit, head])
  if (base === undefined || base === '')
    throw new GitFault(
      `“${ref}” en deze versie hebben in git geen gemeenschappelijk begin.${deeper || ' Kies een andere versie.'}`,
    )
  return base
}

const DIFF = [
  '--find-renames',
  '--diff-filter=d',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--ignore-submodules=all',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]

function diff(top: string, args: readonly string[]): string {
  const {code, stdout} = git(top, ['diff', ...DIFF, ...args, '--'])
  if (code !== 0) throw new GitFault('Git kan niet zeggen wat er veranderd is. Probeer: git diff')
  return stdout.toString()
}

const list = (top: string, args: readonly string[]): string[] =>
  git(top, args)
    .stdout.toString()
    .split('\0')
    .filter(name => name !== '')

const untrackedIn = (top: string): string[] => list(top, ['ls-files', '--others', '--exclude-standard', '-z'])

const unstagedIn = (top: string): string[] =>
  list(top, ['diff', '--name-only', '-z', '--no-ext-diff', '--no-relative', '--ignore-submodules=all', '--'])

const exists = (top: string, object: string): boolean => git(top, ['cat-file', '-e', object]).code === 0

/** Content as it would stand on the disk: with the line ends and filters of the repository. */
function blob(top: string, object: string): Buffer | undefined {
  const {code, stdout} = git(top, ['cat-file', '--filters', object])
  return code === 0 ? stdout : undefined
}
