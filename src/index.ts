/**
 * Holdfast as a library. What stands here follows semantic versioning; deeper imports do not, and the package exports none.
 * See docs/library.md.
 */
export { type AssessInput, assess } from './library/assess.js'
export { type AuditOptions, audit } from './library/audit.js'
export { type FormatId, formats, type RenderOptions, render } from './library/formats.js'
export { type JudgeOptions, judge } from './library/judge.js'
export type { Assessment, Coverage } from './model/assessment.js'
export type { Config } from './model/config.js'
export { ConfigError } from './model/errors.js'
export type { Finding, Severity } from './model/finding.js'
export type { VendorDb } from './model/vendor-db.js'
export type { Verdict } from './model/verdict.js'
