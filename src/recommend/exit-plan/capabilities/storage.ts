import type { ExitTemplate } from '../template.js'

/** Uploads and stored files. */
export const storage: ExitTemplate = {
  capability: 'storage',
  prepare: [
    {
      title: 'Copy the files elsewhere every night',
      text: 'With credentials that can read here and cannot delete there, so that one stolen key does not take both.',
      commands: ['rclone copy <OLD>:<BUCKET> <NEW>:<BUCKET> --checksum --fast-list'],
      hours: [4, 16],
      by: 'engineer on call',
    },
  ],
  close: [
    {
      title: 'Close uploads',
      text: 'Answer them with a clear error. An upload that is acknowledged and not stored is lost without anybody knowing.',
      hours: [0.25, 1],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Copy the files, those that nobody can make again first',
      text: 'Originals of users before thumbnails. Then compare both sides; a copy that was not compared is a hope.',
      commands: [
        'rclone copy <OLD>:<BUCKET> <NEW>:<BUCKET> --checksum --transfers 32',
        'rclone check <OLD>:<BUCKET> <NEW>:<BUCKET> --one-way',
      ],
      hours: [2, 240],
      by: 'engineer on call',
      source: { url: 'https://rclone.org/commands/rclone_check/', checked: '2026-11-24' },
    },
  ],
  move: [
    {
      title: 'Serve files from the new place',
      text: 'Change endpoint, bucket, region and credentials; look for full addresses stored in the database, which no setting changes. Signed links of the old place end.',
      hours: [4, 80],
      by: 'engineer on call',
    },
  ],
  tell: 'uploads and stored files are out of reach',
  test: 'Write, read back, list and delete a file through the product; open one old file of each kind by its public address.',
  back: 'Copy what was written meanwhile, compare, switch; delete the copy that is no longer needed unless a legal hold or retention duty keeps it.',
}
