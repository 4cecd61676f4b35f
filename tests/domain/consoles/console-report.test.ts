import assert from 'node:assert/strict';
import { reportDetail } from '../../../bot/domain/consoles/console-report.ts';

describe('the statuses of an event log', () => {
  it('stay as they are when nothing in them can mislead', () => {
    const statuses = 'Exchange status : 80131500 : AADSTS50076, Skype status : 0';
    assert.equal(reportDetail(statuses), statuses);
  });

  it('become one line, with invisible signs and addresses escaped', () => {
    assert.equal(reportDetail('  a\r\n\tb\u0000  c '), 'a b c');
    assert.equal(reportDetail('a\u202Eb'), String.raw`a\u{202E}b`);
    assert.equal(reportDetail('see https://contoso.example').includes('://'), false);
    assert.equal(reportDetail(' \u0000\n'), '');
  });
});
