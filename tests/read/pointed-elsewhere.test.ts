import { describe, expect, it } from 'vitest'
import { usings } from '../../src/read/csharp/usings.js'
import { modules } from '../../src/read/elixir/modules.js'
import { imports } from '../../src/read/php/imports.js'
import { djangoSettings } from '../../src/read/python/django-settings.js'
import type { Reader } from '../../src/read/reader.js'
import { source } from '../../src/read/ruby/source.js'
import { storageYml } from '../../src/read/ruby/storage-yml.js'
import { readWith } from './read-with.js'

const ACME = 'endpoint: s3.acme.dev'
const URL = 'https://s3.acme.dev'
const STORAGE = 'DEFAULT_FILE_STORAGE = "storages.backends.s3boto3.S3Boto3Storage"'

/** The notes to the client or adapter of S3, one for each fact. */
const notes = async (reader: unknown, path: string, text: string) =>
  (await readWith(reader as Reader, path, text)).evidence
    .filter(({ kind, value }) => (kind === 'client' && value === 'aws:s3') || value.startsWith('django:storage:'))
    .map(({ context }) => context)

describe('a client of S3 that is pointed at another maker', () => {
  it.each<[string, unknown, string, string]>([
    ['Ruby', source, 'a.rb', `Aws::S3::Client.new(endpoint: "${URL}")`],
    ['a Ruby resource', source, 'a.rb', `Aws::S3::Resource.new(\n  region: "auto",\n  endpoint: "${URL}"\n)`],
    ['PHP', imports, 'a.php', `<?php\nuse Aws\\S3\\S3Client;\n$c = new S3Client(['endpoint' => '${URL}']);`],
    ['C#', usings, 'a.cs', `using Amazon.S3;\nnew AmazonS3Client(new AmazonS3Config { ServiceURL = "${URL}" });`],
    ['Elixir', modules, 'config/prod.exs', 'config :ex_aws, :s3, scheme: "https://", host: "s3.acme.dev"'],
    [
      'Elixir over lines',
      modules,
      'config/prod.exs',
      'config :ex_aws, :s3,\n  scheme: "https://",\n  host: "s3.acme.dev"',
    ],
    ['Active Storage', storageYml, 'config/storage.yml', `far:\n  service: S3\n  endpoint: ${URL}\n`],
  ])('%s', async (_title, reader, path, text) => {
    expect(await notes(reader, path, text)).toEqual([ACME])
  })

  it('Django, in both names of the class', async () => {
    const text = `AWS_S3_ENDPOINT_URL = "${URL}"\n${STORAGE}\n`
    expect(new Set(await notes(djangoSettings, 'x/settings.py', text))).toEqual(new Set([ACME]))
  })

  it('Elixir, where the environment decides', async () => {
    const text = 'config :ex_aws, :s3, host: System.get_env("S3_HOST")'
    expect(await notes(modules, 'config/runtime.exs', text)).toEqual(['endpoint: set'])
  })
})

describe('a client of S3 that is left to Amazon', () => {
  it.each<[string, unknown, string, string, readonly (string | undefined)[]]>([
    ['Ruby', source, 'a.rb', 'Aws::S3::Client.new(region: "eu-west-1")', [undefined]],
    [
      'PHP',
      imports,
      'a.php',
      "<?php\nuse Aws\\S3\\S3Client;\n$c = new S3Client(['version' => 'latest']);",
      [undefined],
    ],
    ['C#', usings, 'a.cs', 'using Amazon.S3;\nvar c = new AmazonS3Client();', [undefined]],
    ['Elixir, by its own host', modules, 'config/prod.exs', 'config :ex_aws, :s3, host: "s3.amazonaws.com"', []],
    ['Elixir, in development', modules, 'config/dev.exs', 'config :ex_aws, :s3, host: "localhost"', []],
    ['Elixir, in a remark', modules, 'config/prod.exs', '# config :ex_aws, :s3, host: "s3.acme.dev"', []],
    ['Elixir, another setting', modules, 'config/prod.exs', 'config :acme, :s3, host: "s3.acme.dev"', []],
    [
      'one entry of two',
      storageYml,
      'config/storage.yml',
      `far:\n  service: S3\n  endpoint: ${URL}\nnear:\n  service: S3\n`,
      [],
    ],
    ['an example', storageYml, 'config/storage.yml.example', `far:\n  service: S3\n  endpoint: ${URL}\n`, []],
  ])('%s', async (_title, reader, path, text, expected) => {
    expect(await notes(reader, path, text)).toEqual(expected)
  })

  it.each([
    STORAGE,
    `# AWS_S3_ENDPOINT_URL = "${URL}"\n${STORAGE}`,
    `AWS_S3_ENDPOINT_URL = "https://s3.eu-west-1.amazonaws.com"\n${STORAGE}`,
    `AWS_S3_ENDPOINT_URL = "${URL}"\nDEFAULT_FILE_STORAGE = "storages.backends.gcloud.GoogleCloudStorage"`,
  ])('Django: %s', async (text) => {
    expect(new Set(await notes(djangoSettings, 'x/settings.py', text))).toEqual(new Set([undefined]))
  })
})
