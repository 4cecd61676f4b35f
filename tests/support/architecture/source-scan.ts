import { parseSync } from 'vite';

export interface ImportFound {
  readonly line: number;
  /** The imported name; undefined when it is computed at run time. */
  readonly specifier: string | undefined;
  /** True when the import vanishes before the program runs. */
  readonly isTypeOnly: boolean;
}

export interface SubclassFound {
  readonly line: number;
  readonly name: string;
  /** The base as written after `extends`, such as `Error` or `React.Component`. */
  readonly base: string;
}

export interface SourceScan {
  readonly imports: readonly ImportFound[];
  readonly subclasses: readonly SubclassFound[];
  readonly defaultExportLines: readonly number[];
  readonly environmentLines: readonly number[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * Finds static, bare, type-only and dynamic imports, re-exports, `import('…').T`, `import x = require('…')`,
 * `require('…')` and `import.meta.resolve('…')`. It also finds classes that extend another, default exports, and reads
 * of `process.env`.
 * @throws Error when the source doesn't parse
 */
export function scanSource(file: string, source: string): SourceScan {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} does not parse: ${error.message}`);
  const nodes = [...everyNode(program)];
  const lineOf = (node: Node): number => source.slice(0, node.start).split('\n').length;
  const ownRequire = nodes.some((node) => node.type === 'FunctionDeclaration' && nameOf(node['id']) === 'require');
  return {
    imports: nodes.flatMap((node) => {
      const found = ownRequire && node.type === 'CallExpression' ? undefined : importOf(node);
      return found === undefined ? [] : [{ line: lineOf(node), ...found }];
    }),
    subclasses: nodes.flatMap((node) => {
      const base = node.type.startsWith('Class') ? node['superClass'] : undefined;
      if (!isNode(base)) return [];
      return [{ line: lineOf(node), name: nameOf(node['id']) ?? '', base: source.slice(base.start, base.end) }];
    }),
    defaultExportLines: nodes.filter(isDefaultExport).map(lineOf),
    environmentLines: [...new Set(nodes.filter(readsEnvironment).map(lineOf))],
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flat().filter(isNode);
}

function* everyNode(root: unknown): Generator<Node> {
  if (!isNode(root)) return;
  yield root;
  for (const child of childrenOf(root)) yield* everyNode(child);
}

function literal(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : undefined;
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && typeof value['name'] === 'string' ? value['name'] : literal(value);
}

type Found = Omit<ImportFound, 'line'>;

function importOf(node: Node): Found | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (!isNode(node['source'])) return undefined;
      return { specifier: literal(node['source']), isTypeOnly: isTypeOnly(node) };
    case 'ImportExpression':
      return { specifier: literal(node['source']), isTypeOnly: false };
    case 'TSImportType':
      return { specifier: literal(node['source']), isTypeOnly: true };
    case 'TSExternalModuleReference':
      return { specifier: literal(node['expression']), isTypeOnly: false };
    case 'CallExpression':
      return importOfCall(node);
    default:
      return undefined;
  }
}

/** `import { type A } from` keeps the module's evaluation (verbatimModuleSyntax), so only `import type` counts. */
function isTypeOnly(node: Node): boolean {
  return node['importKind'] === 'type' || node['exportKind'] === 'type';
}

function importOfCall(node: Node): Found | undefined {
  const callee = node['callee'];
  if (!isNode(callee)) return undefined;
  const isRequire = nameOf(callee) === 'require' || nameOf(callee['object']) === 'require';
  const isResolve = isNode(callee['object']) && callee['object'].type === 'MetaProperty';
  if (!isRequire && !isResolve) return undefined;
  const [specifier] = node['arguments'] as readonly unknown[];
  return { specifier: literal(specifier), isTypeOnly: false };
}

function isDefaultExport(node: Node): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true;
  return node.type === 'ExportSpecifier' && nameOf(node['exported']) === 'default';
}

function readsEnvironment(node: Node): boolean {
  if (node.type === 'MemberExpression') return isProcess(node['object']) && nameOf(node['property']) === 'env';
  if (node.type === 'VariableDeclarator') return isProcess(node['init']) && picksEnv(node['id']);
  if (node.type !== 'ImportDeclaration' || !/^(node:)?process$/.test(literal(node['source']) ?? '')) return false;
  return childrenOf(node).some((specifier) => nameOf(specifier['imported']) === 'env');
}

/** Recognizes `process` and `globalThis.process`. */
function isProcess(value: unknown): boolean {
  return nameOf(value) === 'process' || (isNode(value) && nameOf(value['property']) === 'process');
}

function picksEnv(pattern: unknown): boolean {
  return isNode(pattern) && childrenOf(pattern).some((property) => nameOf(property['key']) === 'env');
}
