import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { lineAround } from '../shared/line-starts.js'
import { BREAK_GLASS, LOCAL_LOGIN, LOGIN_FILES, LOGIN_WORDS, outsideLogins } from './outside-logins.js'
import { commentsOf } from './provider-names.js'

/** Folders and files of those who run the product (assumption, from the names seen in open code). */
const ADMIN_PATH =
  /(?:^|\/)\(?(?:[Aa]dmins?|[Aa]dministrators?|[Aa]dministration|[Bb]ack[-_]?[Oo]ffice|[Ss]taff|[Ss]uper[-_]?[Uu]sers?|[Ss]uper[-_]?[Aa]dmins?)\)?(?:[_.-]\w{1,40})*(?:\/|\.\w{2,4}$)|(?:^|[/_-])(?:require|only|ensure|is|verify|check)[_-]?(?:[Aa]dmin|[Ss]taff|[Ss]uperuser)\w{0,20}\.\w{2,4}$|(?:^|\/)(?:\w{0,30}[a-z])?(?:Admin|BackOffice|Superuser)(?:[A-Z]\w{0,40})?\.(?:java|kt|cs|php)$/

/** The nearest thing before a login that says whom it lets in: a function, a class, a route. */
const ADMIN_NAME =
  /(?:\bdefp?|\bfunction|\bfun|\bfunc(?:\s*\([^)\n]{0,60}\))?|\bclass|\bmodule|\bdefmodule|\bconst|\bpublic|\bprivate|\bboolean|\bbool|\bvoid|\bString|\bObject|\bTask(?:<\w{1,30}>)?)\s[^\n]{0,80}?(?:[Aa]dmin(?:istrator|s)?(?![a-z])|BackOffice|back_?office|[Ss]uper_?[Uu]ser|[Ss]taff(?![a-z]))|["'`(]\/(?:admin|administration|backoffice|staff|superadmin)(?:["'`/(:*]|\b)/g

/** Anything that begins another thing than the one before. */
const ANOTHER =
  /^(?:export\s|async\s|public\s|private\s|static\s|protected\s|[ \t]{0,4})*(?:def|defp|function|fun|func|class|module|defmodule|boolean|bool|void|String|Object)\b/gm

/** So far back is looked for whom a login lets in. */
const LOOK_BACK = 1200

/** Longer lines are made by tools, and whatever stands on them belongs to everything. */
const LONGEST_LINE = 300

/** Where those who run the product are let in by somebody outside, and where they are not. */
export const adminLogin = defineReader({
  name: 'code/admin-login',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: LOGIN_FILES,
    words: LOGIN_WORDS,
  },
  reads: 'Logins of administrators that somebody outside decides, and doors that need nobody outside.',
  blind: 'Roles that a login puts into a session which another file looks at.',
  read({ path, text, name }, report) {
    const comments = commentsOf(name)
    const glass = BREAK_GLASS.exec(text)
    if (glass !== null && !isCommented(text, glass.index, comments))
      report.codeFact({
        kind: 'guard',
        subject: 'admin-local',
        detail: 'a door for the day of an outage',
        at: glass.index,
      })
    if (!/[Aa]dmin|[Bb]ack_?[Oo]ffice|[Ss]taff|[Ss]uper_?[Uu]ser/.test(`${path}\n${text}`)) return
    const isAdminPath = ADMIN_PATH.test(path)
    const local = LOCAL_LOGIN.exec(text)
    if (local !== null && (isAdminPath || isForAdmins(text, local.index)) && !isCommented(text, local.index, comments))
      report.codeFact({ kind: 'guard', subject: 'admin-local', detail: 'a password of its own', at: local.index })
    for (const match of text.matchAll(outsideLogins(name))) {
      const at = match.index + match[0].search(/\w/)
      if (isCommented(text, at, comments) || !(isAdminPath || isForAdmins(text, at))) continue
      report.codeFact({
        kind: 'guard',
        subject: 'admin-outside',
        detail: match[0].replace(/^\W+|\W+$/g, '').slice(0, 60),
        at,
      })
    }
  },
})

/** Whether the function, class or route around a place says that it is for administrators. */
function isForAdmins(text: string, at: number): boolean {
  const line = lineAround(text, at)
  if (line.length < LONGEST_LINE && /(?:^|[^a-z])admin(?:s|istrators?)?(?![a-z])|Admin(?![a-z])/.test(line)) return true
  const before = text.slice(Math.max(0, at - LOOK_BACK), at)
  const name = [...before.matchAll(ADMIN_NAME)].at(-1)
  if (name === undefined) return false
  const depth = depthAt(before, name.index)
  // What stands deeper belongs to it: methods of a class, functions in a decorator.
  return ![...before.matchAll(ANOTHER)].some(({ index }) => index > name.index && depthAt(before, index) <= depth)
}

/** How far the line of a place is indented. */
function depthAt(text: string, at: number): number {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
  return /^[ \t]*/.exec(text.slice(start))![0].length
}
