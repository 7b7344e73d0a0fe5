import { describe, expect, it } from 'vitest'
import { procfile } from '../../../src/read/heroku/procfile.js'
import { brief, readWith } from '../read-with.js'

describe('heroku/procfile', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['not a procfile', []],
    ['# web: flyctl deploy', []],
    ['web: node server.js', []],
    [
      'web: bundle exec puma\nworker: newrelic-admin run-program celery',
      [
        'client cli:bundle called 1:6 production',
        'client cli:bundle:exec called 1:6 production',
        'client cli:puma called 1:18 production',
        'client cli:newrelic-admin called 2:9 production',
        'client cli:newrelic-admin:run-program called 2:9 production',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(procfile, 'Procfile', text))).toEqual(expected)
  })

  it('marks the web process, and takes other Procfiles for developers’', async () => {
    expect(
      (await readWith(procfile, 'api/Procfile', 'web: x')).marks.map(({ kind, folder }) => `${kind} ${folder}`),
    ).toEqual(['web-service api'])
    const dev = await readWith(procfile, 'Procfile.dev', 'web: vite')
    expect([brief(dev), dev.marks]).toEqual([['client cli:vite called 1:6 development'], []])
  })
})
