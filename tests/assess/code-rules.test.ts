import { describe, expect, it } from 'vitest'
import type { PlacedCodeFact } from '../../src/model/evidence.js'
import { judged } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  pay: { services: { 'pay-cards': { capabilities: ['payments'] } } },
  acme: { services: { 'acme-db': { capabilities: ['database'] }, 'acme-files': { capabilities: ['storage'] } } },
  shop: { services: { 'shop-apps': { capabilities: ['app-store'] } } },
})
const fact = (
  kind: PlacedCodeFact['kind'],
  subject: string,
  place: PlacedCodeFact['place'] = 'source',
): PlacedCodeFact => ({
  reader: 'code/test',
  kind,
  subject,
  detail: 'seen',
  place,
  location: { path: 'src/a.ts', line: 1, column: 1 },
})
const pay = { service: 'pay-cards', seen: [{ kind: 'env' as const, value: 'PAY_KEY' }] }

describe('what code tells of the product', () => {
  it.each<[string, string, readonly PlacedCodeFact[], readonly string[]]>([
    ['a setting it cannot start without', 'HF107', [fact('initialisation', 'PAY_KEY')], ['medium pay']],
    ['a setting of nobody', 'HF107', [fact('initialisation', 'OTHER')], []],
    ['a setting in a test', 'HF107', [fact('initialisation', 'PAY_KEY', 'test')], []],
    ['rows that are kept', 'HF114', [fact('purge', 'kept')], ['medium acme']],
    ['rows that are kept and purged', 'HF114', [fact('purge', 'kept'), fact('purge', 'purged')], []],
    ['rows that are purged', 'HF114', [fact('purge', 'purged')], []],
    [
      'rows that are kept, purged in a test',
      'HF114',
      [fact('purge', 'kept'), fact('purge', 'purged', 'test')],
      ['medium acme'],
    ],
    ['uploads that are stored', 'HF115', [fact('strip', 'stored')], ['low acme']],
    ['uploads that are stripped', 'HF115', [fact('strip', 'stored'), fact('strip', 'stripped')], []],
    ['a strip step alone', 'HF115', [fact('strip', 'stripped')], []],
    ['uploads that anybody may read', 'HF115', [fact('strip', 'stored'), fact('strip', 'public')], ['medium acme']],
    ['a bucket that anybody may read, alone', 'HF115', [fact('strip', 'public')], []],
    [
      'rows that are kept, with ids that count up',
      'HF114',
      [fact('purge', 'kept'), fact('purge', 'sequential')],
      ['medium acme'],
    ],
    ['ids that count up, alone', 'HF114', [fact('purge', 'sequential')], []],
  ])('%s', (_name, rule, codeFacts, expected) => {
    const seen = [pay, { service: 'acme-db' }, { service: 'acme-files' }]
    expect(judged(rule, seen, db, { codeFacts }).map((one) => `${one.severity} ${one.vendors.join('+')}`)).toEqual(
      expected,
    )
  })

  it('says that ids count up, and shows where', () => {
    const facts = [fact('purge', 'kept'), fact('purge', 'sequential')]
    const [plain] = judged('HF114', [{ service: 'acme-db' }], db, { codeFacts: facts.slice(0, 1) })
    const [counting] = judged('HF114', [{ service: 'acme-db' }], db, { codeFacts: facts })
    expect(plain?.facts).toEqual({ idioms: ['seen'], places: 1, sequentialIds: false })
    expect(plain?.title).not.toContain('count up')
    expect(counting?.facts['sequentialIds']).toBe(true)
    expect(counting?.title).toContain('count up')
    expect(counting?.evidence.map(({ value }) => value)).toEqual(['purge:kept', 'purge:sequential'])
  })

  it('says where anybody may read uploads', () => {
    const facts = [fact('strip', 'stored'), fact('strip', 'public')]
    const [plain] = judged('HF115', [{ service: 'acme-files' }], db, { codeFacts: facts.slice(0, 1) })
    const [open] = judged('HF115', [{ service: 'acme-files' }], db, { codeFacts: facts })
    expect(plain?.facts).toEqual({ ways: ['seen'], places: 1, public: false })
    expect(plain?.title).not.toContain('anybody')
    expect(open?.facts['public']).toBe(true)
    expect(open?.title).toContain('anybody')
    expect(open?.evidence.map(({ value }) => value)).toEqual(['strip:stored', 'strip:public'])
  })

  const posts = ['app/models/post.rb', 'app/models/comment.rb']
  it.each<[string, readonly string[], number]>([
    ['posts and comments', posts, 1],
    ['in another language', ['src/entities/post.ts', 'src/entities/reply.ts'], 1],
    ['beside reports of figures', [...posts, 'app/models/sales_report.rb'], 1],
    ['one model', posts.slice(1), 0],
    ['the same model twice', ['a/models/post.rb', 'b/models/posts.rb'].slice(0, 1), 0],
    ['in tests', posts.map((path) => `tests/${path}`), 0],
    ['with reports', [...posts, 'app/models/abuse_report.rb'], 0],
    ['with blocks', [...posts, 'app/models/block.rb'], 0],
    ['with moderation', [...posts, 'app/admin/moderation/index.ts'], 0],
    ['with bans', [...posts, 'src/BanUser.kt'], 0],
    ['nothing', [], 0],
  ])('user content: %s', (_name, files, count) => {
    expect(judged('HF120', [{ service: 'shop-apps' }], db, { files })).toHaveLength(count)
  })
})
