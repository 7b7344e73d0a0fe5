import { defineReader } from '../reader.js'
import { at } from '../syntax/data.js'
import { reportBuild } from './build.js'

/** electron-builder's configuration under `build` in package.json, where the package has electron-builder at all. */
export const packageBuild = defineReader({
  name: 'electron/package-build',
  version: 1,
  syntax: 'json',
  selects: { names: ['package.json'] },
  reads: 'The `build` section of package.json that electron-builder reads: store targets, update servers, the app id.',
  blind: 'Sections of packages that name electron-builder nowhere.',
  read({ tree, text }, report) {
    const build = at(tree, 'build')
    if (build?.kind === 'map' && text.includes('"electron-builder"')) reportBuild(build, report)
  },
})
