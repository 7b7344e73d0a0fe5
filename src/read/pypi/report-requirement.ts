import type { ComponentMark, Scope } from '../../model/evidence.js'
import type { At } from '../reader.js'
import type { Packages } from '../shared/packages.js'
import { requirementOf } from './requirement.js'

/** Python packages that make their folder a web service. */
export const PYTHON_FRAMEWORKS: Readonly<Record<string, ComponentMark['kind']>> = {
  django: 'web-service',
  Django: 'web-service',
  flask: 'web-service',
  Flask: 'web-service',
  fastapi: 'web-service',
  starlette: 'web-service',
}

/** Reports one requirement: its package with extras and marker, and the repository or host it comes from if no registry. */
export function reportRequirement(found: Packages, text: string, at: At, scope: Scope): void {
  const requirement = requirementOf(text)
  if (!requirement) return
  const { name, extras, marker, url } = requirement
  found.add(name, at, scope, { condition: marker, context: extras && `extras ${extras}` })
  if (url) reportUrl(found, url, at, scope)
}

/** Reports where a package comes from that no registry serves. */
export function reportUrl(found: Packages, url: string, at: At, scope: Scope): void {
  if (GIT.test(url)) found.repository(url, at, scope)
  else found.download(url, at, scope)
}

const GIT = /^(?:git\+|git@|ssh:)|\.git(?:[@#]|$)|^https:\/\/github\.com\//

/** When the packages of a group with this name are needed, by what people call their groups. */
export function isDevelopmentName(name: string): boolean {
  return DEVELOPMENT.test(name.toLowerCase())
}

const DEVELOPMENT =
  /(?:^|[-_./ ])(?:dev|devel|develop|development|tests?|testing|lint|linting|linters?|docs?|ci|typing|types|mypy|style|format|quality|tools?|tox|coverage|benchmarks?|pre-commit|build|release|debug)(?:[-_./ ]|$)/
