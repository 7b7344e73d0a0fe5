import { describe, expect, it } from 'vitest'
import { lockBlocks } from '../../../src/read/shared/lock-blocks.js'

describe('lockBlocks', () => {
  it.each([
    ['nothing', '', []],
    ['keys without a block', 'name = "a"\nsource = "b"', []],
    ['a block without a name', '[[package]]\nversion = "1"', []],
    ['names and sources', '[[package]]\nname = "a"\nsource = "x"\n[[package]]\nname = "b"', ['a "x"', 'b ']],
    [
      'tables of a package, without those of others',
      '[[package]]\nname = "a"\n[package.dependencies]\nurl = "1"\n[package.source]\nurl = "x"\n[metadata]\npath = "y"',
      ['a "x"'],
    ],
  ])('reads %s', (_, text, blocks) => {
    expect([...lockBlocks(text)].map(({ name, source }) => `${name} ${source}`)).toEqual(blocks)
  })
})
