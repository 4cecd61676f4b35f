import assert from 'node:assert/strict';
import { SHARED_ENGINES, storeContract } from '../../storage/store-contract.ts';
import { runOn } from '../../support/postgres.ts';
import { type RaceName, RACES } from './races.ts';
import { type RaceReport, runRace, type Size } from './run-race.ts';

/** In this race everybody succeeds, one after the other, and only the code of the last one must be left. */
const UNTOLD: readonly RaceName[] = ['generate and generate'];

/** So many subjects never go to one side alone. */
const MANY = 1_000;

function tell(name: string, { subjects, undecided, doubled }: RaceReport, seconds: number): void {
  console.log(`${name}: ${subjects} raced, ${undecided} undecided, ${doubled} doubled, ${seconds.toFixed(0)} s`);
}

/** Tests each race at this size, and that the check finds what a naive variant does wrong. */
export function raceSuite(title: string, size: Size): void {
  storeContract(
    title,
    (opened) => {
      const run = async (race: RaceName | 'naive'): Promise<RaceReport> => {
        const begun = performance.now();
        const report = await runRace(opened.store, opened.url, race, size);
        tell(race, report, (performance.now() - begun) / 1000);
        return report;
      };

      for (const name of Object.keys(RACES) as RaceName[]) {
        it(`have one winner: ${name}`, async function race() {
          this.timeout(2_400_000);
          const { undecided, doubled, winningSides } = await run(name);
          assert.deepEqual({ undecided, doubled }, { undecided: 0, doubled: 0 });
          // With few subjects, one side may win them all by chance.
          if (!UNTOLD.includes(name) && size.subjects >= MANY)
            assert.ok(winningSides > 1, 'one side won everything: no race took place');
          assert.equal((await opened.store.audit.verify()).intact, true);
        });
      }

      it('have several when each reads first and writes then, which this check finds', async function race() {
        this.timeout(2_400_000);
        await runOn(opened.url, 'create table naive (id text primary key, winner text)');
        assert.ok((await run('naive')).doubled > 0);
      });
    },
    SHARED_ENGINES,
  );
}
