import { namesIn } from './behaviors/behavior-list.ts';
import { startSandbox } from './sandbox.ts';
import type { SandboxOptions } from './sandbox.ts';

const VARIABLES = {
  SANDBOX_ROOMS: [0, 50_000],
  SANDBOX_REQUESTS_PER_SECOND: [1, 1_000_000],
  SANDBOX_GRAPH_PORT: [0, 65_535],
  SANDBOX_ISSUER_PORT: [0, 65_535],
  SANDBOX_CONNECTOR_PORT: [0, 65_535],
  SANDBOX_HOST_PORT: [0, 65_535],
} as const;

/** Reads a number. @throws Error that names the variable when its value is not a whole number within its limits. */
function numberFrom(name: keyof typeof VARIABLES): number | undefined {
  const text = process.env[name] ?? '';
  if (text === '') return undefined;
  const [min, max] = VARIABLES[name];
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max))
    throw new Error(`${name} must be a whole number from ${min} to ${max}, not '${text}'`);
  return value;
}

function given<N extends string>(name: N, value: number | undefined): { readonly [K in N]?: number } | undefined {
  return value === undefined ? undefined : ({ [name]: value } as { readonly [K in N]?: number });
}

function options(): SandboxOptions {
  return {
    ...given('rooms', numberFrom('SANDBOX_ROOMS')),
    ...given('requestsPerSecond', numberFrom('SANDBOX_REQUESTS_PER_SECOND')),
    ...(process.env['SANDBOX_ROOM_NAMES'] === 'clean' && { names: 'clean' }),
    behaviors: namesIn(process.env['SANDBOX_BEHAVIORS'] ?? ''),
    withoutPermissions: namesIn(process.env['SANDBOX_WITHOUT_PERMISSIONS'] ?? ''),
    ports: {
      ...given('graph', numberFrom('SANDBOX_GRAPH_PORT')),
      ...given('issuer', numberFrom('SANDBOX_ISSUER_PORT')),
      ...given('connector', numberFrom('SANDBOX_CONNECTOR_PORT')),
      ...given('host', numberFrom('SANDBOX_HOST_PORT')),
    },
  };
}

try {
  const sandbox = await startSandbox(options());
  const stop = (): void => {
    void sandbox.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // This is the only line on stdout. The process that started this one reads the addresses from it.
  const { graph, issuer, connector, host } = sandbox;
  console.log(JSON.stringify({ graph, issuer, connector, host }));
} catch (error) {
  console.error(`The sandbox didn't start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
