import { defineReader } from '../reader.js'
import { at } from '../syntax/data.js'

/** Reads recipes with which F-Droid builds an app. */
export const metadata = defineReader({
  name: 'fdroid/metadata',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['.fdroid.yml', '.fdroid.yaml'], path: /(?:^|\/)metadata\/[a-z][\w]*(?:\.\w+)+\.ya?ml$/ },
  reads: 'F-Droid build recipes kept with the app.',
  blind: 'Recipes in F-Droid’s own repository.',
  read({ tree, name }, report) {
    const isRecipe = name.startsWith('.fdroid') || tree?.some((document) => KEYS.some((key) => at(document, key)))
    if (isRecipe) report.evidence({ kind: 'mobile', value: 'store:f-droid', use: 'declared', at: 0, excerpt: name })
  },
})

const KEYS = ['Builds', 'RepoType', 'AutoUpdateMode']
