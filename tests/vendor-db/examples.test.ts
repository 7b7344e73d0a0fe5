import { expect, it } from 'vitest'
import { caughtBy } from '../../src/vendor-db/checks/examples.js'
import { compiledDb, wholeDb } from '../support/whole-db.js'

const { lookalikes } = wholeDb()
const { index } = compiledDb()

it('no look-alike of all finds anything in the whole database', () => {
  const caught = lookalikes.flatMap(({ kind, values }) =>
    values.flatMap((value) => {
      const hit = caughtBy({ index }, kind, value)
      return hit ? [`${kind} ${value} finds ${hit.service} by ${hit.signal}`] : []
    }),
  )
  expect(lookalikes.length).toBeGreaterThan(0)
  expect(caught).toEqual([])
})
