import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { put } from '../collect/tree.js'
import { SHOP } from './small-trees.js'

/** Control characters, direction marks and commands of runners, as they may stand in any name or value. */
export const EVIL_TEXTS = [
  '\u001b[2J\u001b]0;title\u0007',
  '\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007',
  '\u009b31m',
  '\u202egpj.exe',
  '\u200bzero',
  'a\rb',
  'a\nb\n::error::x',
  '::add-mask::x',
  '##[group]x',
  'a\tb',
  'a"b\'c|d`e',
  '\u007f\b\u0000',
]

/** Adds what no parser likes, each in a place where one will meet it. */
export function putHardFiles(root: string): void {
  put(root, 'deep/package.json', '['.repeat(1_000_000))
  put(root, 'deep/app.json', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)
  put(root, '.github/workflows/bomb.yml', yamlBomb())
  put(root, '.github/workflows/deep.yml', '- '.repeat(10_000))
  put(
    root,
    'k8s/merge.yaml',
    `apiVersion: v1\nkind: Pod\na: &a {${'x: y, '.repeat(2000)}}\n${'b: {<<: *a}\n'.repeat(2000)}`,
  )
  put(root, 'deep/pyproject.toml', `a=${'['.repeat(9_999)}`)
  put(root, 'deep/pom.xml', `<!DOCTYPE x [<!ENTITY a "aaaa">${entities()}]><project>&j;</project>`)
  put(root, 'deep/Info.plist', `${'<dict>'.repeat(100_000)}`)
  put(root, 'deep/main.tf', `a = ${'['.repeat(100_000)}`)
  put(root, 'deep/index.html', '<div>'.repeat(100_000))
  put(root, 'deep/index.js', `import twilio from 'twilio'\n${'a?'.repeat(20_000)}b`)
  put(root, 'deep/brackets.ts', `import Stripe from 'stripe'\n${'['.repeat(20_000)}`)
  put(root, 'Dockerfile.deep', `FROM ${'${A:-'.repeat(10_000)}`)
}

function yamlBomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let n = 1; n < 12; n += 1) lines.push(`a${n}: &a${n} [${`*a${n - 1}, `.repeat(10)}]`)
  return `${lines.join('\n')}\n`
}

function entities(): string {
  return [...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')
}

/** Adds files whose names try to be something else; names with bytes that are no UTF-8 where the disk takes them. */
export function putEvilNames(root: string): void {
  for (const text of EVIL_TEXTS) {
    const name = text.replaceAll('\u0000', '').replaceAll('/', '_')
    put(root, `src/${name}.js`, SHOP['server.js'])
    put(root, `${name}/package.json`, SHOP['package.json'])
  }
  for (const name of ['__proto__', 'constructor', 'CON', '-rf', 'a '.repeat(60), 'x'.repeat(250)])
    put(root, `${name}/package.json`, SHOP['package.json'])
  for (const bytes of [[0xff, 0xfe], [0xc3], [0xed, 0xa0, 0x80]]) {
    const path = Buffer.concat([Buffer.from(join(root, 'src/a')), Buffer.from(bytes), Buffer.from('.js')])
    writeFileSync(path, SHOP['server.js'])
  }
}

/** Adds values that are shown: names of packages, hosts, images, keys. */
export function putEvilValues(root: string): void {
  const texts = EVIL_TEXTS.map((text) => JSON.stringify(text))
  put(
    root,
    'values/package.json',
    `{"name": ${texts[0]}, "dependencies": {${texts.map((text) => `${text}: ${text}`).join(',')}}}`,
  )
  put(root, 'values/compose.yaml', `services:\n${texts.map((text, n) => `  s${n}: {image: ${text}}`).join('\n')}\n`)
  const uses = EVIL_TEXTS.map((text) => `      - uses: "evil/${JSON.stringify(text).slice(1, -1)}@v1"`)
  put(root, '.github/workflows/values.yml', `jobs:\n  a:\n    runs-on: x\n    steps:\n${uses.join('\n')}\n`)
  put(root, 'src/values.js', EVIL_TEXTS.map((text) => `fetch("https://api.evil.io/${text}")`).join('\n'))
}

/** Adds what is no file: a pipe, links to elsewhere and to itself, folders within folders. */
export function putNoFiles(root: string, depth: number): void {
  execFileSync('mkfifo', [join(root, 'package-lock.json')])
  mkdirSync(join(root, 'links'))
  for (const [name, target] of Object.entries({ passwd: '/etc/passwd', up: '..', self: 'self', gone: 'nowhere' }))
    symlinkSync(target, join(root, 'links', name))
  symlinkSync('/etc/passwd', join(root, 'requirements.txt'))
  const script = `let d=${JSON.stringify(root)};process.chdir(d);for(let i=0;i<${depth};i++){fs.mkdirSync('d');process.chdir('d')}`
  execFileSync(process.execPath, ['-e', script])
}
