export { baselineOf } from './baseline.js'
export { exitCodeOf, gate } from './gate.js'
export type { GatePolicy } from './gate-policy.js'
export { applyGrants } from './grants.js'
