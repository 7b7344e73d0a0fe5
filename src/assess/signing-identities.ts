import type { Dependency, RecognisedEvidence } from '../model/dependency-map.js'
import type { Judgement } from '../model/finding.js'
import { groupBy } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import { recognised } from './seen.js'

/**
 * Signing identities that a vendor holds. An app bundle is signed for users by Google with a key that never leaves it
 * (https://developer.android.com/studio/publish/app-signing): installed apps take no update that another key has signed.
 * `fastlane match` keeps certificates in a shared store (https://docs.fastlane.tools/actions/match); Apple can revoke them.
 */
export function signingIdentities(ground: Ground): Judgement[] {
  const stores = provenDependencies(ground).filter(
    (one) => one.capability === 'app-store' && one.usage === 'required' && one.role !== 'build',
  )
  return [...playSigning(stores, ground), ...match(stores)]
}

const PLAY = /google-play|play_store|gradle-play|upload-google-play|androidpublisher|play\.google\.com/

function playSigning(stores: readonly Dependency[], ground: Ground): Judgement[] {
  const bundles = ground.codeFacts.filter(({ kind, subject }) => kind === 'signing' && subject === 'app-bundle')
  const store = stores.find((one) => one.evidence.some(({ value, signal }) => PLAY.test(value) || PLAY.test(signal)))
  if (store === undefined || bundles.length === 0) return []
  const evidence = bundles.map(({ reader, detail, location, place }) =>
    recognised({
      reader,
      kind: 'mobile',
      value: 'signing:app-bundle',
      use: 'called',
      excerpt: detail,
      location,
      place,
    }),
  )
  return [
    judgement(
      store,
      `${ground.db.nameOf(store.vendor)} holds the key that Android users’ copies are signed with`,
      'play-app-signing',
      evidence,
    ),
  ]
}

const MATCH = /^fastlane:(?:match|sync_code_signing)$/

function match(stores: readonly Dependency[]): Judgement[] {
  const kept = stores.flatMap((one) =>
    one.evidence.filter(({ value }) => MATCH.test(value)).map((seen) => ({ one, seen })),
  )
  return [...groupBy(kept, ({ one }) => one.vendor).values()].map((group) => ({
    ...judgement(
      group[0]!.one,
      'Signing certificates are kept in the shared store of fastlane match',
      'fastlane-match',
      group.map(({ seen }) => seen),
    ),
    severity: 'low' as const,
  }))
}

function judgement(
  store: Dependency,
  title: string,
  identity: string,
  evidence: readonly RecognisedEvidence[],
): Judgement {
  return {
    rule: 'HF113',
    severity: 'medium',
    vendors: [store.vendor],
    capability: 'app-store',
    title,
    facts: { identity },
    fingerprint: fingerprint('HF113', store.vendor, identity),
    evidence: evidence.slice(0, 12),
  }
}
