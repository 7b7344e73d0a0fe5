import type { ExitTemplate } from '../template.js'

/** Packages and images that builds and machines fetch. */
export const registry: ExitTemplate = {
  capability: 'registry',
  prepare: [
    {
      title: 'Keep what you build from in a registry of your own',
      text: 'A proxy that keeps what was fetched, and own images in two registries. Pin by digest.',
      hours: [8, 40],
      by: 'engineer on call',
    },
  ],
  close: [
    {
      title: 'Do not empty caches',
      text: 'Build machines and nodes hold what was fetched last: stop clean-up jobs and replacement of nodes.',
      hours: [0.1, 0.5],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Copy images with all platforms and tags',
      text: 'From the registry while it answers, else out of the caches of nodes.',
      commands: [
        'skopeo sync --all --src docker --dest docker <OLD_REGISTRY>/<NAMESPACE>/<IMAGE> <NEW_REGISTRY>/<NAMESPACE>',
      ],
      hours: [1, 24],
      by: 'engineer on call',
      speaks: ['OCI'],
      source: {
        url: 'https://raw.githubusercontent.com/containers/skopeo/main/docs/skopeo-sync.1.md',
        checked: '2026-11-24',
      },
    },
    {
      title: 'Keep the packages that the lock files name',
      text: 'From local caches and build machines; names and versions stand in the lock files.',
      hours: [1, 24],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Fetch from the own registry',
      text: 'Registry addresses in manifests, lock files, Dockerfiles and charts; credentials of pull.',
      hours: [4, 40],
      by: 'engineer on call',
    },
  ],
  tell: 'only if others fetch your packages there: then where they are now',
  test: 'Build from nothing on a machine that cannot reach the vendor.',
  back: 'Publish what appeared meanwhile; never the same version with other content.',
}
