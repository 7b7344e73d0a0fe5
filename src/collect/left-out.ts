import { REASON } from './reasons.js'

/** Folders of packages that an installer put there: what they hold is known from manifests and lock files. */
const INSTALLED = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  '.venv',
  'venv',
  'site-packages',
  'Pods',
])

/** Folders that a build writes. */
const BUILT = new Set(['__pycache__', '.gradle', 'DerivedData', '.next', '.nuxt'])

/** `target` is a build's folder only beside one of these. */
const TARGET_MAKERS = ['Cargo.toml', 'pom.xml']

/** Version-control data of other systems than git; git's own is passed by without a word. */
const OTHER_VERSION_CONTROL = new Set(['.hg', '.svn', '.bzr', '.jj'])

/** Why a folder of this name is never entered, whatever the ignore files say; undefined when it is entered. */
export function leftOutFolder(name: string, hasSibling: (name: string) => boolean): string | undefined {
  if (INSTALLED.has(name)) return REASON.dependencies
  if (BUILT.has(name)) return REASON.buildOutput
  if (name === 'target' && TARGET_MAKERS.some(hasSibling)) return REASON.buildOutput
  if (OTHER_VERSION_CONTROL.has(name)) return REASON.versionControl
  return undefined
}
