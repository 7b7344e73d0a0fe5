import type { Language, Names } from './language.js'

/** Ruby: constants as the text has them, which Zeitwerk loads by their names; `require_relative` from `./`; other `require` as `/x`. */
export const ruby: Language = { name: 'ruby', endings: ['.rb', '.rake', '.ru'], read }

/** A remark, a text into which nothing is put, a list of words, or a constant. */
const CONSTANT =
  /(?<![\w"'\\])#[^\n{][^\n]*|%[wi][[({][^\])}]{0,2000}|'(?:[^'\\\n]|\\.){0,120}'|"(?:[^"\\\n#]|\\.|#(?!\{)){0,120}"|(?<![\w@$.])(?:::)?[A-Z]\w{0,100}(?:::[A-Z]\w{0,100}){0,10}/g
const REQUIRE = /^[ \t]{0,40}require(_relative)?[ \t]{0,4}\(?[ \t]{0,4}["']([\w./-]{1,200})["']/gm

function read(text: string): Names {
  const imports = new Set<string>()
  for (const [name] of text.matchAll(CONSTANT)) if (/^[A-Z:]/.test(name) && /[a-z]/.test(name)) imports.add(name)
  for (const [, relative, path] of text.matchAll(REQUIRE))
    imports.add(`${relative === undefined ? '' : '.'}/${path!.replace(/\.rb$/, '')}`)
  return { imports: [...imports] }
}
