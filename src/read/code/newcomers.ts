import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { commentsOf } from './provider-names.js'

/** Where somebody becomes a user, by the words of names, routes and files (assumption, from the names seen in open code). */
const JOINS = /sign[-_]?up|\bregistration\b|register[-_]?(?:user|account)\b/gi

/** A role that is written down as it is given. */
const ROLE =
  /\b(?:role|plan|tier)["']?\s*(?::|=>|=|,)\s*(?:["':]|\w{1,30}(?:\.|::)){0,2}(user|member|viewer|guest|basic|free|customer|trial|owner|admin|administrator|reader|author|contributor|editor|starter|pending|unverified|regular|standard|subscriber)\b/gi

/** What slows newcomers down. */
const LIMIT =
  /\b(?:rate_?limit\w{0,20}|throttl\w{1,20}|\w{0,20}limiter|max_?per_?(?:day|hour|minute)|daily_?limit)\b(?<!error|exception|config|ed|opts)/i

/** Files that fill a database or draw a page. */
const NOT_THE_DOOR = /(?:^|[/_.-])(?:seeds?|fixtures?|scripts?|components?|modals?|webhooks?|ui)(?:[/_.-]|$)|\.tsx$/i

/** So much after the word belongs to it. */
const LOOK_AHEAD = 500

/** What somebody gets who has just signed up: the role that is given, and what slows him down. */
export const newcomers = defineReader({
  name: 'code/newcomers',
  version: 2,
  syntax: 'text',
  selects: {
    extensions: ['.py', '.rb', '.ts', '.tsx', '.js', '.mjs', '.java', '.kt', '.go', '.php', '.cs', '.ex'],
    words: ['signup', 'sign_up', 'sign-up', 'registration', 'register'],
  },
  reads: 'Roles that sign-up gives, and limits on newcomers.',
  blind: 'Roles that the database gives by default, and limits that are set elsewhere.',
  read({ path, text, name }, report) {
    if (NOT_THE_DOOR.test(path)) return
    const comments = commentsOf(name)
    const seen = new Set<string>()
    for (const joins of text.matchAll(JOINS)) {
      const after = text.slice(joins.index, joins.index + LOOK_AHEAD)
      const give = (detail: string, at: number) => {
        if (seen.has(detail) || isCommented(text, at, comments)) return
        seen.add(detail)
        report.codeFact({ kind: 'guard', subject: 'newcomer', detail, at })
      }
      for (const role of after.matchAll(ROLE)) give(`role:${role[1]!.toLowerCase()}`, joins.index + role.index)
      const limit = LIMIT.exec(after)
      if (limit !== null && !/^\s*(?:import|use|using|from|require|include)\b/.test(lineOf(after, limit.index)))
        give(`limit:${limit[0].slice(0, 40)}`, joins.index + limit.index)
    }
  },
})

function lineOf(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1, at)
}
