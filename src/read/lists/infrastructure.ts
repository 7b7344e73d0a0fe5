import { requirements as ansibleRequirements } from '../ansible/requirements.js'
import { tasks as ansibleTasks } from '../ansible/tasks.js'
import { bicep as azureBicep } from '../azure/bicep.js'
import { resourceTemplate as azureResourceTemplate } from '../azure/resource-template.js'
import { cdkProgram } from '../cloudformation/cdk-program.js'
import { template as cloudformationTemplate } from '../cloudformation/template.js'
import { dnscontrol as dnsDnscontrol } from '../dns/dnscontrol.js'
import { octodns as dnsOctodns } from '../dns/octodns.js'
import { zoneFile as dnsZoneFile } from '../dns/zone-file.js'
import { chart as helmChart } from '../helm/chart.js'
import { helmfile as helmHelmfile } from '../helm/helmfile.js'
import { values as helmValues } from '../helm/values.js'
import { kustomization as kubernetesKustomization } from '../kubernetes/kustomization.js'
import { manifest as kubernetesManifest } from '../kubernetes/manifest.js'
import { job as nomadJob } from '../nomad/job.js'
import { jsonTemplate as packerJsonTemplate } from '../packer/json-template.js'
import { template as packerTemplate } from '../packer/template.js'
import { program as pulumiProgram } from '../pulumi/program.js'
import { project as pulumiProject } from '../pulumi/project.js'
import type { Reader } from '../reader.js'
import { configuration as terraformConfiguration } from '../terraform/configuration.js'
import { contacts as terraformContacts } from '../terraform/contacts.js'
import { jsonConfiguration as terraformJsonConfiguration } from '../terraform/json-configuration.js'
import { lock as terraformLock } from '../terraform/lock.js'
import { plan as terraformPlan } from '../terraform/plan.js'
import { terragrunt as terraformTerragrunt } from '../terraform/terragrunt.js'
import { variables as terraformVariables } from '../terraform/variables.js'

/** Readers of what machines, clusters and names are ordered with. */
export const INFRASTRUCTURE: readonly Reader[] = [
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
  packerJsonTemplate,
  nomadJob,
  dnsZoneFile,
  dnsOctodns,
  dnsDnscontrol,
  azureBicep,
  azureResourceTemplate,
]
