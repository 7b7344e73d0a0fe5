/** What a product needs done, in the words of the design. The order is the order of reports. */
export const CAPABILITIES = [
  'compute',
  'storage',
  'database',
  'cache-queue',
  'cdn',
  'dns',
  'domain',
  'tls',
  'sms',
  'email',
  'push',
  'app-store',
  'payments',
  'identity',
  'captcha',
  'attestation',
  'moderation',
  'secrets',
  'source-hosting',
  'ci',
  'registry',
  'monitoring',
  'analytics',
  'support',
  'chat',
  'search',
  'maps',
  'realtime-video',
  'ai',
  'media',
  'translation',
  'feature-flags',
  'cms',
  'crm',
  'workspace',
  'web-assets',
  'ads',
  'social',
  'crypto-web3',
  'other',
] as const

/** One capability of the design's closed list. */
export type Capability = (typeof CAPABILITIES)[number]

/** How the product depends on a capability: while it runs, to reach its users, to be built, or as a business. */
export type Role = 'runtime' | 'distribution' | 'build' | 'business'

/** What happens to users when a capability is gone, worst first. */
export const LOSS_EFFECTS = ['stops', 'blocks-users', 'blocks-reach', 'degrades', 'slows-team'] as const

/** What happens to users when a capability is gone. */
export type LossEffect = (typeof LOSS_EFFECTS)[number]

/** What a component is, as far as it decides which capabilities it cannot do without. */
export const COMPONENT_KINDS = [
  'web-service',
  'web-app',
  'ios-app',
  'android-app',
  'desktop-app',
  'cli-or-library',
  'infrastructure',
  'delivery',
  'unknown',
] as const

/** One kind of component. */
export type ComponentKind = (typeof COMPONENT_KINDS)[number]

/** What the loss of one capability means, and who is expected to have it. Read from `vendor-db/capabilities.yaml`. */
export interface CapabilityFacts {
  readonly id: Capability
  readonly title: string
  readonly effect: LossEffect
  /** In one clause: «sign-up and log-in codes are not delivered». */
  readonly meaning: string
  /** The role that a dependency on this capability has unless the evidence says otherwise. */
  readonly role: Role
  /** Kinds of component that cannot be expected to work without it. */
  readonly expectedBy: readonly ComponentKind[]
}
