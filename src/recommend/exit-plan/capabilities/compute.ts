import type { ExitTemplate } from '../template.js'

/** Machines, containers and functions that answer requests. */
export const compute: ExitTemplate = {
  capability: 'compute',
  prepare: [
    {
      title: 'Be able to start the product elsewhere',
      text: 'Keep images, start-up files and names of settings in a second place. A folder of start-up code that names only one cloud’s resources starts nowhere else.',
      commands: ['skopeo copy --all docker://<OLD_REGISTRY>/<IMAGE>:<TAG> docker://<NEW_REGISTRY>/<IMAGE>:<TAG>'],
      hours: [4, 40],
      by: 'product owner',
      source: {
        url: 'https://raw.githubusercontent.com/containers/skopeo/main/docs/skopeo-sync.1.md',
        checked: '2026-11-24',
      },
    },
  ],
  close: [
    {
      title: 'Stop automatic changes',
      text: 'Pause deployments, scaling and scheduled jobs: a machine that is replaced now may not come back.',
      hours: [0.25, 1],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Take out what only the machines know',
      text: 'Volumes, uploads on disk, crontabs, logs that somebody may ask for.',
      commands: ['rsync --archive --hard-links --numeric-ids <USER>@<HOST>:<FOLDER>/ <BACKUP>/<HOST>/'],
      hours: [1, 24],
      by: 'engineer on call',
    },
  ],
  names: [
    {
      title: 'Point names to a page of your own',
      text: 'A static page elsewhere that says what happened is better than no answer, and needs no database.',
      hours: [0.5, 2],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Start the product at the substitute',
      text: 'Network first, then data stores, then the services in the order in which they need each other; read-only before writable.',
      hours: [16, 160],
      by: 'product owner',
    },
  ],
  tell: 'the product answers no request',
  test: 'Run the start-up from nothing at the substitute, with no access to the vendor, and play yesterday’s read requests against it.',
  back: 'Run both for a week and move traffic in steps; keep the substitute warm and its bill paid.',
}
