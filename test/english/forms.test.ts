import {describe, expect, it} from 'vitest'
import {indefiniteArticle} from '../../src/english/article.ts'
import {pluralOf, verbForms} from '../../src/english/forms.ts'

describe('verbForms', () => {
  it.each([
    ['pay', 'pays paid paid paying'],
    ['remit', 'remits remitted remitted remitting'],
    ['settle', 'settles settled settled settling'],
    ['notify', 'notifies notified notified notifying'],
    ['give', 'gives gave given giving'],
    ['go', 'goes went gone going'],
    ['have', 'has had had having'],
    ['stop', 'stops stopped stopped stopping'],
    ['owe', 'owes owed owed owing'],
    ['agree', 'agrees agreed agreed agreeing'],
    ['issue', 'issues issued issued issuing'],
    ['attach', 'attaches attached attached attaching'],
    ['inform', 'informs informed informed informing'],
    ['delay', 'delays delayed delayed delaying'],
    ['fix', 'fixes fixed fixed fixing'],
    ['need', 'needs needed needed needing'],
  ])('%s', (base, forms) => {
    const {third, past, participle, ing} = verbForms(base)
    expect([third, past, participle, ing].join(' ')).toBe(forms)
  })
})

describe('pluralOf', () => {
  it.each([
    ['bill', 'bills'],
    ['summons', 'summonses'],
    ['penalty', 'penalties'],
    ['day', 'days'],
    ['person', 'people'],
  ])('%s → %s', (noun, plural) => expect(pluralOf(noun)).toBe(plural))
})

describe('indefiniteArticle', () => {
  it.each([
    ['bill', 'a'],
    ['invoice', 'an'],
    ['extra', 'an'],
    ['use', 'a'],
    ['utilisation', 'a'],
    ['unit', 'a'],
    ['unpaid', 'an'],
    ['unimportant', 'an'],
    ['European', 'a'],
    ['one-off', 'a'],
    ['hour', 'an'],
    ['house', 'a'],
    ['SMS', 'an'],
    ['IBAN', 'an'],
    ['8', 'an'],
    ['11', 'an'],
    ['18', 'an'],
    ['12', 'a'],
    ['urgent', 'an'],
  ])('%s: %s', (word, article) => expect(indefiniteArticle(word)).toBe(article))
})
