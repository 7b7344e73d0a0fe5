import { z } from 'zod'

/** What kind of way into the product a module is. */
export const ENTRY_KINDS = ['route', 'job', 'command', 'screen'] as const

/** One kind of entry point. */
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** How imports of a module are to be understood. */
export type ModuleLanguage = 'javascript' | 'python' | 'jvm' | 'go' | 'php' | 'csharp' | 'ruby' | 'elixir'

/** What one source file says of its place in the module graph. */
export interface ModuleFacts {
  readonly path: string
  /** Absent where the language's imports are not followed. */
  readonly language?: ModuleLanguage
  /** As written or in the notation of the language's reader, each once; type-only imports are left out since they load nothing. */
  readonly imports: readonly string[]
  /** Names under which others may mean it, where the language loads by names. */
  readonly declares?: readonly string[]
  /** Interfaces, contracts and behaviours that it implements: whoever holds one of them may hold this module. */
  readonly implements?: readonly string[]
  readonly entry?: EntryKind
}

/** Settings that say what an import stands for. Read as data; nothing of them is run. */
export interface ModuleSettings {
  readonly path: string
  /** `extends` of a tsconfig, as written. */
  readonly parents?: readonly string[]
  readonly baseUrl?: string
  readonly aliases?: readonly { readonly pattern: string; readonly targets: readonly string[] }[]
  /** Name of a workspace package, and what its manifest names as its beginning. */
  readonly packageName?: string
  readonly mains?: readonly string[]
  /** Path of a Go module, and the folders that stand for others beside it (`replace`). */
  readonly goModule?: string
  readonly replaces?: readonly { readonly from: string; readonly to: string }[]
}

const counted = z.strictObject({ count: z.int().min(0), paths: z.array(z.string()).describe('sorted; the first ones') })

/** How far one vendor reaches into the code. */
export const VendorReach = z.strictObject({
  vendor: z.string(),
  direct: counted.describe('modules that import its SDK, build its client, read its keys or call its host'),
  modules: counted.describe('modules that load those, directly or through others; without those themselves'),
  entryPoints: z.strictObject({
    count: z.int().min(0),
    byKind: z.partialRecord(z.enum(ENTRY_KINDS), z.int()),
    listed: z
      .array(
        z.strictObject({
          kind: z.enum(ENTRY_KINDS),
          path: z.string(),
          through: z.array(z.string()).describe('a shortest chain of imports to a module that touches the vendor'),
        }),
      )
      .describe('the nearest to the vendor first, then by path; the first ones'),
  }),
})
export type VendorReach = z.infer<typeof VendorReach>

/** Who reaches whom in the code. */
export const Reach = z.strictObject({
  modules: z.int().describe('source files of the product'),
  followed: z.int().describe('those of languages whose imports are followed'),
  imports: z.int().describe('imports that lead to another module of the product'),
  unresolved: z.int().describe('imports that look like the product’s own and lead nowhere'),
  entryPoints: z.int(),
  vendors: z.array(VendorReach),
})
export type Reach = z.infer<typeof Reach>

/** How modules that touch a service are spread. */
export const COUPLING_LEVELS = ['one-adapter', 'few', 'spread'] as const

/** How tightly code is bound to one service (`docs/coupling.md`). */
export const Coupling = z.strictObject({
  level: z.enum(COUPLING_LEVELS),
  modules: z.int().min(1),
  operations: z.int().describe('distinct SDK parts, clients and addresses of it that code names'),
  proprietary: z.array(z.string()).describe('features without a standard counterpart'),
  effort: z.int().min(1).max(13).describe('bounded scale, whatever the size of the repository'),
})
export type Coupling = z.infer<typeof Coupling>
