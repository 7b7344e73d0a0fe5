import { describe, expect, it } from 'vitest'
import { storageYml } from '../../../src/read/ruby/storage-yml.js'
import { brief, readWith } from '../read-with.js'

const MENU = `local:
  service: Disk
  root: <%= Rails.root.join("storage") %>
amazon:
  service: S3
  bucket: <%= ENV.fetch('BUCKET', '') %>
other:
  service: S3
  endpoint: https://s3.acme.example
blob:
  service: AzureStorage
# google:
#   service: GCS
mirror:
  service: Mirror
  mirrors: [ amazon, blob ]
`

describe('ruby/storage-yml', () => {
  it('lists what files may be kept with', async () => {
    expect(brief(await readWith(storageYml, 'config/storage.yml', MENU))).toEqual([
      'adapter rails:active_storage:s3 configured 5:12 if storage service amazon is chosen',
      'adapter rails:active_storage:amazon configured 5:12 if storage service amazon is chosen',
      'adapter rails:active_storage:s3 configured 8:12 if storage service other is chosen',
      'host s3.acme.example called 9:21 if storage service other is chosen',
      'adapter rails:active_storage:azurestorage configured 11:12 if storage service blob is chosen',
    ])
  })

  it('does not take an entry for Amazon because of its key', async () => {
    const entry = (endpoint: string) => `amazon:\n  service: S3\n  <% if x %>\n  endpoint: ${endpoint}\n  <% end %>\n`
    const notes = async (endpoint: string) =>
      (await readWith(storageYml, 'config/storage.yml', entry(endpoint))).evidence
        .filter(({ kind }) => kind === 'adapter')
        .map(({ value, context }) => `${value} ${context}`)
    expect(await notes('https://files.acme.io')).toEqual(['rails:active_storage:amazon endpoint: files.acme.io'])
    expect(await notes('<%= ENV["E"] %>')).toEqual(['rails:active_storage:s3 amazon'])
    expect(await notes('https://s3.eu-west-1.amazonaws.com')).toEqual(['rails:active_storage:s3 amazon'])
  })

  it.each([
    ['an empty file', ''],
    ['a list', '- a\n- b\n'],
    ['services without a name', 'a:\n  service:\nb: 1\n'],
  ])('finds nothing in %s', async (_title, text) => {
    expect(brief(await readWith(storageYml, 'config/storage.yml', text))).toEqual([])
  })
})
