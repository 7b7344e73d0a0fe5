import type { Scope } from '../../model/evidence.js'
import type { Packages } from '../shared/packages.js'

/** Reports a pod, and for `Firebase/Messaging` also the part of it: vendors tell their services apart by parts. */
export function addPod(found: Packages, name: string, at: number, scope: Scope, condition?: string): void {
  const slash = name.indexOf('/')
  if (slash > 0) found.add(name.slice(0, slash), at, scope, { condition, excerpt: name })
  found.add(name, at, scope, { condition })
}
