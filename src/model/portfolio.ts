import { z } from 'zod'
import { CAPABILITIES } from './capability.js'

/** What a company can do to a repository: stop it alone, take something required, take something optional. */
export const HOLDS = ['stops', 'required', 'optional'] as const
export type Hold = (typeof HOLDS)[number]

const number = z.int().min(0)

const PortfolioRepository = z.strictObject({
  name: z.string().describe('owner/repo'),
  state: z.enum(['audited', 'failed', 'left out']),
  reason: z.string().optional().describe('why it failed or was left out'),
  revision: z.string().optional(),
  product: z.string().optional(),
  passed: z.boolean().optional().describe('by its own holdfast.yaml, or by the policy from outside'),
  isComplete: z.boolean().optional(),
  isEmpty: z.boolean().optional().describe('no vendor was recognised in it'),
  reasons: z.array(z.string()).optional().describe('what the gate says'),
  findings: z.strictObject({ critical: number, high: number, medium: number, low: number }).optional(),
})
/** One repository of the organisation. */
export type PortfolioRepository = z.infer<typeof PortfolioRepository>

const PortfolioUse = z.strictObject({
  repository: z.string(),
  hold: z.enum(HOLDS).describe('stops: alone, at least one essential capability'),
  capabilities: z.array(z.enum(CAPABILITIES)),
})
/** What one repository has of a company. */
export type PortfolioUse = z.infer<typeof PortfolioUse>

const PortfolioCompany = z.strictObject({
  company: z.string(),
  name: z.string(),
  vendors: z.array(z.string()),
  stops: number.describe('audited repositories that it can stop alone'),
  sharePercent: z.number().min(0).max(100).describe('of the audited repositories in which a vendor was recognised'),
  uses: z.array(PortfolioUse),
})
/** A company, and what of the organisation stands on it. */
export type PortfolioCompany = z.infer<typeof PortfolioCompany>

/** An organisation's products side by side: who could stop several of them at once. */
export const PortfolioSchema = z.strictObject({
  schemaVersion: z.literal(1),
  organisation: z.string(),
  asOf: z.string(),
  tool: z.strictObject({ name: z.literal('holdfast'), version: z.string(), vendorDbDate: z.string() }),
  repositories: z.array(PortfolioRepository),
  companies: z.array(PortfolioCompany).describe('who stops most of them first'),
})
export type Portfolio = z.infer<typeof PortfolioSchema>
