import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { reportScripts } from '../shared/pipeline-facts.js'
import { type Data, entriesOf } from '../syntax/data.js'

/** Builds of AWS CodeBuild and Amplify (https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html). */
export const buildspec = defineReader({
  name: 'aws-build/buildspec',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)(?:buildspec(?:[._-][a-z0-9_-]{1,40})?|amplify)\.ya?ml$/ },
  reads: 'Build specifications of CodeBuild and Amplify: commands that phases run.',
  blind: 'The pipeline around the build.',
  read(document, report) {
    report.mark({ kind: 'delivery', at: 0 })
    for (const root of document.tree ?? []) walk(root, document.text, report)
  },
})

/** Amplify nests the same phases below `frontend`, `backend` and each of several apps. */
function walk(root: Data, text: string, report: Report): void {
  const stack: { readonly node: Data; readonly context: string }[] = [{ node: root, context: 'build' }]
  const seen = new Set<Data>()
  while (stack.length > 0) {
    const { node, context } = stack.pop()!
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'list')
      for (let i = node.items.length - 1; i >= 0; i--) stack.push({ node: node.items[i]!, context })
    for (const { key, value } of [...entriesOf(node)].reverse())
      if (key === 'commands') reportScripts(value, text, report, { context })
      else stack.push({ node: value, context: key })
  }
}
