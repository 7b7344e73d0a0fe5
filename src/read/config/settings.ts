import { defineReader } from '../reader.js'
import { endpointSetting } from '../shared/endpoint-setting.js'
import { keysOf } from './keys.js'
import { snakeCase } from './snake-case.js'

/** Larger files are data, not settings. */
const LARGEST = 512 * 1024

/** An address in a setting is shorter. */
const LONGEST_VALUE = 160

/**
 * Files whose keys name what a product uses, though they lie in a folder of settings, are not all settings; those of a
 * pipeline name its own jobs and orbs.
 */
const NO_SETTINGS =
  /(?:^|\/)\.circleci\/|(?:^|\/)(?:locales?|i18n|translations?|lang|fixtures?|schemas?)\/|[.-]lock\.|(?:^|\/)(?:package|tsconfig|turbo|lerna|composer)(?:\.\w+)?\.json$|(?:messages|labels|strings)[\w-]*\.properties$|_[a-z]{2}(?:_[a-z]{2})?\.properties$/

/** Gives the keys of configuration files: the names of what a product can be set up with. */
export const settings = defineReader({
  name: 'config/settings',
  version: 2,
  syntax: 'text',
  selects: {
    extensions: ['.properties'],
    path: /(?:^|\/)(?:[\w-]*config[\w-]*|conf|settings)\/(?:[\w.-]+\/){0,4}[\w.-]+\.(?:ya?ml|toml|json|json5|ini|conf)$|(?:^|\/)(?:application|appsettings|bootstrap|config|conf|configuration|settings|secrets|sample|defaults?|values)[\w.-]*\.(?:ya?ml|toml|json|json5|ini)$|(?:^|\/)[\w.-]*(?:config|settings|secrets)\.(?:ya?ml|toml|ini)$/,
  },
  reads: 'Keys of YAML, TOML, JSON, INI and properties files that hold settings, alone and with their parent.',
  blind: 'Values; keys that code puts together; settings kept in a database.',
  read({ text, name, path }, report) {
    if (text.length > LARGEST || NO_SETTINGS.test(path.toLowerCase())) return
    const isOffered = OFFERED.test(path.toLowerCase())
    for (const { key, parent, offset } of keysOf(text, name)) {
      const own = snakeCase(key)
      if (own === '') continue
      const names = parent === undefined ? [own] : [own, `${snakeCase(parent)}_${own}`]
      for (const value of names) {
        const from = offset + key.length
        const context = endpointSetting(value, text.slice(from, from + LONGEST_VALUE)) ?? parent
        report.evidence({
          kind: 'setting',
          value,
          use: isOffered ? 'offered' : 'configured',
          at: offset,
          excerpt: key,
          ...(context !== undefined && { context }),
        })
      }
    }
  },
})

/** A sample is the list of settings that the code knows; an example is one way to fill it in. */
const OFFERED = /[./_-](?:example|template|dist)(?:[./_-]|$)/
