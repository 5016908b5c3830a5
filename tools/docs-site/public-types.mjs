/** What a declaration file of the build makes public, with its docstrings. */
import ts from 'typescript';

/** A docstring's text, its lines joined as they stand. */
const docOf = (node) => ts.getJSDocCommentsAndTags(node).map(({ comment }) => (typeof comment === 'string' ? comment : ts.getTextOfJSDocComment(comment)) ?? '').join('\n').trim();

const nameOf = (node) => (node.name ? node.name.text ?? node.name.getText() : '[name]');

/* A member that is an object itself has members that are read too. */
const nested = ({ type }) => (type && ts.isTypeLiteralNode(type) ? type.members.map(memberOf) : []);

/* Its own docstrings stand under its members, so the signature is without them. */
function signatureOf(node) {
  const printer = ts.createPrinter({ removeComments: true });
  return printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replace(/^(export )?declare /, '').replace(/^ {4}/gm, '  ');
}

function memberOf(node) {
  return { name: nameOf(node), signature: signatureOf(node).replace(/;$/, '').replace(/^readonly /, ''), doc: docOf(node), members: nested(node) };
}

const KINDS = [[ts.isInterfaceDeclaration, 'interface'], [ts.isTypeAliasDeclaration, 'type'], [ts.isFunctionDeclaration, 'function'], [ts.isClassDeclaration, 'class'], [ts.isVariableStatement, 'constant']];

function membersOf(statement) {
  if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.members.map(memberOf);
  return ts.isTypeAliasDeclaration(statement) && ts.isTypeLiteralNode(statement.type) ? statement.type.members.map(memberOf) : [];
}

const entryOf = (name, statement) => ({
  name,
  kind: KINDS.find(([is]) => is(statement))?.[1] ?? 'type',
  signature: signatureOf(statement),
  doc: docOf(statement),
  members: membersOf(statement),
});

/** Statements by the names that they declare. */
function declarations(file) {
  const byName = new Map();
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) for (const { name } of statement.declarationList.declarations) byName.set(name.text, statement);
    else if (statement.name && !ts.isModuleDeclaration(statement)) byName.set(statement.name.text, statement);
  }
  return byName;
}

const isReference = ({ parent }) => ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent) || ts.isExpressionWithTypeArguments(parent);

function exportedNames(file) {
  const names = { types: [], values: [] };
  for (const statement of file.statements.filter(ts.isExportDeclaration)) {
    for (const { name, isTypeOnly } of statement.exportClause?.elements ?? []) names[isTypeOnly || statement.isTypeOnly ? 'types' : 'values'].push(name.text);
  }
  return names;
}

/** The names and all that their signatures name in turn, in the order of the file. */
function reachable(byName, names) {
  const seen = new Set();
  const visit = (name) => {
    const statement = byName.get(name);
    if (!statement || seen.has(name)) return;
    seen.add(name);
    const walk = (node) => {
      if (ts.isIdentifier(node) && isReference(node)) visit(node.text);
      ts.forEachChild(node, walk);
    };
    walk(statement);
  };
  names.forEach(visit);
  return [...byName.keys()].filter((name) => seen.has(name));
}

/**
 * Everything that a declaration file exports, and every type that those name: with kind, signature, docstring and members.
 * @param {string} text of the declaration file
 * @param {(name: string) => boolean} isValue whether a value of that name is there when the module runs; `export type *` of constants is told of as if it were
 */
export function publicTypes(text, isValue = () => true) {
  const file = ts.createSourceFile('module.d.ts', text, ts.ScriptTarget.Latest, true);
  const byName = declarations(file);
  const { types, values } = exportedNames(file);
  return reachable(byName, [...values.filter(isValue), ...types]).map((name) => entryOf(name, byName.get(name)));
}

/** Public names and members, as `Type.member`, that no docstring explains. What is inside a member that is an object, the member's own explains. */
export const undocumented = (entries) =>
  entries.flatMap(({ name, doc, members }) => [...(doc ? [] : [name]), ...members.filter((member) => !member.doc).map((member) => `${name}.${member.name}`)]);
