import fs from 'node:fs'
import path from 'node:path'
import {readLetter} from '../letter/read.ts'
import type {FolderSet, Found, Letters} from '../setup/found.ts'
import {findFiles} from './files.ts'
import {configsIn} from './find-config.ts'
import {decode, readBytes} from './read-file.ts'
import {repositoryOf} from './repository.ts'

/** Endings of templates that may be letters, beside the usual ones. */
const TEMPLATES = [
  '.liquid',
  '.hbs',
  '.handlebars',
  '.mustache',
  '.twig',
  '.njk',
  '.jinja',
  '.jinja2',
  '.j2',
  '.ejs',
  '.eta',
  '.erb',
  '.ftl',
  '.vm',
  '.tpl',
  '.tmpl',
  '.php',
  '.cshtml',
  '.text',
  '.asc',
  '.xhtml',
]

/** Words that letters about money have, and code and papers of a project seldom. */
const LETTER =
  /\b(?:geachte|beste (?:heer|mevrouw|klant|\W)|betaal|betalen|betaling|factuur|rekening|herinnering|aanmaning|openstaan|incasso|dear (?:sir|ms|mr|customer)|invoice|payment|overdue)/i

/** Letters that are read to see what is in them: enough to know a repository. */
const MOST = 2000

/** Folders that say by their name how a letter reaches its reader. */
const CHANNEL_FOLDERS: Readonly<Record<string, string>> = {
  sms: 'sms',
  whatsapp: 'chat',
  chat: 'chat',
  email: 'email',
  'e-mail': 'email',
  emails: 'email',
  mail: 'email',
  mails: 'email',
  belscripts: 'belscript',
  belscript: 'belscript',
  telefoon: 'belscript',
}

/** Looks at the repository that a folder is in, or at the folder itself when there is none. */
export function lookAround(cwd: string): Found {
  const root = repositoryOf(cwd) ?? cwd
  const {files} = findFiles([root], root, TEMPLATES)
  const letters: Letters = {
    count: 0,
    endings: new Map(),
    templates: new Map(),
    folders: new Map(),
    fields: new Map(),
    otherEncodings: [],
    facts: 0,
  }
  for (const {file, path: shown} of files.slice(0, MOST)) look(file, shown, letters)
  return {
    root,
    isRepository: repositoryOf(cwd) !== undefined,
    letters,
    channels: channelFolders(letters),
    host: hostOf(root),
    branch: defaultBranch(root),
    hasGithub: isThere(root, '.github'),
    hasGitlab: isThere(root, '.gitlab-ci.yml'),
    configs: configsIn(root).map(file => path.basename(file)),
    isDependency: isDependency(root),
  }
}

const isThere = (root: string, name: string): boolean => fs.existsSync(path.join(root, name))

/** Adds a file to what is known of the letters, when it is one. */
function look(file: string, shown: string, letters: Letters): void {
  const bytes = readBytes(file)
  if ('problem' in bytes) return
  const ending = endingOf(shown)
  const isDocument = ['.docx', '.odt', '.eml'].includes(ending)
  let text = ''
  if (!isDocument) {
    const read = decode(bytes)
    if ('problem' in read) {
      if (!/Windows-1252/.test(read.problem)) return
      text = bytes.toString('latin1')
      if (!LETTER.test(text)) return
      letters.otherEncodings.push(shown)
    } else text = read.text
    if (!LETTER.test(text)) return
  }
  letters.count++
  bump(letters.endings, ending)
  bump(letters.folders, path.posix.dirname(shown))
  if (TEMPLATES.includes(ending))
    letters.templates.set(
      wholeEnding(shown),
      /<\/?(?:p|html|body|br|table|div|mj-)\b/i.test(text) ? 'html' : 'tekst',
    )
  if (!isDocument) lookInside(text, shown, letters)
}

function lookInside(text: string, shown: string, letters: Letters): void {
  try {
    const {fields, source, frontMatter} = readLetter(text, {path: shown})
    const kinds = new Set(fields.map(({start, end}) => kindOfField(source.slice(start, end))))
    for (const kind of kinds) bump(letters.fields, kind)
    if (['fase', 'stage', 'kanaal', 'channel'].some(key => key in frontMatter)) letters.facts++
  } catch {
    // A letter that can't be read yet is one all the same.
  }
}

/** `{{…}}` of `{{ naam }}`: what stands around the name. */
const kindOfField = (field: string): string =>
  `${/^[^\p{L}\p{N}\s]{0,3}/u.exec(field)![0]}…${/[^\p{L}\p{N}\s]{0,3}$/u.exec(field)![0]}`

const bump = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const endingOf = (file: string): string => path.posix.extname(file).toLowerCase()

/** `.html.twig` of `brief.html.twig`. */
function wholeEnding(file: string): string {
  const name = path.posix.basename(file).toLowerCase()
  return /\.(?:html|htm|txt|md)\.[^.]+$/.exec(name)?.[0] ?? endingOf(file)
}

function channelFolders({folders}: Letters): FolderSet[] {
  const found = new Map<string, string>()
  for (const folder of folders.keys())
    for (const name of folder.split('/')) {
      const channel = CHANNEL_FOLDERS[name.toLowerCase()]
      if (channel !== undefined) found.set(name, channel)
    }
  return [...found].map(([name, channel]) => ({pattern: `**/${name}/**`, channel}))
}

/** Of git's own config: where the repository is kept. */
function hostOf(root: string): Found['host'] {
  const url = /^\s*url\s*=\s*(\S+)/m.exec(gitFile(root, 'config'))?.[1] ?? ''
  if (/(?:^|[@/.])github\./i.test(url)) return 'github'
  return /gitlab/i.test(url) ? 'gitlab' : undefined
}

/** The branch that others are merged into, as far as git knows here. */
function defaultBranch(root: string): string {
  const origin = /refs\/remotes\/origin\/(\S+)/.exec(gitFile(root, 'refs/remotes/origin/HEAD'))?.[1]
  const own = /refs\/heads\/(main|master)\b/.exec(gitFile(root, 'HEAD'))?.[1]
  const branch = origin ?? own ?? 'main'
  return /^[\w./-]+$/.test(branch) ? branch : 'main'
}

function gitFile(root: string, name: string): string {
  const git = path.join(root, '.git')
  try {
    if (fs.statSync(git).isDirectory()) return fs.readFileSync(path.join(git, name), 'utf8')
    // A second working tree points to its repository.
    const own = path.resolve(root, /^gitdir: (.+)$/m.exec(fs.readFileSync(git, 'utf8'))![1]!.trim())
    const common = path.resolve(own, fs.readFileSync(path.join(own, 'commondir'), 'utf8').trim())
    return fs.readFileSync(path.join(name === 'HEAD' ? own : common, name), 'utf8')
  } catch {
    return ''
  }
}

function isDependency(root: string): boolean {
  try {
    const {dependencies, devDependencies} = JSON.parse(
      fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string> | undefined>
    return dependencies?.briefwijzer !== undefined || devDependencies?.briefwijzer !== undefined
  } catch {
    return false
  }
}
