import {expect, it} from 'vitest'
import {letterFacts, lint, openLetter, readLetter} from '../../src/index.ts'
import {p, r, reread, wordBytes} from '../document/word.ts'
import {testResources} from '../resources.ts'

const DATE = '2026-11-22T10:00:00Z'

it('gives programs the text of a Word letter, and the way back', async () => {
  const bytes = Buffer.from(wordBytes({body: p(r('Dit is een slotaanmaning.'))}))
  const opened = await openLetter(bytes, 'brief.docx')
  if ('problem' in opened) throw new Error(opened.problem)
  const letter = readLetter(opened.text, {path: 'brief.docx', ...opened})
  const {findings} = lint(letter, letterFacts(letter, 'brief.docx'), testResources())
  const [finding] = findings.filter(({entry}) => entry === 'slotaanmaning')
  expect(finding).toMatchObject({match: 'slotaanmaning', place: {part: 'body', paragraph: 1}})
  const {start, end, message} = finding!
  const remark = {start: start.offset, end: end.offset, paragraphs: [message]}
  expect(reread(opened.annotate!([remark], DATE)).body.xml).toContain('<w:commentRangeStart w:id="0"/>')
  const saved = opened.save!('Dit is een laatste herinnering.\n', {accept: true, date: DATE})
  expect(Buffer.isBuffer(saved) && reread(saved).text).toBe('Dit is een laatste herinnering.\n')
})

it('gives the bytes of a text as they were', async () => {
  const bytes = Buffer.from('\uFEFFDag.\r\n')
  const opened = await openLetter(bytes, 'brief.md')
  expect('problem' in opened || opened.save!('Dag.\r\n', {accept: false, date: DATE})).toEqual(bytes)
})

it('says what is wrong with a file', async () => {
  expect(await openLetter(Buffer.from('%PDF-1.7'), 'brief.pdf')).toMatchObject({
    problem: expect.stringContaining('pdf'),
  })
})
