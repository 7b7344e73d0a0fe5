import { describe, expect, it } from 'vitest'
import { EXTENSION_STORES, extensionsOf } from '../../src/util/extension-stores.js'
import { wholeDb } from '../support/whole-db.js'

describe('stores of extensions', () => {
  it('are stores of the vendor database', () => {
    const services = new Map(
      wholeDb().vendors.flatMap((vendor) => vendor.services.map((one) => [one.id, one] as const)),
    )
    for (const id of Object.keys(EXTENSION_STORES)) expect(services.get(id)?.capabilities).toContain('app-store')
  })

  it('are told from stores of applications, also where a company has both', () => {
    expect(extensionsOf(['mozilla-addons', 'opera-addons'])).toBe('browser')
    expect(extensionsOf(['open-vsx-registry'])).toBe('editor')
    expect(extensionsOf(['google-chrome-web-store', 'google-play'])).toBeUndefined()
    expect(extensionsOf(['mozilla-addons', 'open-vsx-registry'])).toBeUndefined()
    expect(extensionsOf([])).toBeUndefined()
  })
})
