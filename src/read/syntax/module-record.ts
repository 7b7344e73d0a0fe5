/** What a JavaScript or TypeScript module imports. Offsets are UTF-16 units into the text. */
export interface ModuleRecord {
  readonly imports: readonly ModuleImport[]
  /** True where the parser found errors and the list may be short. */
  readonly partial: boolean
}

/** One import: static, dynamic, `require` or re-export. */
export interface ModuleImport {
  readonly specifier: string
  readonly offset: number
  readonly kind: 'static' | 'dynamic' | 'require' | 'reexport'
  readonly typeOnly: boolean
  /** Imported names, `default` and `*` included; empty for a bare import. */
  readonly names: readonly string[]
  /** True where it stands inside a function, condition or try block rather than at module level. */
  readonly nested: boolean
}
