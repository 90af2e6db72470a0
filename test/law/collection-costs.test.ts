import fc from 'fast-check'
import {expect, it} from 'vitest'
import {collectionCosts, withVat} from '../../src/law/collection-costs.ts'
import {testLaw} from '../resources.ts'

const costs = (principal: number): number => collectionCosts(principal, testLaw().scale)

it.each([
  [300, 45],
  [1_000, 150],
  [3_000, 425],
  [10_000, 875],
  [200_000, 2_775],
  [1_000_000, 6_775],
  [5_000_000, 6_775],
  [1, 40],
  [266.67, 40],
  [266.74, 40.01],
  [2_500, 375],
  [5_000, 625],
])('of a debt of %f the fee is at most %f', (principal, fee) => expect(costs(principal)).toBe(fee))

it('never falls when the debt grows, and stays between floor and ceiling', () => {
  const euro = fc.double({min: 0, max: 2_000_000, noNaN: true})
  fc.assert(
    fc.property(euro, euro, (a, b) => {
      expect(costs(Math.max(a, b))).toBeGreaterThanOrEqual(costs(Math.min(a, b)))
      expect(costs(a)).toBeGreaterThanOrEqual(40)
      expect(costs(a)).toBeLessThanOrEqual(6_775)
    }),
  )
})

it('knows the fee with VAT', () => expect(withVat(150, 21)).toBe(181.5))
