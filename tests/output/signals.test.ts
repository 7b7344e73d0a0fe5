import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { onInterrupt } from '../../src/output/signals.js'

function fakeProcess() {
  const codes: number[] = []
  return Object.assign(new EventEmitter(), { codes, exit: (code: number) => codes.push(code) })
}

it('tidies up what is pending, and leaves with the code of the signal', () => {
  const source = fakeProcess()
  const tidied: string[] = []
  const done = onInterrupt(() => tidied.push('finished'), source)
  onInterrupt(() => tidied.push('pending'), source)
  done()
  source.emit('SIGINT', 'SIGINT')
  source.emit('SIGTERM', 'SIGTERM')
  expect(tidied).toEqual(['pending', 'pending'])
  expect(source.codes).toEqual([130, 143])
})

it('listens once, however much is pending', () => {
  const source = fakeProcess()
  for (let n = 0; n < 100; n += 1) onInterrupt(() => undefined, source)
  expect(source.listenerCount('SIGINT')).toBe(1)
})
