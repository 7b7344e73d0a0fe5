import { describe, expect, it } from 'vitest'
import { placeOf } from '../../src/collect/place.js'
import { PLACE_RULES, PRECEDENCE } from '../../src/collect/place-rules.js'
import { PLACE_KINDS, type PlaceKind } from '../../src/model/place.js'
import { processorMs } from '../support/processor-time.js'

const table: Record<PlaceKind, string> = {
  source: `
    src/i18n/load.ts src/locales/index.ts lib/i18n/is-rtl.ts src/languages/ts.ts src/lang/detect-browser.js app/en.ts
    src/de/client.ts app/lang/parser/run.php config/app.properties config/config_dev.properties src/main/resources/db.properties
    src/fake.ts src/stub.ts src/coverage/claims.ts src/baseline.json app/licenses/check.ts src/license-key.json mcp.ts
    config/deploy.json src/plan.ts src/zones/list.ts lib/dns/resolve.go src/template.ts lib/stacked.ts app/auth-stack.ts
    src/playbook.ts app/roles/admin.yml src/apache/parse.ts src/cassette.rb src/cursor/move.ts src/packer/bins.ts config/sample.yml config/example.json
    packages/core/src/lib/timeout-stack.ts net/dns/resolve.sh
    src/index.ts app/models/user.rb main.go package.json yarn.lock Gemfile.lock .env .env.production .env.example
    .env.production.sample .env.appStore.example sample.env config/example.env app.json .npmrc turbo.json Makefile
    src/latest.ts src/contest/a.ts src/testimonials/list.tsx src/attest.ts src/specification.ts lib/inspect.rb
    src/documents/upload.ts src/docker.ts src/resample.py src/demography.ts src/mapping.ts src/minify.js
    src/vendors/list.ts src/vendor.ts src/infrastructure/mailer.ts src/deploy/run.py components/charts/line.tsx
    manifests/loader.ts src/i18n/client.ts app/locales/index.ts lib/lang/parser.rb src/license.ts app/security.rb
    src/readme.ts src/history.tsx src/changelog/list.vue robots.txt requirements.txt CMakeLists.txt api.spec.yaml
    config/latest.json config/environments/production.rb config/prod.exs src/main/resources/application.yml
    src/example.ts src/sample.py .env.dist config/env.dist src/resample.yml counterexample.json src/upsample.py src/dist.ts
    build/webpack.js src/generated.ts src/gen/a.ts src/distance.ts src/e2ee.ts src/mocking.ts src/test_mode.rb
    public/index.rb app/controllers/public/api.rb src/static/files.py App.config src/fastlane.ts ios/App/AppDelegate.swift
    android/app/src/main/java/Main.kt src/github.ts src/ci/run.ts x.serviceaccount a.b.c.d.e.f`,
  infrastructure: `
    dns/acme.example.zone zones/acme.io.yaml dnsconfig.js packer/template.json web.pkr.json template.yaml api/template.yml
    lib/stack.ts lib/web-stack.ts stacks/web_stack.py playbook.yml playbooks/web.yaml group_vars/all.yml roles/web/tasks/main.yml
    plan.json prod.tfstate config/deploy.yml config/deploy.staging.yml .kamal/secrets clevercloud/web.json
    apache/site.conf etc/apache2/sites-available/site.conf httpd.conf traefik/dynamic.toml
    main.tf aws/rds/x.tf env/prod.tfvars .terraform.lock.hcl infra/app.ts infra/lib/stack.py Dockerfile Dockerfile.web
    web.Dockerfile docker-compose.yml docker-compose.prod.yaml compose.yaml k8s/app.yaml charts/app/values.yaml
    charts/app/templates/_helpers.tpl deploy/run.sh deploy/app.yml manifests/web.yaml ansible/site.yml serverless.yml
    pulumi.ts Pulumi.prod.yaml cdk/stack.ts netlify.toml vercel.json fly.toml wrangler.toml firebase.json helm/Chart.yaml
    nginx.conf dist/nginx.conf dist/web.service Caddyfile Vagrantfile .ebextensions/a.config deployment/app.1.service
    .dockerignore infrastructure/lib/stack.ts src/deploy/k.yaml`,
  delivery: `
    ci_scripts/ci_post_clone.sh ios/ci_scripts/ci_pre_xcodebuild.sh appspec.yml appspec.yaml config/deploy.rb
    .github/actions/build-and-test/action.yml .github/workflows/test/e2e.yml
    .github/workflows/ci.yml .github/dependabot.yml .gitlab-ci.yml ci/x.gitlab-ci.yml .circleci/config.yml Jenkinsfile
    Jenkinsfile.release azure-pipelines.yml azure-pipelines-pr.yml .travis.yml fastlane/Fastfile ios/fastlane/Matchfile
    renovate.json renovate.json5 .renovaterc.json crowdin.yml Procfile Procfile.dev render.yaml scalingo.json CODEOWNERS
    .husky/pre-commit .pre-commit-config.yaml codecov.yml .goreleaser.yaml cloudbuild.yaml
    .github/actions/x/Dockerfile bitbucket-pipelines.yml .buildkite/pipeline.yml ci/run.py`,
  mobile: `
    android/app/src/main/AndroidManifest.xml ios/App/Info.plist App-Info.plist App/App.entitlements google-services.json
    ios/GoogleService-Info.plist eas.json app.config.ts app.config.js ios/Podfile Podfile.lock android/build.gradle
    android/app/build.gradle.kts android/gradle.properties ios/App.xcodeproj/project.pbxproj App/Config.xcconfig
    ios/PrivacyInfo.xcprivacy pubspec.yaml`,
  web: `
    index.html app/views/a.html.erb app/views/a.text.erb app/views/b.html.haml templates/x.hbs public/sw.js public/robots.txt
    static/app.js static/style.css _headers public/_redirects .well-known/security.txt public/.well-known/assetlinks.json
    www/main.js app/page.blade.php Views/Home.cshtml wwwroot/site.js`,
  test: `
    src/fakes/mail.py stubs/wiremock/mappings/a.json wiremock/mappings/b.json spec/cassettes/pay.yml
    db/seeds/sample.yml priv/repo/seeds.exs lib/seeders/users.rb app/functional_tests_fixtures/calls.py src/status/testing.ts
    test/a.ts tests/a.py spec/a.rb src/__tests__/a.ts src/a.test.ts src/a.spec.tsx pkg/a_test.go app/test_views.py
    app/views_test.py lib/a_spec.rb src/test/java/AppTest.java fixtures/a.json __fixtures__/a.json testdata/x.txt
    mocks/server.ts src/__mocks__/s3.ts e2e/login.ts cypress/e2e/a.cy.ts playwright/x.ts a.stories.tsx b.story.vue
    requirements_for_test.txt requirements-test.txt requirements-dev.txt dev-requirements.txt jest.config.js conftest.py
    .env.test .env.testing hack/test.env apps/web-e2e/a.ts api.tests/a.cs Test/A.ts SRC/A.TEST.TS docker-compose.test.yml tests/Dockerfile
    test/terraform/main.tf tests/docs/readme.md phpunit.xml.dist config/environments/test.rb .storybook/main.ts
    elixir/config/test.exs config/test.json src/main/resources/application-test.yml
    UnitTests/Sources/AppTests.swift IntegrationTests/A.swift benchmarks/run.ts test_csv_files/a.csv spec/support/index.html tests/examples/a.ts`,
  documentation: `
    src/i18n/en.ts src/locales/en.ts src/translations/de.js lang/en/messages.php src/messages_de.properties messages.properties
    resources/lang/pt_BR/auth.php src/locales/zh-Hans.ts app/locale/es-419.js src/i18n/messages.fr.ts locales/de/index.ts
    lib/l10n/app_localizations_de.dart src/main/resources/ValidationMessages_pt_BR.properties config/locales/de.rb
    THIRD_PARTY_NOTICES.txt ThirdPartyNotices.txt src/licenses.json app/src/main/assets/open_source_licenses.html
    ios/Settings.bundle/Acknowledgements.plist licenses/acme.json
    .github/ISSUE_TEMPLATE/config.yml .github/ISSUE_TEMPLATE/bug.yml README.md README readme.txt CHANGELOG.md LICENSE LICENSE-MIT LICENSE.txt NOTICE public/vendor.js.LICENSE.txt docs/index.html docs/conf.py
    apps/docs/package.json docs/.env.example doc/api.yaml a.rst b.adoc page.mdx man/man1/app.1 config/locales/de.yml
    src/i18n/fr.json web/translations/it.json po/de.po lang/en.json .github/README.md terraform/README.md
    k8s/README.md public/readme.html ios/en.lproj/Localizable.strings android/app/src/main/res/values-fr/strings.xml
    public/locales/en.json config/locales/simple_form.cy.yml`,
  example: `
    .mcp.json .vscode/mcp.json .vscode/settings.json .idea/workspace.xml .cursor/mcp.json .claude/settings.json web/.claude/a.json
    config/environments/development.rb config/dev.exs src/main/resources/application-dev.yml
    src/Api/appsettings.Development.json Properties/launchSettings.json .devcontainer/docker-compose.yml .devcontainer/Dockerfile
    examples/app/main.tf example/index.ts samples/a.py demo/app.js config.yml.example config.sample.json
    settings.example.py google-services.json.example mail/example.config.json sample.settings.yml settings.py.dist
    config/parameters.yml.dist wp-config-sample.php config/mail_example.yml app-example.json examples/.env.example example-apps/x/README.md examples/.github/ci.yml`,
  vendored: `
    src/Resources/public_suffix_list.dat vendor/lib/a.go app/vendor/jquery.js third_party/x/y.c node_modules/a/index.js packages/a/node_modules/b/test/c.js
    vendor/docs/readme.md .yarn/releases/yarn.cjs vendor/x.min.js third-party/Dockerfile Pods/Firebase/a.m`,
  generated: `
    app/lint-baseline.xml detekt-baseline.xml .secrets.baseline coverage/lcov-report/index.html playwright-report/index.html
    dist/index.js packages/a/dist/a.test.js app.min.js public/app.min.js main.js.map src/api.generated.ts rpc.pb.go
    api_pb2.py src/__generated__/schema.ts __tests__/a.snap build/index.html build/static/js/2.chunk.js routeTree.gen.ts
    model.g.dart docs/dist/app.js app.bundle.js`,
}

describe.each(Object.entries(table))('%s', (place, paths) => {
  it.each(paths.trim().split(/\s+/))('%s', (path) => {
    expect(placeOf(path)).toBe(place)
  })
})

describe('any path', () => {
  it.each([
    '',
    '/',
    '.',
    '..',
    'a/',
    '//',
    '.'.repeat(300),
    'a.'.repeat(5_000),
    `${'x/'.repeat(2_000)}y`,
    '__proto__/constructor',
    '\n',
  ])('has a place: %#', (path) => {
    expect(PLACE_KINDS).toContain(placeOf(path))
  })

  it('has the same place in whatever order paths are asked about', () => {
    const all = Object.values(table).flatMap((paths) => paths.trim().split(/\s+/))
    const forwards = all.map(placeOf)
    expect([...all].reverse().map(placeOf).reverse()).toEqual(forwards)
  })

  it('is told fast', () => {
    const paths = Array.from(
      { length: 100_000 },
      (_, n) => `packages/p${n % 500}/src/components/c${n % 50}/file${n}.tsx`,
    )
    const before = processorMs()
    for (const path of paths) placeOf(path)
    expect(processorMs() - before).toBeLessThan(2_000)
  })
})

describe('the table', () => {
  it('orders every kind', () => {
    expect([...PRECEDENCE].sort()).toEqual([...PLACE_KINDS].sort())
  })

  it('stands in the order of precedence, in lower case, with endings that can hit', () => {
    const ranks = PLACE_RULES.map(({ place }) => PRECEDENCE.indexOf(place))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    for (const { place: _, ...rule } of PLACE_RULES) {
      for (const words of Object.values(rule)) expect(words).toMatch(/^\S+( \S+)*$/)
      for (const words of Object.values(rule)) expect(words).toBe(words.toLowerCase())
      for (const ending of rule.unless?.split(' ') ?? []) expect(ending).toMatch(/^\./)
    }
  })
})
