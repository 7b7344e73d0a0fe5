import type { Language, Names } from './language.js'

/**
 * Go: import paths, each with what the file uses of it (`a.b/c/sms#Send,New`), and with a dot before them the names that another
 * file of the same package, or a value of an imported one, may have.
 */
export const go: Language = { name: 'go', endings: ['.go'], read }

const IMPORT = /^import[ \t]{0,4}(?:\(|(?:[\w.]{1,60}[ \t]{1,4})?"([^"\n]{1,300})")/gm
const IN_BLOCK = /^[ \t]{0,8}(?:([\w.]{1,60})[ \t]{1,4})?"([^"\n]{1,300})"/gm

/** What the file declares at its top: functions, methods, types and single variables and constants. */
const DECLARED = /^(?:func[ \t](?:\([^)\n]{0,120}\)[ \t]{0,4})?|type[ \t]|var[ \t]|const[ \t])([A-Za-z_]\w{0,80})/gm

/** A remark, a text, the type that a method belongs to, a name of a package or a value, or a name that is called, filled in or handed over. */
const USED =
  /\/\/[^\n]*|"(?:[^"\\\n]|\\.){0,400}"?|^func \([^)\n]{0,120}\)|\b([A-Za-z_]\w{0,60})\.([A-Z]\w{0,80})|\b([A-Za-z_]\w{2,80})(?=[({),])/gm

/** What stands after a name that is called, filled in or handed over: `(`, `)`, `,`, `{`. */
const AFTER_USE = new Set([0x28, 0x29, 0x2c, 0x7b])

function read(text: string): Names {
  const paths = importPaths(text)
  const usedOf = new Map(paths.map(({ as }) => [as, new Set<string>()]))
  const declares = [...new Set([...text.matchAll(DECLARED)].map(([, name]) => name!))]
  const own = new Set(declares)
  const used = new Set<string>()
  for (const { index, 0: whole, 1: before, 2: part, 3: alone } of text.matchAll(USED)) {
    if (before !== undefined && usedOf.has(before)) usedOf.get(before)!.add(part!)
    else if (part !== undefined && AFTER_USE.has(text.charCodeAt(index + whole.length))) used.add(part)
    else if (alone !== undefined) used.add(alone)
  }
  const imports = paths.map(({ path, as }) => {
    const names = usedOf.get(as)!
    return names.size === 0 ? path : `${path}#${[...names].join(',')}`
  })
  return {
    imports: [...new Set(imports), ...[...used].filter((name) => !own.has(name)).map((name) => `.${name}`)],
    declares,
  }
}

/** Each import with the name under which the file knows it: its last part, unless the file says otherwise. */
function importPaths(text: string): { path: string; as: string }[] {
  const found: { path: string; as: string }[] = []
  const add = (path: string, as?: string) => found.push({ path, as: as ?? path.slice(path.lastIndexOf('/') + 1) })
  IMPORT.lastIndex = 0
  for (let match = IMPORT.exec(text); match !== null; match = IMPORT.exec(text)) {
    if (match[1] !== undefined) {
      add(match[1])
      continue
    }
    const end = text.indexOf('\n)', IMPORT.lastIndex)
    const close = end < 0 ? text.length : end
    for (const [, as, path] of text.slice(IMPORT.lastIndex, close).matchAll(IN_BLOCK)) add(path!, as)
    IMPORT.lastIndex = close
  }
  return found
}
