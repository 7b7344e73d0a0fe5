import { expect, it } from 'vitest'
import { colourLevel } from '../../src/cli/colour.js'

it.each<[flag: boolean | undefined, env: Record<string, string>, isTerminal: boolean, level: number]>([
  [undefined, {}, false, 0],
  [undefined, {}, true, 2],
  [undefined, { TERM: 'dumb' }, true, 0],
  [undefined, { NO_COLOR: '1' }, true, 0],
  [undefined, { NO_COLOR: '' }, true, 2],
  [undefined, { FORCE_COLOR: '1' }, false, 2],
  [undefined, { FORCE_COLOR: '0' }, true, 0],
  [undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, true, 0],
  [true, { NO_COLOR: '1', TERM: 'dumb' }, false, 2],
  [false, { FORCE_COLOR: '1' }, true, 0],
])('flag %j, environment %j, terminal %j: level %i', (flag, env, isTerminal, level) => {
  expect(colourLevel({ flag, env, isTerminal })).toBe(level)
})
