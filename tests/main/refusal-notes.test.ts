import assert from 'node:assert/strict';
import { pino } from 'pino';
import { openRefusalNotes } from '../../bot/main/refusal-notes.ts';
import { ISSUER } from '../support/samples/requests.ts';

describe('the note of a refusal', () => {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  const log = pino({ level: 'info', base: null, timestamp: false }, { write });
  const away = { store: { refusedActs: { count: () => Promise.reject(new Error('the database is away')) } } };
  const { note, settled } = openRefusalNotes(away as never, log);
  beforeEach(() => lines.splice(0));

  it('is a line without a name, and a count that fails is told', async () => {
    note({ by: { kind: 'person', admin: ISSUER }, via: 'tab', act: 'get /api', code: 'four_eyes', why: 'because' });
    await settled();
    assert.deepEqual(lines[0], {
      level: 30,
      via: 'tab',
      act: 'get /api',
      cause: 'four_eyes',
      person: ISSUER.objectId,
      why: 'because',
      msg: 'an act was refused',
    });
    const { level, msg } = lines[1] ?? {};
    assert.deepEqual([lines.length, level, msg], [2, 50, 'refusals were not counted for the audit']);
  });

  it('tells anonymous people and addresses apart', () => {
    note({ by: { kind: 'stranger' }, via: 'command', act: 'help', code: 'otp_refused' });
    note({ by: { kind: 'address', sourceAddress: '203.0.113.7' }, via: 'tab', act: 'x', code: 'otp_refused' });
    assert.deepEqual(
      lines.map(({ stranger, sourceAddress }) => stranger ?? sourceAddress),
      ['anonymous', '203.0.113.7'],
    );
  });

  it('leaves no line for a conflict, and none where a line is in the log already', () => {
    const by = { kind: 'stranger' } as const;
    note({ by, via: 'command', act: 'approve', code: 'request_changed' });
    note({ by, via: 'bot', act: 'post /api/messages', code: 'otp_refused', isLogged: true });
    assert.deepEqual(lines, []);
  });
});
