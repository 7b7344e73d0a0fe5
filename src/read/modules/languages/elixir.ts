import type { Language, Names } from './language.js'

/** Elixir: full names of modules, with the file's aliases put in. */
export const elixir: Language = { name: 'elixir', endings: ['.ex', '.exs'], read }

const ALIAS =
  /^[ \t]{0,40}alias[ \t]{1,4}([A-Z][\w.]{0,200}?)(?:\.\{([^}]{0,2000})\}|,[ \t]{0,4}as:[ \t]{0,4}(\w{1,80})|$)/gm
const DECLARED = /^([ \t]{0,40})defmodule[ \t]{1,4}([A-Z][\w.]{0,200})/gm
const BEHAVIOUR = /^[ \t]{0,40}@behaviour[ \t]{1,4}([A-Z][\w.]{0,200})/gm

/** A remark, a text into which nothing is put, or the name of a module. */
const NAMED =
  /(?<![\w"'\\&?])#[^\n{][^\n]*|"(?:[^"\\\n#]|\\.|#(?!\{)){0,120}"|(?<![\w@$.])[A-Z]\w{0,100}(?:\.[A-Z]\w{0,100}){0,10}/g

function read(text: string): Names {
  const known = new Map<string, string>()
  const imports = new Set<string>()
  for (const [, name, list, as] of text.matchAll(ALIAS))
    if (list === undefined) known.set(as ?? lastOf(name!), name!)
    else
      for (const part of list.split(',')) {
        const one = part.trim()
        if (one === '') continue
        known.set(lastOf(one), `${name}.${one}`)
        imports.add(`${name}.${one}`)
      }
  const full = (name: string) => {
    const end = name.indexOf('.')
    const used = known.get(end < 0 ? name : name.slice(0, end))
    return used === undefined ? name : used + (end < 0 ? '' : name.slice(end))
  }
  for (const [name] of text.matchAll(NAMED)) if (/^[A-Z]/.test(name)) imports.add(full(name))
  return {
    imports: [...imports],
    declares: declaredIn(text),
    implements: [...text.matchAll(BEHAVIOUR)].map(([, name]) => full(name!)),
  }
}

/** A module within another one bears the name of the outer one before its own. */
function declaredIn(text: string): string[] {
  let outer = ''
  return [...text.matchAll(DECLARED)].map(([, indent, name]) => {
    if (indent !== '' && outer !== '') return `${outer}.${name}`
    outer = name!
    return name!
  })
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
