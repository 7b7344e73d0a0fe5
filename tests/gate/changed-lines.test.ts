import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedLines } from '../../src/gate/changed-lines.js'

const changed = (before: string, after: string) => [...changedLines(before, after)]

describe('changed lines', () => {
  it.each([
    ['nothing', 'a\nb\n', 'a\nb\n', []],
    ['an added line', 'a\nc\n', 'a\nb\nc\n', [2]],
    ['another word', 'a\nb\nc', 'a\nB\nc', [2]],
    ['a removed line', 'a\nb\nc', 'a\nc', []],
    ['a line that moved', 'a\nb\nc\nd', 'a\nc\nb\nd', []],
    ['a line once more', 'a\nb\na\nc', 'a\nb\nb\na\nc', [3]],
    ['a new file', '', 'a\nb', [1, 2]],
    ['an emptied file', 'a\nb', '', [1]],
    ['line ends alone', 'a\nb\n', 'a\r\nb\r\n', []],
  ])('%s', (_, before, after, lines) => expect(changed(before, after)).toEqual(lines))

  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })

  it('are none between a text and itself, and none where lines were only taken away', () => {
    fc.assert(
      fc.property(text, fc.nat(), (lines, at) => {
        expect(changed(lines.join('\n'), lines.join('\n'))).toEqual([])
        const fewer = lines.filter((_, i) => i !== at % Math.max(1, lines.length))
        if (fewer.length > 0) expect(changed(lines.join('\n'), fewer.join('\n'))).toEqual([])
      }),
    )
  })

  it('are at least what the later text has more of, and hold every line that is nowhere in the earlier one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const numbers = changedLines(before.join('\n'), after.join('\n'))
        expect(numbers.size).toBeGreaterThanOrEqual(after.length - Math.max(1, before.length))
        after.forEach((line, i) => {
          if (!before.includes(line) && !(before.length === 0 && line === '')) expect(numbers.has(i + 1)).toBe(true)
        })
      }),
    )
  })
})
