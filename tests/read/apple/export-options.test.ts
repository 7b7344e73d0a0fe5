import { describe, expect, it } from 'vitest'
import { exportOptions } from '../../../src/read/apple/export-options.js'
import { brief, readWith } from '../read-with.js'

const options = (method: string) => `<plist><dict><key>method</key>\n<string>${method}</string></dict></plist>`

describe('apple/export-options', () => {
  it.each([
    ['broken XML', '<plist>', []],
    ['no method', '<plist><dict/></plist>', []],
    ['the store', options('app-store'), ['mobile store:app-store called 2:9']],
    ['the store by its newer name', options('app-store-connect'), ['mobile store:app-store called 2:9']],
    ['beside the store', options('developer-id'), ['mobile export:developer-id called 2:9']],
  ])('%s', async (_title, text, expected) => {
    expect(brief(await readWith(exportOptions, 'ExportOptions.plist', text))).toEqual(expected)
  })
})
