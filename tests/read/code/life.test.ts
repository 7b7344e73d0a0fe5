import { describe, expect, it } from 'vitest'
import { boot } from '../../../src/read/code/boot.js'
import { deletion } from '../../../src/read/code/deletion.js'
import { uploads } from '../../../src/read/code/uploads.js'
import type { Reader } from '../../../src/read/reader.js'
import { readWith } from '../read-with.js'

const facts = async (reader: Reader<'text'>, path: string, text: string) =>
  (await readWith(reader, path, text)).codeFacts.map((fact) => `${fact.location.line} ${fact.subject} ${fact.detail}`)

describe('code/boot', () => {
  it.each([
    ['settings.py', 'import os\nSTRIPE_KEY = os.environ["STRIPE_KEY"]\n', ['2 STRIPE_KEY required']],
    ['settings.py', "SID = str(os.environ['TWILIO_SID'])\n", ['1 TWILIO_SID required']],
    ['config/initializers/stripe.rb', "Stripe.api_key = ENV.fetch('STRIPE_KEY')\n", ['1 STRIPE_KEY required']],
    ['a.ts', "if (!process.env.STRIPE_KEY) throw new Error('no')\n", ['1 STRIPE_KEY required']],
    ['a.js', 'if (!process.env.STRIPE_KEY) {\n  process.exit(1)\n}\n', ['1 STRIPE_KEY required']],
    ['settings.py', 'STRIPE_KEY = os.environ.get("STRIPE_KEY")\n', []],
    ['settings.py', 'def a():\n    key = os.environ["STRIPE_KEY"]\n', []],
    ['settings.py', '# STRIPE_KEY = os.environ["STRIPE_KEY"]\n', []],
    ['config/initializers/stripe.rb', "Stripe.api_key = ENV.fetch('STRIPE_KEY', nil)\n", []],
    ['config/initializers/stripe.rb', "key = ENV.fetch('STRIPE_KEY') { '' }\n", []],
    ['app/models/a.rb', "key = ENV.fetch('STRIPE_KEY')\n", []],
    ['a.ts', 'function a() {\n  if (!process.env.STRIPE_KEY) throw new Error()\n}\n', []],
    ['a.ts', "if (!process.env.STRIPE_KEY) console.warn('off')\n", []],
  ])('%s %s', async (path, text, expected) => {
    expect(await facts(boot, path, text)).toEqual(expected)
  })
})

describe('code/deletion', () => {
  it.each([
    ['a.rb', 'class A\n  acts_as_paranoid\nend\n', ['2 kept acts_as_paranoid']],
    ['a.rb', 'class A\n  include Discard::Model\nend\n', ['2 kept discard']],
    ['A.php', '<?php\nclass A {\n  use HasFactory, SoftDeletes;\n}\n', ['3 kept SoftDeletes']],
    ['a.ts', '@DeleteDateColumn()\ndeletedAt?: Date\n', ['1 kept DeleteDateColumn']],
    ['a.js', 'sequelize.define("a", {}, { paranoid: true })\n', ['1 kept paranoid']],
    ['A.java', '@SQLDelete(sql = "UPDATE a SET deleted = true")\nclass A {}\n', ['1 kept SQLDelete']],
    ['a.py', 'class A(SafeDeleteModel):\n    pass\n', ['1 kept SafeDelete']],
    ['a.go', 'type A struct {\n\tDeletedAt gorm.DeletedAt\n}\n', ['2 kept gorm.DeletedAt']],
    ['s.prisma', 'model A {\n  deletedAt DateTime?\n}\n', ['2 kept deletedAt']],
    ['a.rb', 'A.only_deleted.each(&:really_destroy!)\n', ['1 purged only_deleted.each(&:really_destroy']],
    ['a.php', '<?php\n$a->forceDelete();\n', ['2 purged forceDelete(']],
    ['a.rb', '# acts_as_paranoid\n', []],
    ['a.rb', '# A.only_deleted.each(&:really_destroy!)\n', []],
    ['a.php', '<?php\n// $a->forceDelete();\n', []],
    ['a.ts', '@PrimaryGeneratedColumn()\nid: number\n', ['1 sequential ids that count up']],
    ['a.ts', '// @PrimaryGeneratedColumn()\n', []],
    ['a.ts', "@PrimaryGeneratedColumn('uuid')\nid: string\n", []],
    ['s.sql', 'CREATE TABLE a (id BIGSERIAL PRIMARY KEY);\n', ['1 sequential ids that count up']],
    ['s.prisma', 'model A {\n  id Int @id @default(autoincrement())\n}\n', ['2 sequential ids that count up']],
    ['a.rb', 'class A\n  has_many :b, dependent: :destroy\nend\n', []],
    ['A.php', '<?php\nuse Illuminate\\Database\\Eloquent\\SoftDeletes;\n', []],
    ['a.js', 'const paranoid = false\n', []],
    ['A.java', '@SQLDelete(sql = "DELETE FROM a")\n', []],
    ['s.prisma', 'model A {\n  createdAt DateTime\n}\n', []],
  ])('%s %s', async (path, text, expected) => {
    expect(await facts(deletion, path, text)).toEqual(expected)
  })
})

describe('code/uploads', () => {
  it.each([
    ['a.rb', 'class A\n  has_one_attached :avatar\nend\n', ['2 stored attachment']],
    ['a.rb', 'class A\n  mount_uploader :image, ImageUploader\nend\n', ['2 stored mounted uploader']],
    ['a.py', 'photo = models.ImageField(upload_to="p")\n', ['1 stored image field']],
    ['a.ts', 'const a = await createPresignedPost(client, {})\n', ['1 stored presigned upload']],
    ['a.ts', 'await sharp(bytes).resize(100).toBuffer()\n', ['1 stripped metadata is taken out']],
    ['a.rb', 'image.strip\nconvert "-strip"\n', ['2 stripped metadata is taken out']],
    ['a.rb', 'class A\n  has_one_attached :invoice_pdf\nend\n', []],
    ['a.rb', 'class A\n  has_one_attached :export_file\nend\n', []],
    ['a.rb', '# has_one_attached :avatar\n', []],
    ['a.py', 'name = models.CharField()\n', []],
    ['a.ts', 'getSignedUrl(client, new GetObjectCommand({}))\n', []],
    ['a.ts', 'const sharpness = 3\n', []],
    ['a.rb', 'name.strip\n', []],
  ])('%s %s', async (path, text, expected) => {
    expect(await facts(uploads, path, text)).toEqual(expected)
  })
})
