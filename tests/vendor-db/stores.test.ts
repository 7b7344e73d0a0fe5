import { describe, expect, it } from 'vitest'
import { wholeDb } from '../support/whole-db.js'

/** What each store takes: a package for one of these goes into no store of another. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  android: [
    'amazon-appstore',
    'aptoide-store',
    'f-droid-repository',
    'google-play',
    'huawei-appgallery',
    'samsung-galaxy-store',
  ],
  apple: ['apple-app-store'],
  browser: ['google-chrome-web-store', 'microsoft-edge-addons', 'mozilla-addons', 'opera-addons'],
  editor: ['microsoft-vscode-marketplace', 'open-vsx-registry'],
  intellij: ['jetbrains-marketplace'],
  linux: ['canonical-snap-store', 'flathub-store'],
  windows: ['chocolatey-community', 'microsoft-store'],
  game: ['itch-io-store', 'valve-steam'],
}

const services = wholeDb().vendors.flatMap((vendor) => vendor.services)
const stores = services.filter(({ capabilities }) => capabilities.includes('app-store'))
const familyOf = (id: string) => Object.keys(FAMILIES).find((family) => FAMILIES[family]!.includes(id))

describe('stores', () => {
  it('are each of one family', () => {
    expect(stores.map(({ id }) => id).sort()).toEqual(Object.values(FAMILIES).flat().sort())
  })

  it('lead out to stores that take the same package: no browser add-on goes into a store for phones', () => {
    const strangers = stores.flatMap(({ id, waysOut = [] }) =>
      waysOut
        .filter(({ kind, to }) => kind === 'vendor' && familyOf(to) !== familyOf(id))
        .map(({ to }) => `${id}: ${to}`),
    )
    expect(strangers).toEqual([])
  })
})
