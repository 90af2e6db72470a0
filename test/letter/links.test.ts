import {describe, expect, it} from 'vitest'
import {addressesIn, addressOf, linksOf} from '../../src/letter/links.ts'
import {readLetter} from '../../src/letter/read.ts'

const links = (source: string, path: string) =>
  linksOf(readLetter(source, {path})).map(({label, target: {text, host}}) => [label, text, host])

describe('addresses in a text', () => {
  it.each([
    ['Kijk op https://bit.ly/3x. Of bel.', ['https://bit.ly/3x'], ['bit.ly']],
    ['Ga naar www.golf.nl/x?y=1, dan', ['www.golf.nl/x?y=1'], ['www.golf.nl']],
    ['http://192.168.4.12/betaal', ['http://192.168.4.12/betaal'], ['192.168.4.12']],
    ['mail kim@golf.nl', [], []],
    ['(tikkie.me)', ['tikkie.me'], ['tikkie.me']],
  ])('%s', (text, written, hosts) => {
    expect(addressesIn(text).map(address => address.text)).toEqual(written)
    expect(addressesIn(text).map(address => address.host)).toEqual(hosts)
  })
  it('has no host when a merge field is part of it', () => {
    expect(addressOf('https://\uE000\uE000.nl/x')).toMatchObject({host: undefined, scheme: 'https'})
    expect(addressOf('https://golf.nl/\uE000')).toMatchObject({host: 'golf.nl', path: true})
  })
  it('is none when there are words beside it', () => expect(addressOf('Betaal op golf.nl')).toBeUndefined())
})

describe('links', () => {
  it('of HTML have their label, their target and its place', () => {
    const source = '<p>Ga <a class="x" href="https://golf.nl/{{id}}?a=1"><b>nu</b> naar</a> ons.</p>'
    const [link] = linksOf(readLetter(source, {path: 'm.html'}))
    expect(link?.label.trim()).toBe('nu  naar')
    expect(source.slice(link!.start, link!.end)).toBe('https://golf.nl/{{id}}?a=1')
    expect(link?.target.host).toBe('golf.nl')
  })
  it('lead to a page, and stand in no comment', () => {
    expect(links('<a href="mailto:a@b.nl">x</a><a href="{{url}}">x</a><a href="#x">y</a>', 'm.html')).toEqual(
      [],
    )
    expect(links('<!-- <a href="https://a.nl">x</a> --><a href="https://b.nl">y</a>', 'm.html')).toEqual([
      ['y', 'https://b.nl', 'b.nl'],
    ])
  })
  it('are found in Markdown, and not in text', () => {
    expect(links('Ga naar [de site](https://b.nl/x "titel").', 'm.md')).toEqual([
      ['de site', 'https://b.nl/x', 'b.nl'],
    ])
    expect(links('Ga naar [de site](https://b.nl/x).', 'm.txt')).toEqual([])
  })
})
