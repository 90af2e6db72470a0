import fs from 'node:fs'
import path from 'node:path'

const CHANGED =
  'Dit bestand is intussen veranderd door iets of iemand anders. Er is niets overschreven. Probeer het opnieuw.'
const openAs = (lock: string): string =>
  `Deze brief is open in Word of LibreOffice. Er is niets veranderd. Sluit de brief. Is hij dicht? Verwijder dan “${lock}”.`
const READ_ONLY = 'Dit bestand is alleen-lezen. Er is niets veranderd. Zet dat uit of maak een kopie.'

/**
 * Gives a file new content, all at once or not at all, wherever it fails: by way of a draft in the same folder.
 * The file keeps its permissions and owner; of a symbolic link, the file behind it changes. Nothing in between
 * can be interrupted by a signal that the program listens to.
 *
 * @param before what the file must still hold; nothing when it must not be there yet
 * @returns one line of Dutch about what went wrong, or nothing
 */
export function replaceFile(named: string, before: Buffer | undefined, after: Buffer): string | undefined {
  let draft: string | undefined
  try {
    const file = before ? fs.realpathSync(named) : path.resolve(named)
    const stat = before && fs.statSync(file)
    // Root may write anything: the permissions still say what was meant.
    if (stat && (stat.mode & 0o222) === 0) return READ_ONLY
    if (stat) fs.accessSync(file, fs.constants.W_OK)
    const lock = lockOf(file)
    if (lock !== undefined) return openAs(lock)
    if (!holds(file, before)) return CHANGED
    draft = path.join(path.dirname(file), `.briefwijzer-${process.pid}-${Date.now()}.tmp`)
    writeDraft(draft, after, stat)
    if (!holds(file, before)) return CHANGED
    fs.renameSync(draft, file)
    draft = undefined
    settle(path.dirname(file))
    return undefined
  } catch (error) {
    return problemOf(error)
  } finally {
    if (draft !== undefined) remove(draft)
  }
}

/** The file that a word processor keeps beside this one while it is open. */
function lockOf(file: string): string | undefined {
  const {dir, base} = path.parse(file)
  const locks = [`~$${base}`, `~$${base.slice(2)}`, `.~lock.${base}#`]
  return locks.find(name => fs.existsSync(path.join(dir, name)))
}

function writeDraft(draft: string, content: Buffer, like: fs.Stats | undefined): void {
  const descriptor = fs.openSync(draft, 'wx', like ? 0o600 : 0o666)
  try {
    fs.writeFileSync(descriptor, content)
    if (like) {
      const own = fs.fstatSync(descriptor)
      if (own.uid !== like.uid || own.gid !== like.gid) giveTo(descriptor, like)
      fs.fchmodSync(descriptor, like.mode & 0o7777)
    }
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Only root may give files away; who works in a shared folder becomes their owner, as in any editor. */
function giveTo(descriptor: number, {uid, gid}: fs.Stats): void {
  try {
    fs.fchownSync(descriptor, uid, gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
}

function holds(file: string, content: Buffer | undefined): boolean {
  if (content) return fs.readFileSync(file).equals(content)
  return fs.lstatSync(file, {throwIfNoEntry: false}) === undefined
}

/** Makes the new name last through a power failure, where the system knows how. */
function settle(folder: string): void {
  try {
    const descriptor = fs.openSync(folder, 'r')
    try {
      fs.fsyncSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
  } catch {
    // Windows opens no folders; the file itself is safe.
  }
}

function remove(draft: string): void {
  try {
    fs.rmSync(draft, {force: true})
  } catch {
    // What went wrong is told already.
  }
}

function problemOf(error: unknown): string {
  const {code, syscall} = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return 'Dit bestand is er niet meer. Is het verplaatst of verwijderd?'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return syscall === 'access'
        ? 'U mag dit bestand niet veranderen. Er is niets veranderd. Vraag toegang of maak een kopie.'
        : 'U mag in de map van dit bestand niets opslaan. Er is niets veranderd. Vraag toegang of maak een kopie.'
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'De schijf is vol. Er is niets veranderd. Maak ruimte en probeer het opnieuw.'
    default:
      return `Dit bestand kan niet worden opgeslagen (${code ?? String(error)}). Er is niets veranderd. Probeer het opnieuw.`
  }
}
