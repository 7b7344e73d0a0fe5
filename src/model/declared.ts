import { z } from 'zod'
import { CAPABILITIES, COMPONENT_KINDS } from './capability.js'
import { Contract } from './contract.js'
import { INVENTORY_COLUMNS } from './inventory.js'
import { pathBelow } from './path-below.js'
import { day } from './vendor.js'

/*
 * What the owners know of the product and no code shows: the keys of `holdfast.yaml` about the business around it.
 */

const name = z.string().min(1).max(160)
const note = z.string().min(1).max(600)
const capability = z.enum(CAPABILITIES)
/** A vendor or service of the database by id, or the name of one that it does not know. */
const who = z.string().min(1).max(120)
const country = z.string().regex(/^[A-Z]{2}$/, 'a country, ISO 3166-1 alpha-2, like DE')
const hours = z.number().min(0).max(100_000)

/** A part of the product that folders do not show, or whose kind they mislead about. */
export const DeclaredComponent = z.strictObject({
  path: z.string().min(1).max(400),
  kind: z.enum(COMPONENT_KINDS),
  name: name.optional(),
})

/** What the business does with the product, for registers such as DORA's. */
export const BusinessFunction = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'a short id: letters, digits, dots and hyphens'),
  name,
  owner: name.optional(),
  criticality: z.enum(['critical', 'important', 'other']),
  /** Capabilities of the product that it needs. */
  needs: z.array(capability).max(CAPABILITIES.length).optional(),
  /** Longest outage that is tolerable, hours (ISO 22301: MTPD). */
  longestOutageHours: hours.optional(),
  licensedActivity: name.optional(),
})

/** A vendor with a contract, or one that no code shows: the bank, payroll, the lawyers' mail. */
export const DeclaredVendor = z.strictObject({
  vendor: who,
  capability,
  /** What it is for, where the capability does not say. */
  purpose: note.optional(),
  /** Required unless declared otherwise. */
  usage: z.enum(['required', 'optional']).optional(),
  country: country.optional(),
  contract: Contract.optional(),
  reason: note.optional(),
})

/** A prepared way to serve a capability without a vendor. */
export const DeclaredFallback = z.strictObject({
  for: who.describe('vendor or service that it replaces'),
  capability,
  /** Vendor or service of the database, or the name of a system of one's own. */
  to: who,
  kind: z.enum(['vendor', 'self-hosted', 'channel']).optional(),
  /** How it comes into use. */
  takesOver: z.enum(['automatic', 'by-hand']).optional(),
  lastDrill: day.optional(),
  recoveryHours: hours.optional(),
  note: note.optional(),
})

/** What was promised to customers or demanded by a regulator. */
export const RecoveryPromise = z.strictObject({
  capability: capability.optional().describe('absent: the product'),
  withinHours: hours,
  to: name.optional(),
})

/** Somebody who would object to a vendor, an owner or a country. */
export const Objection = z.strictObject({
  by: name.describe('investors, bank, insurer, customers'),
  vendor: who.optional(),
  owner: who.optional(),
  country: country.optional(),
  reason: note,
})

/** The keys of the configuration that declare; spread into its schema. */
export const DECLARED = {
  components: z.array(DeclaredComponent).max(200).optional(),
  businessFunctions: z.array(BusinessFunction).max(400).optional(),
  legalEntity: z
    .strictObject({
      name,
      /** ISO 17442, 20 characters. */
      lei: z
        .string()
        .regex(/^[A-Z0-9]{18}\d{2}$/, 'an LEI: 20 characters')
        .optional(),
      country: country.optional(),
    })
    .optional(),
  /** Where the product is sold or its users are. */
  jurisdictions: z.array(country).max(250).optional(),
  declaredVendors: z.array(DeclaredVendor).max(1000).optional(),
  /** Inventory of contracts, CSV: the path of the file, or the file with the headers that it uses. */
  inventory: z
    .union([
      pathBelow,
      z.strictObject({
        file: pathBelow,
        columns: z.partialRecord(z.enum(INVENTORY_COLUMNS), z.string().min(1).max(160)).optional(),
      }),
    ])
    .optional(),
  fallbacks: z.array(DeclaredFallback).max(400).optional(),
  promises: z.array(RecoveryPromise).max(100).optional(),
  objections: z.array(Objection).max(200).optional(),
  /** Recovery steps that the owners know better, hours. */
  recoverySteps: z
    .array(
      z.strictObject({
        vendor: who.optional(),
        capability: capability.optional(),
        step: name,
        hours: z.tuple([hours, hours]),
        reason: note,
      }),
    )
    .max(400)
    .optional(),
  /** What a day of standstill costs, for figures that nobody else may invent. */
  revenue: z.strictObject({ perDay: z.number().min(0), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  /** Who would hear a warning. */
  warnings: z
    .strictObject({
      securityContact: name.optional(),
      alternateContacts: z.boolean().optional(),
      secondOwner: z.boolean().optional(),
      secondPaymentMethod: z.boolean().optional(),
    })
    .optional(),
} as const
export type DeclaredVendor = z.infer<typeof DeclaredVendor>
export type DeclaredFallback = z.infer<typeof DeclaredFallback>
export type BusinessFunction = z.infer<typeof BusinessFunction>
export type RecoveryPromise = z.infer<typeof RecoveryPromise>
export type Objection = z.infer<typeof Objection>
