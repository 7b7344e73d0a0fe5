/** `${NAME:-default}` and `${NAME-default}` as shells, Compose and Dockerfiles write them. */
const DEFAULTED = /\$\{[A-Za-z_][A-Za-z0-9_]*:?-([^${}]*)\}/g

/** A plain variable, `${NAME}` or `$NAME`. */
const VARIABLE = /\$(?:\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))/g

const IMAGE_NAME = /^[a-z0-9][a-z0-9._/:-]*$/
const REGISTRY_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?$/

/** Build images that a service of that name keeps itself: no registry holds them. */
const MANAGED = /^aws\/codebuild\//

/** Other names of Docker's own registry. */
const DOCKER_HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

/**
 * The image with registry and without tag or digest: `node:20` is `docker.io/library/node`. Undefined where the name hangs
 * on a variable without default, where it is no image name, and for registries on the own machine.
 */
export function imageName(reference: string, variables?: ReadonlyMap<string, string>): string | undefined {
  const name = withoutTag(resolved(reference, variables)).toLowerCase()
  if (name.length > 255 || !IMAGE_NAME.test(name) || name.endsWith('/') || name === 'scratch') return undefined
  const slash = name.indexOf('/')
  const first = slash < 0 ? '' : name.slice(0, slash)
  if (MANAGED.test(name)) return undefined
  if (!/[.:]/.test(first) && first !== 'localhost') return `docker.io/${slash < 0 ? `library/${name}` : name}`
  if (!REGISTRY_HOST.test(first)) return undefined
  const rest = name.slice(slash + 1)
  if (!DOCKER_HUB.has(first)) return name
  return `docker.io/${rest.includes('/') ? rest : `library/${rest}`}`
}

/** The registry host that an image reference begins with, also where the rest hangs on variables: `ghcr.io/${OWNER}/x`. */
export function registryHost(reference: string, variables?: ReadonlyMap<string, string>): string | undefined {
  const first = resolved(reference, variables).split('/', 1)[0]!.toLowerCase()
  return reference.includes('/') && REGISTRY_HOST.test(first) ? first : undefined
}

function resolved(reference: string, variables: ReadonlyMap<string, string> | undefined): string {
  const text = reference
    .trim()
    .slice(0, 1000)
    .replace(/^["']|["']$/g, '')
    .replace(/^docker(?:-image)?:\/\//, '')
  const known = variables
    ? text.replace(VARIABLE, (whole, braced, bare) => variables.get(braced ?? bare) ?? whole)
    : text
  return known.replace(DEFAULTED, '$1')
}

function withoutTag(reference: string): string {
  const digest = reference.indexOf('@')
  const name = digest < 0 ? reference : reference.slice(0, digest)
  // The tag may hang on a variable that holds slashes or blanks; a colon before the first slash is a port.
  const colon = name.indexOf(':', Math.max(0, name.indexOf('/')))
  return colon < 0 ? name : name.slice(0, colon)
}
