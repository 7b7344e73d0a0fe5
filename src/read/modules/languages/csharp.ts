import type { Language, Names } from './language.js'

/**
 * C#: namespaces in sight as `A.B.*` (`global A.B.*` for the whole project), and the names of types that the text uses. A
 * namespace alone leads nowhere: one of a large product holds hundreds of files.
 */
export const csharp: Language = { name: 'csharp', endings: ['.cs'], read }

const USING =
  /^[ \t]{0,8}(global[ \t]{1,4})?using[ \t]{1,4}(static[ \t]{1,4})?(?:\w{1,100}[ \t]{0,4}(=)[ \t]{0,4})?(?:global::)?([A-Za-z_][\w.]{0,250})[ \t]{0,4};/gm
const NAMESPACE = /^[ \t]{0,8}namespace[ \t]{1,4}([\w.]{1,250})[ \t]{0,4}(;?)/gm
const DECLARED =
  /^([ \t]{0,8})(?:(?:public|internal|private|protected|static|sealed|abstract|partial|readonly|file|unsafe|ref)[ \t]{1,4}){0,6}(?:class|interface|struct|enum|record(?:[ \t]{1,4}(?:class|struct))?)[ \t]{1,4}([A-Za-z_]\w{0,120})/gm

/** A remark, a text, an import, or a name with a capital: what stands before it (`new`, a dot, a bracket) and whether it is called. */
const NAMED =
  /\/\/[^\n]*|^[ \t]{0,40}\*[^\n]*|^(?:(?:global )?using|namespace)[ \t][\w.]+|"(?:[^"\\\n{]|\\.){0,120}"|(\bnew[ \t]{1,4}|[[.])?\b([A-Z]\w{1,120})\b([ \t]{0,4}\()?/gm

/** So deep lie the types of a namespace in braces; deeper ones belong to other types. */
const TOP = 4

function read(text: string): Names {
  const imports = new Set<string>()
  for (const [, isGlobal, isStatic, alias, name] of text.matchAll(USING)) {
    const isType = isStatic !== undefined || alias !== undefined
    const dot = name!.lastIndexOf('.')
    const namespace = isType && dot > 0 ? name!.slice(0, dot) : name!
    imports.add(`${isGlobal === undefined ? '' : 'global '}${namespace}.*`)
    if (isType) imports.add(name!.slice(dot + 1))
  }
  for (const [, before, name, isCalled] of text.matchAll(NAMED))
    if (name !== undefined && before !== '.' && (isCalled === undefined || before !== undefined)) imports.add(name)
  return { imports: [...imports], ...declarations(text) }
}

function declarations(text: string): Pick<Names, 'declares' | 'implements'> {
  const spaces = [...text.matchAll(NAMESPACE)].map(({ index, 1: name, 2: end }) => ({ index, name: name!, end: end! }))
  const declares = new Set<string>()
  const contracts = new Set<string>()
  let at = -1
  for (const { index, 0: whole, 1: indent, 2: name } of text.matchAll(DECLARED)) {
    while (at + 1 < spaces.length && spaces[at + 1]!.index < index) at++
    const space = spaces[at]
    const width = indent!.replaceAll('\t', '    ').length
    if (width > (space !== undefined && space.end === '' ? TOP : 0)) continue
    declares.add(space === undefined ? name! : `${space.name}.${name}`)
    for (const one of contractsIn(text.slice(index + whole.length, index + whole.length + LONGEST_HEAD)))
      contracts.add(one)
  }
  return { declares: [...declares], implements: [...contracts] }
}

/** So much of the head of a type is looked through for what it implements. */
const LONGEST_HEAD = 600

/** Interfaces are told by their `I`, as the guidelines of .NET have it. */
function contractsIn(head: string): string[] {
  const heading = head
    .split(/\{|;|\bwhere\b/, 1)[0]!
    .replace(/<[^<>]*>/g, '')
    .replace(/\([^()]*\)/g, '')
  const colon = heading.indexOf(':')
  return colon < 0 ? [] : [...heading.slice(colon).matchAll(/(?<![.\w])I[A-Z]\w*/g)].map(([name]) => name)
}
