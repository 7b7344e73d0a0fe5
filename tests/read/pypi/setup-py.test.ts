import { describe, expect, it } from 'vitest'
import { setupPy } from '../../../src/read/pypi/setup-py.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('pypi/setup-py', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'setup.py',
      text: 'setup(install_requires=["boto3", "twilio',
      facts: [
        'package pkg:pypi/boto3 declared 1:26 production',
        'package pkg:pypi/twilio declared 1:35 production',
        'registry pypi declared 1:1',
      ],
      told: [],
    },
    {
      title: 'reads lists and names',
      path: 'setup.py',
      text: `setup(
    name="acme-shop",
    url="https://shop.acme.example",
    install_requires=[
        "boto3>=1",  # "celery",
        # "twilio",
        'requests[security]',
    ],
    extras_require={"mail": ["sendgrid"], "test": ["pytest"]},
    tests_require=["moto"],
)
`,
      facts: [
        'package pkg:pypi/boto3 declared 5:10 production',
        'package pkg:pypi/requests declared 7:10 production',
        'package pkg:pypi/sendgrid declared 9:31 optional',
        'package pkg:pypi/pytest declared 9:53 development',
        'package pkg:pypi/moto declared 10:21 development',
        'registry pypi declared 1:1',
      ],
      told: ['name acme-shop 2:11', 'host shop.acme.example 3:10'],
    },
    {
      title: 'does not guess computed lists',
      path: 'setup.py',
      text: 'setup(install_requires=read("requirements.txt"))\n',
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(setupPy, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
