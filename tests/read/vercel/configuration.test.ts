import { describe, expect, it } from 'vitest'
import { configuration } from '../../../src/read/vercel/configuration.js'
import { brief, readWith } from '../read-with.js'

describe('vercel/configuration', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['{', []],
    ['{"headers": [], "redirects": [{"source": "/a", "destination": "https://x.example/a"}]}', []],
    [
      '{"crons": [{"path": "/a"}], "rewrites": [{"source": "/s", "destination": "https://stats.example.com/s"}, {"destination": "/index.html"}]}',
      ['client vercel:cron configured 1:3', 'host stats.example.com/s called 1:83'],
    ],
    [
      '{"buildCommand": "sentry-cli releases new x"}',
      ['client cli:sentry-cli called 1:19', 'client cli:sentry-cli:releases called 1:19'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(configuration, 'vercel.json', text))).toEqual(expected)
  })
})
