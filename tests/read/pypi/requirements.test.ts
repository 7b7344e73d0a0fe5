import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { requirements } from '../../../src/read/pypi/requirements.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('pypi/requirements', () => {
  it.each([
    {
      title: 'passes over what is no requirement',
      path: 'requirements.txt',
      text: `=====
-----
[x]
\${PACKAGE}==1

\\
`,
      facts: [],
      told: [],
    },
    {
      title: 'reads extras, markers and pins',
      path: 'requirements.txt',
      text: `boto3>=1.34
celery[sqs, redis]==5.3.1 ; python_version >= "3.9"
Flask_Login  # sessions
twilio==9.0.0 \\
    --hash=sha256:abc \\
    --hash=sha256:def
`,
      facts: [
        'package pkg:pypi/boto3 declared 1:1 production',
        'package pkg:pypi/celery declared 2:1 production if python_version >= "3.9"',
        'package pkg:pypi/flask-login declared 3:1 production',
        'package pkg:pypi/twilio declared 4:1 production',
        'registry pypi declared 1:1',
      ],
      told: [],
    },
    {
      title: 'reads repositories and archives',
      path: 'requirements.txt',
      text: `shop @ git+https://github.com/acme/shop.git@v1.2
-e git+ssh://git@github.com/acme/tools.git@main#egg=acme-tools
git+https://git.acme.example/team/lib.git#egg=lib
wheel @ https://files.acme.example/wheel.whl
-e .
`,
      facts: [
        'package pkg:pypi/shop declared 1:1 production',
        'package pkg:github/acme/shop declared 1:31 production',
        'host github.com/acme/shop called 1:20 production',
        'package pkg:pypi/acme-tools declared 2:53 production',
        'package pkg:github/acme/tools declared 2:29 production',
        'host github.com/acme/tools called 2:18 production',
        'package pkg:pypi/lib declared 3:35 production',
        'host git.acme.example/team/lib called 3:13 production',
        'package pkg:pypi/wheel declared 4:1 production',
        'host files.acme.example called 4:17 production',
        'registry pypi declared 1:1',
      ],
      told: [],
    },
    {
      title: 'reads indexes and included files',
      path: 'requirements/prod.txt',
      text: `--index-url https://pypi.acme.example/simple
--extra-index-url=https://user:secret@extra.acme.example/simple
-r base.txt
-c ../constraints.txt
boto3
`,
      facts: [
        'host pypi.acme.example/simple called 1:21',
        'host extra.acme.example/simple called 2:39',
        'package pkg:pypi/boto3 declared 5:1 production',
      ],
      told: ['include requirements/base.txt', 'include constraints.txt'],
    },
    {
      title: 'knows the default index',
      path: 'requirements.txt',
      text: '-i https://pypi.org/simple\nboto3\n',
      facts: ['registry pypi declared 1:12', 'package pkg:pypi/boto3 declared 2:1 production'],
      told: [],
    },
    {
      title: 'takes files for developers as development',
      path: 'requirements-dev.txt',
      text: 'pytest\n',
      facts: ['package pkg:pypi/pytest declared 1:1 development', 'registry pypi declared 1:1'],
      told: [],
    },
    {
      title: 'takes such files in a folder as development',
      path: 'requirements/test.txt',
      text: 'pytest\n',
      facts: ['package pkg:pypi/pytest declared 1:1 development', 'registry pypi declared 1:1'],
      told: [],
    },
    {
      title: 'takes a product called like a tool as production',
      path: 'services/build/requirements.txt',
      text: 'boto3\n',
      facts: ['package pkg:pypi/boto3 declared 1:1 production', 'registry pypi declared 1:1'],
      told: [],
    },
    {
      title: 'takes constraints as transitive',
      path: 'constraints.txt',
      text: 'boto3==1.0\n',
      facts: ['package pkg:pypi/boto3 declared 1:1 transitive', 'registry pypi declared 1:1'],
      told: [],
    },
    {
      title: 'tells direct from transitive packages in a compiled file',
      path: 'requirements.txt',
      text: fixture('requirements-compiled.txt'),
      facts: [
        'package pkg:pypi/boto3 declared 3:1 production',
        'package pkg:pypi/botocore declared 5:1 transitive',
        'package pkg:pypi/celery declared 10:1 production',
        'package pkg:pypi/six declared 14:1 transitive',
        'registry pypi declared 1:1',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(requirements, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
