import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { commentsOf } from './provider-names.js'

/** Ways in which the large frameworks mark a row as deleted and keep it. */
const SOFT: readonly (readonly [idiom: string, pattern: RegExp])[] = [
  ['acts_as_paranoid', /^\s*acts_as_paranoid\b/m],
  ['discard', /^\s*include\s+Discard::Model\b/m],
  ['SoftDeletes', /^\s*use\s+(?:\w+,\s*)*SoftDeletes\b/m],
  ['DeleteDateColumn', /@DeleteDateColumn\(/],
  ['paranoid', /\bparanoid:\s*true\b/],
  ['SQLDelete', /@SQLDelete\(\s*sql\s*=\s*"\s*UPDATE/i],
  ['SafeDelete', /^class\s+\w+\([^)\n]*\b(?:SafeDeleteModel|SoftDeletableModel|SoftDeleteModel)\b/m],
  ['gorm.DeletedAt', /\bgorm\.DeletedAt\b/],
  ['deletedAt', /^\s*deleted(?:At|_at)\s+DateTime\?/m],
]

/** Jobs that end what was only marked. */
const PURGE =
  /\b(?:really_destroy!|forceDelete\(|hard_?delete\(|with_deleted\b[^\n]{0,80}\bdelete_all|onlyTrashed\(\)|only_deleted\b[^\n]{0,80}(?:destroy|delete)|HARD_DELETE|purge_?(?:deleted|soft|expired|old)\w*|Unscoped\(\)[^\n]{0,120}\.Delete\(|Prunable\b)/i

/** Where rows are only marked as deleted, and where they are ended later. */
export const deletion = defineReader({
  name: 'code/deletion',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.py', '.rb', '.ts', '.js', '.java', '.kt', '.go', '.php', '.prisma'] },
  reads: 'Rows that are marked as deleted and kept, by the idioms of the large frameworks, and jobs that purge them.',
  blind: 'Soft deletion that is written by hand, and purges in the database itself.',
  read({ text, name }, report) {
    if (
      !/paranoid|discard|softdelet|soft_?delet|safedelete|deletedate|sqldelete|deleted_?at|purge|really_destroy|hard_?delete|forcedelete|prunable|trashed/i.test(
        text,
      )
    )
      return
    for (const [idiom, pattern] of SOFT) {
      const match = pattern.exec(text)
      if (match === null) continue
      const at = match.index + (match[0].length - match[0].trimStart().length)
      if (!isCommented(text, at, commentsOf(name)))
        report.codeFact({ kind: 'purge', subject: 'kept', detail: idiom, at })
    }
    const purge = PURGE.exec(text)
    if (purge !== null && !isCommented(text, purge.index, commentsOf(name)))
      report.codeFact({
        kind: 'purge',
        subject: 'purged',
        detail: purge[0].slice(0, 40).split('\n')[0]!,
        at: purge.index,
      })
  },
})
