import {describe, expect, it} from 'vitest'
import {testCommonWords} from '../lexicon.ts'

const common = testCommonWords()

describe('common words', () => {
  it.each(['betalen', 'betaalde', 'rekeningen', 'huur', 'huurtoeslag', 'factuurnummer', 'briefje', 'kindje'])(
    '%s is known to readers',
    word => expect(common(word)).toBe(true),
  )
  it.each([
    'dagvaarding',
    'vorderingen',
    'sommeert',
    'derhalve',
    'opeisbaar',
    'invorderingsmaatregelen',
    'xqzt',
  ])('%s is not', word => expect(common(word)).toBe(false))
})
