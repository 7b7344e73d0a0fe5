import { describe, expect, it } from 'vitest'
import {
  cutOffBlocks,
  cutOffBrackets,
  cutOffByName,
  cutOffJson,
  cutOffModules,
  cutOffPlist,
} from '../../../src/read/shared/cut-off.js'

describe('cutOffJson', () => {
  it.each(['', '{}\n', '{\n  "a": "{"\n}\n', '{ "a": [1] }', '[{"a": "]"}]', '{ // it is {\n "a": 1 }'])(
    'whole: %s',
    (text) => {
      expect(cutOffJson(text)).toBeUndefined()
    },
  )
  it.each(['{', '{\n "packages": [\n  {\n   "name": "x"\n  }\n', '[{"relation":', '{"a": "half'])(
    'cut off: %s',
    (text) => {
      expect(cutOffJson(text)).toMatch(/cut off/)
    },
  )
})

describe('cutOffBrackets', () => {
  it.each([
    '',
    'plugins {\n  id("x")\n}\n',
    'sh """\n  echo (\n"""\n',
    "def pattern = ~/\\(/\nstage('a') {\n  sh 'x'\n}\n",
    'dependencies { implementation("a:b:1") } // {',
    'D("a.example", REG,\n  A("@", "1.2.3.4"))',
  ])('whole: %s', (text) => {
    expect(cutOffBrackets(text)).toBeUndefined()
  })
  it.each([
    'dependencies {\n  implementation("a:b:1")\n',
    "pipeline { agent { docker { image 'quay.io/a/b:1'",
    'D("a.example", REG,\n',
  ])('cut off: %s', (text) => {
    expect(cutOffBrackets(text)).toMatch(/cut off/)
  })
})

describe('cutOffBlocks', () => {
  it.each([
    '',
    "gem 'rails'\n",
    'lane :x do\n  build\nend\n',
    'gem "a",\n  # why\n  "~> 1"\nend',
    'list = [\n  1,\n  ]\n',
    "gem 'a'\n__END__\n  data\n",
    'task do |t|\nend # done\n',
  ])('whole: %s', (text) => {
    expect(cutOffBlocks(text)).toBeUndefined()
  })
  it.each([
    "target 'A' do\n pod 'Sentry'\n",
    'lane :x do\n',
    'defp deps do\n  [\n    {:a, "~> 1"},\n',
    'lane :x do |options|',
    'upload(',
  ])('cut off: %s', (text) => {
    expect(cutOffBlocks(text)).toMatch(/cut off/)
  })
})

describe('cutOffModules', () => {
  it.each(['', 'module a.example/b\n', 'require (\n\ta.example/b v1.0.0 // indirect (\n)\n'])('whole: %s', (text) => {
    expect(cutOffModules(text)).toBeUndefined()
  })
  it('cut off', () => {
    expect(cutOffModules('module x\nrequire (\n\ta.example/b v1')).toMatch(/cut off/)
  })
})

describe('other forms', () => {
  it('looks for the end of a property list', () => {
    expect(cutOffPlist('<plist><dict>\n<key>A</key>')).toMatch(/cut off/)
    expect(cutOffPlist('<plist><dict></dict></plist>\n')).toBeUndefined()
    expect(cutOffPlist('bplist00…')).toBeUndefined()
    expect(cutOffPlist('')).toBeUndefined()
  })
  it('judges JSON by the name of its file', () => {
    expect(cutOffByName('{', 'clevercloud/python.json')).toMatch(/cut off/)
    expect(cutOffByName('{', '.well-known/apple-app-site-association')).toMatch(/cut off/)
    expect(cutOffByName('{', '.well-known/security.txt')).toBeUndefined()
    expect(cutOffByName('version: 0.0\nos: [linux\n', 'appspec.yml')).toMatch(/cut off/)
    for (const text of ['os: [linux]\n', 'os: linux # [', 'note: see (a', 'run: "a [b"'])
      expect(cutOffByName(text, 'appspec.yml')).toBeUndefined()
  })
})
