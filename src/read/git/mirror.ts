import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { hostOfUrl } from '../shared/host-of.js'

/** `git push --mirror ADDRESS` (https://git-scm.com/docs/git-push); the address may be a remote's name or a variable. */
const PUSH =
  /\bgit\s{1,4}(?:-[Cc]\s{1,4}\S{1,200}\s{1,4})?push\s[^\n;&|]{0,200}?--mirror\b(?:[= \t]+["']?([^\s"';&|]{1,300}))?/g

/** Building blocks of pipelines that do the same. */
const ACTION =
  /\buses:\s{0,4}["']?((?:pixta-dev\/repository-mirroring-action|wearerequired\/git-mirror-action|yesolutions\/mirror-action|spyoungtech\/mirror-action|cssnr\/mirror-repository-action|pkgstore\/github-action-mirror|SvanBoxel\/gitlab-mirror-and-ci-action|heussd\/mirror-to-[\w-]{1,40}))@/g

/** Where the repository is copied to another host by a push. */
export const mirror = defineReader({
  name: 'git/mirror',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: ['.sh', '.bash', '.yml', '.yaml'],
    names: ['makefile', 'justfile', 'jenkinsfile', 'rakefile'],
  },
  reads: 'Mirrors of the repository that scripts and pipelines push to.',
  blind: 'Mirrors that are pulled from elsewhere, or set in the settings of a forge.',
  read({ text }, report) {
    if (!text.includes('mirror')) return
    for (const pattern of [PUSH, ACTION])
      for (const match of text.matchAll(pattern)) {
        if (isCommented(text, match.index, 'hash')) continue
        const isAction = pattern === ACTION
        const subject = isAction ? match[1]! : (hostOfUrl(match[1] ?? '') ?? 'remote')
        report.codeFact({ kind: 'mirror', subject, detail: isAction ? 'action' : 'git push --mirror', at: match.index })
      }
  },
})
