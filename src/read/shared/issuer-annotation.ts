import type { Report } from '../reader.js'
import { type Data, textOf } from '../syntax/data.js'

const KEY = /^cert-manager\.io\/(?:cluster-)?issuer$/
/** Issuers are named freely; most bear the name of who signs, with a stage behind it: `letsencrypt-prod`. */
const STAGE = /[-_.](?:prod(?:uction)?|staging|stage|dev|issuer|http(?:01)?|dns(?:01)?|acme)\b/g

/** Reports by whom the certificates of an ingress are signed, where the name of its issuer tells: an annotation of cert-manager. */
export function reportIssuerAnnotation(key: string, value: Data, context: string, report: Report): void {
  const name = KEY.test(key) ? textOf(value) : undefined
  if (name === undefined || !/^[\w.-]{1,100}$/.test(name)) return
  report.evidence({
    kind: 'adapter',
    value: `cert-manager:cluster-issuer:${name.toLowerCase().replace('lets-encrypt', 'letsencrypt').replace(STAGE, '')}`,
    use: 'configured',
    ...(context && { context }),
    at: value.offset,
    excerpt: name,
  })
}
