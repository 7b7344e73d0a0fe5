import type { PlaceKind } from '../model/place.js'

/**
 * One line of the table that tells what kind of place a file is. All words are lower case.
 * A rule with `folders` speaks for files below such a folder; with `names`, `starts`, `endings` or `parts` for files so
 * called (any one suffices); with both, for such files below such a folder. `unless` takes endings out again.
 */
export interface PlaceRule {
  readonly place: PlaceKind
  /** Names of folders, at any depth. */
  readonly folders?: readonly string[]
  /** The same, for the first folder of the path only. */
  readonly topFolders?: readonly string[]
  /** Ends of folder names: `-e2e`. */
  readonly folderEndings?: readonly string[]
  /** Whole base names. */
  readonly names?: readonly string[]
  /** Beginnings of base names. */
  readonly starts?: readonly string[]
  /** Ends of base names; from a dot on (`.test.ts` has the endings `.test.ts` and `.ts`) or any text. */
  readonly endings?: readonly string[]
  /** Words between two dots of a base name: `test` in `cart.test.ts`. */
  readonly parts?: readonly string[]
  readonly unless?: readonly string[]
}

const words = (text: string): readonly string[] => text.split(' ')

/** Endings of files in which programs are written. */
const CODE = words(
  '.ts .tsx .mts .cts .js .jsx .mjs .cjs .vue .svelte .astro .coffee .rb .rake .py .go .rs .java .kt .scala .groovy ' +
    '.swift .m .mm .h .c .cc .cpp .cs .fs .vb .php .ex .exs .erl .clj .dart .lua .pl .r .jl .elm .sol .sql',
)

/** Program endings that a folder of public files does not hold as they are. */
const SERVER_CODE = CODE.filter((ending) => !words('.js .mjs .cjs .php').includes(ending))

/** Endings of short texts without a program. */
const PROSE = words('.md .mdx .markdown .rst .adoc .asciidoc .po .pot .mo .xlf .xliff .arb')
const TITLES = words(
  'readme changelog changes history license licence licenses notice notices copying contributing contributors authors ' +
    'maintainers security code_of_conduct code-of-conduct support governance roadmap upgrading patents third-party-notices',
)
const TRANSLATIONS = words('locales locale i18n l10n translations translation lang langs languages')
const ENV_EXAMPLES = words('.env.example .env.sample .env.template .env.dist')
const YAML_AND_JSON = words('.yml .yaml .json .json5 .toml')

const VENDORED: readonly PlaceRule[] = [
  { place: 'vendored', folders: words('vendor vendored third_party third-party thirdparty 3rdparty') },
  { place: 'vendored', folders: words('node_modules bower_components site-packages pods carthage') },
  { place: 'vendored', folders: ['.yarn'] },
]

const GENERATED: readonly PlaceRule[] = [
  { place: 'generated', folders: words('dist __generated__ generated .generated autogen') },
  { place: 'generated', endings: words('.min.js .min.mjs .min.css .map .snap .g.dart .freezed.dart') },
  {
    place: 'generated',
    parts: words('generated gen min bundle pb openapi-generated'),
    unless: YAML_AND_JSON,
  },
  {
    place: 'generated',
    endings: words('_pb2.py _pb2_grpc.py _pb.js _pb.ts _pb.d.ts _grpc_pb.js .designer.cs'),
  },
  { place: 'generated', endings: words('.g.cs _generated.go _generated.ts _generated.rs .pbxproj.bak') },
]

const TEST: readonly PlaceRule[] = [
  {
    place: 'test',
    folders: words('test tests spec specs __tests__ __test__ testdata test-data test_data'),
  },
  {
    place: 'test',
    folders: words('fixtures fixture __fixtures__ mocks mock __mocks__ __snapshots__ e2e'),
  },
  {
    place: 'test',
    folders: words('cypress playwright androidtest uitests testfixtures testutils storybook'),
  },
  {
    place: 'test',
    folders: words('.storybook stories benchmarks benchmark bench loadtest loadtests .maestro'),
  },
  {
    place: 'test',
    folderEndings: words('-test -tests _test _tests -e2e _e2e .tests -fixtures _fixtures'),
  },
  {
    place: 'test',
    folders: words('test-utils test-helpers test_helpers test_utils test-fixtures spec_helpers'),
  },
  { place: 'test', parts: words('test tests cy e2e e2e-spec stories story mock fixture') },
  { place: 'test', parts: ['spec'], unless: words('.yml .yaml') },
  {
    place: 'test',
    endings: words('.env.test _test.go _test.py _test.rb _test.exs _test.dart _test.cc _test.rs'),
  },
  {
    place: 'test',
    endings: words('_test.cpp _spec.rb -test.js -test.ts -test.tsx -test.jsx _tests.py _test.ts'),
  },
  {
    place: 'test',
    starts: words('jest. vitest. playwright. cypress. karma.conf phpunit.xml codecept .mocharc'),
  },
  {
    place: 'test',
    names: words('conftest.py pytest.ini tox.ini .rspec .nycrc setuptests.ts setuptests.js'),
  },
  {
    place: 'test',
    starts: words('requirements_for_test requirements-for-test requirements-test requirements_test'),
  },
  { place: 'test', starts: words('requirements-dev requirements_dev dev-requirements test-requirements') },
  { place: 'test', names: words('test_helper.rb test_helper.exs spec_helper.rb rails_helper.rb') },
]

const EXAMPLE: readonly PlaceRule[] = [
  { place: 'example', folders: words('examples example samples sample demo demos example-apps') },
  { place: 'example', endings: words('.example .sample'), unless: ENV_EXAMPLES },
  { place: 'example', parts: words('example sample'), unless: ENV_EXAMPLES },
]

const DOCUMENTATION: readonly PlaceRule[] = [
  { place: 'documentation', folders: words('docs doc documentation .docs javadoc apidocs') },
  { place: 'documentation', endings: PROSE },
  {
    place: 'documentation',
    names: TITLES.flatMap((title) => [title, `${title}.txt`, `${title}.html`, `${title}.rtf`]),
  },
  {
    place: 'documentation',
    names: words('citation.cff .all-contributorsrc mkdocs.yml .readthedocs.yaml .readthedocs.yml'),
  },
  { place: 'documentation', starts: words('license- licence- readme_ readme- license_'), unless: CODE },
  {
    place: 'documentation',
    folders: words('man man1 man5 man7 man8'),
    endings: words('.1 .2 .3 .4 .5 .6 .7 .8'),
  },
  { place: 'documentation', folders: TRANSLATIONS, unless: CODE },
  { place: 'documentation', folderEndings: ['.lproj'], endings: words('.strings .stringsdict') },
  { place: 'documentation', endings: words('.xcstrings .ftl') },
]

const DELIVERY: readonly PlaceRule[] = [
  {
    place: 'delivery',
    folders: words('.github .gitlab .circleci .buildkite .drone .semaphore .teamcity .tekton'),
  },
  {
    place: 'delivery',
    folders: words('.azure-pipelines azure-pipelines .azuredevops .woodpecker .forgejo .gitea'),
  },
  {
    place: 'delivery',
    folders: words('fastlane .husky .changeset .tx .ci .travis .jenkins jenkins .eas'),
  },
  { place: 'delivery', topFolders: ['ci'] },
  { place: 'delivery', endings: words('.gitlab-ci.yml .gitlab-ci.yaml .jenkinsfile') },
  {
    place: 'delivery',
    starts: words('azure-pipelines jenkinsfile procfile cloudbuild buildspec .releaserc .renovaterc'),
  },
  {
    place: 'delivery',
    starts: words('.goreleaser goreleaser. renovate.json .pre-commit-config lefthook. release-please'),
  },
  {
    place: 'delivery',
    names: words('.travis.yml appveyor.yml .appveyor.yml bitbucket-pipelines.yml .drone.yml .cirrus.yml'),
  },
  {
    place: 'delivery',
    names: words('codemagic.yaml bitrise.yml .woodpecker.yml dependabot.yml crowdin.yml .crowdin.yml'),
  },
  {
    place: 'delivery',
    names: words('scalingo.json render.yaml render.yml heroku.yml codecov.yml .codecov.yml crowdin.yaml'),
  },
  {
    place: 'delivery',
    names: words('sonar-project.properties .sonarcloud.properties codeowners .mergify.yml .snyk earthfile'),
  },
  {
    place: 'delivery',
    names: words('.deepsource.toml .codeclimate.yml .coveralls.yml .hound.yml taskcluster.yml semaphore.yml'),
  },
  {
    place: 'delivery',
    names: words('app.yml .scrutinizer.yml wercker.yml shippable.yml lerna.json .restyled.yaml'),
  },
]

const INFRASTRUCTURE: readonly PlaceRule[] = [
  {
    place: 'infrastructure',
    folders: words('terraform terragrunt infra helm k8s kubernetes kustomize ansible'),
  },
  {
    place: 'infrastructure',
    folders: words('cloudformation pulumi .k8s .kube .aws .ebextensions .platform .do'),
  },
  { place: 'infrastructure', folders: words('.elasticbeanstalk bicep opentofu nomad argocd flux-system') },
  // These words also name layers of programs, so deeper down only what is no program counts.
  {
    place: 'infrastructure',
    topFolders: words('deploy deployment deployments infrastructure ops cdk docker .docker'),
  },
  {
    place: 'infrastructure',
    folders: words('deploy deployment deployments infrastructure manifests charts ops docker nginx'),
    unless: [...CODE, '.html', '.css', '.scss', '.svg', '.json'],
  },
  {
    place: 'infrastructure',
    endings: words('.tf .tfvars .tf.json .tfvars.json .hcl .bicep .nomad .dockerfile .tofu'),
  },
  {
    place: 'infrastructure',
    starts: words('docker-compose dockerfile containerfile pulumi. serverless. helmfile.'),
  },
  {
    place: 'infrastructure',
    starts: words('compose. nginx. wrangler. railway. fly. kustomization. skaffold.'),
    unless: CODE,
  },
  {
    place: 'infrastructure',
    names: words('.dockerignore cdk.json samconfig.toml chart.yaml caddyfile haproxy.cfg'),
  },
  {
    place: 'infrastructure',
    names: words('netlify.toml vercel.json now.json firebase.json .firebaserc amplify.yml'),
  },
  {
    place: 'infrastructure',
    names: words('app.yaml apprunner.yaml nixpacks.toml captain-definition vagrantfile zeabur.json'),
  },
  {
    place: 'infrastructure',
    names: words('.platform.app.yaml manifest.yml dokploy.json koyeb.yaml docker-bake.hcl'),
  },
]

const NATIVE_CONFIGURATION = words(
  '.plist .xml .gradle .gradle.kts .properties .pbxproj .xcconfig .storyboard .xib .podspec .xcscheme .xcprivacy .json ' +
    '.xcworkspacedata .pro .toml .lock .lockfile',
)

const MOBILE: readonly PlaceRule[] = [
  {
    place: 'mobile',
    names: words('androidmanifest.xml google-services.json eas.json podfile podfile.lock pubspec.yaml'),
  },
  {
    place: 'mobile',
    endings: words('info.plist .entitlements .xcconfig .xcprivacy .pbxproj .storekit .mobileprovision'),
  },
  {
    place: 'mobile',
    names: words('exportoptions.plist cartfile cartfile.resolved app.config.ts app.config.js app.config.mjs'),
  },
  { place: 'mobile', folders: words('ios android'), endings: NATIVE_CONFIGURATION },
  { place: 'mobile', folderEndings: words('.xcodeproj .xcworkspace') },
]

const WEB: readonly PlaceRule[] = [
  {
    place: 'web',
    endings: words('.html .htm .xhtml .haml .slim .ejs .hbs .handlebars .mustache .liquid'),
  },
  {
    place: 'web',
    endings: words('.twig .jinja .jinja2 .njk .pug .heex .leex .eex .blade.php .cshtml .jsp'),
  },
  {
    place: 'web',
    endings: words('.erb .gohtml .razor .phtml .html.j2'),
    unless: words('.yml.erb .rb.erb .sh.erb .sql.erb .conf.erb'),
  },
  {
    place: 'web',
    folders: words('public static www wwwroot .well-known'),
    unless: [...SERVER_CODE, '.yml', '.yaml'],
  },
  { place: 'web', names: words('_headers _redirects .htaccess') },
]

/** The whole table. Where several rules speak, the kind named first in `PRECEDENCE` holds. */
export const PLACE_RULES: readonly PlaceRule[] = [
  ...VENDORED,
  ...GENERATED,
  ...TEST,
  ...EXAMPLE,
  ...DOCUMENTATION,
  ...DELIVERY,
  ...INFRASTRUCTURE,
  ...MOBILE,
  ...WEB,
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
