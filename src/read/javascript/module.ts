import { defineReader } from '../reader.js'

/** Specifiers that name no package: relative and absolute paths, Node's own modules, bundler aliases and virtual modules. */
const NO_PACKAGE = /^(?:[./#~]|@\/|node:|bun:|cloudflare:|virtual:|data:|file:|https?:)/

/** Names every package that a JavaScript or TypeScript module imports. */
export const module = defineReader({
  name: 'javascript/module',
  version: 1,
  syntax: 'module',
  selects: { extensions: ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts'] },
  reads: 'Import, require, dynamic import and re-export of JavaScript and TypeScript modules.',
  blind: 'Imports whose specifier is computed; what a bundler alias points to.',
  read({ tree }, report) {
    if (tree === undefined) {
      report.problem({ reason: 'the module could not be parsed; its imports are unknown', severity: 'failed' })
      return
    }
    if (tree.partial)
      report.problem({ reason: 'the module has syntax errors; imports may be missing', severity: 'partial' })
    for (const { specifier, offset, typeOnly, nested } of tree.imports) {
      if (specifier === '' || NO_PACKAGE.test(specifier)) continue
      report.evidence({
        kind: 'import',
        value: `js:${specifier}`,
        use: typeOnly ? 'declared' : 'called',
        at: offset,
        excerpt: specifier,
        ...(nested && { condition: 'nested' }),
      })
    }
  },
})
