import type { Hit, Index } from './hit.js'

/** Prefixes that frameworks demand before a name may reach a browser or app. */
const FRAMEWORK_PREFIX =
  /^(?:NEXT_PUBLIC_|REACT_APP_|VITE_|EXPO_PUBLIC_|NUXT_PUBLIC_|NUXT_|GATSBY_|VUE_APP_|PUBLIC_|DJANGO_|RAILS_|APP_|SERVER_)/

/** Endings that make a name a credential or address, so that a vendor's name inside it is no accident. */
const CREDENTIAL =
  /_(?:KEY|TOKEN|SECRET|DSN|URL|URI|ID|PASSWORD|PASS|PAT|HOST|ENDPOINT|SID|USERNAME|USER|ACCOUNT|WEBHOOK|BUCKET|REGION|ENABLED)$/

/**
 * Environment variables: exact names and `PREFIX_*`. A framework's own prefix is looked through; inside a name with the
 * ending of a credential a prefix of at least six letters is found at any underscore (`PROD_TWILIO_AUTH_TOKEN`).
 */
export function envIndex(hits: readonly Hit[]): Index {
  const exact = new Map<string, Hit>()
  const prefixes = new Map<string, Hit>()
  for (const hit of hits) {
    if (hit.signal.endsWith('*')) prefixes.set(hit.signal.slice(0, -1), hit)
    else exact.set(hit.signal, hit)
  }

  const lookUp = (name: string, shortest: number): Hit | undefined => {
    const hit = exact.get(name)
    if (hit) return hit
    for (let end = name.lastIndexOf('_'); end > 0; end = name.lastIndexOf('_', end - 1)) {
      const found =
        end + 1 >= shortest ? (prefixes.get(name.slice(0, end + 1)) ?? prefixes.get(name.slice(0, end))) : undefined
      if (found) return found
    }
    return prefixes.get(name)
  }

  return (name) => {
    const bare = name.replace(FRAMEWORK_PREFIX, '')
    const hit = lookUp(name, 0) ?? (bare === name ? undefined : lookUp(bare, 0))
    // A prefix that leaves the vendor open gives way to a name inside that does not: `S3_CLOUDFRONT_HOST`.
    if ((hit && !hit.assumed) || !CREDENTIAL.test(name)) return hit
    for (let at = name.indexOf('_'); at > 0; at = name.indexOf('_', at + 1)) {
      const found = lookUp(name.slice(at + 1), 6)
      if (found && found.signal.length >= 6 && !(hit && found.assumed)) return found
    }
    return hit
  }
}
