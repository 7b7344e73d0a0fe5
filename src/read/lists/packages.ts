import { cargoConfig as cargoCargoConfig } from '../cargo/cargo-config.js'
import { cargoLock as cargoCargoLock } from '../cargo/cargo-lock.js'
import { cargoToml as cargoCargoToml } from '../cargo/cargo-toml.js'
import { podfile as cocoapodsPodfile } from '../cocoapods/podfile.js'
import { podfileLock as cocoapodsPodfileLock } from '../cocoapods/podfile-lock.js'
import { podspec as cocoapodsPodspec } from '../cocoapods/podspec.js'
import { composerJson as composerComposerJson } from '../composer/composer-json.js'
import { composerLock as composerComposerLock } from '../composer/composer-lock.js'
import { environment as condaEnvironment } from '../conda/environment.js'
import { denoJson as denoDenoJson } from '../deno/deno-json.js'
import { denoLock as denoDenoLock } from '../deno/deno-lock.js'
import { gitmodules as gitGitmodules } from '../git/gitmodules.js'
import { mirror as gitMirror } from '../git/mirror.js'
import { goMod as golangGoMod } from '../golang/go-mod.js'
import { goWork as golangGoWork } from '../golang/go-work.js'
import { build as gradleBuild } from '../gradle/build.js'
import { versionCatalog as gradleVersionCatalog } from '../gradle/version-catalog.js'
import { wrapper as gradleWrapper } from '../gradle/wrapper.js'
import { mixExs as hexMixExs } from '../hex/mix-exs.js'
import { mixLock as hexMixLock } from '../hex/mix-lock.js'
import { pom as mavenPom } from '../maven/pom.js'
import { settings as mavenSettings } from '../maven/settings.js'
import { flakeLock as nixFlakeLock } from '../nix/flake-lock.js'
import { flakeNix as nixFlakeNix } from '../nix/flake-nix.js'
import { bunLock as npmBunLock } from '../npm/bun-lock.js'
import { packageJson as npmPackageJson } from '../npm/package-json.js'
import { packageLock as npmPackageLock } from '../npm/package-lock.js'
import { pnpmLock as npmPnpmLock } from '../npm/pnpm-lock.js'
import { pnpmWorkspace as npmPnpmWorkspace } from '../npm/pnpm-workspace.js'
import { registrySettings as npmRegistrySettings } from '../npm/registry-settings.js'
import { yarnLock as npmYarnLock } from '../npm/yarn-lock.js'
import { nugetConfig as nugetNugetConfig } from '../nuget/nuget-config.js'
import { packagesConfig as nugetPackagesConfig } from '../nuget/packages-config.js'
import { project as nugetProject } from '../nuget/project.js'
import { pubspec as pubPubspec } from '../pub/pubspec.js'
import { pubspecLock as pubPubspecLock } from '../pub/pubspec-lock.js'
import { lock as pypiLock } from '../pypi/lock.js'
import { pipConf as pypiPipConf } from '../pypi/pip-conf.js'
import { pipfile as pypiPipfile } from '../pypi/pipfile.js'
import { pipfileLock as pypiPipfileLock } from '../pypi/pipfile-lock.js'
import { pyproject as pypiPyproject } from '../pypi/pyproject.js'
import { requirements as pypiRequirements } from '../pypi/requirements.js'
import { setupCfg as pypiSetupCfg } from '../pypi/setup-cfg.js'
import { setupPy as pypiSetupPy } from '../pypi/setup-py.js'
import type { Reader } from '../reader.js'
import { gemfile as rubygemsGemfile } from '../rubygems/gemfile.js'
import { gemfileLock as rubygemsGemfileLock } from '../rubygems/gemfile-lock.js'
import { gemspec as rubygemsGemspec } from '../rubygems/gemspec.js'
import { packageResolved as swiftPackageResolved } from '../swift/package-resolved.js'
import { packageSwift as swiftPackageSwift } from '../swift/package-swift.js'
import { xcodePackages as swiftXcodePackages } from '../swift/xcode-packages.js'

/** Readers of manifests, lock files and registry settings. */
export const PACKAGES: readonly Reader[] = [
  npmBunLock,
  npmPackageJson,
  npmPackageLock,
  npmPnpmLock,
  npmPnpmWorkspace,
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
]
