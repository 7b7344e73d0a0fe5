import { describe, expect, it } from 'vitest'
import { formula } from '../../../src/read/homebrew/formula.js'
import { brief, readWith } from '../read-with.js'

describe('homebrew/formula', () => {
  it.each([
    ['Formula/acme.rb', 'class Acme < Formula\n  desc "x"\nend\n', ['mobile store:homebrew declared 1:1']],
    ['Casks/acme.rb', '# x\ncask "acme" do\nend\n', ['mobile store:homebrew declared 2:1']],
    ['app/formula/acme.rb', 'class Acme < ApplicationRecord\nend\n', []],
    ['Formula/acme.rb', '', []],
  ])('%s', async (path, text, expected) => {
    expect(brief(await readWith(formula, path, text))).toEqual(expected)
  })
})
