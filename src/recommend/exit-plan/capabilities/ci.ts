import type { ExitTemplate } from '../template.js'

/** Building, testing, shipping. */
export const ci: ExitTemplate = {
  capability: 'ci',
  prepare: [
    {
      title: 'Be able to ship by hand',
      text: 'Steps as scripts in the repository that a laptop can run; pipelines only call them. Names of the secrets that a release needs, written down.',
      hours: [8, 40],
      by: 'engineer on call',
    },
  ],
  close: [
    {
      title: 'Freeze releases but for what repairs',
      text: 'Say who may ship by hand and who looks on.',
      hours: [0.25, 1],
      by: 'incident lead',
    },
  ],
  take: [
    {
      title: 'Take out artefacts and names of secrets',
      text: 'Values of secrets do not come out of a pipeline: issue new ones.',
      hours: [1, 8],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Run the scripts elsewhere',
      text: 'Own runner first; caches, matrices and marketplace actions later.',
      hours: [8, 120],
      by: 'engineer on call',
    },
  ],
  tell: 'only if a release is late',
  test: 'Build and ship a harmless change from nothing with the vendor blocked.',
  back: 'Issue new secrets there too.',
}
