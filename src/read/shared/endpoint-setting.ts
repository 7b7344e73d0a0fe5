import { AMAZON } from './endpoint.js'
import { hostOf } from './host-of.js'

/** Keys by which programs that speak the protocol of S3 are told whom to speak it to; hosts of a CDN in front are not among them. */
const KEY =
  /(?:^|_)s3_(?:(?:api|custom|region)_)?(?:endpoint|hostname)(?:_ur[li])?$|(?:^|_)s3_host$|^aws_endpoint_url(?:_s3)?$/i
/** `S3_ENDPOINT=x`, `S3_ENDPOINT: x`, `- name: S3_ENDPOINT` with the value beside or below it. */
const VALUE = /^["'`]?\s{0,3}(?:=>?|:|[,}]?\s{0,40}["']?value["']?\s{0,3}[:=])\s{0,3}["'`]?([^\s"'`<>$]{4,120})/
/** Hosts that are nobody's in particular: RFC 2606 and RFC 6762 names, and those inside a cluster. */
const NOBODY = /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|localhost|local|internal)$/

/**
 * The note to a setting that points the protocol of a vendor's service at somebody else's host, `endpoint: <host>`; undefined
 * for other keys, and where the host is the vendor's own or not told.
 */
export function endpointSetting(key: string, after: string): string | undefined {
  if (!KEY.test(key)) return undefined
  const host = hostOf(VALUE.exec(after)?.[1] ?? '')?.split('/', 1)[0]
  return host === undefined ? undefined : elsewhere(host)
}

/** `endpoint: <host>` where a host is known to be another's than Amazon's. */
export function elsewhere(host: string): string | undefined {
  return AMAZON.test(host) || NOBODY.test(host) ? undefined : `endpoint: ${host.split('/', 1)[0]}`
}
