import { describe, expect, it } from 'vitest'
import { values } from '../../../src/read/helm/values.js'
import { manifest } from '../../../src/read/kubernetes/manifest.js'
import { unmasked, withoutMask } from '../../../src/read/shared/unmasked.js'
import { readWith } from '../read-with.js'

describe('the excerpt of a template', () => {
  it('is what the file has', async () => {
    const pod = (image: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}-api\nspec:\n  containers:\n    - image: ${image}\n`
    for (const image of ['gcr.io/acme/api:{{ .Values.tag }}', '"gcr.io/acme/api:{{ .Values.tag }}"']) {
      const { evidence } = await readWith(manifest, 'chart/templates/pod.yaml', pod(image))
      expect(
        evidence.map(({ value, excerpt, context, location }) => ({ value, excerpt, context, ...location })),
      ).toEqual([
        {
          value: 'gcr.io/acme/api',
          excerpt: 'gcr.io/acme/api:{{ .Values.tag }}',
          context: 'Pod …-api',
          path: 'chart/templates/pod.yaml',
          line: 7,
          column: image.startsWith('"') ? 15 : 14,
        },
      ])
    }
  })

  it('stays as it is where the file has no template', async () => {
    const { evidence } = await readWith(values, 'chart/values.yaml', 'image: gcr.io/acme/api:v1')
    expect(evidence[0]?.excerpt).toBe('gcr.io/acme/api:v1')
  })

  it.each([
    ['a~~~~b', 'a~~~~b', 0, 'a~~~~b'],
    ['a~~~~b', 'xa{{}}b', 0, 'a{{}}b'],
    ['a~~~~b', 'xa{{}}c', 0, 'a~~~~b'],
    ['a~~~~b', 'a{{}}', 0, 'a~~~~b'],
    ['a~b', 'a{b', 0, 'a~b'],
  ])('%s of %s at %d is %s', (excerpt, text, at, expected) => {
    expect(unmasked(excerpt, text, at)).toBe(expected)
  })

  it('is left out of words', () => {
    expect(withoutMask('Pod ~~~~~-a')).toBe('Pod …-a')
    expect(withoutMask('Pod ~a')).toBe('Pod ~a')
  })
})
