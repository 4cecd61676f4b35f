import assert from 'node:assert/strict';
import { pino } from 'pino';
import { openRefusalNotes } from '../../bot/main/refusal-notes.ts';
import { ISSUER } from '../support/samples/requests.ts';

describe('the note of a refusal', () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'info', base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) });
  const away = { store: { refusedActs: { count: () => Promise.reject(new Error('the database is away')) } } };
  const note = openRefusalNotes(away as never, log);
  beforeEach(() => lines.splice(0));

  it('is a line without a name, and a count that fails is told and breaks nothing', async () => {
    await note({
      by: { kind: 'person', admin: ISSUER },
      via: 'tab',
      act: 'get /api',
      code: 'four_eyes',
      why: 'because',
    });
    assert.deepEqual(lines[0], {
      level: 30,
      via: 'tab',
      act: 'get /api',
      cause: 'four_eyes',
      person: ISSUER.objectId,
      why: 'because',
      msg: 'an act was refused',
    });
    assert.deepEqual([lines.length, lines[1]?.['level'], lines[1]?.['msg']], [2, 50, 'a refusal was not counted']);
  });

  it('tells anonymous people and addresses apart', async () => {
    await note({ by: { kind: 'stranger' }, via: 'command', act: 'help', code: 'otp_refused' });
    await note({ by: { kind: 'address', sourceAddress: '203.0.113.7' }, via: 'tab', act: 'x', code: 'otp_refused' });
    assert.deepEqual(
      lines.map(({ stranger, sourceAddress }) => stranger ?? sourceAddress),
      ['anonymous', '203.0.113.7'],
    );
  });

  it('leaves no line for a conflict, and none where a line is in the log already', async () => {
    const by = { kind: 'stranger' } as const;
    await note({ by, via: 'command', act: 'approve', code: 'request_changed' });
    await note({ by, via: 'bot', act: 'post /api/messages', code: 'otp_refused', isLogged: true });
    assert.deepEqual(lines, []);
  });
});
