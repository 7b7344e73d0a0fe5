import type { ModuleFacts, ModuleLanguage } from '../../../model/reach.js'

/** What the text of a module says of its neighbours. */
export type Names = Pick<ModuleFacts, 'imports' | 'declares' | 'implements'>

/** How one language says what a module loads: a look at the text, never a parse; every expression takes linear time. */
export interface Language {
  readonly name: ModuleLanguage
  /** In small letters, with the dot. */
  readonly endings: readonly string[]
  read(text: string): Names
}
