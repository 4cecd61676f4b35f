import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createInterface as createQuestions } from 'node:readline/promises';
import { playgroundConfig } from '../sandbox/playground/config.ts';
import { GATE_PATH } from '../sandbox/playground/gate.ts';
import type { Demo } from './start-demo.ts';

const PACKAGE = '@microsoft/m365agentsplayground@0.2.28';
const READY_MILLISECONDS = 120_000;
const isWindows = process.platform === 'win32';

export interface Playground {
  readonly url: string;
}

/** Asks the person before npx downloads Microsoft's package, because it has a license of its own. */
export async function agreesToPlayground(say: (line: string) => void): Promise<boolean> {
  say(`
This downloads Microsoft's Agents Playground (${PACKAGE}) with npx and starts it. It is a Microsoft preview with its own
license. It listens on all network interfaces of this machine and doesn't ask anyone to sign in.`);
  if (!process.stdin.isTTY) {
    say("This program can't ask questions here. Add --yes to agree.");
    return false;
  }
  const questions = createQuestions({ input: process.stdin, output: process.stdout });
  const answer = await questions.question('Continue? [y/N] ');
  questions.close();
  return /^y(es)?$/i.test(answer.trim());
}

export function playgroundWelcome({ url }: Playground, { addresses, exampleAccount }: Demo): string {
  return `
  Open  ${url}   : you are Grady Archie there, who can generate and approve.
  1. In the team's channel "Room approvals":  @Rooms OTP use this channel
  2. In the personal chat:  generate otp ${exampleAccount}  , then Show code here (there are no dialogs)
  3. In another terminal:  npm run console -- --server ${addresses.server} --out /tmp --make Contoso --model Console --serial SN-1
  4. Approve the card in "Room approvals" with the 6 digits on the console.`;
}

/** Starts the Playground in its own folder and opens the sandbox's gate for it. */
export async function startPlayground({ addresses, teams, cleanup }: Demo): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-playground-'));
  await writeFile(join(folder, '.m365agentsplayground.yml'), playgroundConfig());
  const port = await freePort();
  const child = spawn(isWindows ? 'npx.cmd' : 'npx', playgroundArguments(addresses.connector, port), {
    cwd: folder,
    detached: !isWindows,
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Without both settings the Playground still sends telemetry to Microsoft. The demo opens a browser itself, if
    // there is one.
    env: { ...process.env, APPLICATION_INSIGHTS_NO_STATSBEAT: 'true', TEAMSAPPTESTER_BROWSER: 'none' },
  });
  const stop = async (): Promise<void> => {
    await stopTree(child);
    await rm(folder, { recursive: true, force: true });
  };
  cleanup.add(stop);
  try {
    const taken = await listeningPort(child);
    await teams.openPlayground(`http://127.0.0.1:${taken}/_connector`);
    return { url: `http://127.0.0.1:${taken}` };
  } catch (error) {
    await stop();
    throw error;
  }
}

function playgroundArguments(connectorUrl: string, port: number): readonly string[] {
  return [
    '--yes',
    PACKAGE,
    'start',
    '-e',
    `${connectorUrl}${GATE_PATH}/api/messages`,
    '-c',
    'msteams',
    '-p',
    String(port),
    '--service-url',
    `http://127.0.0.1:${port}/_connector`,
    '--disable-telemetry',
  ];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits for the port that the Playground prints. It silently picks another port when the wanted one is taken. */
function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The Playground didn't start in time.")), READY_MILLISECONDS);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The Playground ended with ${code}. Check that npx can reach the npm registry.`)),
    );
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const port = /^Listening on (\d+)/.exec(line)?.[1];
        if (port === undefined) return;
        clearTimeout(late);
        resolve(Number(port));
      });
    }
  });
}

/** Stops npx together with the Playground, its child, which would otherwise keep running. */
async function stopTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (isWindows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  else process.kill(-child.pid, 'SIGTERM');
  await ended;
}
