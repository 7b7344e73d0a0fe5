import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'

/** What an entry loads before it does anything: packages, by the static imports of the files that the build makes of it. */
let packagesOf: (entry: string) => readonly string[]

beforeAll(async () => {
  const { metafile } = await build({
    entryPoints: ['src/cli/run-audit.ts', 'src/flows/sandbox-handler.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    metafile: true,
  })
  packagesOf = (entry) => {
    const waiting = Object.keys(metafile.outputs).filter((path) => metafile.outputs[path]!.entryPoint === entry)
    expect(waiting).toHaveLength(1)
    const met = new Set(waiting)
    const packages = new Set<string>()
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      for (const { path: imported, kind, external } of metafile.outputs[path]!.imports) {
        if (kind !== 'import-statement' || met.has(imported)) continue
        met.add(imported)
        if (!external) waiting.push(imported)
        else if (!imported.startsWith('node:')) packages.add(imported)
      }
    }
    return [...packages].sort()
  }
})

describe('what is loaded only when needed', () => {
  it('an audit without settings loads neither schemas nor parsers', () => {
    const packages = packagesOf('src/cli/run-audit.ts')
    expect(packages).toContain('ignore')
    for (const heavy of ['zod', 'yaml', 'cheerio', 'dependency-cruiser', 'oxc-parser', 'web-tree-sitter'])
      expect(packages).not.toContain(heavy)
  })

  it('the process for risky parsers loads a parser with the first file that wants it', () => {
    expect(packagesOf('src/flows/sandbox-handler.ts')).toEqual([])
  })
})
