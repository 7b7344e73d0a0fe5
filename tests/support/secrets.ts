import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { put } from '../collect/tree.js'

/** A value that must never be seen again, told apart by where it was put. Random looking, as real ones are. */
export function canary(where: string): string {
  return `Zq${createHash('sha256').update(where).digest('hex').slice(0, 30)}`
}

/** Every form in which a value could leave. */
export function formsOf(value: string): string[] {
  const base64 = [0, 1, 2].map((shift) => {
    // Base64 of a longer text holds this part of the value's own, whatever stands before it.
    const text = Buffer.from(`${'x'.repeat(shift)}${value}`).toString('base64')
    return text.slice(shift === 0 ? 0 : 4, -4)
  })
  const hex = Buffer.from(value).toString('hex')
  return [value, value.toUpperCase(), encodeURIComponent(value), [...value].reverse().join(''), hex, ...base64]
}

const KEYS = [
  'AWS_SECRET_ACCESS_KEY',
  'STRIPE_SECRET_KEY',
  'TWILIO_AUTH_TOKEN',
  'SENDGRID_API_KEY',
  'DATABASE_URL',
  'SENTRY_DSN',
]

/** Puts secrets wherever repositories have them; gives their canaries. */
export function putSecrets(root: string): string[] {
  const used: string[] = []
  const c = (where: string) => {
    used.push(canary(where))
    return canary(where)
  }
  const jwt = (where: string) =>
    `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(`{"sub":"${c(where)}"}`).toString('base64url')}.${c(`${where} signature`)}`
  const pem = (where: string) =>
    `-----BEGIN RSA PRIVATE KEY-----\n${c(where)}\n${c(`${where} 2`)}\n-----END RSA PRIVATE KEY-----\n`
  for (const path of ['.env', '.env.production', 'config/app.env', 'deploy/secrets.properties'])
    put(root, path, KEYS.map((key) => `${key}=${c(`${path} ${key}`)}`).join('\n'))
  put(
    root,
    '.npmrc',
    `//npmjs.org/:_authToken=${c('npmrc')}\n//npm.pkg.github.com/:_password="${c('npmrc password')}"\n`,
  )
  put(root, '.netrc', `machine api.github.com login x password ${c('netrc')}\n`)
  put(root, '.pypirc', `[pypi]\nusername = __token__\npassword = pypi-${c('pypirc')}\n`)
  put(root, 'pip.conf', `[global]\nindex-url = https://user:${c('pip')}@pypi.vendor.io/simple\n`)
  put(
    root,
    'terraform.tfvars',
    `stripe_key = "${c('tfvars')}"\ndb_url = "postgres://u:${c('tfvars url')}@db.neon.tech/x"\n`,
  )
  put(
    root,
    'main.tf',
    `provider "cloudflare" {\n  api_token = "${c('tf token')}"\n}\nvariable "k" { default = "${c('tf default')}" }\n`,
  )
  put(
    root,
    'src/app.js',
    `import Stripe from 'stripe'
const stripe = new Stripe('sk_live_${c('stripe call')}')
fetch('https://user:${c('url password')}@api.twilio.com/2010?token=${c('query')}&key=${c('query 2')}#${c('fragment')}')
fetch('https://hooks.slack.com/services/T0/B0/${c('slack hook')}')
fetch('https://${c('sentry key').toLowerCase()}@o1.ingest.sentry.io/1')
const jwt = '${jwt('jwt')}'
const aws = 'AKIA${c('aws').slice(0, 16).toUpperCase()}'
const mongo = 'mongodb+srv://u:${c('mongo')}@cluster0.abcde.mongodb.net/db'
const redis = 'rediss://default:${c('redis')}@eu1-x.upstash.io:6379'
`,
  )
  put(root, 'keys/server.pem', pem('pem'))
  put(
    root,
    'keys/inline.py',
    `KEY = """${pem('inline pem')}"""\nimport boto3\nboto3.client("s3", aws_secret_access_key="${c('boto')}")\n`,
  )
  put(
    root,
    'compose.yaml',
    `services:\n  a:\n    image: registry.vendor.io/a:1\n    environment:\n      STRIPE_SECRET_KEY: ${c('compose')}\n      DATABASE_URL: postgres://u:${c('compose url')}@db.supabase.co/x\n`,
  )
  put(
    root,
    '.github/workflows/ci.yml',
    `env:\n  TWILIO_AUTH_TOKEN: ${c('workflow')}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n        with: {token: ${c('with')}}\n      - run: curl -H "Authorization: Bearer ${c('bearer')}" https://api.sendgrid.com/v3?key=${c('curl')}\n`,
  )
  put(
    root,
    'Dockerfile',
    `FROM node:20\nENV STRIPE_SECRET_KEY=${c('docker env')}\nARG TOKEN=${c('docker arg')}\nRUN pip install --index-url https://u:${c('docker url')}@pypi.vendor.io/x y\n`,
  )
  put(
    root,
    'package.json',
    `{"name":"x","dependencies":{"stripe":"1","a":"git+https://${c('git user')}:x-oauth-basic@github.com/o/a.git","b":"https://u:${c('tarball')}@npm.vendor.io/b.tgz?t=${c('tarball query')}"}}`,
  )
  put(
    root,
    'package-lock.json',
    `{"lockfileVersion":3,"packages":{"node_modules/b":{"version":"1.0.0","resolved":"https://u:${c('lock')}@npm.vendor.io/b.tgz?sig=${c('lock query')}"}}}`,
  )
  put(
    root,
    'requirements.txt',
    `git+https://${c('requirements')}@github.com/o/r.git\n--extra-index-url https://u:${c('extra')}@pypi.vendor.io/\n`,
  )
  put(root, '.gitmodules', `[submodule "s"]\n\tpath = s\n\turl = https://u:${c('gitmodules')}@gitlab.com/o/s.git\n`)
  put(root, '.git/HEAD', 'ref: refs/heads/main\n')
  put(
    root,
    '.git/config',
    `[remote "origin"]\n\turl = https://u:${c('git remote')}@github.com/o/r.git\n[http]\n\textraheader = AUTHORIZATION: basic ${c('git header')}\n`,
  )
  put(
    root,
    'settings.py',
    `SECRET_KEY = "${c('django')}"\nEMAIL_HOST_PASSWORD = "${c('django mail')}"\nEMAIL_HOST = "smtp.sendgrid.net"\n`,
  )
  put(
    root,
    'config/credentials.json',
    `{"type":"service_account","private_key":"${c('google')}","client_email":"a@b.iam.gserviceaccount.com"}`,
  )
  put(root, 'broken.yml', `apiVersion: v1\nkind: Secret\ndata: {a: ${c('broken')}, [b: }\n`)
  put(root, 'broken.toml', `[x\na = "${c('toml')}"\n`)
  put(root, 'pyproject.toml', `[tool.poetry\nurl = "https://u:${c('broken toml')}@pypi.vendor.io"\n`)
  put(root, 'a/pom.xml', `<project><x>&${c('entity')};</x></${c('closing')}>`)
  put(root, 'a/package.json', `{"dependencies": {"stripe": ${c('bare json')}}, ${c('bare key')}}`)
  put(root, 'a/pyproject.toml', `[tool.poetry]\npassword = ${c('bare toml')}\n`)
  put(root, 'a/.gitlab-ci.yml', `a: "x" ${c('after scalar')}\n*${c('alias')}: !${c('tag')} x\n? [${c('flow')}\n`)
  put(root, 'a/main.tf', `provider "aws" { secret_key = ${c('bare hcl')}\n = ${c('hcl')} }\n`)
  put(root, 'a/Dockerfile', `FROM node:20\n${c('instruction')} x\nHEALTHCHECK ${c('health')}\n`)
  put(
    root,
    'a/teams.js',
    `fetch('https://outlook.office.com/webhook/${c('teams')}@x/IncomingWebhook/${c('teams 2')}')
fetch('https://discord.com/api/webhooks/1/${c('discord')}')
fetch('https://api.telegram.org/bot1:${c('telegram')}/sendMessage')
fetch('https://unknown-vendor-${'x'}.io/t/${c('unknown path')}')\n`,
  )
  return used
}

/** Forty names of the environment as CI has them. */
export function secretEnvironment(): { readonly env: Record<string, string>; readonly canaries: string[] } {
  const names = [
    'GITHUB_TOKEN',
    'NPM_TOKEN',
    'NODE_AUTH_TOKEN',
    'AWS_SESSION_TOKEN',
    'HOLDFAST_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    ...KEYS,
  ]
  while (names.length < 40) names.push(`SECRET_${names.length}`)
  const env = Object.fromEntries(names.map((name) => [name, canary(`env ${name}`)]))
  return { env, canaries: Object.values(env) }
}
