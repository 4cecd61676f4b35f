import { join } from 'node:path';
import { buildPages } from '../../env/demo/build-pages.ts';
import { startChild } from '../../env/demo/child.ts';
import { type Addresses, startDemo } from '../../env/demo/start-demo.ts';
import { measureInvokes } from './invoke-rate.ts';
import { measureReleases } from './release.ts';
import { IDLE_SECONDS, measureStarts } from './server-start.ts';
import { spreadOf } from './spread.ts';
import { machineLine, type Measurement, tableOf } from './table.ts';

const SANDBOX = join(import.meta.dirname, '..', '..', 'env', 'sandbox', 'main.ts');
const START_RUNS = 3;
const RELEASE_RUNS = 10;
const INVOKE_ROUNDS = 3;
/** Short, as it is taken off again. */
const SETTLE_SECONDS = 1;

async function starts(): Promise<readonly Measurement[]> {
  const sandbox = startChild('the sandbox', SANDBOX, {});
  try {
    const addresses = (await sandbox.line(() => true)) as Omit<Addresses, 'server'>;
    const { newFolder, existingFolder, idleMegabytes } = await measureStarts(addresses, START_RUNS);
    const resident: readonly Measurement[] = idleMegabytes.length === 0 ? [] : [{
      title: `memory of the server (RSS) after ${IDLE_SECONDS} s idle, embedded database`, unit: 'MB', spread: spreadOf(idleMegabytes), target: '≤ 600 MB',
    }];
    return [
      { title: 'server start on a new folder', unit: 's', spread: spreadOf(newFolder), target: '≤ 10 s' },
      { title: 'server start on an existing folder', unit: 's', spread: spreadOf(existingFolder), target: '≤ 3 s' },
      ...resident,
    ];
  } finally {
    await sandbox.stop();
  }
}

async function requests(): Promise<readonly Measurement[]> {
  process.env['SETTLE_SECONDS'] = String(SETTLE_SECONDS);
  const demo = await startDemo(() => undefined);
  try {
    const { submitToCard, settledToCredential } = await measureReleases(demo, RELEASE_RUNS, SETTLE_SECONDS);
    const { approvals, echoes } = await measureInvokes(demo, INVOKE_ROUNDS);
    const ratios = approvals.map((rate, round) => rate / (echoes[round] ?? Number.NaN));
    return [
      { title: 'code sent → card in the channel', unit: 'ms', spread: spreadOf(submitToCard), target: '≤ 1000 ms' },
      { title: 'approved → credential at the console, without the settle time', unit: 'ms', spread: spreadOf(settledToCredential), target: '≤ 1000 ms' },
      { title: 'approvals, four at a time', unit: 'per s', spread: spreadOf(approvals) },
      { title: 'invokes of a bare echo bot, four at a time', unit: 'per s', spread: spreadOf(echoes) },
      { title: 'approvals against echoes of the same round', unit: 'ratio', spread: spreadOf(ratios), target: '≥ 0.5' },
    ];
  } finally {
    await demo.close();
  }
}

await buildPages();
console.log(`${machineLine()}\n`);
console.error('Measuring starts and memory, then requests; this takes about three minutes …');
const measured = [...(await starts()), ...(await requests())];
console.log(tableOf(measured));
