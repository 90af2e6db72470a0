import {expect, it} from 'vitest'
import {formsOf} from '../../src/dictionary/forms.ts'
import {writtenForms} from '../../src/dictionary/written-forms.ts'
import {testLexicon} from '../lexicon.ts'

const written = (term: string, pos: string): string[] =>
  writtenForms(formsOf({term, pos, forms: []}, testLexicon()))

it('gives every form of a word', () => {
  expect(written('vordering', 'noun')).toEqual(['vordering', 'vorderingen'])
  expect(written('sommeren', 'verb')).toEqual(
    expect.arrayContaining(['sommeert', 'gesommeerd', 'te sommeren']),
  )
})

it('gives split verbs with a gap, and phrases with their verb in every form', () => {
  expect(written('aanmanen', 'verb')).toEqual(
    expect.arrayContaining(['aanmaant', 'aan te manen', 'maant … aan']),
  )
  expect(written('in gebreke stellen', 'verb')).toEqual(
    expect.arrayContaining(['in gebreke gesteld', 'in gebreke te stellen', 'stelt … in gebreke']),
  )
})

it('shows nothing of how patterns are written', () => {
  for (const term of ['zich wenden tot', 'dienen te', 'overgaan tot', 'aan de orde stellen'])
    for (const form of written(term, 'verb')) expect(form).not.toMatch(/[{}>/+]|\.\./)
})
