import { lstatSync } from 'node:fs'
import { isAbsent } from '../util/is-absent.js'
import { unknowable } from './unknowable.js'

/** Where a baseline lies unless told otherwise, below the product's root. */
export const BASELINE = '.holdfast/baseline.json'

/** Whether anything stands at this path; throws `ConfigError` where it cannot be told. Apart, as most products have none to check. */
export function hasBaseline(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if (isAbsent(error)) return false
    throw unknowable(path, error)
  }
}
