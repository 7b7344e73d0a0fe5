import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { tarContents } from '../../src/github/tar.js'

const REGULAR = '0'

/** One entry of a tar archive: name, type and content, and what its header says of its size. */
function entry(name: string, type: string, content = '', size = content.length.toString(8).padStart(11, '0')): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0, 100, 'latin1')
  header.write(size, 124, 12, 'latin1')
  header.write(type, 156)
  header.write('ustar\0', 257)
  header.write(' '.repeat(8), 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)])
}

async function read(...entries: Buffer[]) {
  const archive = Buffer.concat([...entries, Buffer.alloc(1024)])
  const contents: string[] = []
  const stream = tarContents(
    (async function* () {
      yield archive
    })(),
    () => true,
  )
  for (;;) {
    const { done, value } = await stream.next()
    if (done) return { contents, end: value }
    contents.push(value.toString())
  }
}

it.each(['../../etc/cron.d/x', '/etc/passwd', 'C:\\x', 'a/../../x', '\u0000', 'same', 'SAME'])(
  'P08: a name leads nowhere: %j',
  async (name) => {
    expect(await read(entry(name, REGULAR, 'content'))).toEqual({ contents: ['content'], end: 'whole' })
  },
)

it.each([
  ['hard link', '1'],
  ['link', '2'],
  ['device', '3'],
  ['block device', '4'],
  ['folder', '5'],
  ['pipe', '6'],
  ['header of a header', 'x'],
  ['global header', 'g'],
])('P08: a %s is passed over unread', async (_, type) => {
  const { contents } = await read(entry('x', type, 'path=../../x\0y'), entry('a', REGULAR, 'content'))
  expect(contents).toEqual(['content'])
})

it.each([
  ['negative', '-0000000001\0', 'no archive'],
  ['no number', 'zzzzzzzzzzz\0', 'no archive'],
  ['larger than what follows', '77777777777\0', 'cut short'],
])('P08: a size that is %s ends it', async (_, size, end) => {
  expect(await read(entry('a', REGULAR, '', size))).toEqual({ contents: [], end })
})
