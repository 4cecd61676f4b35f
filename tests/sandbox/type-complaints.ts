import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isRecord } from '../../env/sandbox/loopback-server.ts';

/** A value that was seen on the wire, and the type that Microsoft gives it. */
export interface Sample {
  readonly type: string;
  /** The call of Graph that it belongs to. */
  readonly kind?: string;
  readonly value: unknown;
}

const SCHEMAS = {
  '@microsoft/microsoft-graph-types': 'node_modules/@microsoft/microsoft-graph-types/microsoft-graph.d.ts',
  '@microsoft/microsoft-graph-client': 'node_modules/@microsoft/microsoft-graph-client/lib/src/index.d.ts',
  'botframework-schema': 'node_modules/botframework-schema/lib/index.d.ts',
} as const;

/** As JSON has it: dates are text, and what wasn't selected is missing. */
const ON_WIRE = `type OnWire<T> = 0 extends 1 & T ? any : T extends Date ? string
  : T extends readonly (infer Entry)[] ? readonly OnWire<Entry>[]
  : T extends object ? { readonly [Name in keyof T]?: OnWire<T[Name]> } : T;`;

function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (!isRecord(value)) return value;
  const own = Object.entries(value).filter(([name]) => !name.startsWith('@odata.'));
  return Object.fromEntries(own.map(([name, inner]) => [name, withoutAnnotations(inner)]));
}

/** Lets the TypeScript compiler read the samples as literals, which also refuses a property that the type lacks. */
export async function complaints(module: keyof typeof SCHEMAS, samples: readonly Sample[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-types-'));
  try {
    const lines = samples.map(
      ({ type, value }) => `(${JSON.stringify(withoutAnnotations(value))}) satisfies OnWire<Schema.${type}>;`,
    );
    const source = [`import type * as Schema from '${module}';`, ON_WIRE, ...lines].join('\n');
    await writeFile(join(folder, 'samples.ts'), source);
    const compilerOptions = {
      target: 'es2024',
      lib: ['es2024', 'dom'],
      types: [],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      paths: { [module]: [resolve(SCHEMAS[module])] },
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['samples.ts'] }));
    return spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { encoding: 'utf8' }).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
