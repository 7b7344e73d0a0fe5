import type { ModuleImport } from './module-record.js'

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** A node on its way: the calls and patterns around it tell which names are taken from what it loads. */
interface Visit {
  readonly node: Node
  readonly nested: boolean
  /** Names taken from the value of this expression; undefined where the parent says nothing. */
  readonly names: readonly string[] | undefined
}

const NESTING = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'TryStatement',
  'SwitchStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'MethodDefinition',
  'PropertyDefinition',
  'StaticBlock',
])
/** Expressions that hand on what the expression inside them gives. */
const TRANSPARENT = new Set([
  'AwaitExpression',
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
])

/** `require('x')`, `import('x')` and `import x = require('x')` with a literal, in a syntax tree; walked without recursion. */
export function importsInTree(program: unknown): readonly ModuleImport[] {
  const imports: ModuleImport[] = []
  const stack: Visit[] = isNode(program) ? [{ node: program, nested: false, names: undefined }] : []
  while (stack.length > 0) {
    const visit = stack.pop()!
    const found = importOf(visit)
    if (found !== undefined) imports.push(found)
    const { node } = visit
    const nested = visit.nested || NESTING.has(node.type)
    for (const key in node) {
      const child = node[key]
      if (Array.isArray(child)) {
        for (const item of child) if (isNode(item)) stack.push({ node: item, nested, names: undefined })
      } else if (isNode(child)) stack.push({ node: child, nested, names: namesFor(visit, key) })
    }
  }
  return imports
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function importOf({ node, nested, names }: Visit): ModuleImport | undefined {
  if (node.type === 'ImportExpression') return build(node['source'], 'dynamic', names, nested)
  if (node.type === 'TSImportEqualsDeclaration') {
    const reference = node['moduleReference']
    if (!isNode(reference) || reference.type !== 'TSExternalModuleReference') return undefined
    return build(reference['expression'], 'require', ['*'], nested, node['importKind'] === 'type')
  }
  if (node.type !== 'CallExpression') return undefined
  const callee = node['callee']
  const given = node['arguments']
  if (!isNode(callee) || callee.type !== 'Identifier' || callee['name'] !== 'require') return undefined
  return build(Array.isArray(given) ? given[0] : undefined, 'require', names, nested)
}

function build(
  source: unknown,
  kind: 'dynamic' | 'require',
  names: readonly string[] | undefined,
  nested: boolean,
  typeOnly = false,
): ModuleImport | undefined {
  if (!isNode(source)) return undefined
  const specifier = literalOf(source)
  if (specifier === undefined) return undefined
  return { specifier, offset: source.start + 1, kind, typeOnly, names: names ?? [], nested }
}

/** The text of a string literal, or of a template without insertions. */
function literalOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  const quasis = node.type === 'TemplateLiteral' ? (node['quasis'] as readonly { value: { cooked?: string } }[]) : []
  return quasis.length === 1 ? quasis[0]!.value.cooked : undefined
}

/** The names a parent takes from the value of its child. */
function namesFor({ node, names }: Visit, key: string): readonly string[] | undefined {
  if (TRANSPARENT.has(node.type)) return names
  if (node.type === 'MemberExpression' && key === 'object') {
    const property = node['property']
    if (!isNode(property)) return undefined
    const name = node['computed'] === true ? literalOf(property) : property['name']
    return typeof name === 'string' ? [name] : undefined
  }
  if (node.type === 'VariableDeclarator' && key === 'init') return namesOfPattern(node['id'])
  if (node.type === 'AssignmentExpression' && key === 'right') return namesOfPattern(node['left'])
  return undefined
}

function namesOfPattern(pattern: unknown): readonly string[] | undefined {
  if (!isNode(pattern)) return undefined
  if (pattern.type !== 'ObjectPattern') return ['*']
  const names: string[] = []
  for (const property of pattern['properties'] as readonly Node[]) {
    const key = property['key']
    const name = property.type === 'RestElement' ? '*' : isNode(key) ? (key['name'] ?? key['value']) : undefined
    if (typeof name === 'string') names.push(name)
  }
  return names
}
