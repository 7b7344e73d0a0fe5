import type { Report } from '../reader.js'
import { at, type Data, entriesOf, textOf } from '../syntax/data.js'

/** Kinds whose annotations bind an object to what a cloud provides: identity, addresses, disks. */
const BINDING_KINDS = new Set([
  'ServiceAccount',
  'Service',
  'Ingress',
  'Gateway',
  'StorageClass',
  'Namespace',
  'PersistentVolumeClaim',
])
const KEY = /^((?:[a-z0-9-]+\.)+[a-z]{2,})\/[\w.-]+$/
const LOAD_BALANCER = /^service\.beta\.kubernetes\.io\/([a-z]+)-/

/** Domains under which projects of the community keep their annotations: software, not services. */
const COMMUNITY =
  /(?:^|\.)(?:kubernetes\.io|k8s\.io|helm\.sh|prometheus\.io|cert-manager\.io|argoproj\.io|istio\.io|linkerd\.io|fluxcd\.io|knative\.dev|stakater\.com|traefik\.io|projectcontour\.io|konghq\.com|openshift\.io|kustomize\.config\.k8s\.io)$/

/**
 * Reports annotation keys as settings, and of objects that are bound to a cloud the domain of the key as its host:
 * `eks.amazonaws.com/role-arn` gives a service account its rights at that cloud.
 */
export function reportAnnotations(object: Data, kind: string, context: string, report: Report): void {
  for (const { key, keyOffset, value } of entriesOf(at(object, 'metadata', 'annotations'))) {
    const domain = KEY.exec(key)?.[1]
    if (domain === undefined) continue
    report.evidence({ kind: 'setting', value: key, use: 'configured', context, at: keyOffset })
    const cloud = LOAD_BALANCER.exec(key)?.[1]
    if (cloud !== undefined)
      report.evidence({
        kind: 'adapter',
        value: `kubernetes:load-balancer:${cloud}`,
        use: 'configured',
        context,
        at: keyOffset,
        excerpt: key,
      })
    else if (BINDING_KINDS.has(kind) && !COMMUNITY.test(domain))
      report.evidence({ kind: 'host', value: domain, use: 'configured', context, at: keyOffset, excerpt: domain })
    if (key === 'kubernetes.io/ingress.class') reportIngressClass(value, context, report)
  }
}

/** Reports the class of an ingress, which names who answers requests: `alb`, `gce`, `nginx`. */
export function reportIngressClass(node: Data | undefined, context: string, report: Report): void {
  const text = textOf(node)
  if (node && text !== undefined && /^[\w.-]{1,80}$/.test(text))
    report.evidence({
      kind: 'adapter',
      value: `kubernetes:ingress-class:${text}`,
      use: 'configured',
      context,
      at: node.offset,
      excerpt: text,
    })
}
