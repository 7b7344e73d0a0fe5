/** A guard as it stands in the source, what is left where it is taken away, and the tests that must then fail. */
export interface Guard {
  readonly name: string
  readonly file: string
  readonly guard: string
  readonly without: string
  /** What stands behind it and is taken away with it, as text in the same file. */
  readonly behind?: readonly string[]
  readonly tests: readonly string[]
}

const collect = ['tests/collect/folder.test.ts', 'tests/collect/hostile-folder.test.ts', 'tests/collect/ignore.test.ts']
const yaml = ['tests/read/syntax/yaml.test.ts']
const syntax = (name: string) => [`tests/read/syntax/${name}.test.ts`]
const reports = ['tests/report/hostile-strings.test.ts', 'tests/report/encoders.test.ts']
const github = ['tests/github/rules.test.ts', 'tests/github/hostile-service.test.ts']

const refuses = (condition: string) => ({ guard: `if (${condition})`, without: 'if (false)' })

/** Every guard, together with those that stand behind it. */
export const GUARDS: readonly Guard[] = [
  { name: 'depth of folders', file: 'src/collect/walk.ts', ...refuses('depth > this.limits.depth'), tests: collect },
  {
    name: 'number of entries',
    file: 'src/collect/walk.ts',
    guard: 'this.isFull ||= this.book.count() >= this.limits.entries',
    without: '',
    tests: collect,
  },
  {
    name: 'size of a file',
    file: 'src/collect/limits.ts',
    guard: 'return size > cap ? `larger than ${inMebibytes(cap)}` : undefined',
    without: 'return undefined',
    tests: collect,
  },
  {
    name: 'links are not followed',
    file: 'src/collect/folder-entries.ts',
    guard: "return dirent.isSymbolicLink() ? 'link' : 'other'",
    without: "return 'folder'",
    tests: collect,
  },
  {
    name: 'an opened file lies below the root',
    file: 'src/collect/disk-file.ts',
    guard: ' || !liesBelow(root, handle, path)',
    without: '',
    tests: collect,
  },
  {
    name: 'an opened file is the one that was listed',
    file: 'src/collect/disk-file.ts',
    guard: ' || !expected.is(stats)',
    without: '',
    tests: collect,
  },
  {
    name: 'a pipe is not waited for',
    file: 'src/collect/folder-entries.ts',
    guard: 'if (stats.isFIFO()) return REASON.pipe',
    without: '',
    tests: collect,
  },
  {
    name: 'names as bytes',
    file: 'src/collect/names.ts',
    guard: 'if (!isUtf8(bytes)) return shownBytes(bytes)',
    without: '',
    tests: collect,
  },
  {
    name: 'cost of ignore patterns',
    file: 'src/collect/ignore-rules.ts',
    ...refuses("countOf(pattern, '*') > MAX_STARS"),
    tests: collect,
  },
  {
    name: 'a file that steers and fails is told',
    file: 'src/collect/walk.ts',
    guard: 'this.book.fail(`${folder.path}${name}`, reasonOf(error))',
    without: '',
    tests: ['tests/collect/faults.test.ts'],
  },
  {
    name: 'git fetches nothing',
    file: 'src/collect/git-command.ts',
    guard: "GIT_NO_LAZY_FETCH: '1',",
    without: '',
    // Git before 2.45 does not know that one.
    behind: ["GIT_ALLOW_PROTOCOL: 'none',", ", 'protocol.allow=never'"],
    tests: ['tests/collect/git-revision.test.ts'],
  },
  {
    name: 'YAML: depth',
    file: 'src/read/syntax/yaml.ts',
    ...refuses('yamlDepthOf(text, MAX_DEPTH) > MAX_DEPTH'),
    tests: yaml,
  },
  {
    name: 'YAML: aliases that repeat',
    file: 'src/read/syntax/yaml-convert.ts',
    guard: 'if (this.#shared <= MAX_SHARED) return true',
    without: 'return true',
    tests: yaml,
  },
  {
    name: 'YAML: alias inside its own anchor',
    file: 'src/read/syntax/yaml-convert.ts',
    guard: 'else if (target.open)',
    without: 'else if (false)',
    tests: yaml,
  },
  { name: 'YAML: size', file: 'src/read/syntax/yaml.ts', ...refuses('text.length > MAX_LENGTH'), tests: yaml },
  {
    name: 'JSON: depth',
    file: 'src/read/syntax/json.ts',
    ...refuses('nestingOf(text, LEXIS, MAX_DEPTH) > MAX_DEPTH'),
    tests: syntax('json'),
  },
  {
    name: 'TOML: depth',
    file: 'src/read/syntax/toml.ts',
    ...refuses('nestingOf(text, LEXIS, MAX_DEPTH) > MAX_DEPTH'),
    tests: syntax('toml'),
  },
  {
    name: 'HCL: depth',
    file: 'src/read/syntax/hcl.ts',
    ...refuses('nestingOf(text, LEXIS, MAX_DEPTH) > MAX_DEPTH'),
    tests: syntax('hcl'),
  },
  { name: 'XML: depth', file: 'src/read/syntax/xml.ts', ...refuses('open.length >= MAX_DEPTH'), tests: syntax('xml') },
  {
    name: 'XML: entities',
    file: 'src/read/syntax/xml.ts',
    ...refuses("doctype.includes('<!ENTITY') || doctype.includes('%')"),
    tests: syntax('xml'),
  },
  {
    name: 'HTML: depth and attributes',
    file: 'src/read/syntax/html.ts',
    ...refuses('fault !== undefined'),
    tests: syntax('html'),
  },
  {
    name: 'settings: references',
    file: 'src/config/parse.ts',
    guard: 'Alias: (_, { source, range }) => {',
    without: 'Alias: (_, { source, range }) => {\n      if (source !== undefined) return',
    tests: ['tests/config/load.test.ts'],
  },
  {
    name: 'settings: size',
    file: 'src/config/load.ts',
    ...refuses('stats.size > LARGEST'),
    tests: ['tests/config/load.test.ts', 'tests/config/faults.test.ts'],
  },
  {
    name: 'settings that cannot be looked at are not absent',
    file: 'src/config/index.ts',
    guard: 'throw unknowable(path, error)',
    without: 'return false',
    tests: ['tests/config/faults.test.ts'],
  },
  {
    name: 'a policy is read to its end',
    file: 'src/config/load.ts',
    guard: 'if (read === 0)',
    without: 'if (read === 0) break\n    if (false)',
    tests: ['tests/config/faults.test.ts'],
  },
  {
    name: 'escape: control characters',
    file: 'src/util/safe-text.ts',
    guard: 'return text.replace(HIDDEN, (letter) => {',
    without: 'return text.replace(/(?!)/g, (letter) => {',
    tests: reports,
  },
  {
    name: 'escape: HTML',
    file: 'src/report/html/markup.ts',
    guard: 'replace(/[&<>"\']/g',
    without: 'replace(/(?!)/g',
    tests: reports,
  },
  {
    name: 'escape: XML',
    file: 'src/report/encode-xml.ts',
    guard: 'replace(/[&<>"\']/g',
    without: 'replace(/(?!)/g',
    tests: reports,
  },
  {
    name: 'escape: data in a script',
    file: 'src/report/html/markup.ts',
    guard: 'replace(/[<>&]/g',
    without: 'replace(/(?!)/g',
    tests: [...reports, 'tests/report/html.test.ts', 'tests/report/html-browser.test.ts'],
  },
  {
    name: 'escape: Markdown',
    file: 'src/report/encode-markdown.ts',
    guard: "replace(/<(?=[a-z!/?])/gi, '&lt;')",
    without: "replace(/<(?=[a-z!/?])/gi, '<')",
    tests: reports,
  },
  {
    name: 'escape: formulas in CSV',
    file: 'src/report/encode-csv.ts',
    guard: "isFormula(value) || isFormula(shown) ? `'${shown}` : shown",
    without: 'shown',
    tests: reports,
  },
  {
    name: 'output: links',
    file: 'src/output/file.ts',
    ...refuses('old?.isSymbolicLink()'),
    tests: ['tests/output/write.test.ts'],
  },
  {
    name: 'output: links on the way',
    file: 'src/output/file.ts',
    ...refuses('stats?.isSymbolicLink()'),
    tests: ['tests/output/write.test.ts'],
  },
  {
    name: 'output: flush',
    file: 'src/output/file.ts',
    guard: 'fsyncSync(handle)',
    without: '',
    tests: ['tests/output/flush.test.ts'],
  },
  {
    name: 'output: nothing is left behind',
    file: 'src/output/file.ts',
    guard: '    remove()\n    throw unwritable(target, error)',
    without: '    throw unwritable(target, error)',
    tests: ['tests/output/flush.test.ts', 'tests/output/write.test.ts'],
  },
  {
    name: 'output: whole or not at all',
    file: 'src/output/file.ts',
    guard: 'for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)',
    without: 'writeSync(handle, bytes, 0)',
    tests: ['tests/output/flush.test.ts'],
  },
  {
    name: 'redirect: other hosts',
    file: 'src/github/redirects.ts',
    guard: 'url.hostname === archiveHost(api)',
    without: 'url.hostname !== undefined',
    tests: github,
  },
  {
    name: 'redirect: the token',
    file: 'src/github/client.ts',
    guard: '...(isTrusted && token',
    without: '...(token',
    tests: github,
  },
  { name: 'redirect: circles', file: 'src/github/client.ts', ...refuses('hops >= MOST_HOPS'), tests: github },
  {
    name: 'redirect: pages of vendors',
    file: 'src/policy-watch/fetch-page.ts',
    ...refuses('lead !== undefined'),
    tests: ['tests/policy-watch/fetch-page.test.ts'],
  },
  { name: 'answers: size', file: 'src/github/body.ts', ...refuses('bytes > most'), tests: github },
  {
    name: 'archives: size and ratio',
    file: 'src/github/archive.ts',
    ...refuses('count.unpacked > most || isBomb'),
    tests: github,
  },
  {
    name: 'a reader that throws fails its file alone',
    file: 'src/read/read-file.ts',
    guard:
      "report.problem({ reason: `the reader ${reader.name} failed (${(error as Error).name})`, severity: 'failed' })",
    without: 'throw error',
    tests: ['tests/read/read-file.test.ts'],
  },
  {
    name: 'incomplete is not passed',
    file: 'src/gate/gate.ts',
    guard: 'return verdict.isComplete ? 0 : 3',
    without: 'return 0',
    tests: ['tests/gate/gate.test.ts', 'tests/gate/policy.test.ts'],
  },
]
