import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { PURGE, SEQUENTIAL, SOFT } from './deletion-idioms.js'
import { commentsOf } from './provider-names.js'

/** Where rows are only marked as deleted, and where they are ended later. */
export const deletion = defineReader({
  name: 'code/deletion',
  version: 3,
  syntax: 'text',
  selects: {
    extensions: ['.py', '.rb', '.ts', '.js', '.java', '.kt', '.go', '.php', '.cs', '.ex', '.prisma', '.sql'],
    words: [
      ...['acts_as_paranoid', 'paranoid:', 'discard', 'softdelet', 'soft_delet', 'safedelete', 'mongoosedelete'],
      ...['deletedatecolumn', 'sqldelete', 'deletedat', 'deleted', 'hasqueryfilter'],
      ...[
        'really_destroy',
        'forcedelete',
        'hard_delete',
        'harddelete',
        'onlytrashed',
        'purge',
        'unscoped(',
        'prunable',
      ],
      ...['ignorequeryfilters', 'autoincrement', 'auto_increment', 'primarygeneratedcolumn', 'generationtype'],
      ...['bigautofield', 'serial', 'gorm.model', '$table->', 'order by'],
    ],
  },
  reads: 'Rows that are marked as deleted and kept, by the idioms of the large frameworks, and jobs that purge them.',
  blind: 'Soft deletion through a field that the frameworks do not know, and purges in the database itself.',
  read({ text, name }, report) {
    const kept = SOFT.map(([idiom, pattern]) => [idiom, pattern.exec(text)] as const).find(
      ([, match]) => match !== null,
    )
    if (kept?.[1]) {
      const at = kept[1].index + (kept[1][0].length - kept[1][0].trimStart().length)
      // An attribute of PHP begins as its comments do.
      if (kept[1][0].startsWith('#[') || !isCommented(text, at, commentsOf(name)))
        report.codeFact({ kind: 'purge', subject: 'kept', detail: kept[0], at })
    }
    const purge = PURGE.exec(text)
    if (purge !== null && !isCommented(text, purge.index, commentsOf(name)))
      report.codeFact({
        kind: 'purge',
        subject: 'purged',
        detail: purge[0].slice(0, 40).split('\n')[0]!,
        at: purge.index,
      })
    const sequential = SEQUENTIAL.exec(text)
    if (sequential !== null && !isCommented(text, sequential.index, commentsOf(name)))
      report.codeFact({ kind: 'purge', subject: 'sequential', detail: 'ids that count up', at: sequential.index })
  },
})
