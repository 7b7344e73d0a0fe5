import { defineReader } from '../reader.js'

/** Where the buttons of hosting services lead, as their manuals give them, and the file that each service reads then. */
const BUTTONS: readonly (readonly [address: RegExp, file: string])[] = [
  // https://render.com/docs/deploy-to-render-button
  [/\brender\.com\/deploy\b/, 'render.yaml'],
  // https://vercel.com/docs/deploy-button
  [/\b(?:vercel\.com\/(?:new\/(?:git|clone|project)|import)|zeit\.co\/new)\b/, 'vercel.json'],
  // https://docs.netlify.com/deploy/create-deploys/#deploy-to-netlify-button
  [/\bapp\.netlify\.com\/start\/deploy\b/, 'netlify.toml'],
  // https://docs.railway.com/reference/templates
  [/\brailway\.(?:app|com)\/(?:new\/template|template|deploy|new\?template)\b/, 'railway.json'],
  // https://devcenter.heroku.com/articles/heroku-button
  [/\b(?:dashboard\.)?heroku\.com\/(?:deploy|new)(?=[?/)"'\s\]])/, 'heroku.yml'],
  // https://docs.digitalocean.com/products/app-platform/how-to/add-deploy-do-button/
  [/\bcloud\.digitalocean\.com\/apps\/new\b/, '.do/app.yaml'],
  // https://developers.cloudflare.com/workers/platform/deploy-buttons/
  [/\bdeploy\.workers\.cloudflare\.com\b/, 'wrangler.toml'],
  // https://www.koyeb.com/docs/build-and-deploy/deploy-to-koyeb-button
  [/\bapp\.koyeb\.com\/deploy\b/, 'koyeb.yaml'],
  // https://zeabur.com/docs/en-US/template
  [/\bzeabur\.com\/templates\b/, 'zbpack.json'],
]

/** Buttons by which anybody may deploy the product: where they lead, it need not run for its makers. */
export const deployButtons = defineReader({
  name: 'readme/deploy-buttons',
  version: 1,
  syntax: 'text',
  anywhere: true,
  selects: { path: /(?:^|\/)readme(?:\.(?:md|mdx|rst|adoc|txt))?$/ },
  reads: 'Buttons «deploy to …» of hosting services: that the service is offered to whoever deploys the product.',
  blind: 'Whether the makers also deploy there; buttons on other pages than a README.',
  read({ text }, report) {
    for (const [address, file] of BUTTONS) {
      const match = address.exec(text)
      if (match === null) continue
      report.evidence({ kind: 'file', value: file, use: 'offered', at: match.index, excerpt: match[0] })
    }
  },
})
