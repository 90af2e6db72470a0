import {describe, expect, it} from 'vitest'
import {exitCode, type Limits} from '../../src/cli/exit-codes.ts'

const summary = (error: number, warning: number, info: number) => ({letters: 1, error, warning, info})
const limits = (over: Partial<Limits> = {}): Limits => ({failOn: 'error', maxWarnings: undefined, ...over})

describe('exitCode', () => {
  it.each([
    ['nothing found', summary(0, 0, 0), 0, limits(), 0],
    ['an error', summary(1, 0, 0), 0, limits(), 1],
    ['warnings and tips', summary(0, 9, 9), 0, limits(), 0],
    ['a warning that may not be', summary(0, 1, 0), 0, limits({failOn: 'warning'}), 1],
    ['an error where a warning may not be', summary(1, 0, 0), 0, limits({failOn: 'warning'}), 1],
    ['a tip where a warning may not be', summary(0, 0, 1), 0, limits({failOn: 'warning'}), 0],
    ['a tip that may not be', summary(0, 0, 1), 0, limits({failOn: 'info'}), 1],
    ['everything may be', summary(9, 9, 9), 0, limits({failOn: 'never'}), 0],
    ['as many warnings as may be', summary(0, 3, 0), 0, limits({maxWarnings: 3}), 0],
    ['one warning too many', summary(0, 4, 0), 0, limits({maxWarnings: 3}), 1],
    ['one warning too many, all may be', summary(0, 1, 0), 0, limits({failOn: 'never', maxWarnings: 0}), 1],
    ['something not read', summary(0, 0, 0), 1, limits(), 2],
    ['something not read beside an error', summary(1, 0, 0), 1, limits(), 2],
    ['something not read, all may be', summary(0, 0, 0), 1, limits({failOn: 'never'}), 2],
  ])('%s', (_, found, errors, given, code) => {
    expect(exitCode(found, errors, given)).toBe(code)
  })
})
