import { defineReader } from '../reader.js'

/**
 * A mirror of a registry for BuildKit or containerd: `[registry."docker.io"]` followed by `mirrors = ["mirror.example"]`
 * (https://docs.docker.com/build/buildkit/configure/#registry-mirror).
 */
const BUILDKIT =
  /\[(?:plugins\.[^\]\n]{0,80}\.)?registry\.(?:mirrors\.)?"([\w.-]+(?::\d+)?)"\]\s{0,40}(?:#[^\n]*\s{0,40})?(?:mirrors|endpoint)\s*=\s*\[\s*"(?:https?:\/\/)?([\w.-]+)/g

/** Docker's own daemon knows mirrors of Docker's own registry only (https://docs.docker.com/docker-hub/image-library/mirror/). */
const DAEMON = /"?registry-mirrors?"?\s*[:=]\s*\[?\s*"?(?:https?:\/\/)?([\w-]+\.[\w.-]+)/g

/** Where images are pulled through a mirror; what it does not hold comes from the registry behind it. */
export const registryMirror = defineReader({
  name: 'delivery/registry-mirror',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: ['.yml', '.yaml', '.toml'],
    names: ['daemon.json'],
  },
  reads: 'Mirrors of image registries in the settings of BuildKit, containerd and Docker.',
  blind: 'Mirrors that are set outside the repository.',
  read({ text }, report) {
    if (!text.includes('mirror')) return
    for (const match of text.matchAll(BUILDKIT))
      report.codeFact({ kind: 'choice', subject: match[2]!, detail: `mirror:${match[1]!}`, at: match.index })
    for (const match of text.matchAll(DAEMON))
      report.codeFact({ kind: 'choice', subject: match[1]!, detail: 'mirror:docker.io', at: match.index })
  },
})
