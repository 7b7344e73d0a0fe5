export { exitCodeOf, type GatePolicy, gate } from './gate.js'
