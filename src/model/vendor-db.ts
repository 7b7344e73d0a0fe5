import type { CapabilityFacts } from './capability.js'
import type { SignalKind } from './evidence.js'
import type { Precedent } from './precedent.js'
import type { Scenario } from './scenario.js'
import type { Service, Source, Vendor } from './vendor.js'

/** An owner of vendors that sells no service of its own that code shows. */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly country: string
  /** The organisation that decides over it. */
  readonly owner?: string | undefined
}

/** What an audit knows of a service; how it shows stands in the vocabulary. */
export type ServiceFacts = Omit<Service, 'signals' | 'assumed' | 'examples' | 'lookalikes'>

/** What an audit knows of a vendor. */
export type VendorFacts = Omit<Vendor, 'services' | 'reading' | 'sources'> & {
  readonly services: readonly ServiceFacts[]
  /** No file tells of it: it is known from `holdfast.yaml` alone. */
  readonly isOnlyDeclared?: true
}

/** The compiled vendors, as stored in `dist/vendor-db.json`. */
export interface CompiledDb {
  /** The latest day on which a source was checked. */
  readonly date: string
  readonly capabilities: readonly CapabilityFacts[]
  readonly organisations: readonly Organisation[]
  readonly vendors: readonly VendorFacts[]
}

/** Per kind the services that it shows, each with its patterns as written. */
export type SignalTable = Readonly<
  Record<SignalKind, readonly (readonly [service: string, patterns: readonly string[]])[]>
>

/** How services show, as stored in `dist/vendor-signals.json`: all that a process needs which only reads files. */
export interface Vocabulary {
  readonly signals: SignalTable
  /** Signals that leave the vendor open. */
  readonly assumed: SignalTable
  /** Hosts and top levels that stand for nobody: reserved names, standards, pages that programmers cite. */
  readonly notVendors: { readonly hosts: readonly string[]; readonly topLevels: readonly string[] }
  /** Hosts that are pages to read. */
  readonly reading: readonly string[]
}

/** What is known beyond the index, as stored in `dist/vendor-facts.json`; loaded where a report or command asks for it. */
export interface CompiledFacts {
  /** By date. */
  readonly precedents: readonly Precedent[]
  /** Stretches of history to replay, by id. */
  readonly scenarios?: readonly Scenario[]
}

/** Where what is known of a vendor stands, by its id, as stored in `dist/vendor-sources.json`; for commands that tell of vendors. */
export type CompiledSources = Readonly<Record<string, readonly Source[]>>

/** The further facts in memory. */
export interface VendorFactsDb extends CompiledFacts {
  /** Precedents of one vendor or organisation, by date; only those read in their source unless all are asked for. */
  precedentsOf(organisation: string, options?: { readonly all?: boolean }): readonly Precedent[]
}

/** The vendor database in memory, with the look-ups that the stages need. */
export interface VendorDb extends CompiledDb, Vocabulary {
  /** Ids of vendors that come from the product's own files, sorted; absent where all come with the program. */
  readonly own?: readonly string[]
  /** By id or alias. */
  vendor(id: string): VendorFacts | undefined
  service(id: string): { readonly service: ServiceFacts; readonly vendor: VendorFacts } | undefined
  capability(id: string): CapabilityFacts
  /** Name of a vendor or owner; the id itself where it is unknown. */
  nameOf(organisation: string): string
  /** The organisation and everyone who decides over it, nearest first. */
  ownersOf(organisation: string): readonly string[]
}
