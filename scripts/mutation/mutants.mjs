import ts from 'typescript'

/**
 * A cheap look at the whole text before the dear expressions: without it the answer is the same and only comes later, so that no
 * test of answers can notice.
 */
const SAVES_TIME = /^!(?:[A-Z_]+|\/[\s\S]+\/i?)\.test\(\s*(?:text|`\$\{path\}\\n\$\{text\}`),?\s*\)$/

/** Methods of lists that ask a condition. */
const PREDICATES = new Set(['filter', 'some', 'every', 'find'])

/**
 * Every text that one condition fewer makes of a source: an `if` that never or always holds, an operand of `&&` or `||` and a
 * predicate of `filter`, `some`, `every` or `find` left out, a row of a table removed.
 */
export function mutantsOf(text) {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true)
  const found = []
  const replace = (node, by, what) => {
    if (SAVES_TIME.test(node.getText(source))) return
    const [start, end] = [node.getStart(source), node.getEnd()]
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    found.push({
      line,
      what: `${what}: ${text.slice(start, end).split('\n')[0].slice(0, 80)}`,
      text: text.slice(0, start) + by + text.slice(end),
    })
  }
  const visit = (node) => {
    const condition = ts.isIfStatement(node)
      ? node.expression
      : ts.isConditionalExpression(node)
        ? node.condition
        : undefined
    if (condition !== undefined) {
      replace(condition, 'Boolean(0)', 'never')
      replace(condition, 'Boolean(1)', 'always')
    }
    if (ts.isBinaryExpression(node)) {
      const kind = node.operatorToken.kind
      const neutral =
        kind === ts.SyntaxKind.AmpersandAmpersandToken
          ? 'Boolean(1)'
          : kind === ts.SyntaxKind.BarBarToken
            ? 'Boolean(0)'
            : undefined
      if (neutral !== undefined)
        for (const side of [node.left, node.right]) if (!isSame(side, kind)) replace(side, neutral, 'left out')
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [first] = node.arguments
      if (PREDICATES.has(node.expression.name.text) && first) replace(first, '() => true', 'left out')
    }
    if (isTable(node)) for (const row of node.elements) removeRow(row, node)
    ts.forEachChild(node, visit)
  }
  const removeRow = (row, table) => {
    const elements = table.elements.filter((one) => one !== row).map((one) => one.getText(source))
    const line = source.getLineAndCharacterOfPosition(row.getStart(source)).line + 1
    found.push({
      line,
      what: `row: ${row.getText(source).slice(0, 80).replace(/\s+/g, ' ')}`,
      text: `${text.slice(0, table.getStart(source))}[${elements.join(', ')}]${text.slice(table.getEnd())}`,
    })
  }
  visit(source)
  return found
}

function isSame(node, kind) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === kind
}

/** A list of expressions, or of whatever holds one each. */
function isTable(node) {
  return ts.isArrayLiteralExpression(node) && node.elements.length > 1 && node.elements.every(isRow)
}

/** An expression, as such or as text without escapes; a list or a call that is given one. */
function isRow(node) {
  if (ts.isRegularExpressionLiteral(node) || ts.isTaggedTemplateExpression(node)) return true
  if (ts.isArrayLiteralExpression(node)) return node.elements.some(isRow)
  return ts.isCallExpression(node) && node.arguments.some(isRow)
}
