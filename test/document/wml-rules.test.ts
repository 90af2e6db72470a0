import {expect, it} from 'vitest'
import {openArchive} from '../../src/document/zip.ts'
import {faultsOf} from './wml-rules.ts'
import {p, r, wordBytes} from './word.ts'

const ANN = 'w:author="Ann" w:date="2026-01-01T00:00:00Z"'
const START = '<w:commentRangeStart w:id="0"/>'
const END = '<w:commentRangeEnd w:id="0"/>'
const MARK = '<w:r><w:commentReference w:id="0"/></w:r>'
const COMMENTS = `<w:comment w:id="0" w:author="Ann">${p(r('Ja'))}</w:comment>`
const BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

const faults = (body: string, comments?: string): string[] =>
  faultsOf(openArchive(wordBytes({body, ...(comments !== undefined && {comments})}))).map(fault =>
    fault.replace(/^\S+ /, ''),
  )

it('finds nothing wrong in what is right', () => {
  expect(
    faults(p(START, r('Een'), END, MARK, `<w:ins w:id="1" ${ANN}>${r(' twee')}</w:ins>`), COMMENTS),
  ).toEqual([])
})

it.each([
  ['a run in a run', p(`<w:r>${r('x')}</w:r>`), 'w:r in w:r'],
  ['an insertion in a run', p(`<w:r><w:ins w:id="1" ${ANN}>${r('x')}</w:ins></w:r>`), 'w:ins in w:r'],
  ['text outside a run', p('<w:t>x</w:t>'), 'w:t in w:p'],
  ['a paragraph in a paragraph', p(p(r('x'))), 'w:p in w:p'],
  ['a format behind text', p('<w:r><w:t>x</w:t><w:rPr><w:b/></w:rPr></w:r>'), 'w:rPr is not first in w:r'],
  ['lost spaces', p('<w:r><w:t>x </w:t></w:r>'), 'spaces of w:t get lost: "x "'],
  ['text that is deleted and isn’t', p(`<w:del w:id="1" ${ANN}>${r('x')}</w:del>`), 'w:t inside w:del'],
  ['deleted text that isn’t', p('<w:r><w:delText>x</w:delText></w:r>'), 'w:delText outside w:del'],
  [
    'two changes of one number',
    p(...['a', 'b'].map(x => `<w:ins w:id="1" ${ANN}>${r(x)}</w:ins>`)),
    'two changes 1',
  ],
  ['a change by nobody', p(`<w:ins w:id="1">${r('x')}</w:ins>`), 'w:ins without id or author'],
  ['a change of nothing', p(`<w:ins w:id="1" ${ANN}></w:ins>`, r('x')), 'w:ins is empty'],
  ['a field without end', p(BEGIN, r('x')), 'field: 1 without end'],
])('finds %s', (_, body, fault) => {
  expect(faults(body)).toEqual([fault])
})

it.each([
  ['no end', p(START, r('x'), MARK), 'comment 0 has: RangeStart Reference'],
  ['no mark', p(START, r('x'), END), 'comment 0 has: RangeStart RangeEnd'],
  ['its end before its start', p(END, r('x'), START, MARK), 'comment 0 has: RangeEnd RangeStart Reference'],
  ['no place', p(r('x')), 'comment 0 stands nowhere'],
])('finds a comment with %s', (_, body, fault) => {
  expect(faults(body, COMMENTS)).toEqual([fault])
})

it('finds a place of no comment', () => {
  expect(faults(p(MARK, r('x')))).toEqual(['w:commentReference of no comment: 0'])
})
