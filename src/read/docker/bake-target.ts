import type { Report } from '../reader.js'
import { gitSource, reportGitSource } from '../shared/git-source.js'
import { imageName, registryHost } from '../shared/image.js'

/** One text of a target, with the attribute it belongs to. */
export interface BakeText {
  readonly attribute: string
  readonly text: string
  readonly offset: number
}

/** `type=registry,ref=ghcr.io/acme/shop:cache`, `type=image,name=docker.io/acme/shop`. */
const REFERENCE = /(?:^|,)(?:ref|name)=([^,\s]{1,255})/
const BASE_IMAGE = 'docker-image://'

/** Attributes whose texts name images: what a target is called in registries, where its layers are kept, where it goes. */
const IMAGES = new Set(['tags', 'cache-from', 'cache-to', 'output'])
/** Attributes whose texts name what a target is built from. */
const SOURCES = new Set(['context', 'contexts', 'dockerfile'])

/** Reports the images and repositories that one target of a bake file names (https://docs.docker.com/build/bake/reference/). */
export function reportBakeText({ attribute, text, offset }: BakeText, target: string, report: Report): void {
  if (IMAGES.has(attribute)) {
    const reference = attribute === 'tags' ? text : (REFERENCE.exec(text)?.[1] ?? '')
    if (reference !== '') reportImage(reference, offset + text.indexOf(reference), target, report)
  } else if (SOURCES.has(attribute)) {
    if (text.startsWith(BASE_IMAGE))
      reportImage(text.slice(BASE_IMAGE.length), offset + BASE_IMAGE.length, target, report)
    else if (gitSource(text) !== undefined) reportGitSource(report, text, offset, undefined, target)
  }
}

/** Where variables hold the name, the registry is known all the same. */
function reportImage(reference: string, at: number, context: string, report: Report): void {
  const value = imageName(reference)
  const host = value === undefined ? registryHost(reference) : undefined
  if (value !== undefined) report.evidence({ kind: 'image', value, use: 'declared', context, at, excerpt: reference })
  else if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'called', context, at })
}
