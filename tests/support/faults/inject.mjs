/**
 * Loaded before the program (`node --import`): makes one call of the file or process seam fail, the one of number `FAULT_AT`, in
 * the way `FAULT_KIND`. Only calls that the program's own code makes count. How many there were is written to `FAULT_COUNT`.
 */
import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const at = Number(process.env.FAULT_AT)
const kind = process.env.FAULT_KIND
const real = { ...fs }
const calls = []

for (const name of Object.keys(fs).filter((key) => key.endsWith('Sync') && typeof fs[key] === 'function'))
  replace(fs, name, name)
replace(fs.realpathSync, 'native', 'realpathSync.native')
replace(childProcess, 'fork', 'fork')
syncBuiltinESMExports()
process.on('exit', () => {
  if (process.env.FAULT_COUNT) real.writeFileSync(process.env.FAULT_COUNT, calls.join('\n'))
})

function replace(object, key, name) {
  const original = object[key]
  object[key] = Object.assign(function faulty(...args) {
    // A wrapped function that calls another one is one call.
    if (!isOurs(new Error().stack)) return original.apply(this, args)
    calls.push(name)
    if (calls.length !== at) return original.apply(this, args)
    return faulted(name, () => original.apply(this, args), args)
  }, original)
}

/** The line behind this file is the caller's: in the built program, not in Node or a package. */
function isOurs(stack) {
  const caller = stack.split('\n').find((line, i) => i > 0 && !line.includes('/inject.mjs'))
  return caller !== undefined && /\/dist\/(?:src|commands)\/|\/bin\/run\.js/.test(caller)
}

function faulted(name, call, args) {
  if (kind === 'short') {
    if (name === 'readSync') return real.readSync(args[0], args[1], args[2], Math.ceil(args[3] / 2), args[4])
    if (name === 'writeSync' && typeof args[1] !== 'string')
      return real.writeSync(args[0], args[1], args[2] ?? 0, Math.ceil((args[1].length - (args[2] ?? 0)) / 2))
    return call()
  }
  if (kind === 'nothing') return name === 'readSync' ? 0 : call()
  if (kind === 'throw') throw new TypeError('undefined is not a function')
  throw Object.assign(new Error(`${kind}: made to fail, ${name}`), { code: kind, syscall: name, errno: -5 })
}
