import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { commentsOf } from './provider-names.js'

/**
 * What is asked of the environment while a module loads, and ends the start where it is missing: `os.environ['X']` at the
 * margin of Python, `ENV.fetch('X')` without default in an initializer, `if (!process.env.X) throw` at the margin.
 */
const REQUIRED: readonly (readonly [files: RegExp, pattern: RegExp])[] = [
  [/\.py$/, /^[A-Za-z_]\w{0,60}\s*=\s*(?:\w{1,40}\()?os\.environ\[\s*["']([A-Z][A-Z0-9_]{3,80})["']\s*\]/gm],
  [/\.rb$/, /\bENV\.fetch\(\s*["']([A-Z][A-Z0-9_]{3,80})["']\s*\)(?!\s*\{|\s*do\b)/g],
  [/\.[cm]?[jt]s$/, /^if\s*\(\s*!process\.env\.([A-Z][A-Z0-9_]{3,80})\s*\)\s*(?:\{\s*)?(?:throw\b|process\.exit\()/gm],
]

/** Ruby that runs at every start. */
const INITIALIZER = /(?:^|\/)config\/(?:initializers\/|application\.rb$|environments\/production\.rb$)/

/** Where the start of the product asks for a setting and ends without it. */
export const boot = defineReader({
  name: 'code/boot',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.py', '.rb', '.ts', '.js', '.mjs'] },
  reads: 'Settings without which a module does not load, so that the product does not start.',
  blind: 'Checks in functions, schemas of settings, and clients that refuse to be built without a key.',
  read({ path, text, name }, report) {
    if (name.endsWith('.rb') && !INITIALIZER.test(path)) return
    for (const [files, pattern] of REQUIRED)
      if (files.test(name))
        for (const match of text.matchAll(pattern)) {
          if (isCommented(text, match.index, commentsOf(name))) continue
          report.codeFact({ kind: 'initialisation', subject: match[1]!, detail: 'required', at: match.index })
        }
  },
})
