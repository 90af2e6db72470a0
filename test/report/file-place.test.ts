import {describe, expect, it} from 'vitest'
import {inRepository, uriOf} from '../../src/report/file-place.ts'

describe('inRepository', () => {
  it.each([
    ['brief.md', '', 'brief.md'],
    ['a/brief.md', 'brieven', 'brieven/a/brief.md'],
    ['../brief.md', 'brieven', 'brief.md'],
    ['../../brief.md', 'brieven/energie', 'brief.md'],
    ['../../brief.md', 'brieven', '../brief.md'],
    ['../../../brief.md', 'brieven', '../../brief.md'],
    ['/tmp/brief.md', 'brieven', '/tmp/brief.md'],
    ['C:/brieven/brief.md', 'brieven', 'C:/brieven/brief.md'],
  ])('%s in “%s” is %s', (path, folder, expected) => {
    expect(inRepository(path, folder)).toBe(expected)
  })
})

describe('uriOf', () => {
  it.each([
    ['brieven/a b.md', '/werk', 'brieven/a%20b.md', true],
    ['é#?%:"<>.md', '/werk', '%C3%A9%23%3F%25%3A%22%3C%3E.md', true],
    ['stuk\uD800.md', '/werk', 'stuk%EF%BF%BD.md', true],
    ['../elders/a.md', '/werk/project', 'file:///werk/elders/a.md', false],
    ['/tmp/a b.md', '/werk', 'file:///tmp/a%20b.md', false],
    ['C:/brieven/a.md', 'C:/werk', 'file:///C:/brieven/a.md', false],
    ['../a.md', 'C:/werk', 'file:///C:/a.md', false],
  ])('%s from %s', (path, top, uri, isRelative) => {
    expect(uriOf(path, top)).toEqual({uri, isRelative})
    expect(new URL(uri, 'file:///werk/').protocol).toBe('file:')
  })
})
