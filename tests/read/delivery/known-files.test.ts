import { describe, expect, it } from 'vitest'
import { FILE_NAMES, FILE_PATHS } from '../../../src/read/delivery/file-names.js'
import { knownFiles } from '../../../src/read/delivery/known-files.js'
import { brief, readWith } from '../read-with.js'

describe('delivery/known-files', () => {
  it.each([
    ['settings.json', []],
    ['app.json', []],
    ['config.toml', []],
    ['other/config.toml', []],
    ['lib/deploy/vercel.ts', []],
    ['vercel.ts', ['file vercel.ts declared 1:1']],
    ['libs/input/appveyor.yml', []],
    ['appveyor.yml', ['file appveyor.yml declared 1:1']],
    ['.github/workflows/ci.yml', ['file .github declared 1:1']],
    ['libs/input/.github/workflows/ci.yml', []],
    ['netlify.toml', ['file netlify.toml declared 1:1']],
    ['.github/renovate.json5', ['file renovate.json5 declared 1:1']],
    ['api/Dockerrun.aws.json', ['file Dockerrun.aws.json declared 1:1']],
    ['apps/web/supabase/config.toml', ['file supabase/config.toml declared 1:1']],
    ['convex/_generated/api.d.ts', ['file convex/_generated/api.d.ts declared 1:1']],
    ['.do/deploy.template.yaml', ['file .do/deploy.template.yaml offered 1:1']],
  ])('%s', async (path, expected) => {
    expect(brief(await readWith(knownFiles, path, 'anything at all'))).toEqual(expected)
  })

  it('selects each name and shape of its list, and nothing that only ends alike', () => {
    const { names, path } = knownFiles.selects
    for (const name of FILE_NAMES) expect(names).toContain(name.toLowerCase())
    for (const shape of FILE_PATHS) expect(path!.test(`some/${shape.toLowerCase()}`)).toBe(true)
    expect(path!.test('mysupabase/config.toml')).toBe(false)
    expect(path!.test('supabase/config.toml.md')).toBe(false)
  })

  it('lists each name once', () => {
    expect(new Set(FILE_NAMES).size).toBe(FILE_NAMES.length)
    expect(new Set(FILE_PATHS).size).toBe(FILE_PATHS.length)
  })
})
