import type { PlaceKind } from '../model/place.js'
import { ENDINGS, type PlaceRule } from './place-rule.js'
import { PRODUCT_PLACE_RULES } from './place-rules-product.js'

/** Titles of texts about the project, whatever the ending. */
const TITLES =
  'readme changelog changes history license licence licenses notice notices copying contributing contributors authors ' +
  'maintainers security code_of_conduct code-of-conduct support governance roadmap upgrading patents third-party-notices'

const VENDORED: readonly PlaceRule[] = [
  { place: 'vendored', folders: 'vendor vendored third_party third-party thirdparty 3rdparty' },
  { place: 'vendored', folders: 'node_modules bower_components site-packages pods carthage .yarn' },
  // Lists of domains that were copied from where they are kept.
  { place: 'vendored', names: 'public_suffix_list.dat effective_tld_names.dat tlds-alpha-by-domain.txt' },
]

const GENERATED: readonly PlaceRule[] = [
  { place: 'generated', folders: '__generated__ generated .generated autogen' },
  // `dist` also holds hand-written files for a server: what no build writes is left to other rules.
  { place: 'generated', folders: 'dist', unless: '.conf .service .sh .yml .yaml .timer .socket' },
  // Programs that do the build often live in `build`, so plain .js there stays source.
  { place: 'generated', folders: 'build', endings: '.css .html .wasm .chunk.js .bundle.js' },
  { place: 'generated', endings: '.min.js .min.mjs .min.css .map .snap .g.dart .freezed.dart .g.cs .designer.cs' },
  { place: 'generated', parts: 'generated gen min bundle pb openapi-generated', unless: ENDINGS.data },
  { place: 'generated', endings: '_pb2.py _pb2_grpc.py _pb.js _pb.ts _pb.d.ts _pb.rb' },
  { place: 'generated', endings: '_generated.go _generated.ts _generated.rs _generated.swift' },
  // What linters and test runs report, and the faults that a project has accepted.
  { place: 'generated', endings: '-baseline.xml -baseline.json -baseline.neon', names: '.secrets.baseline' },
  { place: 'generated', folders: 'htmlcov playwright-report allure-report allure-results test-results' },
  { place: 'generated', folders: 'coverage', endings: '.html .css .lcov .info' },
]

const TEST: readonly PlaceRule[] = [
  { place: 'test', folders: 'test tests testing spec specs __test__ __tests__ testdata test_data androidtest uitests' },
  { place: 'test', folders: 'fixture fixtures __fixtures__ mock mocks __mocks__ __snapshots__ testfixtures testutils' },
  // Answers that were written or recorded in place of a service's.
  { place: 'test', folders: 'fakes __fakes__ stubs __stubs__ wiremock cassettes vcr_cassettes __recordings__' },
  { place: 'test', folders: 'e2e cypress playwright .maestro .storybook storybook stories spec_helpers' },
  // What fills an empty database for a trial is made up.
  { place: 'test', folders: 'seeds seeders seed story' },
  { place: 'test', names: 'seeds.rb seeds.exs seeds.ts seeds.js seeds.py seed.ts seed.js seed.py seed.sql seeds.sql' },
  { place: 'test', names: 'test.env testing.ts testing.js testing.py testing.rb test.html test.js test.ts test.py' },
  { place: 'test', folders: 'bench benchmark benchmarks loadtest loadtests' },
  { place: 'test', folders: 'unittests integrationtests uiunittests previewtests snapshottests performancetests' },
  {
    place: 'test',
    folderStarts: 'test- test_',
    folderEndings: '-test -tests _test _tests .tests -e2e _e2e -fixtures _fixtures -mocks _mocks',
    // A building block of a pipeline, `.github/actions/build-and-test/action.yml`.
    unlessStarts: 'action.',
  },
  { place: 'test', parts: 'test tests e2e e2e-spec stories story mock fixture' },
  { place: 'test', parts: 'spec', unless: '.yml .yaml' },
  // Cypress; in translations `cy` is Welsh.
  { place: 'test', parts: 'cy', unless: ENDINGS.data },
  { place: 'test', endings: '_test.go _test.py _test.rb _test.exs _test.dart _test.cc _test.cpp _test.rs _test.ts' },
  { place: 'test', endings: '.env.test .env.testing _spec.rb -test.js -test.ts -test.jsx -test.tsx _tests.py' },
  { place: 'test', starts: 'test_', unless: ENDINGS.codeButPython },
  { place: 'test', starts: 'jest. vitest. playwright. cypress. karma.conf phpunit.xml codecept .mocharc' },
  {
    place: 'test',
    names: 'conftest.py pytest.ini tox.ini .rspec .nycrc setuptests.ts setuptests.js tests.py tests.rs',
  },
  { place: 'test', names: 'test_helper.rb test_helper.exs spec_helper.rb rails_helper.rb' },
  // The settings of a test run, as Rails, Phoenix, Node and Spring name them.
  { place: 'test', folders: 'environments', names: 'test.rb' },
  { place: 'test', folders: 'config', names: 'test.exs test.json test.js test.ts test.yml test.yaml' },
  { place: 'test', starts: 'application-test. application-integrationtest.' },
  { place: 'test', starts: 'requirements_for_test requirements-for-test requirements-test requirements_test' },
  { place: 'test', starts: 'requirements-dev requirements_dev dev-requirements test-requirements' },
]

const EXAMPLE: readonly PlaceRule[] = [
  // A developer's workbench: the product is neither built nor run in it.
  { place: 'example', folders: '.devcontainer .vscode .idea .vs .fleet .zed .nova' },
  { place: 'example', folders: '.cursor .claude .gemini .codex .windsurf .continue .roo .kiro .junie' },
  { place: 'example', names: '.mcp.json .cursorrules .windsurfrules .clinerules' },
  { place: 'example', names: 'appsettings.development.json launchsettings.json' },
  { place: 'example', folders: 'environments', names: 'development.rb' },
  { place: 'example', folders: 'config', names: 'dev.exs' },
  { place: 'example', starts: 'application-local. application-dev. application-development.' },
  { place: 'example', folders: 'example examples sample samples demo demos example-apps' },
  // Keys in an example of an environment file are what the product offers to be set: those are source.
  {
    place: 'example',
    endings: '.example .sample .dist',
    unlessStarts: '.env env',
    unless: '.env.example .env.sample .env.dist',
  },
  // A zone file is named for its domain, and `acme.example` is one.
  { place: 'example', parts: 'example sample', unlessStarts: '.env env', unless: '.env .zone .zonefile' },
  // `example.config.json`; a product may be reached at a page, a component or a class called `sample`.
  {
    place: 'example',
    starts: 'example. sample.',
    unless: `.env ${ENDINGS.code} .html .css .scss`,
    // Settings called by the word alone are all that such a product shows of its own.
    unlessStarts: 'example.yml example.yaml example.json example.toml sample.yml sample.yaml sample.json sample.toml',
  },
  { place: 'example', endings: settingsCalled('example sample'), unlessStarts: '.env env' },
]

/** `config-sample.php`, `settings_example.yml`: settings to copy, with the word behind the name. */
function settingsCalled(titles: string): string {
  return titles
    .split(' ')
    .flatMap((title) => [`-${title}`, `_${title}`])
    .flatMap((title) => `${ENDINGS.data} .ini .cfg .conf .properties .php .py`.split(' ').map((end) => title + end))
    .join(' ')
}

const DOCUMENTATION: readonly PlaceRule[] = [
  { place: 'documentation', folders: 'doc docs .docs documentation javadoc apidocs' },
  { place: 'documentation', endings: '.md .mdx .markdown .rst .adoc .asciidoc' },
  { place: 'documentation', names: TITLES },
  // Forms for those who write to the project, and where they may give.
  { place: 'documentation', folders: 'issue_template discussion_template' },
  { place: 'documentation', names: 'funding.yml' },
  { place: 'documentation', starts: 'readme license- license_ licence-', unless: `${ENDINGS.code} ${ENDINGS.data}` },
  { place: 'documentation', names: titled('.txt .html .rtf') },
  { place: 'documentation', names: notices() },
  { place: 'documentation', endings: '-acknowledgements.plist -acknowledgements.markdown' },
  { place: 'documentation', folders: 'licenses licences', endings: '.txt .json .xml .csv' },
  // Licences that a bundler gathers beside its bundles.
  { place: 'documentation', endings: '.license.txt' },
  // Font licences and pages that show an interface description.
  { place: 'documentation', folders: 'fonts', endings: '.txt' },
  { place: 'documentation', folders: 'swagger swagger-ui redoc', endings: '.html' },
  { place: 'documentation', names: 'citation.cff .all-contributorsrc mkdocs.yml .readthedocs.yaml .readthedocs.yml' },
  { place: 'documentation', folders: 'man man1 man5 man7 man8', endings: '.1 .2 .3 .4 .5 .6 .7 .8' },
  // Translations: words for people. Programs among them (loaders, clients) are source.
  { place: 'documentation', folders: 'locale locales i18n l10n translation translations', unless: ENDINGS.code },
  { place: 'documentation', folders: 'lang langs languages', unless: ENDINGS.code },
  { place: 'documentation', endings: '.po .pot .mo .xlf .xliff .arb .ftl .xcstrings' },
  { place: 'documentation', folderEndings: '.lproj', endings: '.strings .stringsdict' },
  { place: 'documentation', folderStarts: 'values-', names: 'strings.xml plurals.xml' },
]

function titled(endings: string): string {
  return TITLES.split(' ')
    .flatMap((title) => endings.split(' ').map((ending) => title + ending))
    .filter((name) => name !== 'security.txt') // RFC 9116: a contact that the product publishes
    .join(' ')
}

/** Lists of the libraries in a product with their licences, as tools and lawyers call them. */
function notices(): string {
  const thirdParty = ['notices', 'licenses', 'licences', 'software', 'libraries'].flatMap((what) =>
    ['third-party-', 'third_party_', 'thirdparty', 'thirdparty-'].map((who) => who + what),
  )
  const free = ['open-source-', 'open_source_', 'opensource', 'opensource_', 'oss-', 'oss_'].flatMap((what) => [
    `${what}licenses`,
    `${what}licences`,
    `${what}notices`,
  ])
  const plain = ['licenses', 'licences', 'acknowledgements', 'acknowledgments', 'attributions']
  const data = ['', '.txt', '.json', '.xml', '.csv', '.plist']
  // A page called `licenses.html` may as well be one of the product's.
  return [
    ...[...thirdParty, ...free].map((title) => `${title}.html`),
    ...[...thirdParty, ...free, ...plain].flatMap((title) => data.map((ending) => title + ending)),
  ].join(' ')
}

/** The whole table. Where several rules speak, the kind that comes first in `PRECEDENCE` holds. */
export const PLACE_RULES: readonly PlaceRule[] = [
  ...VENDORED,
  ...GENERATED,
  ...TEST,
  ...EXAMPLE,
  ...DOCUMENTATION,
  ...PRODUCT_PLACE_RULES,
]

/** From the kind that proves least to the ordinary case. */
export const PRECEDENCE: readonly PlaceKind[] = [
  'vendored',
  'generated',
  'test',
  'example',
  'documentation',
  'delivery',
  'infrastructure',
  'mobile',
  'web',
  'source',
]
