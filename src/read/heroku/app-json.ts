import { defineReader } from '../reader.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { imageName } from '../shared/image.js'
import { at, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Keys that only the manifest of a deploy button has; Expo and others call their files `app.json` too. */
const OWN_KEYS = ['addons', 'buildpacks', 'formation', 'stack', 'success_url', 'generator']

/** Manifests of deploy buttons (https://devcenter.heroku.com/articles/app-json-schema), Scalingo's in the same form. */
export const appJson = defineReader({
  name: 'heroku/app-json',
  version: 1,
  syntax: 'json',
  selects: { names: ['app.json', 'scalingo.json'] },
  reads: 'app.json of Heroku and scalingo.json: the add-ons they offer, the product’s names.',
  blind: 'Whether anybody deploys there: the file offers it.',
  read(document, report) {
    const { tree } = document
    const entries = entriesOf(tree)
    const own = entries.find(({ key }) => OWN_KEYS.includes(key))
    const host = document.name === 'app.json' ? 'heroku' : 'scalingo'
    if (own === undefined && host === 'heroku') return
    if (host === 'heroku' && own)
      report.evidence({ kind: 'file', value: 'app.json#heroku', use: 'offered', at: own.keyOffset, excerpt: own.key })
    for (const addon of itemsOf(at(tree, 'addons'))) {
      const plan = at(addon, 'plan') ?? addon
      const name = textOf(plan)?.split(':', 1)[0]
      if (name)
        report.evidence({
          kind: 'adapter',
          value: `${host}:addon:${name}`,
          use: 'offered',
          at: plan.offset,
          excerpt: name,
        })
    }
    const image = at(tree, 'image')
    const value = imageName(textOf(image) ?? '')
    if (image && value !== undefined && textOf(image)!.includes('.'))
      report.evidence({ kind: 'image', value, use: 'offered', at: image.offset })
    reportName(report, textOf(at(tree, 'name')), at(tree, 'name')?.offset ?? 0)
    reportRepository(report, textOf(at(tree, 'repository')), at(tree, 'repository')?.offset ?? 0)
    reportHomepage(report, textOf(at(tree, 'website')), at(tree, 'website')?.offset ?? 0)
  },
})
