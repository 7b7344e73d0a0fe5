import { describe, expect, it } from 'vitest'
import { registryOf } from '../../../src/read/shared/registries.js'
import { pathFrom } from '../../../src/read/shared/relative-path.js'

describe('registryOf', () => {
  it.each([
    ['npmjs.org/stripe/-/stripe-1.0.0.tgz', 'npm'],
    ['pypi.org/simple', 'pypi'],
    ['github.com/rust-lang/crates.io-index', 'crates-io'],
    ['github.com/acme/crates-index', undefined],
    ['dl.google.com/dl/android/maven2/com', 'google-maven'],
    ['dl.google.com/other', undefined],
    ['npm.pkg.github.com', undefined],
    ['npmjs.org.evil.example', undefined],
  ])('knows %j', (host, registry) => {
    expect(registryOf(host)).toBe(registry)
  })
})

describe('pathFrom', () => {
  it.each([
    ['a/b.txt', 'c.txt', 'a/c.txt'],
    ['a/b.txt', '../c/./d.txt', 'c/d.txt'],
    ['a/b.txt', '..\\c.txt', 'c.txt'],
    ['b.txt', '../c.txt', undefined],
    ['b.txt', '/etc/passwd', undefined],
    ['b.txt', '.', ''],
  ])('leads from %j by %j', (from, relative, path) => {
    expect(pathFrom(from, relative)).toBe(path)
  })
})
