import { raceProcesses } from './process-race.ts';
import { SHARED_ENGINES, storeContract } from '../store-contract.ts';

storeContract(
  'requests that several processes decide at once',
  (opened) => {
    it('T6: have one winner each', async () => {
      await raceProcesses(opened.store, opened.url, { processes: 3, deciders: 8, requests: 40 });
    });
  },
  SHARED_ENGINES,
);
