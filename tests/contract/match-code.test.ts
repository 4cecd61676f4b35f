import assert from 'node:assert/strict';
import { matchCodeIn } from '../../contract/match-code.ts';

describe('a match code as typed', () => {
  for (const typed of [
    '042137',
    ' 042 137 ',
    '042-137',
    '04\u201121\u201137',
    '042\u00a0137',
    '042.137',
    '０４２１３７',
    '０４２　１３７',
  ]) {
    it(`is six digits: "${typed}"`, () => assert.equal(matchCodeIn(typed), '042137'));
  }

  for (const typed of ['', '04213', '0421370', '04213x', 'O42137', '٠٤٢١٣٧', '042137 or so']) {
    it(`is incomplete: "${typed}"`, () => assert.equal(matchCodeIn(typed), undefined));
  }
});
