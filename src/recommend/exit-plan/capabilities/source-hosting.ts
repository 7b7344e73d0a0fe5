import type { ExitTemplate } from '../template.js'

/** Code, history, issues and reviews. */
export const sourceHosting: ExitTemplate = {
  capability: 'source-hosting',
  prepare: [
    {
      title: 'Mirror every repository daily, from a machine of another company',
      text: 'Issues and reviews by the interface. Every clone of a colleague is a copy of the code, but not of open work.',
      commands: ['git clone --mirror <URL>', 'git --git-dir=<REPO>.git remote update --prune'],
      hours: [2, 16],
      by: 'engineer on call',
    },
  ],
  close: [
    {
      title: 'Name the one copy that counts',
      text: 'The newest clone that the team trusts; nobody pushes anywhere else until it stands. Look for machines that pull code when they start.',
      hours: [0.25, 1],
      by: 'incident lead',
    },
  ],
  take: [
    {
      title: 'Take out code with all branches, tags and large files',
      text: 'Then issues, reviews, wiki, releases and their files.',
      commands: [
        'git clone --mirror <OLD_URL> <REPO>.git',
        'git -C <REPO>.git lfs fetch --all',
        'git -C <REPO>.git push --mirror <NEW_URL>',
      ],
      hours: [1, 16],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Work at the new host',
      text: 'Access, protected branches, deploy keys, webhooks; addresses in submodules, package manifests and documents.',
      hours: [8, 80],
      by: 'engineer on call',
    },
  ],
  tell: 'where the code is now, for those who contribute',
  test: 'Clone, build, review and merge one change at the new host.',
  back: 'Push the new history to the old host; never the other way without comparing.',
}
