import { defineReader } from '../reader.js'
import { reportCloudFormation } from '../shared/cloudformation-resources.js'
import { reportName } from '../shared/identities.js'
import { purl } from '../shared/purl.js'
import { at, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Serverless Framework services (https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml). */
export const service = defineReader({
  name: 'serverless/service',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)serverless(?:[._-][a-z0-9_-]{1,40})?\.ya?ml$/ },
  reads: 'Serverless Framework: the cloud, what triggers functions, plug-ins, CloudFormation resources, own domains.',
  blind: 'Files that variables bring in.',
  read(document, report) {
    const root = document.tree?.[0]
    const provider = at(root, 'provider', 'name') ?? at(root, 'provider')
    const cloud = textOf(provider)
    if (root === undefined || provider === undefined || cloud === undefined) return
    report.evidence({ kind: 'file', value: 'serverless.yml', use: 'declared', at: provider.offset, excerpt: cloud })
    report.evidence({
      kind: 'client',
      value: `serverless:${cloud}`,
      use: 'called',
      at: provider.offset,
      excerpt: cloud,
    })
    report.mark({ kind: 'infrastructure', at: provider.offset })
    const name = at(root, 'service')
    reportName(report, textOf(name), name?.offset ?? 0)
    // With an organisation the deployment goes through the maker's own dashboard.
    const org = at(root, 'org')
    if (org)
      report.evidence({
        kind: 'client',
        value: 'serverless:dashboard',
        use: 'configured',
        at: org.offset,
        excerpt: 'org',
      })
    for (const { key, value } of entriesOf(at(root, 'functions')))
      for (const event of itemsOf(at(value, 'events')))
        for (const trigger of event.kind === 'scalar'
          ? [{ key: event.text, keyOffset: event.offset }]
          : entriesOf(event))
          report.evidence({
            kind: 'client',
            // `schedule` is another service at each cloud.
            value: `serverless:${cloud}:event:${trigger.key}`,
            use: 'called',
            context: key,
            at: trigger.keyOffset,
            excerpt: trigger.key,
          })
    const plugins = at(root, 'plugins')
    for (const plugin of itemsOf(at(plugins, 'modules') ?? plugins)) {
      const text = textOf(plugin)
      if (text !== undefined && !/^[./]/.test(text))
        report.evidence({
          kind: 'package',
          value: purl('npm', text),
          use: 'called',
          scope: 'development',
          at: plugin.offset,
          excerpt: text,
        })
    }
    for (const resources of itemsOf(at(root, 'resources'))) reportCloudFormation(at(resources, 'Resources'), report)
    const domain = at(root, 'custom', 'customDomain', 'domainName')
    if (domain && textOf(domain)?.includes('.') && !textOf(domain)!.includes('$'))
      report.identity({ kind: 'host', value: textOf(domain)!, at: domain.offset })
  },
})
