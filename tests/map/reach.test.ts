import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moduleGraph, reachedFrom } from '../../src/map/module-graph.js'
import { LANGUAGES, languageOf } from '../../src/read/modules/languages/index.js'
import { processorMs } from '../support/processor-time.js'
import { loading, reach } from '../support/reach-of.js'

describe('who loads the modules that touch a vendor', () => {
  it('follows relative imports, re-exports, require and dynamic imports through index files', () => {
    const files = {
      'src/mail/index.ts': "export * from './acme.js'",
      'src/mail/acme.ts': "fetch('https://acme.io')",
      'src/a.ts': "import { send } from './mail'",
      'src/b.js': "const mail = require('./mail/index')",
      'src/c.ts': "const mail = await import('./a')",
      'src/d.ts': "import x from './other'",
    }
    expect(loading(files, ['src/mail/acme.ts'])).toEqual(['src/a.ts', 'src/b.js', 'src/c.ts', 'src/mail/index.ts'])
  })

  it('leaves out type-only imports and imports in comments', () => {
    const files = {
      'acme.ts': '',
      'a.ts': "import type { Acme } from './acme'",
      'b.ts': "// import './acme'",
      'c.ts': "/**\n * import x from './acme'\n */",
      'd.ts': "export type { Acme } from './acme'",
      'e.ts': "import type from './acme'",
      'f.ts': "import { type Acme, send } from './acme'",
    }
    expect(loading(files, ['acme.ts'])).toEqual(['e.ts', 'f.ts'])
  })

  it('reads aliases of tsconfig with comments, through extends, and knows workspaces', () => {
    const files = {
      'tsconfig.base.json':
        '{ // all\n "compilerOptions": { "baseUrl": ".", "paths": { "#mail/*": ["packages/mail/src/*"], } } }',
      'apps/web/tsconfig.json': '{ "extends": "../../tsconfig.base.json" }',
      'packages/mail/package.json': '{ "name": "@shop/mail", "main": "./dist/index.js" }',
      'packages/mail/src/index.ts': "export * from './acme'",
      'packages/mail/src/acme.ts': '',
      'apps/web/a.ts': "import '#mail/acme'",
      'apps/web/b.ts': "import '@shop/mail'",
      'apps/web/c.ts': "import '@shop/mail/src/acme'",
      'apps/web/d.ts': "import '@other/mail'",
    }
    expect(loading(files, ['packages/mail/src/acme.ts'])).toEqual([
      'apps/web/a.ts',
      'apps/web/b.ts',
      'apps/web/c.ts',
      'packages/mail/src/index.ts',
    ])
  })

  it('takes @/ and ~/ for the sources of the package where nothing says otherwise', () => {
    const files = { 'web/src/acme.ts': '', 'web/src/x/a.ts': "import '@/acme'", 'web/b.ts': "import '~/src/acme'" }
    expect(loading(files, ['web/src/acme.ts'])).toEqual(['web/b.ts', 'web/src/x/a.ts'])
  })

  it('survives aliases to nowhere, a missing or circular extends and broken settings, and counts what leads nowhere', () => {
    const files = {
      'tsconfig.json':
        '{ "extends": ["./tsconfig.json", "./gone.json", "@none/config"], "compilerOptions": { "paths": { "x/*": ["../../out/*"], "y/*": 3 } } }',
      'sub/tsconfig.json': '{ "compilerOptions": ',
      'deep/package.json': '['.repeat(100_000),
      'a.ts': "import 'x/one'; import './gone'; import './style.css'; import '../../outside'; import 'y/z'",
      'sub/b.ts': "import '../a'",
    }
    const found = reach(files, ['a.ts'])
    expect(found.of?.modules.paths).toEqual(['sub/b.ts'])
    expect(found.unresolved).toBe(2)
  })

  it('ends on cycles, and on broken syntax gives what it saw', () => {
    const files = {
      'a.ts': "import './b'",
      'b.ts': "import './a'; import './acme'; import './b'",
      'acme.ts': 'import {{{ from',
      'c.ts': "import './a' ((( {",
    }
    expect(loading(files, ['acme.ts'])).toEqual(['a.ts', 'b.ts', 'c.ts'])
  })

  it('follows Python packages, absolute and relative, and Java packages', () => {
    const python = {
      'shop/__init__.py': '',
      'shop/mail/__init__.py': '',
      'shop/mail/acme.py': '',
      'shop/a.py': 'from .mail import (\n    acme,\n    other as x,\n)',
      'shop/b.py': 'import shop.mail.acme as mail',
      'shop/c.py': 'from shop.mail.acme import send',
      'shop/d.py': '# from shop.mail import acme',
      'shop/e.py': 'import acme',
    }
    expect(loading(python, ['shop/mail/acme.py'])).toEqual(['shop/a.py', 'shop/b.py', 'shop/c.py'])
    const java = {
      'app/src/main/java/com/shop/Acme.java': 'package com.shop;',
      'app/src/main/java/com/web/A.java': 'import com.shop.Acme;',
      'app/src/main/kotlin/com/web/B.kt': 'import com.shop.Acme.Inner',
      'app/src/main/java/com/web/C.java': 'import static com.shop.Acme.send;',
      'app/src/main/java/com/web/D.java': 'import com.shop.*;',
      'app/src/main/java/com/web/E.java': 'import com.other.Acme;',
    }
    expect(loading(java, ['app/src/main/java/com/shop/Acme.java'])).toEqual([
      'app/src/main/java/com/web/A.java',
      'app/src/main/java/com/web/C.java',
      'app/src/main/java/com/web/D.java',
      'app/src/main/kotlin/com/web/B.kt',
    ])
  })

  it('names entry points with the chain by which they get there', () => {
    const files = {
      'acme.ts': '',
      'mail.ts': "import './acme'",
      'app/api/order/route.ts': "import '../../../mail'",
      'app/about/page.tsx': '',
      'server.ts': "import './acme'\napp.get('/x', () => 1)",
    }
    const { of, entryPoints } = reach(files, ['acme.ts'])
    expect(entryPoints).toBe(3)
    expect(of?.entryPoints).toEqual({
      count: 2,
      byKind: { route: 2 },
      listed: [
        { kind: 'route', path: 'server.ts', through: ['acme.ts'] },
        { kind: 'route', path: 'app/api/order/route.ts', through: ['mail.ts', 'acme.ts'] },
      ],
    })
  })

  it('lists the nearest entry points first', () => {
    const files = {
      'acme.ts': '',
      'mail.ts': "import './acme'",
      'app/a/page.tsx': "import '../../mail'",
      'app/b/page.tsx': "import '../../acme'",
      'app/c/page.tsx': "import '../../acme'",
    }
    const listed = reach(files, ['acme.ts']).of?.entryPoints.listed.map(({ path }) => path)
    expect(listed).toEqual(['app/b/page.tsx', 'app/c/page.tsx', 'app/a/page.tsx'])
  })

  it('says nothing where no module touches a vendor', () => {
    expect(reach({ 'a.ts': "import './b'", 'b.ts': '' }, ['package.json']).vendors).toEqual([])
  })
})

describe('size', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, i) => ({
      path: `m${i}.ts`,
      language: 'javascript' as const,
      imports: i > 0 ? [`./m${i - 1}`] : [],
    }))

  it('follows a chain of 10,000 modules, shown with its ends', () => {
    const graph = moduleGraph(chain(10_000), [])
    const start = graph.modules.findIndex(({ path }) => path === 'm0.ts')
    expect(reachedFrom([start], graph).size).toBe(10_000)
  })

  it('takes time in proportion to modules and imports', () => {
    const time = (size: number) => {
      const modules = chain(size)
      const began = processorMs()
      reachedFrom([0], moduleGraph(modules, []))
      return processorMs() - began
    }
    time(10_000)
    const small = Math.min(time(10_000), time(10_000), time(10_000))
    const large = Math.min(time(40_000), time(40_000))
    // Four times the modules; a quadratic walk takes sixteen times as long.
    expect(large).toBeLessThan(12 * small + 20)
  })

  it('meets what a naive closure meets, in any graph', () => {
    const edges = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 60 })
    fc.assert(
      fc.property(edges, fc.nat(14), (pairs, start) => {
        const name = (i: number) => `m${String(i).padStart(2, '0')}`
        const modules = Array.from({ length: 15 }, (_, i) => ({
          path: `${name(i)}.ts`,
          language: 'javascript' as const,
          imports: pairs.filter(([from]) => from === i).map(([, to]) => `./${name(to)}`),
        }))
        const met = new Set([start])
        for (let round = 0; round < 15; round++) for (const [from, to] of pairs) if (met.has(to)) met.add(from)
        const found = reachedFrom([start], moduleGraph(modules, []))
        expect([...found.keys()].sort((a, b) => a - b)).toEqual([...met].sort((a, b) => a - b))
      }),
    )
  })

  it('looks through hostile text in bounded time', () => {
    const began = processorMs()
    languageOf('a.ts')!.read('import'.repeat(150_000))
    languageOf('a.ts')!.read('import "'.repeat(100_000))
    languageOf('a.ts')!.read(`${' '.repeat(50)}from 'a' `.repeat(10_000))
    languageOf('a.py')!.read('from a import ('.repeat(50_000))
    languageOf('a.java')!.read('import a.'.repeat(100_000))
    expect(processorMs() - began).toBeLessThan(4000)
  })

  it.each(LANGUAGES.map((language) => [language.name, language] as const))(
    'looks through hostile text for names in bounded time: %s',
    (_, language) => {
      const seeds = [
        '"',
        '\\"',
        '{#',
        '/*',
        '//',
        'A.',
        'A::',
        'A\\',
        'a.b(',
        'func (',
        'import (\n',
        'class A : I<',
        'use A{',
        '  ',
      ]
      for (const seed of seeds) {
        const began = processorMs()
        language.read(seed.repeat(300_000 / seed.length))
        // A third of the longest module; a quadratic look takes minutes.
        expect(processorMs() - began).toBeLessThan(4000)
      }
    },
  )
})

it('knows the languages whose imports it follows', () => {
  expect(languageOf('a/b.TSX')?.name).toBe('javascript')
  expect(languageOf('a/b.rb')?.name).toBe('ruby')
  expect(languageOf('a/b.rs')).toBeUndefined()
  expect(languageOf('Makefile')).toBeUndefined()
})
