import { expect, test } from 'vitest'
import { ageOfDb, oldDbWarning } from '../../src/vendor-db/age.js'

test('a database is called old only after 180 days', () => {
  expect(ageOfDb('2026-01-01', '2026-06-30')).toBe(180)
  expect(oldDbWarning('2026-01-01', '2026-06-30')).toBeUndefined()
  expect(oldDbWarning('2026-01-01', '2026-07-01')).toContain('181 days')
})

test('a database later than the day is not old', () => {
  expect(ageOfDb('2026-07-01', '2026-01-01')).toBe(0)
  expect(oldDbWarning('2026-07-01', '2020-01-01')).toBeUndefined()
})
