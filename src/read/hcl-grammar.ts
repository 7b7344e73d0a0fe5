import { createRequire } from 'node:module'

const FILE = 'tree-sitter-hcl.wasm'

/**
 * The file of the HCL grammar: the copy that the build puts beside the program, from source the one of the package. The package
 * itself is not shipped, since its install script compiles native code that nothing here loads. As the paths in `flows/paths.ts`,
 * this one holds in the source tree's layout and in joined modules, for it is one folder deep.
 */
export function hclGrammar(): string {
  const require = createRequire(import.meta.url)
  try {
    return require.resolve(`../../grammars/${FILE}`)
  } catch {
    return require.resolve(`@tree-sitter-grammars/tree-sitter-hcl/${FILE}`)
  }
}
