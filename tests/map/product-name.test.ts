import { describe, expect, it } from 'vitest'
import type { PlacedMark } from '../../src/map/components.js'
import { productName } from '../../src/map/product-name.js'

const mark = (folder: string, name?: string, part: Partial<PlacedMark> = {}): PlacedMark => ({
  folder,
  kind: 'web-service',
  place: 'source',
  location: { path: 'package.json', line: 1, column: 1 },
  ...(name === undefined ? {} : { name }),
  ...part,
})

describe('the name of a product as a whole', () => {
  it.each<[name: string, known: string | undefined, marks: readonly PlacedMark[], expected: string]>([
    ['as declared or handed over', 'Chat Desk', [mark('', 'chat-desk')], 'Chat Desk'],
    ['as the manifest in its root says', undefined, [mark('api', 'api'), mark('', '@acme/desk')], '@acme/desk'],
    ['the first manifest that names it', undefined, [mark(''), mark('', 'desk'), mark('', 'later')], 'desk'],
    ['nameless without one', undefined, [mark('api', 'api')], 'root'],
    ['no name of a test', undefined, [mark('', 'spec', { place: 'test' })], 'root'],
    ['no name of a pipeline', undefined, [mark('', 'Deploy', { kind: 'delivery' })], 'root'],
    ['no name with an escape sequence', undefined, [mark('', 'a\u001b[2J')], 'root'],
    ['no endless name', undefined, [mark('', 'a'.repeat(121))], 'root'],
    ['apart from a component of that name', undefined, [mark('', 'web'), mark('web', 'web')], 'web (root)'],
    ['apart from a folder around components', 'apps', [mark('apps/web', 'web')], 'apps (root)'],
    ['apart from the shared components', 'infrastructure', [], 'infrastructure (root)'],
    ['apart from a folder called root', undefined, [mark('root')], 'root (root)'],
  ])('is %s', (_name, known, marks, expected) => {
    expect(productName(known, marks)).toBe(expected)
  })
})
