import type { Dependency } from '../model/dependency-map.js'
import type { Ground } from './ground.js'

/** Files that package managers write when they keep what they fetched beside the code, by type of package. */
const VENDORED: readonly (readonly [type: string, path: RegExp])[] = [
  ['golang', /(?:^|\/)vendor\/modules\.txt$/],
  ['npm', /(?:^|\/)(?:\.yarn\/cache|npm-packages-offline-cache)\/[^/]{1,200}\.(?:zip|tgz)$/],
  ['gem', /(?:^|\/)vendor\/cache\/[^/]{1,200}\.gem$/],
  ['cargo', /(?:^|\/)vendor\/[^/]{1,100}\/\.cargo-checksum\.json$/],
  ['composer', /(?:^|\/)vendor\/composer\/installed\.json$/],
  ['cocoapods', /(?:^|\/)pods\/manifest\.lock$/i],
]
/** Registries by the names that readers give them, where they differ from the type of the package. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['go', 'golang'],
  ['rubygems', 'gem'],
  ['crates', 'cargo'],
  ['packagist', 'composer'],
])

/** Where the repository itself is pushed to another host. */
export function isMirrored(ground: Ground): boolean {
  return (
    ground.codeFacts.some(({ kind, place }) => kind === 'mirror' && place !== 'documentation' && place !== 'example') ||
    ground.evidence.some(
      ({ kind, value }) => kind === 'resource' && /project_mirror$|^gitlab_project_push_mirror/.test(value),
    )
  )
}

/** Says of a registry whether everything that was seen to come from it is kept beside the code. */
export function isKeptBeside(ground: Ground): (dependency: Dependency) => boolean {
  const kept = new Set(VENDORED.flatMap(([type, path]) => (ground.files.some((file) => path.test(file)) ? [type] : [])))
  return ({ evidence }) =>
    kept.size > 0 &&
    evidence.every(({ kind, value }) => {
      const type = kind === 'package' ? value.slice('pkg:'.length).split('/')[0]! : kind === 'registry' ? value : ''
      return kept.has(TYPES.get(type) ?? type)
    })
}
