import { beforeAll, describe, expect, it } from 'vitest'
import { at, textOf } from '../../../src/read/syntax/data.js'
import { prepare } from '../../../src/read/syntax/parse.js'
import { attempt, inTime, survivesCuts, survivesMutation } from './attempt.js'

const SAMPLE = `# ünï😀
top = 1_0
[tool.poetry]
name = "ü😀"
"dependencies".x = { version = "1", extras = ["a", { b = true }] }
[[source]]
url = 'https://x'
[[source]]
since = 1979-05-27
[source.sub]
f = 1.50
`

beforeAll(() => prepare(['toml']))

describe('toml', () => {
  it.each([
    ['a = ', /^line 1: /],
    ['a=[1 #', /^line 1: /],
    ['= 1', /^line 1: /],
    ['{}', /^line 1: /],
  ])('broken: %j', (text, reason) => {
    expect(attempt('toml', text)).toMatch(reason)
  })

  it('gives the tables before the broken one', () => {
    const result = attempt('toml', 'a = 1\n[x]\nb = 2\n[y]\nc = [1 #\n')
    expect(result).toMatchObject({ partial: expect.stringMatching(/^line \d+: .*passed over$/) })
    expect(result).toMatchObject({ tree: { entries: [{ key: 'a' }, { key: 'x' }] } })
  })

  it('gives tables, arrays of tables, dotted keys and inline tables with offsets', () => {
    const place = (needle: string) => SAMPLE.indexOf(needle)
    const scalar = (needle: string, value: unknown, text = String(value)) => ({
      kind: 'scalar',
      offset: place(needle),
      value,
      text,
    })
    const entry = (key: string, keyOffset: number, value: unknown) => ({ key, keyOffset, value })
    const map = (offset: number, ...entries: unknown[]) => ({ kind: 'map', offset, entries })
    const second = SAMPLE.lastIndexOf('[[source]]') + 2
    expect(attempt('toml', SAMPLE)).toEqual({
      tree: map(
        0,
        entry('top', place('top'), scalar('1_0', 10)),
        entry(
          'tool',
          place('tool'),
          map(
            place('tool'),
            entry(
              'poetry',
              place('poetry'),
              map(
                place('poetry'),
                entry('name', place('name'), scalar('"ü', 'ü😀')),
                entry(
                  'dependencies',
                  place('"dependencies"'),
                  map(
                    place('"dependencies"'),
                    entry(
                      'x',
                      place('x = {'),
                      map(
                        place('{ version'),
                        entry('version', place('version'), scalar('"1"', '1')),
                        entry('extras', place('extras'), {
                          kind: 'list',
                          offset: place('["a"'),
                          items: [
                            scalar('"a"', 'a'),
                            map(place('{ b'), entry('b', place('b = true'), scalar('true', true))),
                          ],
                        }),
                      ),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
        entry('source', place('source'), {
          kind: 'list',
          offset: place('source'),
          items: [
            map(place('source'), entry('url', place('url'), scalar("'https", 'https://x'))),
            map(
              second,
              entry('since', place('since'), scalar('1979', '1979-05-27')),
              entry('sub', place('sub]'), map(place('sub]'), entry('f', place('f ='), scalar('1.50', 1.5, '1.50')))),
            ),
          ],
        }),
      ),
    })
  })

  it('takes __proto__ for a key', () => {
    const result = attempt('toml', '[__proto__]\nx = 1\n')
    expect(typeof result === 'string' ? result : textOf(at(result.tree, '__proto__', 'x'))).toBe('1')
  })

  it.each([
    ['inline tables', `a=${'{a='.repeat(9999)}`],
    ['lists', `a=${'['.repeat(100_000)}`],
  ])('D02: refuses nested %s', (_, text) => {
    expect(inTime('toml', text)).toBe('nested more than 200 levels deep')
  })

  it.each([
    ['comment lines', '# x\n'.repeat(8000)],
    ['tables', Array.from({ length: 20_000 }, (_, i) => `[t${i}]\na="x"\n`).join('')],
    ['parts of a key', `a${'.a'.repeat(100_000)}=1`],
    ['items of an array of tables', '[[a]]\n'.repeat(30_000)],
    ['unfinished strings', 'a="""x\n'.repeat(100_000)],
  ])('D02: is quick with many %s', (_, text) => {
    inTime('toml', text)
  })

  it('refuses what is too large', () => {
    expect(inTime('toml', `a=[${'1,'.repeat(400_001)}]`)).toBe('more than 400000 tokens')
  })

  it('survives mutation', () => {
    survivesMutation('toml', [SAMPLE, 'a.b.c = [[1,2],[3]]\n[a.d]\ne = """x\ny"""\n'])
    survivesCuts('toml', SAMPLE)
  })
})
