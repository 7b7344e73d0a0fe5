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

  it('asks for no store where the program lies outside', async () => {
    const text =
      '<Package><Properties><uap10:AllowExternalContent>true</uap10:AllowExternalContent></Properties></Package>'
    expect(brief(await readWith(appxManifest, 'AppxManifest.xml', text))).toEqual([])
  })

  it('survives rubbish', async () => {
    const result = await readWith(appxManifest, 'Package.appxmanifest', '<Package')
    expect(result.problems.map((p) => p.severity)).toEqual(['partial'])
  })
})
