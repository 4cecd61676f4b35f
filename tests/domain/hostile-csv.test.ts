import { readHostileTexts, readSeparators } from './hostile-csv.ts';

describe('hostile sign-in data', () => {
  it('is read or refused, in bounded memory', () => readHostileTexts(4_000));

  it('T9: may be one row of nothing but separators', () => readSeparators());
});
