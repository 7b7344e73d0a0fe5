import { groupBy } from '../../util/sort.js'
import { type Line, proven } from './line.js'

/** `noNewVendorWithoutInventory`: who is used since the baseline stands among the declared vendors or in the inventory. */
export const noNewVendor: Line = {
  says: ({ noNewVendorWithoutInventory: line }) =>
    line === true ? { text: 'noNewVendorWithoutInventory', path: ['noNewVendorWithoutInventory'] } : undefined,
  judge({ assessment, db, knownVendors }) {
    const { declaredVendors = [], inventory = [] } = assessment.declared ?? {}
    const declared = new Set([...declaredVendors, ...inventory].map(({ vendor }) => vendor.toLowerCase()))
    return [...groupBy(proven(assessment), ({ vendor }) => vendor)].flatMap(([vendor, group]) => {
      const names = [vendor, db.nameOf(vendor), ...group.map(({ service }) => service)]
      if (knownVendors.has(vendor) || names.some((name) => declared.has(name.toLowerCase()))) return []
      return [
        {
          key: `noNewVendorWithoutInventory\n${vendor}`,
          text: `${db.nameOf(vendor)} stands in no inventory (declaredVendors)`,
          findings: [],
          dependencies: group.map(({ id }) => id),
        },
      ]
    })
  },
}
