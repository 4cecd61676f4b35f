import { spawn } from 'node:child_process';
import { startPrivatePostgres } from './postgres/private-postgres.ts';

type Environment = Readonly<Record<string, string>>;

/** The PostgreSQL server of a run. */
export interface TestServer {
  /** Environment variables that name the server, or say why there is none. */
  readonly env: Environment;
  stop(): Promise<void>;
}

/** Starts a private PostgreSQL server, unless TEST_DATABASE_URL names one. */
export async function openDatabase(): Promise<TestServer> {
  const nothingToStop = (): Promise<void> => Promise.resolve();
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { env: { TEST_DATABASE_URL: given }, stop: nothingToStop };
  const postgres = await startPrivatePostgres();
  if ('url' in postgres) return { env: { TEST_DATABASE_URL: postgres.url }, stop: () => postgres.stop() };
  const reason = `no PostgreSQL for the tests: ${postgres.reason}`;
  console.log(reason);
  return { env: { ROOMS_OTP_NO_POSTGRES: reason }, stop: nothingToStop };
}

/**
 * Makes the databases that the tests of a whole run copy, and returns the environment variables that name them. After a
 * failure there are none, and each test process makes its own.
 * @param folder the folder of the run
 */
export async function beginDatabases(folder: string, server: TestServer): Promise<Environment> {
  const child = spawn(process.execPath, ['tests/support/begin-databases.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...server.env, ROOMS_OTP_TEST_FOLDER: folder },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code === 0) return JSON.parse(output) as Environment;
  console.log("the databases for the tests couldn't be made, see above; each test process makes its own");
  return {};
}
