/**
 * The JSON Schema of the configuration, from two sources that exist anyway: keys, values and descriptions are the type `Config`
 * (sdk/protocol/config.ts) as the compiler reads it, and what a text has to look like are the rules of sdk/declaration/parse-declaration.ts.
 */
import ts from 'typescript';

const SOURCE = 'sdk/protocol/config.ts';

export const SCHEMA = 'dist/sdk/config.schema.json';

/* By path of the key, the name of the rule. Of a list, the rule of each in it. */
const RULES = {
  language: 'LANGUAGE',
  'site.name': 'TEXT', 'site.policyUrl': 'ADDRESS', 'site.policyVersion': 'TEXT', 'site.hosts': 'HOST',
  'site.controller.name': 'TEXT', 'site.controller.contact': 'TEXT',
  'purposes.id': 'TEXT', 'purposes.name': 'TEXT', 'purposes.description': 'TEXT',
  'vendors.id': 'TEXT', 'vendors.name': 'TEXT', 'vendors.data': 'TEXT', 'vendors.policyUrl': 'ADDRESS',
  'entries.lifetime': 'LIFETIME', 'entries.data': 'TEXT', 'entries.path': 'PATH',
};

/* What the parser writes where it uses it: a name each would make the gate larger. The test of agreement holds the two together. */
const UNNAMED = { TEXT: /\S/, HOST: /^[\w.-]+$/, PATH: /^\// };

/** Lists that may not be empty. */
const NOT_EMPTY = ['site.hosts', 'vendors.purposes'];

/** A pattern of JSON Schema has no flags, so that letters in either case are spelled out. */
function sourceOf({ source, flags }) {
  if (!flags.includes('i')) return source;
  return source.replace(/a-z|\\.|[a-z]/g, (part) => (part === 'a-z' ? 'A-Za-z' : part.length > 1 ? part : `[${part.toUpperCase()}${part}]`));
}

/** What a schema of single keys can't say: an address or a reason; what a name is, by kind. */
function besides(schema, rules) {
  const { vendors, entries } = schema.properties;
  vendors.items.anyOf = [
    { required: ['policyUrl'], properties: { policyUrl: { type: 'string' } } },
    { required: ['policyUrlReason'], properties: { policyUrlReason: { type: 'string', minLength: 1 } } },
  ];
  entries.items.if = { properties: { kind: { const: 'beacon' } }, required: ['kind'] };
  entries.items.then = { properties: { name: { type: 'string', pattern: sourceOf(rules.ENDPOINT) } } };
  entries.items.else = { properties: { name: { type: 'string', pattern: sourceOf(rules.NAME) } } };
  return schema;
}

const isNothing = ({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0;
const membersOf = (type) => (type.isUnion() ? type.types : [type]);

/** Reads types of one program. */
function createReader(checker, rules) {
  const open = [];
  const patternAt = (path) => (RULES[path] ? { pattern: sourceOf(rules[RULES[path]]) } : {});

  function ofUnion(types, path) {
    if (types.length === 1) return ofOne(types[0], path);
    if (types.every((one) => one.flags & ts.TypeFlags.BooleanLiteral)) return { type: 'boolean' };
    if (types.every((one) => one.isStringLiteral())) return { enum: types.map(({ value }) => value) };
    return { anyOf: types.map((one) => ofOne(one, path)) };
  }

  function ofOne(type, path) {
    if (type.isStringLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.String) return { type: 'string', ...patternAt(path) };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (checker.isArrayType(type)) return { type: 'array', items: ofType(checker.getTypeArguments(type)[0], path), ...(NOT_EMPTY.includes(path) && { minItems: 1 }) };
    const others = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (open.includes(type)) return { type: 'object' }; // a type that holds itself: one level of it is described
    open.push(type);
    const schema = others ? { type: 'object', additionalProperties: ofType(others.type, path) } : ofObject(type, path);
    open.pop();
    return schema;
  }

  function ofObject(type, path) {
    const keys = checker.getPropertiesOfType(type).map((key) => {
      const inside = path ? `${path}.${key.name}` : key.name;
      const description = ts.displayPartsToString(key.getDocumentationComment(checker)).replace(/\s+/g, ' ');
      const isOptional = (key.flags & ts.SymbolFlags.Optional) !== 0;
      const values = ofType(checker.getTypeOfSymbol(key), inside);
      return { name: key.name, isOptional, schema: { ...(description && { description }), ...(isOptional ? orNull(values) : values) } };
    });
    const required = keys.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
    return { type: 'object', properties: Object.fromEntries(keys.map(({ name, schema }) => [name, schema])), ...(required.length && { required }) };
  }

  const ofType = (type, path) => ofUnion(membersOf(type).filter((one) => !isNothing(one)), path);
  return ofType;
}

/** Null counts as left out. */
function orNull(schema) {
  if (schema.enum) return { enum: [...schema.enum, null] };
  return typeof schema.type === 'string' ? { ...schema, type: [schema.type, 'null'] } : { anyOf: [...(schema.anyOf ?? [schema]), { type: 'null' }] };
}

/**
 * The schema.
 * @param {Readonly<Record<string, RegExp>>} named rules by name, as parse-declaration.ts exports them
 */
export function configSchema(named) {
  const rules = { ...UNNAMED, ...named };
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [SOURCE] }, ts.sys, process.cwd());
  const program = ts.createProgram([SOURCE], { ...options, types: [] });
  const checker = program.getTypeChecker();
  const declared = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(SOURCE))).find(({ name }) => name === 'Config');
  const schema = createReader(checker, rules)(checker.getDeclaredTypeOfSymbol(declared), '');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of dingtalk-consent',
    description: ts.displayPartsToString(declared.getDocumentationComment(checker)).replace(/\s+/g, ' '),
    ...besides(schema, rules),
  };
}
