import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastLetterOf } from '../../src/read/last-letter.js'
import { READERS } from '../../src/read/readers.js'

describe('the letter in which all paths end that an expression matches', () => {
  it.each([
    [/\.ya?ml$/, 'l'],
    [/(?:^|\/)(?:helmfile|values[^/]{1,60})\.json$/, 'n'],
    [/[|]\.plist$/, 't'],
    [/\|\.plist$/, 't'],
  ])('%s: %s', (expression, letter) => {
    expect(lastLetterOf(expression)).toBe(letter)
  })

  it.each([
    /\.ya?ml$|procfile/,
    /\.json5?$/,
    /\.ya?ml/,
    /\.(?:ya?ml|toml)$/,
    /\.json$/i,
    /\.json$/m,
    /file\.\w+$/,
    /\.js\d$/,
    /\.tx[tz]$/,
    /\.js\w$/,
    /\$$/,
  ])('%s leaves it open', (expression) => {
    expect(lastLetterOf(expression)).toBeUndefined()
  })

  it('no expression of a reader matches a path that ends otherwise', () => {
    const known = READERS.flatMap(({ name, selects: { path } }) => {
      const end = path && lastLetterOf(path)
      return path !== undefined && end !== undefined ? [{ name, path, end }] : []
    })
    expect(known.length).toBeGreaterThan(20)
    const paths = known.map(({ path }) => fc.stringMatching(path))
    fc.assert(
      fc.property(fc.nat(known.length - 1), (index) => {
        const { path, end } = known[index]!
        const [made] = fc.sample(paths[index]!, 1)
        if (path.test(made!)) expect(made!.at(-1)).toBe(end)
      }),
    )
  })
})
