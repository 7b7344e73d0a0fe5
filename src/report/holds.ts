import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block } from './blocks.js'
import { enumerate, inSentence } from './words.js'

type Held = Assessment['functions'][number]

/** The good news: what goes on when any one of its companies leaves, and the line that proves it. */
export function holds(assessment: Assessment, db: VendorDb): Block[] {
  const vendorOf = new Map(assessment.dependencies.map((one) => [one.id, db.nameOf(one.vendor)]))
  const held = assessment.functions.filter((one) => one.state === 'survives' && one.group.members.length > 1)
  return held.map((one): Block => {
    const vendors = enumerate([...new Set(one.group.members.map((id) => vendorOf.get(id) ?? id))])
    const proof = one.group.evidence[0]
    return {
      kind: 'paragraph',
      text: [
        { strong: 'Holds: ' },
        sentence(one, vendors, inSentence(db.capability(one.capability).title)),
        ...(proof
          ? [', ', { place: proof.location.path, line: proof.location.line, column: proof.location.column }]
          : []),
        '.',
      ],
    }
  })
}

/** Copies are about what a component puts out, not about all that the product fetches under the same capability. */
function sentence({ component, group: { kind } }: Held, vendors: string, title: string): string {
  if (kind === 'copies')
    return `what ${component} puts out can still be fetched when any one of ${vendors} leaves (${title}: the same artefact lies with each)`
  return `${component} keeps ${title} when any one of ${vendors} leaves (${WIRED[kind] ?? kind})`
}

/** How members take over for each other, in words. */
const WIRED: Readonly<Record<string, string>> = {
  split: 'they share the traffic',
  failover: 'one takes over from the other',
}
