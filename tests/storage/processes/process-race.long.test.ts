import { raceProcesses } from './process-race.ts';
import { SHARED_ENGINES, storeContract } from '../store-contract.ts';

storeContract(
  'thousands of requests that several processes decide at once',
  (opened) => {
    it('T6: have one winner each', async function race() {
      this.timeout(900_000);
      await raceProcesses(opened.store, opened.url, { processes: 4, deciders: 8, requests: 5_000 });
    });
  },
  SHARED_ENGINES,
);
