/** Loaded before the program (`node --import`): every folder is listed in another order, the same for the same `SHUFFLE`. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let state = Number(process.env.SHUFFLE) >>> 0
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}

const list = fs.readdirSync
fs.readdirSync = (...args) => {
  const entries = list(...args)
  for (let left = entries.length - 1; left > 0; left -= 1) {
    const other = Math.floor(random() * (left + 1))
    const kept = entries[left]
    entries[left] = entries[other]
    entries[other] = kept
  }
  return entries
}
syncBuiltinESMExports()
