import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files in one generated folder, and folders in one package: about the shape of a large repository of many packages. */
const FILES_PER_FOLDER = 20
const FOLDERS_PER_PACKAGE = 25

/**
 * Writes a tree of `count` files: the same one for the same seed. Each hundredth source file calls a vendor, each package has a
 * manifest and each fiftieth folder a workflow; the rest is ordinary code of 200 to 2,000 bytes.
 */
export function generateTree(root, count, seed = 1) {
  const random = generator(seed)
  let written = 0
  for (let folder = 0; written < count; folder += 1) {
    const home = `packages/p${Math.floor(folder / FOLDERS_PER_PACKAGE)}`
    const at = join(root, home, 'src', `m${folder % FOLDERS_PER_PACKAGE}`)
    mkdirSync(at, { recursive: true })
    if (folder % FOLDERS_PER_PACKAGE === 0 && written++ < count)
      writeFileSync(join(root, home, 'package.json'), manifest(home, random))
    if (folder % 50 === 0 && written++ < count) writeFileSync(join(at, 'deploy.yaml'), manifestOfCluster(folder))
    for (let file = 0; file < FILES_PER_FOLDER && written < count; file += 1, written += 1)
      writeFileSync(join(at, `f${file}.ts`), source(random))
  }
}

const PACKAGES = ['twilio', 'stripe', '@sentry/node', '@sendgrid/mail', 'lodash', 'express', 'zod', 'pino']
const HOSTS = ['api.twilio.com', 'api.stripe.com', 'hooks.slack.com', 'api.sendgrid.com']
const WORDS = 'order cart user invoice total item count price stock address parcel label queue event record'.split(' ')

function manifest(name, random) {
  const dependencies = Object.fromEntries([1, 2, 3].map(() => [pick(PACKAGES, random), '^1.0.0']))
  return `${JSON.stringify({ name: name.replace('/', '-'), version: '1.0.0', dependencies }, undefined, 2)}\n`
}

function manifestOfCluster(number) {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: s${number}\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:${number}\n`
}

function source(random) {
  const lines = [`import { ${pick(WORDS, random)} } from '../m${Math.floor(random() * FOLDERS_PER_PACKAGE)}/f0.js'`, '']
  if (random() < 0.01) lines.push(`export const at = 'https://${pick(HOSTS, random)}/v1'`)
  const length = 200 + random() * 1800
  for (let size = 0; size < length; ) {
    const line = `export const ${pick(WORDS, random)}_${Math.floor(random() * 1e6)} = ${pick(WORDS, random)}.${pick(WORDS, random)}(${Math.floor(random() * 100)})`
    lines.push(line)
    size += line.length
  }
  return `${lines.join('\n')}\n`
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)]
}

/** Numbers in [0, 1) that are the same on every machine (Marsaglia's xorshift, 32 bits). */
function generator(seed) {
  let state = seed || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
