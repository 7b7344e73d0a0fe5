import { describe, expect, it } from 'vitest'
import { deployButtons } from '../../../src/read/readme/deploy-buttons.js'
import { readWith } from '../read-with.js'

const offers = async (text: string) =>
  (await readWith(deployButtons, 'README.md', text)).evidence.map(({ value, use }) => `${value} ${use}`)

describe('readme/deploy-buttons', () => {
  it.each<[name: string, text: string, expected: readonly string[]]>([
    ['Render', '[d](https://render.com/deploy?repo=https://github.com/acme/desk)', ['render.yaml offered']],
    ['Vercel', '[d](https://vercel.com/new/clone?repository-url=x)', ['vercel.json offered']],
    ['Vercel, as it was called', '[d](https://zeit.co/new/project?template=x)', ['vercel.json offered']],
    ['Netlify', '[d](https://app.netlify.com/start/deploy?repository=x)', ['netlify.toml offered']],
    ['Railway', '[d](https://railway.app/new/template/desk)', ['railway.json offered']],
    ['Railway today', '<a href="https://railway.com/deploy/desk">', ['railway.json offered']],
    ['Heroku', '[d](https://heroku.com/deploy?template=x)', ['heroku.yml offered']],
    ['Heroku alone', '[d](https://heroku.com/deploy)', ['heroku.yml offered']],
    ['DigitalOcean', '[d](https://cloud.digitalocean.com/apps/new?repo=x)', ['.do/app.yaml offered']],
    ['Cloudflare', '[d](https://deploy.workers.cloudflare.com/?url=x)', ['wrangler.toml offered']],
    ['Koyeb', '[d](https://app.koyeb.com/deploy?name=desk)', ['koyeb.yaml offered']],
    ['twice the same', 'https://render.com/deploy https://render.com/deploy', ['render.yaml offered']],
    [
      'two services',
      'https://render.com/deploy https://heroku.com/deploy ',
      ['render.yaml offered', 'heroku.yml offered'],
    ],
    ['nothing', '', []],
    ['a manual', 'https://render.com/docs/deploys https://vercel.com/docs/deploy-button', []],
    ['the product’s own pages', 'https://desk.onrender.com/deploy https://desk.vercel.app/new', []],
    ['a service alone', 'Hosted on https://vercel.com and https://www.netlify.com', []],
    ['a picture alone', '![d](https://vercel.com/button)', []],
    ['another’s deploy page', 'https://surrender.com/deploy https://devcenter.heroku.com/articles/deploying', []],
  ])('%s', async (_name, text, expected) => {
    expect(await offers(text)).toEqual(expected)
  })

  it('reads any README, and no other page', () => {
    const { path } = deployButtons.selects
    for (const one of ['readme.md', 'apps/web/readme.md', 'readme']) expect(path!.test(one)).toBe(true)
    for (const one of ['docs/deploy.md', 'myreadme.md', 'readme.md/a.txt']) expect(path!.test(one)).toBe(false)
  })
})
