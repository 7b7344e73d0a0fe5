import { appBundle as androidAppBundle } from '../android/app-bundle.js'
import { gradleApplication as androidGradleApplication } from '../android/gradle-application.js'
import { manifest as androidManifest } from '../android/manifest.js'
import { entitlements as appleEntitlements } from '../apple/entitlements.js'
import { exportOptions as appleExportOptions } from '../apple/export-options.js'
import { infoPlist as appleInfoPlist } from '../apple/info-plist.js'
import { privacyInfo as applePrivacyInfo } from '../apple/privacy-info.js'
import { xcodeProject as appleXcodeProject } from '../apple/xcode-project.js'
import { config as capacitorConfig } from '../capacitor/config.js'
import { builder as electronBuilder } from '../electron/builder.js'
import { builderProgram as electronBuilderProgram } from '../electron/builder-program.js'
import { packageBuild as electronPackageBuild } from '../electron/package-build.js'
import { appConfig as expoAppConfig } from '../expo/app-config.js'
import { appJson as expoAppJson } from '../expo/app-json.js'
import { easJson as expoEasJson } from '../expo/eas-json.js'
import { appfile as fastlaneAppfile } from '../fastlane/appfile.js'
import { fastfile as fastlaneFastfile } from '../fastlane/fastfile.js'
import { metadata as fdroidMetadata } from '../fdroid/metadata.js'
import { manifest as flatpakManifest } from '../flatpak/manifest.js'
import { googleServiceInfoPlist as googleGoogleServiceInfoPlist } from '../google/google-service-info-plist.js'
import { googleServicesJson as googleGoogleServicesJson } from '../google/google-services-json.js'
import { formula as homebrewFormula } from '../homebrew/formula.js'
import { agconnect as huaweiAgconnect } from '../huawei/agconnect.js'
import { appxManifest as msixAppxManifest } from '../msix/appx-manifest.js'
import type { Reader } from '../reader.js'
import { snapcraft as snapSnapcraft } from '../snap/snapcraft.js'
import { conf as tauriConf } from '../tauri/conf.js'
import { manifest as webextensionManifest } from '../webextension/manifest.js'
import { wxtConfig as webextensionWxtConfig } from '../webextension/wxt-config.js'

/** Readers of what apps for phones, desks and browsers are packed with. */
export const MOBILE: readonly Reader[] = [
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
  electronBuilderProgram,
  electronPackageBuild,
  snapSnapcraft,
  flatpakManifest,
  homebrewFormula,
  msixAppxManifest,
  webextensionManifest,
  webextensionWxtConfig,
  tauriConf,
  capacitorConfig,
]
