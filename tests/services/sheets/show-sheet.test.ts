import assert from 'node:assert/strict';
import type { SheetFacts } from '../../../bot/domain/sheets/sheet.ts';
import { showSheet } from '../../../bot/services/sheets/show-sheet.ts';
import { rulesWith } from '../stubbed-permissions.ts';

describe('looks at installer sheets', () => {
  const full = new Set<string>();
  const over = new Set<string>();
  const taken: unknown[] = [];
  const read: string[] = [];
  let facts: SheetFacts | undefined;
  const look = (sheetId = 'sheet') =>
    showSheet(
      {
        store: {
          rateLimits: {
            usedUp: async (key) => (over.has(key) ? { retryAfterSeconds: 23 } : undefined),
            take: async (key, limit, seconds) => {
              taken.push([key, limit, seconds]);
              return full.has(key) ? { retryAfterSeconds: 17 } : undefined;
            },
          },
          sheets: {
            ofOtp: async (otpId) => {
              read.push(otpId);
              return facts;
            },
          },
        },
        keys: { otpIdOfSheet: (id) => (id === 'no ID' ? undefined : `otp of ${id}`) },
        rules: rulesWith(),
      },
      sheetId,
      '2001:db8:0:1::/64',
    );
  beforeEach(() => {
    full.clear();
    over.clear();
    taken.length = 0;
    read.length = 0;
    facts = undefined;
  });

  it('are 120 a minute from one network, and 1,200 in all', async () => {
    assert.deepEqual(await look(), { kind: 'none' });
    assert.deepEqual(taken, [
      ['sheet:2001:db8:0:1::/64', 120, 60],
      ['sheets', 1200, 60],
    ]);
    assert.deepEqual(read, ['otp of sheet']);
  });

  it('of a network that has none left take none of all, and read nothing', async () => {
    full.add('sheet:2001:db8:0:1::/64');
    assert.deepEqual(await look(), { kind: 'too_many', retryAfterSeconds: 17 });
    assert.deepEqual([taken.length, read], [1, []]);
  });

  it('from a network that was shown a sheet lately do not need the looks of strangers', async () => {
    facts = { room: 'Oslo 3.14', now: new Date('2026-03-02T09:00:00Z'), code: { status: 'active' } };
    assert.equal((await look()).kind, 'shown');
    assert.deepEqual(taken.at(-1), ['sheet shown:2001:db8:0:1::/64', 1, 3600]);
    over.add('sheets');
    over.add('sheet shown:2001:db8:0:1::/64');
    taken.length = 0;
    assert.equal((await look()).kind, 'shown');
    assert.deepEqual(taken, [['sheet:2001:db8:0:1::/64', 120, 60]]);
    full.add('sheet:2001:db8:0:1::/64');
    assert.equal((await look()).kind, 'too_many');
  });

  it('wait when all networks together have used them up', async () => {
    full.add('sheets');
    assert.deepEqual(await look(), { kind: 'too_many', retryAfterSeconds: 17 });
    assert.deepEqual(read, []);
  });

  it('are not even counted once all are used up, or when there can be no such sheet', async () => {
    assert.deepEqual(await look('no ID'), { kind: 'none' });
    over.add('sheets');
    assert.deepEqual(await look(), { kind: 'too_many', retryAfterSeconds: 23 });
    assert.deepEqual([taken, read], [[], []]);
  });
});
