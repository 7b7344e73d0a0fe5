import { expect, it } from 'vitest'
import { progressLine } from '../../src/cli/progress.js'

/** What is written for an audit of two files, on a terminal or not. */
function told(isTTY: boolean, isWanted: boolean, isDumb: boolean): string {
  let text = ''
  let time = 0
  const write = (part: string | Uint8Array) => {
    text += String(part)
    return true
  }
  const line = progressLine({ isTTY, write }, isWanted, () => (time += 1000), isDumb)
  line.show({ stage: 'collect' })
  for (const done of [0, 1, 2]) line.show({ stage: 'read', done, total: 2 })
  line.show({ stage: 'match', count: 5 })
  line.show({ stage: 'map', count: 5 })
  line.show({ stage: 'assess', count: 5 })
  line.done()
  return text
}

it('is one changing line, wiped at the end', () => {
  const text = told(true, true, false)
  expect(text).toContain('\r\u001b[2KReading files: 1 of 2…')
  expect(text.endsWith('\r\u001b[2K')).toBe(true)
  expect(text).not.toContain('\n')
})

it('is a plain line for each stage where the cursor cannot move', () => {
  expect(told(true, true, true)).toBe(
    'Listing files…\nReading 2 files…\nRecognising vendors in 5 places…\nAssessing…\n',
  )
})

it.each([
  [false, true],
  [true, false],
])('is nothing without a terminal or where it is not wanted', (isTTY, isWanted) => {
  expect(told(isTTY, isWanted, false) + told(isTTY, isWanted, true)).toBe('')
})
