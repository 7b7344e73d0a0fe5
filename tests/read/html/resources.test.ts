import { describe, expect, it } from 'vitest'
import { resources } from '../../../src/read/html/resources.js'
import { brief, readWith } from '../read-with.js'

const PAGE = `<!doctype html>
<html>
<head>
  <script src="https://js.pay.example/v3/"></script>
  <link rel="preconnect" href="https://fonts.example">
  <link rel="canonical" href="https://acme.example/">
  <meta name="google-site-verification" content="secret">
  <meta name="apple-itunes-app" content="app-id=1">
  <!-- <script src="https://old.example/x.js"></script> -->
</head>
<body>
  <img src="/logo.png"><img src="//img.example/a.png">
  <iframe src="https://video.example/embed"></iframe>
  <form action="https://forms.example/f"></form>
  <a href="https://social.example/acme">x</a>
  <template><script src="https://late.example/x.js"></script></template>
  <script src="<%= asset_path 'x' %>"></script>
</body>
</html>
`

describe('html/resources', () => {
  it('reads a page', async () => {
    const result = await readWith(resources, 'public/index.html', PAGE)
    expect(brief(result)).toEqual([
      'host js.pay.example/v3 loaded 4:24',
      'host fonts.example loaded 5:40',
      'dns TXT:google-site-verification= configured 7:15',
      'mobile store:app-store linked 8:15',
      'host img.example/a.png loaded 12:36',
      'host video.example/embed loaded 13:24',
      'host forms.example/f called 14:25',
      'host social.example/acme linked 15:20',
      'host late.example/x.js loaded 16:34',
    ])
    expect(result.identities.map((i) => i.value)).toEqual(['acme.example'])
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  it('takes no name from a test', async () => {
    expect((await readWith(resources, 'spec/page.html', PAGE, 'test')).identities).toEqual([])
  })

  it.each([
    ['an empty page', ''],
    ['rubbish', '<<<script src=https://'],
    ['text', 'https://a.example'],
  ])('finds nothing in %s', async (_title, text) => {
    expect(brief(await readWith(resources, 'a.html', text))).toEqual([])
  })
})
