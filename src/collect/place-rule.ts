import type { PlaceKind } from '../model/place.js'

/**
 * One line of the table that tells what kind of place a file is. Words are lower case and separated by blanks.
 * A rule that names folders speaks for the files below them, a rule that names files for files so called; a rule that
 * names both, for such files below such folders. Within each half any one hit suffices.
 */
export interface PlaceRule {
  readonly place: PlaceKind
  /** Names of folders, at any depth. */
  readonly folders?: string
  /** The same, for the first folder of the path only. */
  readonly topFolders?: string
  readonly folderStarts?: string
  readonly folderEndings?: string
  /** Whole base names. */
  readonly names?: string
  /** Beginnings of base names. */
  readonly starts?: string
  /** Ends of base names. */
  readonly endings?: string
  /** Words between two dots of a base name: `test` in `cart.test.ts`. */
  readonly parts?: string
  /** Endings that the rule does not speak for, each from a dot on. */
  readonly unless?: string
  /** Beginnings that the rule does not speak for. */
  readonly unlessStarts?: string
}

/** Endings of files in which programs are written, but Python. */
const CODE_BUT_PYTHON =
  '.ts .tsx .mts .cts .js .jsx .mjs .cjs .vue .svelte .astro .coffee .rb .rake .go .rs .java .kt .scala .groovy .swift ' +
  '.m .mm .h .c .cc .cpp .cs .fs .vb .php .ex .exs .erl .clj .dart .lua .pl .r .jl .elm .sol .sql'

/** Sets of endings that several rules share. */
export const ENDINGS = {
  codeButPython: CODE_BUT_PYTHON,
  code: `${CODE_BUT_PYTHON} .py`,
  /** Programs that are not delivered to a browser as they are. */
  serverCode: `${CODE_BUT_PYTHON} .py`
    .split(' ')
    .filter((ending) => !['.js', '.mjs', '.cjs', '.php'].includes(ending))
    .join(' '),
  data: '.yml .yaml .json .json5 .toml',
} as const
