import { csharp } from './csharp.js'
import { elixir } from './elixir.js'
import { go } from './go.js'
import { javascript } from './javascript.js'
import { jvm } from './jvm.js'
import type { Language } from './language.js'
import { php } from './php.js'
import { python } from './python.js'
import { ruby } from './ruby.js'

/** The languages whose imports are followed. */
export const LANGUAGES: readonly Language[] = [csharp, elixir, go, javascript, jvm, php, python, ruby]

const BY_ENDING = new Map(LANGUAGES.flatMap((one) => one.endings.map((ending) => [ending, one] as const)))

/** The language whose imports can be followed; undefined for any other file. */
export function languageOf(path: string): Language | undefined {
  const dot = path.lastIndexOf('.')
  return dot < 0 ? undefined : BY_ENDING.get(path.slice(dot).toLowerCase())
}
