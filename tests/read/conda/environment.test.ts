import { describe, expect, it } from 'vitest'
import { environment } from '../../../src/read/conda/environment.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('conda/environment', () => {
  it.each([
    {
      title: 'gives nothing for a broken file',
      path: 'environment.yml',
      text: 'dependencies: [\n  - {',
      facts: [],
      told: [],
    },
    {
      title: 'reads packages, those by pip, and channels',
      path: 'environment.yml',
      text: `name: shop
channels:
  - conda-forge
  - https://conda.acme.example/main
dependencies:
  - python=3.11
  - boto3>=1.34
  - conda-forge::pandas=2
  - pip:
      - twilio==9
`,
      facts: [
        'package pkg:pypi/boto3 declared 7:5 production',
        'package pkg:pypi/pandas declared 8:18 production',
        'package pkg:pypi/twilio declared 10:9 production',
        'registry conda declared 1:1',
        'host conda.acme.example/main called 4:13',
        'registry pypi declared 1:1',
      ],
      told: [],
    },
    {
      title: 'leaves other files with that name alone',
      path: 'config/environment.yaml',
      text: `name: production
dependencies:
  stripe: true
`,
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(environment, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
