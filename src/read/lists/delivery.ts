import { appYaml as appEngineAppYaml } from '../app-engine/app-yaml.js'
import { buildspec as awsBuildBuildspec } from '../aws-build/buildspec.js'
import { pipeline as azurePipelinesPipeline } from '../azure-pipelines/pipeline.js'
import { pipelines as bitbucketPipelines } from '../bitbucket/pipelines.js'
import { pipeline as buildkitePipeline } from '../buildkite/pipeline.js'
import { config as circleciConfig } from '../circleci/config.js'
import { build as cloudBuildBuild } from '../cloud-build/build.js'
import { wranglerJson as cloudflareWranglerJson } from '../cloudflare/wrangler-json.js'
import { wranglerToml as cloudflareWranglerToml } from '../cloudflare/wrangler-toml.js'
import { configuration as codemagicConfiguration } from '../codemagic/configuration.js'
import { docsJson as deliveryDocsJson } from '../delivery/docs-json.js'
import { knownFiles as deliveryKnownFiles } from '../delivery/known-files.js'
import { registryMirror } from '../delivery/registry-mirror.js'
import { bakeHcl as dockerBakeHcl } from '../docker/bake-hcl.js'
import { bakeJson as dockerBakeJson } from '../docker/bake-json.js'
import { compose as dockerCompose } from '../docker/compose.js'
import { devcontainer as dockerDevcontainer } from '../docker/devcontainer.js'
import { dockerfile as dockerDockerfile } from '../docker/dockerfile.js'
import { pipeline as dronePipeline } from '../drone/pipeline.js'
import { configuration as firebaseConfiguration } from '../firebase/configuration.js'
import { project as firebaseProject } from '../firebase/project.js'
import { configuration as flyConfiguration } from '../fly/configuration.js'
import { action as githubAction } from '../github/action.js'
import { dependabot as githubDependabot } from '../github/dependabot.js'
import { pushedImages } from '../github/pushed-images.js'
import { workflow as githubWorkflow } from '../github/workflow.js'
import { ci as gitlabCi } from '../gitlab/ci.js'
import { appJson as herokuAppJson } from '../heroku/app-json.js'
import { procfile as herokuProcfile } from '../heroku/procfile.js'
import { jenkinsfile as jenkinsJenkinsfile } from '../jenkins/jenkinsfile.js'
import { deploy as kamalDeploy } from '../kamal/deploy.js'
import { configuration as netlifyConfiguration } from '../netlify/configuration.js'
import type { Reader } from '../reader.js'
import { blueprint as renderBlueprint } from '../render/blueprint.js'
import { service as serverlessService } from '../serverless/service.js'
import { configuration as travisConfiguration } from '../travis/configuration.js'
import { configuration as vercelConfiguration } from '../vercel/configuration.js'

/** Readers of pipelines, images and the settings of what hosts the product. */
export const DELIVERY: readonly Reader[] = [
  githubWorkflow,
  githubAction,
  githubDependabot,
  dockerDockerfile,
  dockerBakeHcl,
  dockerBakeJson,
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
  registryMirror,
  pushedImages,
]
