/**
 * Names of files that only a service's users have, by the job they do. A name stands here when nothing else is called so; files
 * whose name is shared (`app.json`, `app.yaml`, `docs.json`) have readers that look inside, and so have most pipelines.
 */
export const FILE_NAMES: readonly string[] = [
  // Dependency updates and merging
  ...words(`renovate.json renovate.json5 .renovaterc .renovaterc.json .renovaterc.json5 .pyup.yml .snyk .whitesource
    .mergify.yml .kodiak.toml`),
  // Pipelines
  ...words(`appveyor.yml .appveyor.yml wercker.yml shippable.yml .cirrus.yml .scrutinizer.yml bitrise.yml buddy.yml
    appcenter-post-clone.sh appcenter-pre-build.sh appcenter-post-build.sh cloudbuild.yaml cloudbuild.yml cloudbuild.json
    clouddeploy.yaml buildspec.yml buildspec.yaml appspec.yml appspec.yaml depot.json`),
  // Hosting
  ...words(`vercel.json vercel.ts now.json .vercelignore .nowignore netlify.toml render.yaml railway.json
    railway.toml nixpacks.toml railpack.json koyeb.yaml heroku.yml scalingo.json zbpack.json amplify.yml amplify_outputs.json
    amplifyconfiguration.json aws-exports.js apprunner.yaml Dockerrun.aws.json vapor.yml zappa_settings.json
    samconfig.toml cdk.json sst.config.ts staticwebapp.config.json azure.yaml azuredeploy.json azuredeploy.parameters.json
    local.settings.json .gcloudignore firebase.json .firebaserc wrangler.toml wrangler.json wrangler.jsonc
    cloudbaserc.json fastly.toml .edgerc .platform.app.yaml porter.yaml okteto.yml okteto.yaml .gitpod.yml .replit
    convex.json .xatarc sfdx-project.json databricks.yml hubspot.config.yml shopify.app.toml shopify.theme.toml
    .clever.json cloudflare.ini elasticapm.properties applicationinsights.json ApplicationInsights.config
    origin_ca_rsa_root.pem rds-combined-ca-bundle.pem secure-connect-bundle.zip`),
  // Tests, coverage, quality
  ...words(`codecov.yml .codecov.yml codecov.yaml .codecov.yaml .coveralls.yml sonar-project.properties
    .sonarcloud.properties .codeclimate.yml .codeclimate.json .codacy.yml .codacy.yaml .deepsource.toml .coderabbit.yaml
    .coderabbit.yml .lgtm.yml qodana.yaml chromatic.config.json .percy.yml .percy.yaml .percy.js browserstack.json
    browserstack.yml saucectl.yml checkly.config.ts checkly.config.js checkly.config.mjs applitools.config.js .happo.js
    .gitguardian.yml .gitguardian.yaml .fossa.yml socket.yml`),
  // Errors and monitoring
  ...words(`sentry.properties .sentryclirc sentry.client.config.ts sentry.client.config.js sentry.server.config.ts
    sentry.server.config.js sentry.edge.config.ts sentry.edge.config.js newrelic.yml newrelic.js newrelic.ini
    datadog-ci.json service.datadog.yaml appsignal.cjs skylight.yml scout_apm.yml honeybadger.yml .rollbarrc opslevel.yml`),
  // Translation
  ...words(`crowdin.yml crowdin.yaml .crowdin.yml lokalise.yml .lokalise.yml .phrase.yml .phraseapp.yml localazy.json
    .smartling.yml .tolgeerc .tolgeerc.json .weblate`),
  // Documentation
  ...words('mint.json .readthedocs.yml .readthedocs.yaml readthedocs.yml .gitbook.yaml redocly.yaml fern.config.json'),
  // Secrets and push
  ...words(
    'doppler.yaml .doppler.yaml .infisical.json OneSignalSDKWorker.js AirshipConfig.plist airshipconfig.properties',
  ),
]

/** Shapes of paths, where the base name alone says nothing. */
export const FILE_PATHS: readonly string[] = words(`.semaphore/semaphore.yml ci_scripts/ci_post_clone.sh
  ci_scripts/ci_pre_xcodebuild.sh ci_scripts/ci_post_xcodebuild.sh .github/stale.yml .vercel/project.json
  .netlify/state.json .do/app.yaml .do/deploy.template.yaml .platform/routes.yaml .platform/services.yaml
  .upsun/config.yaml .elasticbeanstalk/config.yml .aws/config .aws/credentials .oci/config supabase/config.toml
  convex/schema.ts convex/_generated/api.d.ts amplify/team-provider-info.json .qlty/qlty.toml .trunk/trunk.yaml .tx/config
  .codesandbox/tasks.json .codesandbox/ci.json .speakeasy/workflow.yaml
  clevercloud/ruby.json clevercloud/node.json clevercloud/python.json clevercloud/php.json clevercloud/go.json
  clevercloud/docker.json clevercloud/jar.json clevercloud/war.json clevercloud/maven.json clevercloud/gradle.json
  clevercloud/sbt.json clevercloud/rust.json clevercloud/elixir.json clevercloud/functions.json`)

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
