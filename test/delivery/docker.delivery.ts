/**
 * The Dockerfile without Docker: a checker reads it, and its COPY and RUN lines are carried out in folders that stand for
 * the images. What is asked of Alpine (`apk`, the other user) is not.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {expect, it} from 'vitest'
import {environment} from '../cli/run.ts'
import {folderWith} from '../project/folder.ts'
import {ROOT, sourceFolder} from './source.ts'

const folder = process.env.BRIEFWIJZER_VALIDATORS
if (folder === undefined) throw new Error('BRIEFWIJZER_VALIDATORS names no folder')
const load = createRequire(path.join(path.resolve(folder), 'package.json'))
const {validate} = load('dockerfile-utils') as {validate(text: string): {message: string}[]}

const text = fs.readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8')

/** Its instructions, each on one line and without comments. */
const instructions = text
  .replace(/^ *#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter(line => line !== '')
  .map(line => line.split(/ (.*)/) as [string, string])

it('is what Docker reads', () => {
  expect(validate(text)).toEqual([])
  expect(validate('FORM node\n')).not.toEqual([])
})

it('makes a program that runs without anything beside it, and not as root', () => {
  const context = sourceFolder()
  const images = new Map<string, string>()
  const users: string[] = []
  let [image, cwd, entry] = ['', '/', [] as string[]]
  for (const [name, rest] of instructions) {
    if (name === 'FROM') {
      image = folderWith()
      images.set(/ AS (\w+)$/.exec(rest)?.[1] ?? 'last', image)
      cwd = '/'
    } else if (name === 'WORKDIR') {
      cwd = rest
      fs.mkdirSync(path.join(image, cwd), {recursive: true})
    } else if (name === 'COPY') {
      const [, from, list] = /^(?:--from=(\w+) )?(.*)$/.exec(rest)!
      const names = list!.split(' ')
      const to = names.pop()!
      for (const one of names) {
        const source = path.join(from === undefined ? context : images.get(from)!, one)
        const into = path.join(image, cwd, to)
        fs.cpSync(source, names.length > 1 || to.endsWith('/') ? path.join(into, path.basename(one)) : into, {
          recursive: true,
        })
      }
    } else if (name === 'RUN' && !rest.startsWith('apk ')) {
      const {status, stderr} = spawnSync('sh', ['-ec', rest], {cwd: path.join(image, cwd), encoding: 'utf8'})
      expect(status, stderr).toBe(0)
    } else if (name === 'USER') users.push(rest)
    else if (name === 'ENTRYPOINT') entry = JSON.parse(rest) as string[]
    else expect(rest).toMatch(/^apk /)
  }
  expect(users).toEqual(['node'])
  expect(entry.slice(0, 3)).toEqual(['/sbin/tini', '--', 'node'])
  expect(fs.existsSync(path.join(image, 'opt/briefwijzer/node_modules'))).toBe(false)
  const cwdOfLetters = folderWith({
    'brief.md': 'Dit is een slotaanmaning.\n',
    'briefwijzer.config.yml': 'afzender: overheid\n',
  })
  const start = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(image, entry[3]!), ...args], {
      cwd: cwdOfLetters,
      env: environment(),
      encoding: 'utf8',
    })
  expect(start('brief.md').stdout).toContain('laatste herinnering')
  expect(start('stats', 'brief.md')).toMatchObject({status: 0, stderr: ''})
  expect(start('explain', 'slotaanmaning').status).toBe(0)
  expect(start('brief.md', '--format', 'html').stdout).toContain('<html')
})
