import { describe, expect, it } from 'vitest'
import { manifest } from '../../../src/read/kubernetes/manifest.js'
import { brief, readWith } from '../read-with.js'

describe('kubernetes/manifest', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['apiVersion: [', []],
    ['apiVersion: v1\ndata: {image: "acme/shop"}', []],
    ['apiVersion: v1\nkind: ConfigMap\ndata: {image: "acme/shop"}', []],
    ['apiVersion: v1\nkind: Pod\nspec:\n  # containers: [{image: acme/a}]\n  containers: []', []],
    [
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers: [{image: "ghcr.io/acme/shop:1"}, {image: "{{ .Values.image }}"}]\n---\napiVersion: v1\nkind: Pod\nspec:\n  initContainers: [{image: busybox}]',
      ['image ghcr.io/acme/shop declared 6:29', 'image docker.io/library/busybox declared 11:28'],
    ],
    [
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec: {containers: [{image: redis}]}',
      ['image docker.io/library/redis declared 6:31'],
    ],
    [
      'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  annotations:\n    eks.amazonaws.com/role-arn: arn\n    helm.sh/hook: x',
      [
        'setting eks.amazonaws.com/role-arn configured 5:5',
        'host eks.amazonaws.com configured 5:5',
        'setting helm.sh/hook configured 6:5',
      ],
    ],
    [
      'apiVersion: v1\nkind: Service\nmetadata:\n  annotations: {service.beta.kubernetes.io/aws-load-balancer-type: nlb}',
      [
        'setting service.beta.kubernetes.io/aws-load-balancer-type configured 4:17',
        'adapter kubernetes:load-balancer:aws configured 4:17',
      ],
    ],
    [
      'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  generators:\n  - git: {repoURL: https://git.example/a, revision: https://no.example}\n  - matrix: {generators: [{git: {repoURL: https://git.example/b}}]}\n  template: {spec: {source: {repoURL: https://git.example/c}}}',
      [
        'resource kubernetes:argoproj.io/ApplicationSet declared 1:13',
        'host git.example/a called 5:28',
        'host git.example/b called 6:51',
        'host git.example/c called 7:47',
      ],
    ],
    [
      'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec: {template: {spec: {source: {repoURL: "{{ repo }}", path: git.example}}}}',
      ['resource kubernetes:argoproj.io/ApplicationSet declared 1:13'],
    ],
    [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec: {ingressClassName: alb}',
      ['adapter kubernetes:ingress-class:alb configured 3:26'],
    ],
    [
      'apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nspec:\n  acme:\n    server: https://acme.example.com/directory\n    solvers: [{dns01: {route53: {region: x}}}]',
      [
        'resource kubernetes:cert-manager.io/ClusterIssuer declared 1:13',
        'host acme.example.com/directory called 5:21',
        'adapter cert-manager:dns01:route53 configured 6:24',
      ],
    ],
    [
      'apiVersion: external-secrets.io/v1\nkind: SecretStore\nspec: {provider: {aws: {service: SecretsManager}}}',
      [
        'resource kubernetes:external-secrets.io/SecretStore declared 1:13',
        'adapter external-secrets:provider:aws configured 3:19',
      ],
    ],
    [
      'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nprovisioner: ebs.csi.aws.com',
      ['adapter kubernetes:provisioner:ebs.csi.aws.com configured 3:14'],
    ],
    [
      'apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\nspec: {type: slack, channel: ops}',
      [
        'resource kubernetes:notification.toolkit.fluxcd.io/Provider declared 1:13',
        'adapter flux:notification:slack configured 3:14',
      ],
    ],
    // A provider of another maker's is no matter of Flux.
    [
      'apiVersion: pkg.crossplane.io/v1\nkind: Provider\nspec: {type: slack}',
      ['resource kubernetes:pkg.crossplane.io/Provider declared 1:13'],
    ],
    [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: argocd-notifications-cm}\ndata:\n  service.slack: x\n  template.a: y',
      ['adapter argocd:notification:slack configured 5:11'],
    ],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata:\n  service.slack: x', []],
    [
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: {repoURL: "https://git.example.com/acme/deploy.git"}}',
      ['resource kubernetes:argoproj.io/Application declared 1:13', 'host git.example.com/acme/deploy called 3:35'],
    ],
    [
      'apiVersion: source.toolkit.fluxcd.io/v1\nkind: HelmRepository\nspec: {url: "oci://charts.example.com/stable"}',
      [
        'resource kubernetes:source.toolkit.fluxcd.io/HelmRepository declared 1:13',
        'host charts.example.com/stable called 3:20',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(manifest, 'k8s/app.yaml', text))).toEqual(expected)
  })

  it('reads the values that a release carries', async () => {
    const text =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: shop}\nspec:\n  values:\n    image: {repository: acme/shop, tag: 1}\n'
    const { evidence } = await readWith(manifest, 'k8s/app.yaml', text)
    expect(evidence.map(({ kind, value, context }) => `${kind} ${value} ${context}`)).toEqual([
      'resource kubernetes:helm.toolkit.fluxcd.io/HelmRelease HelmRelease shop',
      'image docker.io/acme/shop HelmRelease shop',
    ])
  })

  it('reads images from lines where the file is no YAML', async () => {
    const result = await readWith(
      manifest,
      'k8s/app.yaml',
      `x: ${'['.repeat(2000)}\napiVersion: v1\n  - image: redis:7\n  # image: nginx\n`,
    )
    expect(brief(result)).toEqual(['image docker.io/library/redis declared 3:12'])
    expect(result.problems).toHaveLength(1)
  })
})
