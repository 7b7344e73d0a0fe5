import { expect, it } from 'vitest'
import { IgnoreFilter } from '../../src/collect/ignore-filter.js'

it.each([
  ['name', 'name', true],
  ['name', 'names', false],
  ['/name/', 'name', true],
  ['a/b/name', 'name', true],
  ['!name', 'name', true],
  ['**/name', 'name', true],
  ['*.log', 'a.b.log', true],
  ['*.log', '.log', true],
  ['*.tar.gz', 'x.tar.gz', true],
  ['*.log', 'log', false],
  ['*~', 'x~', true],
  ['*~', 'x', false],
  // Patterns that it does not understand: it never says no.
  ['*', 'x', true],
  ['a/**', 'x', true],
  ['a*c', 'x', true],
  ['?', 'x', true],
  ['[ab]', 'x', true],
  ['\\!a', 'x', true],
  ['a ', 'x', true],
])('%s might speak of %s: %s', (pattern, name, expected) => {
  expect(new IgnoreFilter([pattern]).mightSpeakOf(name)).toBe(expected)
})

it('says no where there is no rule', () => {
  expect(new IgnoreFilter([]).mightSpeakOf('x')).toBe(false)
})
