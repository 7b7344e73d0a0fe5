import type { Assessment } from '../../model/assessment.js'
import { findingText } from '../finding-text.js'
import type { Services } from './services.js'

/** Findings as notes on the services of the companies that they are about; on the product where there are none. */
export function annotationsOf(
  { findings }: Assessment,
  services: Services,
  at: { readonly tool: string; readonly product: string; readonly timestamp: string },
) {
  if (findings.length === 0) return {}
  const seen = new Map<string, number>()
  const annotations = findings.map((finding) => {
    const key = `finding:${finding.fingerprint}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    const subjects = [...new Set(finding.vendors.flatMap((vendor) => services.ofVendor(vendor)))]
    return {
      'bom-ref': times === 1 ? key : `${key}:${times}`,
      subjects: subjects.length > 0 ? subjects : [at.product],
      annotator: { component: { type: 'application', name: 'holdfast' } },
      timestamp: at.timestamp,
      text: `${finding.rule} ${finding.severity}: ${findingText(finding)}`,
    }
  })
  return { annotations }
}
