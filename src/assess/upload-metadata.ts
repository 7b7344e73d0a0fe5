import { byText } from '../util/sort.js'
import { codeEvidence, factsOfKind, vendorsBehind } from './control-facts.js'
import { fingerprint } from './fingerprint.js'
import type { Rule } from './rule.js'

/** HF115: pictures of users are stored, and no step that takes their metadata out was seen. One finding for the product. */
export const uploadMetadata: Rule = {
  id: 'HF115',
  title: 'Uploads keep their metadata',
  assess(ground) {
    const facts = factsOfKind(ground, 'strip')
    const stored = facts.filter(({ subject }) => subject === 'stored')
    if (stored.length === 0 || facts.some(({ subject }) => subject === 'stripped')) return []
    const open = facts.filter(({ subject }) => subject === 'public')
    return [
      {
        rule: 'HF115',
        severity: open.length > 0 ? ('medium' as const) : ('low' as const),
        vendors: vendorsBehind(new Set(stored.map(({ location }) => location.path)), ['storage'], ground),
        title: `Uploads of users are stored${open.length > 0 ? ' where anybody may read them' : ''}, and no step that takes out their metadata (place, device) was seen`,
        facts: {
          ways: [...new Set(stored.map(({ detail }) => detail))].sort(byText),
          places: stored.length,
          public: open.length > 0,
        },
        fingerprint: fingerprint('HF115'),
        evidence: [...stored.slice(0, 12), ...open.slice(0, 2)].map(codeEvidence),
      },
    ]
  },
}
