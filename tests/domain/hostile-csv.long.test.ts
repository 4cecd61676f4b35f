import { readHostileTexts } from './hostile-csv.ts';

describe('sixty thousand hostile files of sign-in data', () => {
  it('are read or refused, in bounded memory', function readAll() {
    this.timeout(300_000);
    readHostileTexts(60_000);
  });
});
