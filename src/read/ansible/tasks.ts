import { defineReader } from '../reader.js'
import { reportImage } from '../shared/pipeline-facts.js'
import { at, type Data, entriesOf, textOf } from '../syntax/data.js'

/** Fully qualified name of a module, `amazon.aws.s3_bucket`. */
const MODULE = /^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/

/** Playbooks and tasks of Ansible (https://docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html). */
export const tasks = defineReader({
  name: 'ansible/tasks',
  version: 1,
  syntax: 'yaml',
  selects: {
    path: /(?:^|\/)(?:tasks|handlers|playbooks)\/(?:[^/]{1,100}\/){0,4}[^/]+\.ya?ml$|(?:^|\/)(?:playbook|site)[^/]{0,60}\.ya?ml$/,
    markers: { extensions: ['.yml', '.yaml'], anyOf: ['- hosts:', 'ansible.builtin.'] },
  },
  reads: 'Ansible playbooks and tasks: modules by their full names, container images.',
  blind: 'Modules by short names, which any collection may bring.',
  read(document, report) {
    const stack: { readonly node: Data; readonly context: string }[] = []
    for (const root of document.tree ?? []) if (root.kind === 'list') stack.push({ node: root, context: '' })
    const seen = new Set<Data>()
    while (stack.length > 0) {
      const { node, context } = stack.pop()!
      if (seen.has(node)) continue
      seen.add(node)
      if (node.kind === 'list') for (const item of [...node.items].reverse()) stack.push({ node: item, context })
      const name = textOf(at(node, 'name')) ?? context
      for (const { key, keyOffset, value } of entriesOf(node)) {
        if (!MODULE.test(key) || key.startsWith('ansible.builtin.')) continue
        report.evidence({
          kind: 'resource',
          value: `ansible:${key}`,
          use: 'called',
          ...(name && { context: name }),
          at: keyOffset,
          excerpt: key,
        })
        reportImage(at(value, 'image'), report, name ? { context: name } : {})
      }
      for (const { value } of [...entriesOf(node)].reverse())
        if (value.kind === 'list') stack.push({ node: value, context: name })
    }
  },
})
