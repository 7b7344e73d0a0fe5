import { describe, expect, it } from 'vitest'
import { createScan } from '../../../src/read/scan/scan.js'
import { tinyDb, tinyIndex } from '../../support/tiny-db.js'

const db = tinyDb({
  acme: {
    services: {
      'acme-sms': {
        signals: {
          host: ['acme-sms.io', 'www.shared.com/acme'],
          env: ['ACME_*'],
          header: ['acme-country', 'acme-viewer-*'],
        },
      },
    },
  },
})
const scan = createScan(tinyIndex(db))
const scanProject = createScan(
  tinyIndex(tinyDb({ fire: { services: { 'fire-db': { signals: { host: ['firebaseio.com', 'appspot.com'] } } } } })),
)

function seen(path: string, text: string | Uint8Array, place: 'source' | 'test' = 'source') {
  const result = scan(path, place, typeof text === 'string' ? Buffer.from(text) : text)
  return result?.evidence.map((e) => `${e.kind} ${e.value} ${e.use} ${e.location.line}:${e.location.column}`)
}

describe('what the scan finds', () => {
  const cases: readonly [name: string, path: string, text: string, expected: readonly string[]][] = [
    ['nothing in nothing', 'a.ts', '', []],
    [
      'a host in a literal',
      'a.ts',
      "fetch('https://api.acme-sms.io/v1/send')",
      ['host api.acme-sms.io/v1/send called 1:16'],
    ],
    [
      'a host behind credentials, without them',
      'a.py',
      'URL = "https://user:hunter2@api.acme-sms.io"',
      ['host api.acme-sms.io called 1:29'],
    ],
    [
      'a host behind a placeholder',
      'a.ts',
      'const u = `https://${tenant}.acme-sms.io/x`',
      ['host acme-sms.io/x called 1:30'],
    ],
    ['a bare host in configuration', 'c.yml', 'server: smtp.acme-sms.io\n', ['host smtp.acme-sms.io configured 1:9']],
    ['a host in capitals', 'a.go', 'const h = "API.ACME-SMS.IO"', ['host api.acme-sms.io called 1:12']],
    [
      'only the path that is named',
      'a.js',
      'load("https://www.shared.com/acme/x.js")',
      ['host www.shared.com/acme/x.js called 1:15'],
    ],
    [
      'a name by which a table finds something',
      'a.ts',
      "const names = {\n  'acme-sms.io': 'Acme',\n}",
      ['host acme-sms.io mentioned 2:4'],
    ],
    ['a host that is compared', 'a.ts', "if (url.hostname === 'acme-sms.io') return", ['host acme-sms.io linked 1:23']],
    ['a host that a text holds', 'a.ts', "if (place.includes('acme-sms.io')) return", ['host acme-sms.io called 1:21']],
    ['one case of several', 'a.go', 'case "acme-sms.io":', ['host acme-sms.io linked 1:7']],
    ['a URL that is compared', 'a.ts', "if (base === 'https://acme-sms.io') return", ['host acme-sms.io called 1:23']],
    ['the value of a table', 'a.ts', "const hosts = {\n  acme: 'acme-sms.io',\n}", ['host acme-sms.io called 2:10']],
    ['the second choice', 'a.ts', "const h = eu ? 'eu.hub.dev' : 'acme-sms.io'", ['host acme-sms.io called 1:32']],
    ['a key in quotes in configuration', 'c.yml', '"acme-sms.io": relay', ['host acme-sms.io configured 1:2']],
    ['a value of a data model', 'a.prisma', 'enum Channel {\n  ACME_NUMBER\n}', ['env ACME_NUMBER mentioned 2:3']],
    [
      'a key that a data model asks for',
      'a.prisma',
      'url = env("ACME_DATABASE")',
      ['env ACME_DATABASE configured 1:12'],
    ],
    ['a key that code reads', 'a.ts', 'const k = process.env.ACME_TOKEN', ['env ACME_TOKEN configured 1:23']],
    [
      'a key behind a framework prefix',
      'a.ts',
      'import.meta.env.NEXT_PUBLIC_ACME_MODE',
      ['env NEXT_PUBLIC_ACME_MODE configured 1:17'],
    ],
    ['a credential inside a longer name', 'a.tf', 'name = "PROD_ACME_API_KEY"', []],
    ['a key that an example offers', '.env.example', 'ACME_TOKEN=\n', ['env ACME_TOKEN offered 1:1']],
    ['a header', 'a.rb', "request.headers['Acme-Country']", ['header acme-country called 1:18']],
    ['a header as Rack and WSGI write it', 'a.rb', "env['HTTP_ACME_COUNTRY']", ['header acme-country called 1:6']],
    [
      'an address that code calls its URL',
      'a.kt',
      'url = "https://acme-sms.io/okhttp/"',
      ['host acme-sms.io/okhttp/ called 1:16'],
    ],
    ['a formatted string', 'a.py', "get(f'https://acme-sms.io/{x}')", ['host acme-sms.io/ called 1:15']],
    ['a picture of a style sheet', 'a.css', 'a { b: url(https://acme-sms.io/x) }', ['host acme-sms.io/x loaded 1:20']],
    ['columns in UTF-16 units', 'a.ts', 'const s = "é😀"; f("https://acme-sms.io")', ['host acme-sms.io called 1:29']],
    ['a header by its prefix', 'a.ts', "headers['acme-viewer-address']", ['header acme-viewer-address called 1:10']],
    [
      'a name that only begins like a link',
      'a.go',
      'defaultLinkedinBase = "acme-sms.io"',
      ['host acme-sms.io called 1:24'],
    ],
    ['lines', 'a.ts', '\n\n  f("https://acme-sms.io")', ['host acme-sms.io called 3:14']],
  ]
  it.each(cases)('%s', (_name, path, text, expected) => {
    expect(seen(path, text)).toEqual(expected)
  })
})

it('takes a file with URLs of very many sites for a directory', () => {
  const others = Array.from({ length: 60 }, (_, i) => `go("https://site${i}.org/p")`).join('\n')
  const uses = seen('a.ts', `go("https://acme-sms.io")\ngo("https://acme-sms.io/v1")\n${others}`)
  expect(uses?.slice(0, 2)).toEqual(['host acme-sms.io linked 1:13', 'host acme-sms.io/v1 called 2:13'])
})

describe('what misleads', () => {
  const cases: readonly [name: string, path: string, text: string, expected: readonly string[]][] = [
    ['a comment', 'a.ts', '// see https://acme-sms.io/docs\n', ['host acme-sms.io/docs mentioned 1:16']],
    ['a block comment', 'A.java', '/* api.acme-sms.io\n */', ['host api.acme-sms.io mentioned 1:4']],
    [
      'a comment behind a raw string',
      'a.go',
      'x := `\\`\n// https://acme-sms.io\n',
      ['host acme-sms.io mentioned 2:12'],
    ],
    ['the key of a table', 'A.cs', 'm["acme-sms.io"] = "acme.com";', ['host acme-sms.io mentioned 1:4']],
    ['the key of a hash', 'a.rb', "MAP = { 'acme-sms.io' => 1 }", ['host acme-sms.io mentioned 1:10']],
    ['a docstring', 'a.py', '"""\nTalks to https://acme-sms.io\n"""\n', ['host acme-sms.io mentioned 2:18']],
    ['a longer host that ends alike', 'a.ts', "f('https://not-acme-sms.io')", ['host not-acme-sms.io called 1:12']],
    [
      'the name as a subdomain of another',
      'a.ts',
      "f('https://acme-sms.io.evil.org')",
      ['host acme-sms.io.evil.org called 1:12'],
    ],
    ['the domain of a mail address', 'a.ts', "const from = 'help@acme-sms.io'", ['host acme-sms.io mentioned 1:20']],
    ['a link', 'a.tsx', '<a href="https://acme-sms.io">', ['host acme-sms.io linked 1:18']],
    ['a property chain', 'a.ts', 'const x = acme.sms.io + this.acme_sms', []],
    [
      'a path that is not the named one',
      'a.js',
      'load("https://www.shared.com/other")',
      ['host www.shared.com/other called 1:15'],
    ],
    ['a lower-case word like a key', 'a.ts', 'acme_token', []],
    ['a prefix without its underscore', 'a.ts', 'ACMETOKEN', []],
    ['keys that a build tool lists', 'turbo.json', '{"globalEnv": ["ACME_TOKEN"]}', ['env ACME_TOKEN mentioned 1:17']],
    [
      'the tests of a Rust file',
      'a.rs',
      'const A: &str = "https://acme-sms.io";\n#[cfg(test)]\nmod tests {\n  // "https://acme-sms.io"\n  f("https://acme-sms.io");\n}\n',
      ['host acme-sms.io called 1:26', 'host acme-sms.io mentioned 4:15', 'host acme-sms.io mentioned 5:14'],
    ],
    ['a bundle', 'app.js', `f("https://acme-sms.io");${'a=b;'.repeat(2000)}`, ['host acme-sms.io mentioned 1:12']],
    [
      'addresses in a lock file that are no source',
      'package-lock.json',
      '"resolved": "https://npm.acme-sms.io/a.tgz",\n"funding": { "url": "https://acme-sms.io/give" }',
      ['host npm.acme-sms.io/a.tgz called 1:22', 'host acme-sms.io/give mentioned 2:30'],
    ],
    ['a list of sponsors', 'sponsors.py', 'X = {"a": "https://acme-sms.io"}', ['host acme-sms.io linked 1:20']],
    [
      'a sample on the line below its key',
      'a.ts',
      "placeholder:\n  'https://acme-sms.io/x',",
      ['host acme-sms.io/x mentioned 2:12'],
    ],
    ['a sample behind an arrow', 'a.php', "'placeholder' => 'acme-sms.io'", ['host acme-sms.io mentioned 1:19']],
    [
      'an application for one-time codes',
      'a.html',
      '<b title="https://www.shared.com/acme/google-authenticator/id3">',
      ['host www.shared.com/acme/google-authenticator/id3 mentioned 1:19'],
    ],
    ['a block list', 'a.ts', "const BLOCKED_HOSTS = [\n  'acme-sms.io',\n]", ['host acme-sms.io mentioned 2:4']],
    [
      'a page policy',
      '_headers',
      '  Content-Security-Policy: script-src https://acme-sms.io',
      ['host acme-sms.io allowed 1:47'],
    ],
    [
      'an example in a page',
      'a.html',
      '<p>Your endpoint, e.g.\n  <code class="x">https://eu.acme-sms.io</code>',
      ['host eu.acme-sms.io mentioned 2:27'],
    ],
    [
      'text of a page in a program',
      'a.tsx',
      '<a>\n  https://acme-sms.io/account\n</a>',
      ['host acme-sms.io/account linked 2:11'],
    ],
    [
      'a URL inside a sentence',
      'a.ts',
      "throw new Error('Get a token at https://acme-sms.io')",
      ['host acme-sms.io linked 1:41'],
    ],
  ]
  it.each(cases)('%s', (_name, path, text, expected) => {
    expect(seen(path, text)).toEqual(expected)
  })

  it('addresses in a project description that a console wrote', () => {
    const uses = (path: string, text: string) =>
      scanProject(path, 'mobile', Buffer.from(text))!.evidence.map(({ use }) => use)
    expect(uses('google-services.json', '{"firebase_url": "https://acme.firebaseio.com"}')).toEqual(['mentioned'])
    expect(uses('setup.xml', '<s name="firebase_database_url">https://acme.firebaseio.com</s>')).toEqual(['mentioned'])
    expect(uses('a.ts', "const c = { storageBucket: 'acme.appspot.com' }")).toEqual(['mentioned'])
    expect(uses('a.ts', "fetch('https://acme.firebaseio.com/a.json')")).toEqual(['called'])
  })

  it('a look-alike letter never leaves a known name behind', () => {
    expect(seen('a.ts', "f('https://аcme-sms.io')")?.[0]).toContain('host аcme-sms.io')
    expect(seen('a.ts', "f('https://аcme-sms.io')")?.some((line) => line.startsWith('host acme-sms.io'))).toBe(false)
  })

  it('a long list of bare names', () => {
    const list = `const X = [${Array.from({ length: 60 }, (_, i) => `'h${i}.acme-sms.io'`).join(',\n')}]`
    expect(seen('a.ts', list)?.every((line) => line.includes(' mentioned '))).toBe(true)
  })

  it('unknown hosts in tests', () => {
    expect(seen('a.ts', "f('https://unknown.dev')", 'test')).toEqual([])
    expect(seen('a.ts', "f('https://unknown.dev')")).toEqual(['host unknown.dev called 1:12'])
  })

  it('bytes that are no text', () => {
    expect(seen('a.ts', Buffer.from('https://acme-sms.io\0'))).toBeUndefined()
  })
})
