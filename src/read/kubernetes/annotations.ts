import type { Report } from '../reader.js'
import { reportIssuerAnnotation } from '../shared/issuer-annotation.js'
import { at, type Data, entriesOf, textOf } from '../syntax/data.js'

const KEY = /^((?:[a-z0-9-]+\.)+[a-z]{2,})\/[\w.-]+$/
const LOAD_BALANCER = /^service\.beta\.kubernetes\.io\/([a-z]+)-/

/** Domains of projects whose software runs in the cluster itself. */
const COMMUNITY = /(?:^|\.)(?:kubernetes\.io|k8s\.io|helm\.sh|openshift\.io|argoproj\.io)$/

/**
 * Reports annotation keys as settings, and of service accounts the domain of the key as a host: `eks.amazonaws.com/role-arn`
 * gives the account its rights at that cloud.
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
    else if (kind === 'ServiceAccount' && !COMMUNITY.test(domain))
      report.evidence({ kind: 'host', value: domain, use: 'configured', context, at: keyOffset, excerpt: domain })
    reportIssuerAnnotation(key, value, context, report)
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
