import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { scanSource, type ImportFound } from './source-scan.ts';

interface Zone {
  /** A file, or a folder when it ends in a slash. The first zone that fits a file is its zone. */
  readonly path: string;
  /** Files and folders that it can import, besides its own folder. */
  readonly sources?: readonly string[];
  /** Files and folders from which it can import only types. */
  readonly types?: readonly string[];
  /** Packages by name or `prefix*`, and built-in modules as `node:name` or `node:*`. */
  readonly packages?: readonly string[];
}

const ADAPTERS = [
  'bot/http/',
  'bot/teams/',
  'bot/storage/',
  'bot/directory/',
  'bot/keys/',
  'bot/identity/',
  'bot/witness/',
  'bot/observability/',
];
/**
 * Rules for which file can import what. Adapters know the domain but never each other; only the composition names them.
 */
const ZONES: readonly Zone[] = [
  { path: 'contract/', packages: ['valibot'] },
  { path: 'texts/', sources: ['contract/'] },
  { path: 'bot/runtime/', packages: ['node:*'] },
  {
    path: 'bot/domain/',
    // What the page reads by the same rules as the server.
    sources: [
      'contract/text/escaped-signs.ts',
      'contract/otp-code.ts',
      'contract/serial-number.ts',
      'contract/excel-cell.ts',
      'contract/fixes/powershell.ts',
      'contract/text/spreadsheet-text.ts',
      'contract/network.ts',
      'contract/opening.ts',
    ],
    packages: ['node:crypto', 'csv-parse'],
  },
  { path: 'bot/services/', sources: ['bot/domain/', 'bot/runtime/', 'contract/', 'texts/'] },
  {
    path: 'bot/http/',
    sources: ['bot/services/', 'bot/runtime/', 'contract/', 'texts/'],
    types: ['bot/domain/'],
    packages: ['node:*', 'restify', 'jose', 'pino'],
  },
  {
    path: 'bot/teams/',
    sources: ['bot/services/', 'bot/domain/', 'bot/runtime/', 'texts/', 'contract/language.ts'],
    packages: ['node:*', 'botbuilder*', 'botframework-*', 'adaptive*', 'jose', 'pino', 'valibot'],
  },
  {
    path: 'bot/storage/',
    sources: ['bot/domain/', 'bot/runtime/'],
    packages: ['node:*', 'kysely', 'pg', 'pg-boss', '@electric-sql/pglite', 'pino'],
  },
  {
    path: 'bot/directory/',
    sources: ['bot/domain/', 'bot/runtime/'],
    packages: ['node:*', '@microsoft/microsoft-graph-client', 'pino'],
  },
  { path: 'bot/identity/', sources: ['bot/domain/', 'bot/runtime/'], packages: ['node:*', '@azure/msal-node'] },
  { path: 'bot/witness/', sources: ['bot/domain/'] },
  {
    path: 'bot/keys/',
    sources: ['bot/domain/', 'bot/runtime/', 'contract/'],
    packages: ['node:*', 'jose', 'pino'],
  },
  {
    path: 'bot/observability/',
    sources: ['bot/domain/'],
    types: ['bot/services/'],
    packages: ['node:*', 'pino', 'prom-client', '@opentelemetry/*'],
  },
  { path: 'bot/settings/', sources: ['bot/domain/', 'contract/language.ts'], packages: ['node:*'] },
  {
    path: 'bot/main/',
    sources: ['bot/settings/', 'bot/domain/', 'bot/runtime/', 'bot/services/', 'contract/', 'texts/', ...ADAPTERS],
    packages: ['node:*', 'pino'],
  },
  { path: 'bot/' },
  { path: 'console/page/browser/', sources: ['contract/'], types: ['console/page/page-view.ts'] },
  { path: 'console/', sources: ['contract/', 'texts/'], packages: ['node:*'] },
  {
    path: 'env/demo/week/play-week.ts',
    // The week before the demo needs a server whose clock is set back.
    sources: ['env/', 'bot/main/compose.ts', 'bot/settings/config.ts'],
    packages: ['node:*'],
  },
  {
    path: 'env/',
    // A console of the demo runs the real program on a machine of the sandbox.
    sources: ['contract/', 'texts/', 'console/', 'tools/command-line.ts', 'tools/postgres/private-postgres.ts'],
    packages: ['*'],
  },
  { path: 'tab/src/', sources: ['contract/', 'texts/'], packages: ['*'] },
  { path: 'tab/', packages: ['*'] },
  { path: 'tools/', sources: ['contract/', 'console/settings/'], packages: ['*'] },
];

/** Packages that only one place can import, besides tests. */
const HOMES: Readonly<Record<string, string>> = {
  'csv-parse': 'bot/domain/',
  'botbuilder*': 'bot/teams/',
  'botframework-*': 'bot/teams/',
  restify: 'bot/http/',
  '@azure/msal-node': 'bot/identity/',
  'prom-client': 'bot/observability/',
  '@opentelemetry/*': 'bot/observability/',
  '@microsoft/microsoft-graph-client': 'bot/directory/',
  kysely: 'bot/storage/',
  pg: 'bot/storage/',
  'pg-boss': 'bot/storage/',
  '@electric-sql/pglite': 'bot/storage/',
};

/** Packages that load only in a browser. The entry passes them on, and all other files know only their types. */
const BROWSER_ONLY: Readonly<Record<string, string>> = { '@microsoft/teams-js': 'tab/src/main.ts' };

/** Returns one line per offense: `bot/domain/otp/otp.ts:3 imports "node:fs": bot/domain/ may not`. */
export function checkSource(file: string, source: string): readonly string[] {
  const scan = scanSource(file, source);
  const offenses = scan.imports.flatMap((found) => {
    const reason = refusal(file, found);
    const name = found.specifier === undefined ? 'something computed' : `"${found.specifier}"`;
    return reason === undefined ? [] : [`${file}:${found.line} imports ${name}: ${reason}`];
  });
  const isConfigFile = /^(tab|env\/sandbox\/host)\/vite\.config\.ts$/.test(file); // Vite asks for a default export
  const defaults = isConfigFile ? [] : scan.defaultExportLines;
  const environment = file.startsWith('bot/') && file !== 'bot/settings/config.ts' ? scan.environmentLines : [];
  return [
    ...offenses,
    ...defaults.map((line) => `${file}:${line} has a default export: name it`),
    ...environment.map((line) => `${file}:${line} reads process.env: only bot/settings/config.ts does`),
  ];
}

/**
 * Follows what a program loads, file by file, from `entries`. Type imports don't count, because they vanish before the
 * program runs. Returns one line per package that is not built in: `contract/schema/shape.ts loads valibot`.
 */
export function packagesLoaded(entries: readonly string[], sources: ReadonlyMap<string, string>): readonly string[] {
  const open = [...entries];
  const seen = new Set(open);
  const loaded: string[] = [];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const { imports } = scanSource(file, sources.get(file) ?? '');
    for (const { specifier = 'something computed', isTypeOnly } of imports) {
      if (isTypeOnly || specifier.startsWith('node:')) continue;
      const target = posix.normalize(posix.join(posix.dirname(file), specifier));
      if (!specifier.startsWith('.')) loaded.push(`${file} loads ${specifier}`);
      else if (!seen.has(target)) open.push(target);
      seen.add(target);
    }
  }
  return loaded;
}

function refusal(file: string, found: ImportFound): string | undefined {
  const zone = ZONES.find(({ path }) => isWithin(file, path));
  if (zone === undefined) return 'this folder has no rule';
  if (found.specifier === undefined)
    return zone.path.startsWith('bot/') ? 'imports must be readable as text' : undefined;
  if (/^(\/|#|file:|data:|[A-Za-z]:)/.test(found.specifier) && !found.specifier.startsWith('node:')) {
    return 'only relative paths, packages and node: modules';
  }
  if (found.specifier.startsWith('.')) return refusalOfSource(file, zone, found);
  return refusalOfPackage(file, zone, found.specifier, found.isTypeOnly);
}

function refusalOfSource(file: string, zone: Zone, found: ImportFound): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(file), found.specifier ?? ''));
  const ownFolder = zone.path.endsWith('/') && zone.path !== 'bot/' ? [zone.path] : [];
  const allowed = [...ownFolder, ...(zone.sources ?? [])];
  if (allowed.some((path) => isWithin(target, path))) return undefined;
  const isTypesOnly = zone.types?.some((path) => isWithin(target, path)) ?? false;
  if (isTypesOnly) return found.isTypeOnly ? undefined : `${zone.path} may import only types from there (import type)`;
  return `${zone.path} may not`;
}

function refusalOfPackage(file: string, zone: Zone, specifier: string, isTypeOnly: boolean): string | undefined {
  const name = packageOf(specifier);
  const [, home] = Object.entries(HOMES).find(([pattern]) => matches(name, pattern)) ?? [];
  if (home !== undefined && !isWithin(file, home)) return `its home is ${home}`;
  const entry = BROWSER_ONLY[name];
  if (entry !== undefined && file !== entry && !isTypeOnly) return `only ${entry} loads it`;
  if (!name.startsWith('node:') && builtinModules.includes(name)) return `write node:${name}`;
  if (zone.path === 'tab/src/' && name.startsWith('node:')) return 'the tab runs in a browser';
  return zone.packages?.some((pattern) => matches(name, pattern)) ? undefined : `${zone.path} may not`;
}

/** Turns `@scope/name/sub/path` into `@scope/name`, and leaves `node:fs/promises` as it is. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function isWithin(file: string, path: string): boolean {
  return path.endsWith('/') ? file.startsWith(path) : file === path;
}
