import {type Condition, HOLDS} from './conditions.ts'
import {fieldKey, keyOf} from './field-key.ts'
import type {Choice} from './letter.ts'
import type {Samples} from './samples.ts'

/** Tells of a customer whether something holds; nothing when that can't be told. */
type Test = (row: number) => boolean | undefined

const FALSE = /^(?:false|0|nee|n|no|null|onwaar)?$/i

/** Whether a condition asks for one field, and not for `naam and adres` or `naam | length`. */
const isField = (subject: string): boolean => !/[\s|]/.test(subject) && fieldKey(subject) !== undefined

/** Whether the condition of a tag is met for a customer. */
function conditionTest({subject, value, holds}: Condition, samples: Samples): Test {
  const values = isField(subject) ? samples.valuesOf(subject) : undefined
  if (!values) return () => undefined
  if (value === HOLDS) return row => FALSE.test(values[row]!.trim()) !== holds
  return row => (values[row] === value) === holds
}

/**
 * Which customers get what stands at an offset of the source: those for whom no condition around it fails.
 *
 * @param choices of the reading that is looked at
 * @param name of a field there: a condition that asks for it in a way that is too hard to judge is taken to guard it
 */
export function recipients(
  choices: readonly Choice[],
  samples: Samples,
  offset: number,
  name = '',
): (row: number) => boolean {
  const tests: Test[] = []
  for (const {start, end, prose, conditions} of choices) {
    if (offset < start || offset >= end || prose) continue
    // Several texts at once: for whom this one is, is not known.
    if (conditions.length === 0) return () => false
    for (const condition of conditions) {
      const test = conditionTest(condition, samples)
      if (!isField(condition.subject) && mentions(condition.subject, name)) return () => false
      tests.push(test)
    }
  }
  return row => tests.every(test => test(row) !== false)
}

const mentions = (code: string, name: string): boolean => name !== '' && keyOf(code).includes(keyOf(name))
