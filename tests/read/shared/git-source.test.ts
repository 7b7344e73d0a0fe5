import { describe, expect, it } from 'vitest'
import { gitHubName, gitSource } from '../../../src/read/shared/git-source.js'

describe('gitSource', () => {
  it.each([
    ['https://github.com/acme/shop', 'github.com/acme/shop'],
    ['https://github.com/acme/shop.git', 'github.com/acme/shop'],
    ['git+https://github.com/acme/shop.git@v1.2#egg=shop', 'github.com/acme/shop'],
    ['git+ssh://git@github.com/acme/shop.git#abc', 'github.com/acme/shop'],
    ['git@github.com:acme/shop.git', 'github.com/acme/shop'],
    ['https://user:secret@github.com/acme/shop.git', 'github.com/acme/shop'],
    ['https://github.com/acme/shop/archive/main.tar.gz', 'github.com/acme/shop'],
    ['https://codeload.github.com/acme/shop/tar.gz/abc', 'github.com/acme/shop'],
    ['github:acme/shop#main', 'github.com/acme/shop'],
    ['gitlab:acme/shop', 'gitlab.com/acme/shop'],
    ['https://git.acme.example/group/team/shop.git', 'git.acme.example/group/team/shop'],
    ['../shop.git', undefined],
    ['acme/shop', undefined],
    ['https://127.0.0.1/shop.git', undefined],
    ['', undefined],
  ])('finds the repository in %j', (text, source) => {
    expect(gitSource(text)).toBe(source)
  })

  it.each([
    ['github.com/acme/shop', 'acme/shop'],
    ['github.com/acme', undefined],
    ['git.acme.example/acme/shop', undefined],
  ])('names %j', (source, name) => {
    expect(gitHubName(source)).toBe(name)
  })
})
