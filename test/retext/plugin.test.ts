import {retext} from 'retext'
import {expect, it} from 'vitest'
import {retextBriefwijzer} from '../../src/retext/plugin.ts'
import {testResources} from '../resources.ts'

it('reports findings as messages in a pipeline of others', async () => {
  const file = await retext()
    .use(retextBriefwijzer, {resources: testResources()})
    .process('Dit is een slotaanmaning.')
  const [message] = file.messages
  expect(message).toMatchObject({
    source: 'briefwijzer',
    ruleId: 'jargon',
    actual: 'slotaanmaning',
    expected: ['laatste herinnering'],
    fatal: true,
    line: 1,
    column: 12,
  })
  expect(message!.note).toMatch(/\.$/)
})

it('runs only the rules that are asked for', async () => {
  const file = await retext()
    .use(retextBriefwijzer, {resources: testResources(), runs: rule => rule.id === 'shouting'})
    .process('Dit is een slotaanmaning.')
  expect(file.messages).toEqual([])
})
