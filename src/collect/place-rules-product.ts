import { ENDINGS, type PlaceRule } from './place-rule.js'

const DELIVERY: readonly PlaceRule[] = [
  { place: 'delivery', folders: '.github .gitlab .gitea .forgejo .circleci .buildkite .drone .woodpecker .semaphore' },
  { place: 'delivery', folders: '.teamcity .tekton .travis .ci .jenkins jenkins .azuredevops azure-pipelines' },
  { place: 'delivery', folders: '.azure-pipelines fastlane .eas .husky .changeset .tx' },
  { place: 'delivery', topFolders: 'ci' },
  // Scripts that Xcode Cloud runs before and after its steps.
  { place: 'delivery', folders: 'ci_scripts' },
  { place: 'delivery', starts: 'appspec.', unless: ENDINGS.code },
  // Capistrano.
  { place: 'delivery', folders: 'config', names: 'deploy.rb' },
  { place: 'delivery', endings: '.gitlab-ci.yml .gitlab-ci.yaml .jenkinsfile' },
  { place: 'delivery', starts: 'azure-pipelines jenkinsfile procfile cloudbuild buildspec .releaserc .renovaterc' },
  { place: 'delivery', starts: '.goreleaser goreleaser. renovate.json .pre-commit-config lefthook. release-please' },
  { place: 'delivery', names: '.travis.yml appveyor.yml .appveyor.yml bitbucket-pipelines.yml .drone.yml .cirrus.yml' },
  { place: 'delivery', names: 'codemagic.yaml bitrise.yml .woodpecker.yml semaphore.yml wercker.yml earthfile' },
  { place: 'delivery', names: 'dependabot.yml crowdin.yml crowdin.yaml .crowdin.yml .gitpod.yml codeowners' },
  { place: 'delivery', names: 'scalingo.json render.yaml render.yml heroku.yml' },
  { place: 'delivery', names: 'codecov.yml .codecov.yml .coveralls.yml .codeclimate.yml .deepsource.toml .hound.yml' },
  { place: 'delivery', names: 'sonar-project.properties .sonarcloud.properties .snyk .mergify.yml .scrutinizer.yml' },
]

/** Endings that make up a web or mobile program even in a folder called `charts` or `manifests`. */
const OF_A_PROGRAM = `${ENDINGS.code} .html .css .scss .svg .json`

/** Files by which servers are described, zones kept and stacks ordered, each by the name that its tool gives it. */
const OF_TOOLS: readonly PlaceRule[] = [
  // Zones: RFC 1035 files, octoDNS, DNSControl.
  { place: 'infrastructure', endings: '.zone .zonefile', names: 'dnsconfig.js dnsconfig.ts' },
  { place: 'infrastructure', folders: 'zones octodns dnscontrol dns', endings: '.yaml .yml .db .conf .txt' },
  { place: 'infrastructure', folders: 'packer', endings: '.json' },
  { place: 'infrastructure', endings: '.pkr.json .tfstate .tfplan.json', names: 'tfplan.json plan.json' },
  // CloudFormation and SAM; stacks of the CDK.
  { place: 'infrastructure', names: 'template.yaml template.yml', endings: '.cfn.yaml .cfn.yml .cfn.json' },
  { place: 'infrastructure', topFolders: 'lib stacks', names: 'stack.ts stack.js stack.py' },
  { place: 'infrastructure', topFolders: 'lib stacks', endings: '-stack.ts -stack.js _stack.py' },
  { place: 'infrastructure', starts: 'playbook. playbook- playbook_', unless: OF_A_PROGRAM },
  { place: 'infrastructure', folders: 'playbooks group_vars host_vars', endings: '.yml .yaml .j2 .ini' },
  { place: 'infrastructure', folders: 'roles', names: 'main.yml main.yaml' },
  // Kamal, with one file more for each destination.
  { place: 'infrastructure', folders: 'config', starts: 'deploy.', unless: OF_A_PROGRAM },
  { place: 'infrastructure', folders: '.kamal clevercloud' },
  { place: 'infrastructure', folders: 'apache apache2 httpd traefik haproxy', unless: OF_A_PROGRAM },
  { place: 'infrastructure', folders: 'sites-available sites-enabled vhosts', unless: OF_A_PROGRAM },
  { place: 'infrastructure', names: 'httpd.conf apache2.conf' },
]

const INFRASTRUCTURE: readonly PlaceRule[] = [
  ...OF_TOOLS,
  { place: 'infrastructure', folders: 'terraform terragrunt opentofu infra helm k8s .k8s kubernetes kustomize .kube' },
  { place: 'infrastructure', folders: 'ansible cloudformation pulumi bicep nomad argocd flux-system .platform .do' },
  { place: 'infrastructure', folders: '.aws .ebextensions .elasticbeanstalk' },
  // These words also name layers of programs, so deeper down only what is no program counts.
  { place: 'infrastructure', topFolders: 'deploy deployment deployments infrastructure ops cdk docker .docker' },
  { place: 'infrastructure', folders: 'deploy deployment deployments infrastructure ops docker', unless: OF_A_PROGRAM },
  { place: 'infrastructure', folders: 'manifests charts nginx', unless: OF_A_PROGRAM },
  {
    place: 'infrastructure',
    endings: '.tf .tf.json .tfvars .tfvars.json .tofu .hcl .bicep .nomad .dockerfile .service',
  },
  { place: 'infrastructure', starts: 'docker-compose dockerfile containerfile pulumi. serverless. helmfile.' },
  {
    place: 'infrastructure',
    starts: 'compose. nginx. wrangler. railway. fly. kustomization. skaffold.',
    unless: ENDINGS.code,
  },
  { place: 'infrastructure', names: '.dockerignore cdk.json samconfig.toml chart.yaml caddyfile haproxy.cfg' },
  {
    place: 'infrastructure',
    names: 'netlify.toml vercel.json now.json firebase.json .firebaserc amplify.yml app.yaml',
  },
  { place: 'infrastructure', names: 'apprunner.yaml nixpacks.toml captain-definition vagrantfile .platform.app.yaml' },
]

/** Files by which Xcode and Gradle build, below the native folders. */
const NATIVE =
  '.plist .xml .gradle .gradle.kts .properties .pbxproj .xcconfig .storyboard .xib .podspec .xcscheme .xcprivacy .json ' +
  '.xcworkspacedata .pro .toml .lock .lockfile'

const MOBILE: readonly PlaceRule[] = [
  { place: 'mobile', names: 'androidmanifest.xml google-services.json eas.json podfile podfile.lock pubspec.yaml' },
  {
    place: 'mobile',
    names: 'exportoptions.plist cartfile cartfile.resolved app.config.ts app.config.js app.config.mjs',
  },
  { place: 'mobile', endings: 'info.plist .entitlements .xcconfig .xcprivacy .pbxproj .storekit .mobileprovision' },
  { place: 'mobile', folders: 'ios android', endings: NATIVE },
  { place: 'mobile', folderEndings: '.xcodeproj .xcworkspace' },
]

const WEB: readonly PlaceRule[] = [
  {
    place: 'web',
    endings: '.html .htm .xhtml .haml .slim .ejs .hbs .handlebars .mustache .liquid .twig .jinja .jinja2',
  },
  { place: 'web', endings: '.njk .pug .heex .leex .eex .blade.php .cshtml .razor .jsp .phtml .gohtml .html.j2' },
  { place: 'web', endings: '.erb', unless: '.yml.erb .yaml.erb .json.erb .rb.erb .sh.erb .sql.erb .conf.erb' },
  { place: 'web', folders: 'public static www wwwroot .well-known', unless: `${ENDINGS.serverCode} .yml .yaml` },
  { place: 'web', names: '_headers _redirects .htaccess' },
]

/** Rules for the places whose evidence makes a dependency; a file of which no rule speaks is source. */
export const PRODUCT_PLACE_RULES: readonly PlaceRule[] = [...DELIVERY, ...INFRASTRUCTURE, ...MOBILE, ...WEB]
