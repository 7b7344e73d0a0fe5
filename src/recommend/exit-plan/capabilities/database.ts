import type { ExitTemplate } from '../template.js'

/** Records of the product. */
export const database: ExitTemplate = {
  capability: 'database',
  prepare: [
    {
      title: 'Keep a dump outside, and restore it on a calendar',
      text: 'Snapshots of the vendor go with the account. Note how long the restore took: that figure is part of the RTO.',
      hours: [8, 24],
      by: 'engineer on call',
    },
  ],
  close: [
    {
      title: 'Stop writes before the last copy',
      text: 'Read-only for users, workers stopped, queues drained or dumped, so that the last copy is one state and not two.',
      hours: [0.25, 2],
      by: 'incident lead',
    },
  ],
  take: [
    {
      title: 'Dump the database (PostgreSQL)',
      text: 'Custom format restores in parallel; roles are not part of a dump of one database.',
      commands: [
        'pg_dump --format=custom --no-owner --file=<FILE>.dump "<CONNECTION>"',
        'pg_dumpall --globals-only --no-role-passwords --file=<ROLES>.sql --dbname="<CONNECTION>"',
        'pg_restore --no-owner --jobs=<CORES> --dbname="<NEW_CONNECTION>" <FILE>.dump',
      ],
      hours: [1, 48],
      by: 'engineer on call',
      speaks: ['PostgreSQL'],
      source: {
        url: 'https://access.crunchydata.com/documentation/postgresql17/17.5/app-pg-dumpall.html',
        checked: '2026-11-24',
      },
    },
    {
      title: 'Dump the database (MySQL)',
      text: 'One transaction for a consistent state; holds for InnoDB tables only.',
      commands: [
        'mysqldump --single-transaction --routines --triggers --events --host=<HOST> --user=<USER> -p <DATABASE> > <FILE>.sql',
      ],
      hours: [1, 48],
      by: 'engineer on call',
      speaks: ['MySQL'],
    },
    {
      title: 'Export what the database holds',
      text: 'By the vendor’s own export where it has one, else page by page over the interface; keep types and time zones.',
      hours: [2, 120],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Restore, compare, switch',
      text: 'Same major version and extensions; count rows and check sequences before anybody writes.',
      hours: [8, 160],
      by: 'engineer on call',
    },
  ],
  tell: 'nothing can be looked up or saved',
  test: 'Restore into an empty server, count rows per table on both sides, run the product’s own checks against it.',
  back: 'Replicate back, compare, switch in a quiet hour; what was written meanwhile counts.',
}
