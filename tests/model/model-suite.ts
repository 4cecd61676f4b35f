import fc from 'fast-check';
import { COMMANDS } from './commands.ts';
import { checkTree, endRun } from './whole-run.ts';
import { World } from './world.ts';

/** Runs on one database, which grows with each of them. */
const BATCH = 200;
/** Runs have 26 commands on average, because those that are not possible are left out. */
const MOST_COMMANDS = 144;
/** Commands for each run on average, for which further runs are added if chance was against it. */
const LEAST_PER_RUN = 25;
const FURTHER_RUNS = 20;
const { SEED, MODEL_PATH: path, MODEL_SHRINK: shrinks } = process.env;
const given = SEED === undefined ? undefined : Number(SEED);

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1e6);
}

function countCommands({ commands }: World): number {
  return [...commands.values()].reduce((sum, one) => sum + one, 0);
}

function tell(seed: number, world: World, secondsBefore: number): void {
  const states = [...world.reached].map(([state, times]) => `${state} ${times}`).join(', ');
  const seconds = processorSeconds() - secondsBefore;
  const { runs, crashes } = world;
  console.log(
    `SEED=${seed}: ${runs} runs, ${countCommands(world)} commands, ${crashes} crashes, ${seconds} s of processor time; ${states}`,
  );
}

/** Runs random commands on a database of their own. A failure names the seed and the path that bring it back. */
async function runBatch(seed: number, numRuns: number): Promise<number> {
  const secondsBefore = processorSeconds();
  const world = await World.open();
  const commands = fc.commands([...COMMANDS], { maxCommands: MOST_COMMANDS, size: 'max' });
  const property = fc.asyncProperty(commands, async (run) => {
    const known = await world.begin();
    await fc.asyncModelRun(() => ({ model: known, real: world }), run);
    await endRun(world);
  });
  try {
    const options = { seed, numRuns, endOnFailure: shrinks === undefined };
    await fc.assert(property, { ...options, ...(path !== undefined && { path }) });
    await checkTree(world);
    return countCommands(world);
  } finally {
    tell(seed, world, secondsBefore);
    await world.close();
  }
}

/**
 * Compares the server with its model in so many runs. With `SEED`, the first of them are those of that seed.
 * @param seed the first seed otherwise; a new one each time by default
 */
export function modelSuite(title: string, runs: number, seed = Date.now() % 2 ** 31): void {
  describe(title, function suite() {
    this.timeout(runs * 3_000);

    it('keep every promise, whatever comes', async () => {
      const first = given ?? seed;
      let [ran, count] = [0, 0];
      for (let next = first; ran < runs || count < runs * LEAST_PER_RUN; next += 1) {
        const size = ran < runs ? BATCH : FURTHER_RUNS;
        count += await runBatch(next, size);
        ran += size;
        if (path !== undefined) break;
      }
    });
  });
}
