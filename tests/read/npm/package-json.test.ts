import { describe, expect, it } from 'vitest'
import { packageJson } from '../../../src/read/npm/package-json.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('npm/package-json', () => {
  it.each([
    {
      title: 'gives what it can of a file that is cut off',
      path: 'package.json',
      text: `{
  "name": "shop",
  "dependencies": {
    "stripe": "^14.0.0",
    "own": "workspace:*",
`,
      facts: ['package pkg:npm/stripe declared 4:6 production', 'registry npm declared 1:1'],
      told: ['name shop 2:11'],
    },
    {
      title: 'gives nothing for what is no manifest',
      path: 'package.json',
      text: '[]',
      facts: [],
      told: [],
    },
    {
      title: 'tells the sections apart',
      path: 'package.json',
      text: `{
  "dependencies": { "twilio": "^5.0.0", "@acme/ui": "1" },
  "devDependencies": { "vitest": "^3" },
  "optionalDependencies": { "fsevents": "*" },
  "peerDependencies": { "react": ">=18" }
}
`,
      facts: [
        'package pkg:npm/twilio declared 2:22 production',
        'package pkg:npm/@acme/ui declared 2:42 production',
        'package pkg:npm/vitest declared 3:25 development',
        'package pkg:npm/fsevents declared 4:30 optional',
        'package pkg:npm/react declared 5:26 optional',
        'registry npm declared 1:1',
      ],
      told: [],
    },
    {
      title: 'follows aliases, registries and repositories',
      path: 'package.json',
      text: `{
  "dependencies": {
    "mail": "npm:@sendgrid/mail@^8",
    "std": "jsr:@std/path@^1",
    "a": "acme/a#v1",
    "b": "git+ssh://git@github.com/acme/b.git#main",
    "c": "git+https://git.acme.example/team/c.git",
    "d": "https://files.acme.example/d-1.0.0.tgz"
  }
}
`,
      facts: [
        'package pkg:npm/@sendgrid/mail declared 3:18 production',
        'package pkg:jsr/@std/path declared 4:17 production',
        'package pkg:github/acme/a declared 5:11 production',
        'host github.com/acme/a called 5:11 production',
        'package pkg:npm/a declared 5:6 production',
        'package pkg:github/acme/b declared 6:36 production',
        'host github.com/acme/b called 6:25 production',
        'package pkg:npm/b declared 6:6 production',
        'host git.acme.example/team/c called 7:23 production',
        'package pkg:npm/c declared 7:6 production',
        'host files.acme.example called 8:19 production',
        'package pkg:npm/d declared 8:6 production',
        'registry npm declared 1:1',
        'registry jsr declared 1:1',
      ],
      told: [],
    },
    {
      title: 'leaves out what stays in the repository',
      path: 'package.json',
      text: `{
  "dependencies": {
    "a": "workspace:^", "b": "file:../b", "c": "link:../c", "d": "./d", "e": "portal:../e"
  },
  "scripts": { "dependencies": "npm ls stripe" },
  "overrides": { "stripe": "1" }
}
`,
      facts: [],
      told: [],
    },
    {
      title: 'learns the names of the product',
      path: 'package.json',
      text: `{
  "name": "@acme/shop", "version": "1.0.0",
  "homepage": "https://shop.acme.example/docs",
  "repository": { "type": "git", "url": "git+https://github.com/acme/shop.git" },
  "bin": "cli.js",
  "packageManager": "pnpm@9.1.0",
  "publishConfig": { "registry": "https://npm.acme.example/" },
  "workspaces": { "packages": ["apps/*"] }
}
`,
      facts: [
        'package pkg:npm/pnpm declared 6:22 development',
        'host npm.acme.example called 7:43',
        'registry npm declared 1:1',
      ],
      told: [
        'name @acme/shop 2:11',
        'repository acme/shop 4:41',
        'host shop.acme.example 3:15',
        "mark cli-or-library in '' @acme/shop",
        'workspace apps/*',
      ],
    },
    {
      title: "does not take a shared host for the product's own",
      path: 'package.json',
      text: `{
  "homepage": "https://github.com/acme/shop#readme",
  "repository": "acme/shop",
  "private": true,
  "main": "index.js"
}
`,
      facts: [],
      told: ['repository acme/shop 3:17', 'repository acme/shop 2:15'],
    },
    {
      title: 'marks an application by its framework',
      path: 'apps/web/package.json',
      text: `{
  "name": "web",
  "main": "server.js",
  "dependencies": { "next": "15", "express": "5" },
  "devDependencies": { "electron": "30", "fastify": "5" }
}
`,
      facts: [
        'package pkg:npm/next declared 4:22 production',
        'package pkg:npm/express declared 4:36 production',
        'package pkg:npm/electron declared 5:25 development',
        'package pkg:npm/fastify declared 5:43 development',
        'registry npm declared 1:1',
      ],
      told: [
        'name web 2:11',
        "mark web-app in 'apps/web'",
        "mark web-service in 'apps/web'",
        "mark desktop-app in 'apps/web'",
      ],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(packageJson, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
