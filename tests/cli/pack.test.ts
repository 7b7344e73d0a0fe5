import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { tree } from '../collect/tree.js'

const ROOT = join(import.meta.dirname, '../..')
/** All that may be in the package. */
const ALLOWED = [
  /^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json|oclif\.manifest\.json|bin\/run\.js)$/,
  /^dist\/(?:src|commands)\/[\w/-]+(?:\.d)?\.(?:js|ts)$/,
  /^dist\/grammars\/tree-sitter-hcl\.(?:wasm|LICENSE)$/,
  /^dist\/(?:(?:help|vendor-(?:db|facts|signals|sources))\.json|build-id\.txt)$/,
  /^docs\/schema\/[a-z-]+\.schema\.json$/,
  /^vendor-db\/(?:[a-z]+\/)?[\w.-]+\.yaml$/,
]
/** Without one of these the package does not work. */
const NEEDED = [
  'bin/run.js',
  'dist/src/index.js',
  'dist/src/index.d.ts',
  'dist/vendor-db.json',
  'dist/vendor-facts.json',
  'dist/vendor-signals.json',
  'dist/vendor-sources.json',
  'dist/build-id.txt',
  'dist/grammars/tree-sitter-hcl.wasm',
  'dist/grammars/tree-sitter-hcl.LICENSE',
  'oclif.manifest.json',
]
/** What a download may weigh, bytes; 1.8 MB when this was written. */
const MOST = 4_000_000

interface Packed {
  /** Hash of the tarball. */
  readonly integrity: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

/** The package as it would be published from here. */
let here: Packed
beforeAll(() => {
  here = packed()
}, 180_000)

/** What `npm pack` would write; its answer is a list, or by newer versions an object by name. */
function packed(folder = ROOT): Packed {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error']
  const answer = JSON.parse(
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  return Object.values(answer)[0] as Packed
}

it('R01: packs what is needed and nothing else', () => {
  const paths = here.files.map(({ path }) => path)
  expect(paths.filter((path) => !ALLOWED.some((pattern) => pattern.test(path)))).toEqual([])
  expect(NEEDED.filter((path) => !paths.includes(path))).toEqual([])
  expect(here.size).toBeLessThan(MOST)
})

it('R01: runs nothing when it is installed, nor does what it stands on', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) expect(scripts).not.toHaveProperty(name)
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>
  }
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([])
})

/** What a plain install may bring at most. */
const MOST_PACKAGES = 190

it('R01: stands on few packages, each locked to its content', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; integrity?: string; link?: boolean }>
  }
  const all = Object.entries(packages).filter(([path]) => path !== '')
  expect(all.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
  expect(all.filter(([, { dev }]) => !dev).length).toBeLessThanOrEqual(MOST_PACKAGES)
})

it('R01: is the same package from a copy that is made at another time', { timeout: 180_000 }, () => {
  const copy = tree()
  for (const part of ['bin', 'dist', 'vendor-db', 'docs', 'package.json', 'oclif.manifest.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true, preserveTimestamps: false })
  for (const part of ['LICENSE', 'README.md', 'CHANGELOG.md']) cpSync(join(ROOT, part), join(copy, part))
  expect(packed(copy).integrity).toBe(here.integrity)
})
