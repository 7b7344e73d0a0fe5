import type { Scope } from '../../model/evidence.js'

const DEVELOPMENT =
  /(?:^|[._/-])(?:dev|devel|develop|development|devcontainer|test|tests|testing|e2e|ci|local|override)(?:[._/-]|$)/i

/**
 * Whether a descriptor is for production or for developers, by the words in its path as people name them:
 * `docker-compose.dev.yml`, `.devcontainer/Dockerfile`, `Dockerfile.test`.
 */
export function scopeOfPath(path: string): Scope {
  return DEVELOPMENT.test(path) ? 'development' : 'production'
}
