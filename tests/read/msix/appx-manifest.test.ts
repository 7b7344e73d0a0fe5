import { describe, expect, it } from 'vitest'
import { appxManifest } from '../../../src/read/msix/appx-manifest.js'
import { brief, readWith } from '../read-with.js'

describe('msix/appx-manifest', () => {
  it('reads a package', async () => {
    const text = '<Package>\n<Identity Name="Acme.App" Publisher="CN=Acme"/>\n</Package>'
    const result = await readWith(appxManifest, 'Package.appxmanifest', text)
    expect(brief(result)).toEqual(['mobile store:microsoft-store declared 1:1'])
    expect(result.identities.map((i) => i.value)).toEqual(['Acme.App'])
  })

  it('survives rubbish', async () => {
    const result = await readWith(appxManifest, 'Package.appxmanifest', '<Package')
    expect(result.problems.map((p) => p.severity)).toEqual(['partial'])
  })
})
