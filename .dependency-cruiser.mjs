/**
 * The house rules on imports: stages are islands, data flows one way, the outside world stays at the edge.
 * Why each rule is there stands beside it.
 */
const stage = 'collect|read|match|map|assess|recommend|simulate|report|gate'
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

export default {
  forbidden: [
    rule('no-circular', 'Move the shared type down into src/model.', {}, { circular: true }),
    rule(
      'stages-are-islands',
      'src/flows joins stages; a stage knows model and util only.',
      { path: `^src/(${stage})/` },
      { path: '^src/', pathNot: '^src/($1|model|util)/' },
    ),
    rule(
      'model-is-a-leaf',
      'Types that travel know nobody.',
      { path: '^src/model/' },
      { path: '^src/', pathNot: '^src/model/' },
    ),
    rule(
      'util-is-a-leaf',
      'A helper that needs a stage belongs to it.',
      { path: '^src/util/' },
      { path: '^src/', pathNot: '^src/(util|model)/' },
    ),
    rule(
      'readers-are-islands',
      'What two ecosystems share lives in src/read/shared.',
      { path: '^src/read/([^/]+)/', pathNot: '^src/read/(shared|syntax|link|lists)/' },
      { path: '^src/read/[^/]+/', pathNot: '^src/read/($1|syntax|shared)/' },
    ),
    rule(
      'every-reader-is-registered',
      'A reader that nobody lists never runs.',
      { path: '^src/read/readers[.]ts$' },
      { path: '^src/read/[^/]+/', pathNot: '^src/read/(scan|syntax|link|shared|modules)/', reachable: false },
    ),
    rule(
      'commands-stay-thin',
      'A command parses flags, calls src/cli and returns.',
      { path: '^commands/' },
      { path: '^src/', pathNot: '^src/((flows|cli)/.*[.]ts|(config|vendor-db|report|gate)/index[.]ts|model/)' },
    ),
    rule('nobody-imports-commands', 'Commands are the outermost ring.', { path: '^src/' }, { path: '^commands/' }),
    rule(
      'io-at-the-edge',
      'Only the rooms at the edge touch files, processes and the network.',
      { path: '^src/', pathNot: '^src/(collect|sandbox|cache|github|output|policy-watch|vendor-db|config)/' },
      { path: '^(node:)?(fs|child_process|http|https|net|dns)(/|$)|node_modules/@octokit/' },
    ),
    rule(
      'colour-in-one-place',
      'Other formats have no colour.',
      { path: '^src/', pathNot: '^src/report/(?:encode-)?terminal[^/]*[.]ts$' },
      { path: 'node_modules/chalk/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
}
