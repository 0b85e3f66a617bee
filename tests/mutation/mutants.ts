import ts from 'typescript';

/** One small change of a source file that a test should notice. */
export interface Mutant {
  file: string;
  line: number;
  /** The replaced part of the text, from the start to before the end. */
  start: number;
  end: number;
  before: string;
  after: string;
}

/** The texts that may stand for a node instead of its own. */
type Replacements = (node: ts.Node, text: (part: ts.Node) => string) => string[];

const SWAPPED = new Map<string, string>([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['&&', '||'],
  ['||', '&&'],
  ['===', '!=='],
  ['!==', '==='],
  ['+', '-'],
  ['-', '+'],
  ['+=', '-='],
  ['-=', '+='],
]);
const SWAPPED_METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['indexOf', 'lastIndexOf'],
  ['min', 'max'],
  ['max', 'min'],
]);
const CHINESE = /\p{Script=Han}/u;

const KINDS: readonly Replacements[] = [
  binaries,
  conditions,
  literals,
  methods,
  statements,
  lists,
  withoutFilter,
];

/** Lists every mutant of a source file, in the order of the text. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const text = (node: ts.Node) => node.getText(tree);
  const visit = (node: ts.Node): void => {
    if (isOutsideLogic(node)) return;
    for (const after of KINDS.flatMap((kind) => kind(node, text)))
      found.push(mutantAt(node, after, tree));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Returns the source with the change of a mutant. */
export function mutate(source: string, { start, end, after }: Mutant): string {
  return source.slice(0, start) + after + source.slice(end);
}

function mutantAt(node: ts.Node, after: string, tree: ts.SourceFile): Mutant {
  const start = node.getStart(tree);
  return {
    file: tree.fileName,
    line: tree.getLineAndCharacterOfPosition(start).line + 1,
    start,
    end: node.getEnd(),
    before: node.getText(tree),
    after,
  };
}

function isOutsideLogic(node: ts.Node): boolean {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return true;
  const declares = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  const isError = ts.isThrowStatement(node) || ts.isTypeAliasDeclaration(node);
  return declares || isError || ts.isInterfaceDeclaration(node);
}

function binaries(node: ts.Node, text: (part: ts.Node) => string): string[] {
  if (!ts.isBinaryExpression(node)) return [];
  const { left, operatorToken, right } = node;
  if (text(operatorToken) === '??') return [text(left), text(right)];
  const swapped = SWAPPED.get(text(operatorToken));
  // A sum with a text in it makes a message or a path: its difference is never a number.
  const isText = [left, right].some((side) => ts.isStringLiteralLike(side));
  return swapped && !isText ? [`${text(left)} ${swapped} ${text(right)}`] : [];
}

function conditions(node: ts.Node, text: (part: ts.Node) => string): string[] {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [text(node.operand)];
  const { parent } = node;
  const decides =
    parent !== undefined &&
    ((ts.isIfStatement(parent) && parent.expression === node) ||
      (ts.isConditionalExpression(parent) && parent.condition === node));
  return decides ? [`!(${text(node)})`, 'false', 'true'] : [];
}

function literals(node: ts.Node, text: (part: ts.Node) => string): string[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isNumericLiteral(node)) return [`${Number(node.text) + 1}`];
  if (!ts.isStringLiteral(node) || CHINESE.test(text(node))) return [];
  const isName = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  return isName ? [] : [node.text === '' ? "'mutant'" : "''"];
}

function methods(node: ts.Node): string[] {
  const names = ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent);
  const swapped = names && node.parent.name === node && SWAPPED_METHODS.get(node.text);
  return swapped ? [swapped] : [];
}

function statements(node: ts.Node, text: (part: ts.Node) => string): string[] {
  if (ts.isExpressionStatement(node)) return [';'];
  if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) return [';'];
  if (ts.isPostfixUnaryExpression(node)) return [`${text(node.operand)}--`];
  const isEarly = ts.isReturnStatement(node) && ts.isIfStatement(node.parent);
  return isEarly ? [';'] : [];
}

function lists(node: ts.Node, text: (part: ts.Node) => string): string[] {
  if (!ts.isArrayLiteralExpression(node) || node.elements.length === 0) return [];
  if (node.elements.some((element) => CHINESE.test(text(element)))) return [];
  return [`[${node.elements.slice(1).map(text).join(', ')}]`];
}

function withoutFilter(node: ts.Node, text: (part: ts.Node) => string): string[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression } = node.expression;
  return ['filter', 'sort', 'trim', 'slice', 'reverse'].includes(name.text)
    ? [text(expression)]
    : [];
}
