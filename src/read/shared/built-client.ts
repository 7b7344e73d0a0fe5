import type { Report } from '../reader.js'
import { AMAZON, endpointOf } from './endpoint.js'

/** Reports a client that a program builds, `aws:s3`, at its place; one of Amazon with the address that it is pointed at. */
export function reportBuiltClient(report: Report, text: string, value: string, at: number, excerpt: string): void {
  const context = value.startsWith('aws:') ? endpointOf(text, at, AMAZON) : undefined
  report.evidence({ kind: 'client', value, use: 'called', at, excerpt, ...(context !== undefined && { context }) })
}
