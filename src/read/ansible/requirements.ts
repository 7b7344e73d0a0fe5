import { defineReader } from '../reader.js'
import { reportGitSource } from '../shared/git-source.js'
import { hostOf } from '../shared/host-of.js'
import { purl } from '../shared/purl.js'
import { at, itemsOf, textOf } from '../syntax/data.js'

/** Collections and roles that Ansible fetches (https://docs.ansible.com/ansible/latest/galaxy/user_guide.html). */
export const requirements = defineReader({
  name: 'ansible/requirements',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['requirements.yml', 'requirements.yaml'] },
  reads: 'Ansible requirements: collections, roles, the places that they come from.',
  blind: 'Servers set in ansible.cfg.',
  read(document, report) {
    const root = document.tree?.[0]
    let first: number | undefined
    for (const entry of [
      ...itemsOf(at(root, 'collections')),
      ...itemsOf(at(root, 'roles')),
      ...(root?.kind === 'list' ? root.items : []),
    ]) {
      const name = at(entry, 'name') ?? at(entry, 'src') ?? entry
      const text = textOf(name)
      if (text === undefined) continue
      const source = at(entry, 'source') ?? at(entry, 'src')
      if (reportGitSource(report, text, name.offset)) continue
      if (source && reportGitSource(report, textOf(source) ?? '', source.offset)) continue
      if (!/^\w+\.\w[\w-]*$/.test(text)) continue
      report.evidence({
        kind: 'package',
        value: purl('ansible', text),
        use: 'declared',
        at: name.offset,
        excerpt: text,
      })
      const host = hostOf(textOf(at(entry, 'source')) ?? '')
      if (host === undefined) first ??= name.offset
    }
    if (first !== undefined) report.evidence({ kind: 'registry', value: 'ansible-galaxy', use: 'declared', at: first })
  },
})
