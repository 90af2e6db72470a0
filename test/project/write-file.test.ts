import fs from 'node:fs'
import path from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {replaceFile} from '../../src/project/write-file.ts'
import {folderWith} from './folder.ts'

const OLD = Buffer.from('oud\n')
const NEW = Buffer.from('nieuw\n')

/** A folder with one letter; what is in it afterwards. */
function withLetter(mode = 0o644) {
  const folder = folderWith({'brief.md': OLD})
  const file = path.join(folder, 'brief.md')
  fs.chmodSync(file, mode)
  return {folder, file, names: () => fs.readdirSync(folder), text: () => fs.readFileSync(file, 'utf8')}
}

const failing = (code: string, syscall: string): never => {
  throw Object.assign(new Error(code), {code, syscall})
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('replaceFile', () => {
  it.each([0o644, 0o600, 0o664, 0o755])('writes, and keeps mode %o', mode => {
    const {file, names, text} = withLetter(mode)
    expect(replaceFile(file, OLD, NEW)).toBeUndefined()
    expect(text()).toBe('nieuw\n')
    expect(fs.statSync(file).mode & 0o7777).toBe(mode)
    expect(names()).toEqual(['brief.md'])
  })

  it('keeps the owner when root writes', () => {
    const {file} = withLetter()
    const owner = process.getuid?.() === 0 ? 12345 : process.getuid!()
    fs.chownSync(file, owner, process.getgid!())
    expect(replaceFile(file, OLD, NEW)).toBeUndefined()
    expect(fs.statSync(file).uid).toBe(owner)
  })

  it('changes the file behind a link, and leaves the link', () => {
    const {folder, file, text} = withLetter()
    const link = path.join(folderWith(), 'koppeling.md')
    fs.symlinkSync(file, link)
    expect(replaceFile(link, OLD, NEW)).toBeUndefined()
    expect(text()).toBe('nieuw\n')
    expect(fs.readlinkSync(link)).toBe(file)
    expect(fs.readdirSync(folder)).toEqual(['brief.md'])
  })

  it('makes a file that must not be there yet, and overwrites none', () => {
    const folder = folderWith()
    const file = path.join(folder, 'nieuw.yml')
    expect(replaceFile(file, undefined, NEW)).toBeUndefined()
    expect(fs.readFileSync(file)).toEqual(NEW)
    expect(replaceFile(file, undefined, OLD)).toMatch(/^Dit bestand is intussen veranderd/)
    expect(fs.readFileSync(file)).toEqual(NEW)
  })

  it.each<[string, (file: string) => void, string]>([
    ['changed before', file => fs.writeFileSync(file, 'anders\n'), 'Dit bestand is intussen veranderd'],
    ['taken away', file => fs.rmSync(file), 'Dit bestand is er niet meer.'],
    ['read-only, for root too', file => fs.chmodSync(file, 0o444), 'Dit bestand is alleen-lezen.'],
  ])('refuses a file that is %s', (_, spoil, message) => {
    const {file, folder} = withLetter()
    spoil(file)
    const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
    expect(replaceFile(file, OLD, NEW)).toContain(message)
    expect(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined).toBe(before)
    expect(fs.readdirSync(folder)).toEqual(before === undefined ? [] : ['brief.md'])
  })

  it('notices a change made while it was writing', () => {
    const {file, names, text} = withLetter()
    const sync = fs.fsyncSync
    vi.spyOn(fs, 'fsyncSync').mockImplementation(descriptor => {
      sync(descriptor)
      fs.writeFileSync(file, 'tussendoor\n')
    })
    expect(replaceFile(file, OLD, NEW)).toMatch(/^Dit bestand is intussen veranderd/)
    expect(text()).toBe('tussendoor\n')
    expect(names()).toEqual(['brief.md'])
  })

  it.each([
    ['openSync', 'EACCES', 'open', 'U mag in de map van dit bestand niets opslaan.'],
    ['openSync', 'EROFS', 'open', 'U mag in de map van dit bestand niets opslaan.'],
    ['accessSync', 'EACCES', 'access', 'U mag dit bestand niet veranderen.'],
    ['writeFileSync', 'ENOSPC', 'write', 'De schijf is vol.'],
    ['fsyncSync', 'EDQUOT', 'fsync', 'De schijf is vol.'],
    ['renameSync', 'EBUSY', 'rename', 'Dit bestand kan niet worden opgeslagen (EBUSY).'],
  ] as const)('leaves all as it was when %s fails with %s', (name, code, syscall, message) => {
    const {file, names, text} = withLetter()
    vi.spyOn(fs, name).mockImplementation(() => failing(code, syscall))
    const problem = replaceFile(file, OLD, NEW)
    vi.restoreAllMocks()
    expect(problem).toContain(message)
    expect(problem).toContain('Er is niets veranderd.')
    expect(text()).toBe('oud\n')
    expect(names()).toEqual(['brief.md'])
  })
})
