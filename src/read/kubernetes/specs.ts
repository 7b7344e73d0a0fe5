import type { Report } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { at, type Data, entriesOf, itemsOf, scalarsOf, textOf } from '../syntax/data.js'
import { reportIngressClass } from './annotations.js'

/** Keys of a certificate solver that say how rather than with whom. */
const SOLVER_RULES = new Set(['cnameStrategy', 'selector'])

/** Kinds whose spec names a repository or store that the cluster pulls from, with the keys that do. */
const SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Application', ['repoURL']],
  ['GitRepository', ['url']],
  ['HelmRepository', ['url']],
  ['OCIRepository', ['url']],
  ['ImageRepository', ['image']],
  ['Bucket', ['endpoint']],
  ['HelmChart', ['repo']],
])

/** `service.slack` and `service.slack.team` (https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/overview/). */
const ARGO_SERVICE = /^service\.([a-z0-9-]{1,40})(?:\.|$)/

/** Reports what the spec of some kinds names: issuers of certificates, stores of secrets, disks, sources to deploy from. */
export function reportSpec(object: Data, kind: string, context: string, report: Report): void {
  const spec = at(object, 'spec')
  if (kind === 'Ingress') reportIngressClass(at(spec, 'ingressClassName'), context, report)
  if (kind === 'Gateway') reportIngressClass(at(spec, 'gatewayClassName'), context, report)
  if (kind === 'Issuer' || kind === 'ClusterIssuer') reportIssuer(spec, context, report)
  if (kind === 'SecretStore' || kind === 'ClusterSecretStore')
    for (const { key, keyOffset } of entriesOf(at(spec, 'provider')))
      reportAdapter(`external-secrets:provider:${key}`, key, keyOffset, context, report)
  if (kind === 'BackupStorageLocation' || kind === 'VolumeSnapshotLocation')
    reportNamed('velero:provider', at(spec, 'provider'), context, report)
  if (kind === 'StorageClass') reportNamed('kubernetes:provisioner', at(object, 'provisioner'), context, report)
  if (kind === 'Provider' && textOf(at(object, 'apiVersion'))?.startsWith('notification.toolkit.fluxcd.io/'))
    reportNamed('flux:notification', at(spec, 'type'), context, report)
  if (kind === 'ConfigMap' && context.endsWith(' argocd-notifications-cm'))
    for (const { key, keyOffset } of entriesOf(at(object, 'data'))) {
      const service = ARGO_SERVICE.exec(key)?.[1]
      if (service !== undefined) reportAdapter(`argocd:notification:${service}`, service, keyOffset, context, report)
    }
  // Generators and the template of the applications nest in many ways; the address of a repository has one name in all.
  if (kind === 'ApplicationSet')
    for (const { path, scalar } of scalarsOf(spec)) if (path.at(-1) === 'repoURL') reportHost(scalar, context, report)
  for (const key of SOURCES.get(kind) ?? [])
    for (const source of [spec, at(spec, 'source'), ...itemsOf(at(spec, 'sources'))])
      reportHost(at(source, key), context, report)
}

/** Who signs certificates, and whose DNS proves that a name is ours. */
function reportIssuer(spec: Data | undefined, context: string, report: Report): void {
  reportHost(at(spec, 'acme', 'server'), context, report)
  for (const solver of itemsOf(at(spec, 'acme', 'solvers')))
    for (const { key, keyOffset } of entriesOf(at(solver, 'dns01')))
      if (!SOLVER_RULES.has(key)) reportAdapter(`cert-manager:dns01:${key}`, key, keyOffset, context, report)
  for (const { key, keyOffset } of entriesOf(spec))
    if (key !== 'acme' && key !== 'selfSigned' && key !== 'ca')
      reportAdapter(`cert-manager:issuer:${key}`, key, keyOffset, context, report)
}

/** `slot:name`, where the node gives the name: who makes disks, who keeps backups, who is told. */
function reportNamed(slot: string, node: Data | undefined, context: string, report: Report): void {
  const name = textOf(node)
  if (node && name !== undefined) reportAdapter(`${slot}:${name}`, name, node.offset, context, report)
}

function reportAdapter(value: string, excerpt: string, at: number, context: string, report: Report): void {
  report.evidence({ kind: 'adapter', value, use: 'configured', context, at, excerpt })
}

function reportHost(node: Data | undefined, context: string, report: Report): void {
  const text = textOf(node) ?? ''
  const host = hostOf(text)
  if (node && host !== undefined)
    report.evidence({ kind: 'host', value: host, use: 'called', context, at: node.offset })
}
