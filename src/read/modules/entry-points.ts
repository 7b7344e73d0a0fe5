import type { EntryKind } from '../../model/reach.js'
import { csharp } from './entries/csharp.js'
import { elixir } from './entries/elixir.js'
import { go } from './entries/go.js'
import { javascript } from './entries/javascript.js'
import { jvm } from './entries/jvm.js'
import type { EntryMarks } from './entries/mark.js'
import { php } from './entries/php.js'
import { python } from './entries/python.js'
import { ruby } from './entries/ruby.js'

/** Whatever the language: screens of Apple's frameworks, programs of the product. */
const ANY: EntryMarks = {
  files: /ViewController\.(?:swift|m)$|(?:^|\/)bin\/[^/]+$/,
  marks: [
    { kind: 'screen', path: /ViewController\.(?:swift|m)$/ },
    { kind: 'command', path: /(?:^|\/)bin\/[^/]+$/ },
  ],
}

/** Where frameworks look for the ways into a product. Paths and words of the frameworks' own documentation. */
const FRAMEWORKS: readonly EntryMarks[] = [javascript, python, jvm, ruby, go, php, csharp, elixir, ANY]

/** Whether a source file is a way into the product, told by where it lies and what it says. */
export function entryKindOf(path: string, text: string): EntryKind | undefined {
  for (const { files, marks } of FRAMEWORKS) {
    if (!files.test(path)) continue
    const found = marks.find((mark) => (mark.path?.test(path) ?? true) && (mark.text?.test(text) ?? true))
    if (found) return found.kind
  }
  return undefined
}
