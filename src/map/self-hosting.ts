/** Files by which a product offers itself to be run by others: one-click templates, a compose file beside an example environment. */
const ONE_CLICK = new Set([
  'app.json',
  'scalingo.json',
  'render.yaml',
  'captain-definition',
  '.do/deploy.template.yaml',
  'railway.json',
])
const COMPOSE = /^(?:docker-)?compose[\w.-]*\.ya?ml$/
const ENVIRONMENT = /^\.?env[\w.-]*\.(?:example|sample|template|dist)$|^\.env\.(?:example|sample|template|dist)[\w.-]*$/

/**
 * Whether the repository offers the product to be deployed by others. Then most services are choices of a deployment, and
 * what is switched on cannot be known here. Judged by the names of the files at the root.
 */
export function isOfferedForSelfHosting(paths: Iterable<string>): boolean {
  let hasCompose = false
  let hasEnvironment = false
  let hasOneClick = false
  for (const path of paths) {
    if (path.includes('/') && !ONE_CLICK.has(path)) continue
    const name = path.toLowerCase()
    if (ONE_CLICK.has(name)) hasOneClick = true
    if (COMPOSE.test(name)) hasCompose = true
    if (ENVIRONMENT.test(name)) hasEnvironment = true
  }
  return hasCompose && (hasEnvironment || hasOneClick)
}
