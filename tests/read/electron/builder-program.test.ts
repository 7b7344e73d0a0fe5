import { describe, expect, it } from 'vitest'
import { builderProgram } from '../../../src/read/electron/builder-program.js'
import { packageBuild } from '../../../src/read/electron/package-build.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const program = `/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'com.acme.notes',
  // linux: { target: 'snap' },
  linux: { target: ['AppImage', 'flatpak'] },
  win: { target: [{ target: 'appx', arch: ['x64'] }] },
  mac: { target: 'mas' },
  publish: [
    { provider: 'generic', url: 'https://updates.acme.example/notes' },
    { provider: process.env.PROVIDER },
  ],
}
`

describe('electron-builder as a program and in package.json', () => {
  it.each<[string, string, string[], string[]]>([
    ['nothing', '', [], []],
    ['a list that stays open', "export default { linux: { target: ['snap'", ['mobile store:snap declared 1:37'], []],
    ['targets of no store', "module.exports = { linux: { target: ['deb', 'rpm'] } }", [], []],
    [
      'targets, servers, the app id',
      program,
      [
        'mobile store:flathub declared 5:34',
        'mobile store:microsoft-store declared 6:30',
        'mobile store:mac-app-store declared 7:19',
        'adapter electron:publish:generic configured 9:18',
        'host updates.acme.example/notes called 9:42',
      ],
      ['bundle com.acme.notes 3:11'],
    ],
  ])('a program: %s', async (_title, text, facts, identities) => {
    const result = await readWith(builderProgram, 'electron-builder.config.js', text)
    expect(brief(result)).toEqual(facts)
    expect(told(result).filter((line) => line.startsWith('bundle'))).toEqual(identities)
  })

  it.each<[string, string, string[]]>([
    ['no JSON', '{"build": {', []],
    ['a build section of another tool', '{"build": {"linux": {"target": "snap"}}}', []],
    [
      'the section of electron-builder',
      '{"devDependencies": {"electron-builder": "^25"},\n"build": {"linux": {"target": ["snap"]}}}',
      ['mobile store:snap declared 2:33'],
    ],
  ])('package.json: %s', async (_title, text, facts) => {
    expect(brief(await readWith(packageBuild, 'package.json', text))).toEqual(facts)
  })
})
