import assert from 'node:assert/strict';
import { openOutageLog } from '../../bot/main/outage-log.ts';
import { storeUnavailable } from '../../bot/storage/engine/store-unavailable.ts';

describe('the log of repeated work', () => {
  it('has one warning for each outage of the database, and an error for each other failure', () => {
    const lines: string[] = [];
    const line = (level: string) => (_fields: object, text: string) => void lines.push(`${level} ${text}`);
    const { worked, failed } = openOutageLog({ error: line('error'), warn: line('warn') } as never, 'it failed');
    const away = storeUnavailable(new Error('connection refused'));
    for (let run = 0; run < 3; run += 1) failed(away);
    worked();
    for (let run = 0; run < 3; run += 1) failed(away);
    for (let run = 0; run < 2; run += 1) failed(new Error('a fault'));
    const warning = 'warn it failed, because the database is away; it is tried again';
    assert.deepEqual(lines, [warning, warning, 'error it failed', 'error it failed']);
  });
});
