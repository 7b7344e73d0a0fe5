import { appBundle as androidAppBundle } from './android/app-bundle.js'
import { gradleApplication as androidGradleApplication } from './android/gradle-application.js'
import { manifest as androidManifest } from './android/manifest.js'
import { requirements as ansibleRequirements } from './ansible/requirements.js'
import { tasks as ansibleTasks } from './ansible/tasks.js'
import { appYaml as appEngineAppYaml } from './app-engine/app-yaml.js'
import { entitlements as appleEntitlements } from './apple/entitlements.js'
import { exportOptions as appleExportOptions } from './apple/export-options.js'
import { infoPlist as appleInfoPlist } from './apple/info-plist.js'
import { privacyInfo as applePrivacyInfo } from './apple/privacy-info.js'
import { xcodeProject as appleXcodeProject } from './apple/xcode-project.js'
import { buildspec as awsBuildBuildspec } from './aws-build/buildspec.js'
import { bicep as azureBicep } from './azure/bicep.js'
import { resourceTemplate as azureResourceTemplate } from './azure/resource-template.js'
import { pipeline as azurePipelinesPipeline } from './azure-pipelines/pipeline.js'
import { pipelines as bitbucketPipelines } from './bitbucket/pipelines.js'
import { pipeline as buildkitePipeline } from './buildkite/pipeline.js'
import { config as capacitorConfig } from './capacitor/config.js'
import { cargoConfig as cargoCargoConfig } from './cargo/cargo-config.js'
import { cargoLock as cargoCargoLock } from './cargo/cargo-lock.js'
import { cargoToml as cargoCargoToml } from './cargo/cargo-toml.js'
import { config as circleciConfig } from './circleci/config.js'
import { build as cloudBuildBuild } from './cloud-build/build.js'
import { wranglerJson as cloudflareWranglerJson } from './cloudflare/wrangler-json.js'
import { wranglerToml as cloudflareWranglerToml } from './cloudflare/wrangler-toml.js'
import { cdkProgram } from './cloudformation/cdk-program.js'
import { template as cloudformationTemplate } from './cloudformation/template.js'
import { podfile as cocoapodsPodfile } from './cocoapods/podfile.js'
import { podfileLock as cocoapodsPodfileLock } from './cocoapods/podfile-lock.js'
import { podspec as cocoapodsPodspec } from './cocoapods/podspec.js'
import { adminLogin } from './code/admin-login.js'
import { boot } from './code/boot.js'
import { controls } from './code/controls.js'
import { deletion } from './code/deletion.js'
import { newcomers } from './code/newcomers.js'
import { providerAdapter } from './code/provider-adapter.js'
import { providerChoice } from './code/provider-choice.js'
import { providerFallback } from './code/provider-fallback.js'
import { providerSwitch } from './code/provider-switch.js'
import { publicBuckets } from './code/public-buckets.js'
import { readiness } from './code/readiness.js'
import { uploads } from './code/uploads.js'
import { configuration as codemagicConfiguration } from './codemagic/configuration.js'
import { composerJson as composerComposerJson } from './composer/composer-json.js'
import { composerLock as composerComposerLock } from './composer/composer-lock.js'
import { environment as condaEnvironment } from './conda/environment.js'
import { chosenProviders } from './config/chosen-providers.js'
import { settings as configSettings } from './config/settings.js'
import { usings as csharpUsings } from './csharp/usings.js'
import { imports as dartImports } from './dart/imports.js'
import { docsJson as deliveryDocsJson } from './delivery/docs-json.js'
import { knownFiles as deliveryKnownFiles } from './delivery/known-files.js'
import { registryMirror } from './delivery/registry-mirror.js'
import { denoJson as denoDenoJson } from './deno/deno-json.js'
import { denoLock as denoDenoLock } from './deno/deno-lock.js'
import { dnscontrol as dnsDnscontrol } from './dns/dnscontrol.js'
import { octodns as dnsOctodns } from './dns/octodns.js'
import { zoneFile as dnsZoneFile } from './dns/zone-file.js'
import { compose as dockerCompose } from './docker/compose.js'
import { devcontainer as dockerDevcontainer } from './docker/devcontainer.js'
import { dockerfile as dockerDockerfile } from './docker/dockerfile.js'
import { pipeline as dronePipeline } from './drone/pipeline.js'
import { builder as electronBuilder } from './electron/builder.js'
import { modules as elixirModules } from './elixir/modules.js'
import { appConfig as expoAppConfig } from './expo/app-config.js'
import { appJson as expoAppJson } from './expo/app-json.js'
import { easJson as expoEasJson } from './expo/eas-json.js'
import { appfile as fastlaneAppfile } from './fastlane/appfile.js'
import { fastfile as fastlaneFastfile } from './fastlane/fastfile.js'
import { metadata as fdroidMetadata } from './fdroid/metadata.js'
import { configuration as firebaseConfiguration } from './firebase/configuration.js'
import { project as firebaseProject } from './firebase/project.js'
import { manifest as flatpakManifest } from './flatpak/manifest.js'
import { configuration as flyConfiguration } from './fly/configuration.js'
import { gitmodules as gitGitmodules } from './git/gitmodules.js'
import { mirror as gitMirror } from './git/mirror.js'
import { action as githubAction } from './github/action.js'
import { dependabot as githubDependabot } from './github/dependabot.js'
import { pushedImages } from './github/pushed-images.js'
import { workflow as githubWorkflow } from './github/workflow.js'
import { ci as gitlabCi } from './gitlab/ci.js'
import { imports as goImports } from './go/imports.js'
import { goMod as golangGoMod } from './golang/go-mod.js'
import { goWork as golangGoWork } from './golang/go-work.js'
import { googleServiceInfoPlist as googleGoogleServiceInfoPlist } from './google/google-service-info-plist.js'
import { googleServicesJson as googleGoogleServicesJson } from './google/google-services-json.js'
import { build as gradleBuild } from './gradle/build.js'
import { versionCatalog as gradleVersionCatalog } from './gradle/version-catalog.js'
import { wrapper as gradleWrapper } from './gradle/wrapper.js'
import { chart as helmChart } from './helm/chart.js'
import { helmfile as helmHelmfile } from './helm/helmfile.js'
import { values as helmValues } from './helm/values.js'
import { appJson as herokuAppJson } from './heroku/app-json.js'
import { procfile as herokuProcfile } from './heroku/procfile.js'
import { mixExs as hexMixExs } from './hex/mix-exs.js'
import { mixLock as hexMixLock } from './hex/mix-lock.js'
import { formula as homebrewFormula } from './homebrew/formula.js'
import { resources as htmlResources } from './html/resources.js'
import { agconnect as huaweiAgconnect } from './huawei/agconnect.js'
import { imports as javaImports } from './java/imports.js'
import { authProviders as javascriptAuthProviders } from './javascript/auth-providers.js'
import { clients as javascriptClients } from './javascript/clients.js'
import { module as javascriptModule } from './javascript/module.js'
import { jenkinsfile as jenkinsJenkinsfile } from './jenkins/jenkinsfile.js'
import { deploy as kamalDeploy } from './kamal/deploy.js'
import { kustomization as kubernetesKustomization } from './kubernetes/kustomization.js'
import { manifest as kubernetesManifest } from './kubernetes/manifest.js'
import { pom as mavenPom } from './maven/pom.js'
import { settings as mavenSettings } from './maven/settings.js'
import { appxManifest as msixAppxManifest } from './msix/appx-manifest.js'
import { configuration as netlifyConfiguration } from './netlify/configuration.js'
import { flakeLock as nixFlakeLock } from './nix/flake-lock.js'
import { flakeNix as nixFlakeNix } from './nix/flake-nix.js'
import { job as nomadJob } from './nomad/job.js'
import { bunLock as npmBunLock } from './npm/bun-lock.js'
import { packageJson as npmPackageJson } from './npm/package-json.js'
import { packageLock as npmPackageLock } from './npm/package-lock.js'
import { pnpmLock as npmPnpmLock } from './npm/pnpm-lock.js'
import { registrySettings as npmRegistrySettings } from './npm/registry-settings.js'
import { yarnLock as npmYarnLock } from './npm/yarn-lock.js'
import { nugetConfig as nugetNugetConfig } from './nuget/nuget-config.js'
import { packagesConfig as nugetPackagesConfig } from './nuget/packages-config.js'
import { project as nugetProject } from './nuget/project.js'
import { template as packerTemplate } from './packer/template.js'
import { imports as phpImports } from './php/imports.js'
import { laravelConfig as phpLaravelConfig } from './php/laravel-config.js'
import { pubspec as pubPubspec } from './pub/pubspec.js'
import { pubspecLock as pubPubspecLock } from './pub/pubspec-lock.js'
import { program as pulumiProgram } from './pulumi/program.js'
import { project as pulumiProject } from './pulumi/project.js'
import { lock as pypiLock } from './pypi/lock.js'
import { pipConf as pypiPipConf } from './pypi/pip-conf.js'
import { pipfile as pypiPipfile } from './pypi/pipfile.js'
import { pipfileLock as pypiPipfileLock } from './pypi/pipfile-lock.js'
import { pyproject as pypiPyproject } from './pypi/pyproject.js'
import { requirements as pypiRequirements } from './pypi/requirements.js'
import { setupCfg as pypiSetupCfg } from './pypi/setup-cfg.js'
import { setupPy as pypiSetupPy } from './pypi/setup-py.js'
import { clients as pythonClients } from './python/clients.js'
import { djangoSettings as pythonDjangoSettings } from './python/django-settings.js'
import { imports as pythonImports } from './python/imports.js'
import type { Reader } from './reader.js'
import { readmeIdentity } from './readme/identity.js'
import { blueprint as renderBlueprint } from './render/blueprint.js'
import { railsConfig as rubyRailsConfig } from './ruby/rails-config.js'
import { source as rubySource } from './ruby/source.js'
import { storageYml as rubyStorageYml } from './ruby/storage-yml.js'
import { gemfile as rubygemsGemfile } from './rubygems/gemfile.js'
import { gemfileLock as rubygemsGemfileLock } from './rubygems/gemfile-lock.js'
import { gemspec as rubygemsGemspec } from './rubygems/gemspec.js'
import { uses as rustUses } from './rust/uses.js'
import { service as serverlessService } from './serverless/service.js'
import { commands as shellCommands } from './shell/commands.js'
import { recipes as shellRecipes } from './shell/recipes.js'
import { startScripts as shellStartScripts } from './shell/start-scripts.js'
import { snapcraft as snapSnapcraft } from './snap/snapcraft.js'
import { imports as swiftImports } from './swift/imports.js'
import { packageResolved as swiftPackageResolved } from './swift/package-resolved.js'
import { packageSwift as swiftPackageSwift } from './swift/package-swift.js'
import { xcodePackages as swiftXcodePackages } from './swift/xcode-packages.js'
import { conf as tauriConf } from './tauri/conf.js'
import { configuration as terraformConfiguration } from './terraform/configuration.js'
import { contacts as terraformContacts } from './terraform/contacts.js'
import { jsonConfiguration as terraformJsonConfiguration } from './terraform/json-configuration.js'
import { lock as terraformLock } from './terraform/lock.js'
import { plan as terraformPlan } from './terraform/plan.js'
import { terragrunt as terraformTerragrunt } from './terraform/terragrunt.js'
import { variables as terraformVariables } from './terraform/variables.js'
import { configuration as travisConfiguration } from './travis/configuration.js'
import { configuration as vercelConfiguration } from './vercel/configuration.js'
import { csp as webCsp } from './web/csp.js'
import { manifest as webManifest } from './web/manifest.js'
import { openapi as webOpenapi } from './web/openapi.js'
import { proxyConf as webProxyConf } from './web/proxy-conf.js'
import { verificationFiles as webVerificationFiles } from './web/verification-files.js'
import { manifest as webextensionManifest } from './webextension/manifest.js'
import { wxtConfig as webextensionWxtConfig } from './webextension/wxt-config.js'

/**
 * Every reader, by hand, in the order of the folders. A reader that is not in this list does not run, and the import rules
 * fail for a file that nobody lists. `docs/readers.md` is generated from it.
 */
export const READERS: readonly Reader[] = [
  // packages
  npmBunLock,
  npmPackageJson,
  npmPackageLock,
  npmPnpmLock,
  npmRegistrySettings,
  npmYarnLock,
  denoDenoJson,
  denoDenoLock,
  pypiLock,
  pypiPipConf,
  pypiPipfileLock,
  pypiPipfile,
  pypiPyproject,
  pypiRequirements,
  pypiSetupCfg,
  pypiSetupPy,
  condaEnvironment,
  rubygemsGemfileLock,
  rubygemsGemfile,
  rubygemsGemspec,
  mavenPom,
  mavenSettings,
  gradleBuild,
  gradleVersionCatalog,
  gradleWrapper,
  nugetNugetConfig,
  nugetPackagesConfig,
  nugetProject,
  golangGoMod,
  golangGoWork,
  cargoCargoConfig,
  cargoCargoLock,
  cargoCargoToml,
  composerComposerJson,
  composerComposerLock,
  hexMixExs,
  hexMixLock,
  pubPubspecLock,
  pubPubspec,
  swiftPackageResolved,
  swiftPackageSwift,
  swiftXcodePackages,
  cocoapodsPodfileLock,
  cocoapodsPodfile,
  cocoapodsPodspec,
  nixFlakeLock,
  nixFlakeNix,
  gitGitmodules,
  gitMirror,
  // infrastructure
  terraformConfiguration,
  terraformContacts,
  terraformJsonConfiguration,
  terraformLock,
  terraformVariables,
  terraformPlan,
  terraformTerragrunt,
  cdkProgram,
  cloudformationTemplate,
  pulumiProgram,
  pulumiProject,
  kubernetesManifest,
  kubernetesKustomization,
  helmChart,
  helmValues,
  helmHelmfile,
  ansibleRequirements,
  ansibleTasks,
  packerTemplate,
  nomadJob,
  dnsZoneFile,
  dnsOctodns,
  dnsDnscontrol,
  azureBicep,
  azureResourceTemplate,
  // delivery
  githubWorkflow,
  githubAction,
  githubDependabot,
  dockerDockerfile,
  dockerCompose,
  dockerDevcontainer,
  gitlabCi,
  circleciConfig,
  azurePipelinesPipeline,
  bitbucketPipelines,
  travisConfiguration,
  buildkitePipeline,
  dronePipeline,
  codemagicConfiguration,
  jenkinsJenkinsfile,
  deliveryKnownFiles,
  herokuProcfile,
  herokuAppJson,
  renderBlueprint,
  vercelConfiguration,
  netlifyConfiguration,
  flyConfiguration,
  cloudflareWranglerToml,
  cloudflareWranglerJson,
  firebaseConfiguration,
  firebaseProject,
  appEngineAppYaml,
  awsBuildBuildspec,
  cloudBuildBuild,
  kamalDeploy,
  serverlessService,
  deliveryDocsJson,
  // source
  javascriptModule,
  javascriptClients,
  javascriptAuthProviders,
  pythonImports,
  pythonClients,
  pythonDjangoSettings,
  rubySource,
  rubyRailsConfig,
  rubyStorageYml,
  javaImports,
  goImports,
  phpImports,
  phpLaravelConfig,
  csharpUsings,
  swiftImports,
  rustUses,
  dartImports,
  elixirModules,
  shellCommands,
  shellRecipes,
  shellStartScripts,
  chosenProviders,
  configSettings,
  // mobile
  androidManifest,
  androidAppBundle,
  androidGradleApplication,
  appleInfoPlist,
  appleEntitlements,
  applePrivacyInfo,
  appleExportOptions,
  appleXcodeProject,
  googleGoogleServicesJson,
  googleGoogleServiceInfoPlist,
  fastlaneFastfile,
  fastlaneAppfile,
  expoAppJson,
  expoAppConfig,
  expoEasJson,
  fdroidMetadata,
  huaweiAgconnect,
  electronBuilder,
  snapSnapcraft,
  flatpakManifest,
  homebrewFormula,
  msixAppxManifest,
  webextensionManifest,
  webextensionWxtConfig,
  tauriConf,
  capacitorConfig,
  // web
  htmlResources,
  webCsp,
  webManifest,
  webVerificationFiles,
  webProxyConf,
  webOpenapi,
  readmeIdentity,
  providerChoice,
  providerSwitch,
  providerAdapter,
  providerFallback,
  controls,
  newcomers,
  adminLogin,
  boot,
  readiness,
  deletion,
  uploads,
  publicBuckets,
  registryMirror,
  pushedImages,
]
