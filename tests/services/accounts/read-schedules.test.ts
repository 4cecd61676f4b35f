import assert from 'node:assert/strict';
import type { LiveState } from '../../../bot/domain/accounts/live-state.ts';
import type { RoomCalendar } from '../../../bot/domain/ports/room-calendar.ts';
import { readSchedules } from '../../../bot/services/accounts/read-schedules.ts';
import { liveParts, SCHEDULE } from '../../support/samples/live-states.ts';

const { code, room } = liveParts();

function stage() {
  const asked: (readonly string[])[] = [];
  const calendar: RoomCalendar = {
    read: async (accountIds, readAt) => {
      asked.push(accountIds);
      return new Map(accountIds.map((accountId) => [accountId, { readAt }]));
    },
  };
  const read = (states: readonly LiveState[]) =>
    readSchedules({ calendar, store: { clock: { now: async () => SCHEDULE.readAt } } }, states);
  return { asked, read };
}

describe('reading the calendars of rooms', () => {
  it('asks for rooms whose console has the credential, and for no others', async () => {
    const { asked, read } = stage();
    const schedules = await read([
      { accountId: 'coded', code },
      { accountId: 'in', code, room },
      { accountId: 'delivered', room: { ...room, isConfirmed: false } },
    ]);
    assert.deepEqual(asked, [['in', 'delivered']]);
    assert.deepEqual(schedules.get('in'), { readAt: SCHEDULE.readAt });
  });

  it('asks nobody when no room is signed in', async () => {
    const { asked, read } = stage();
    assert.equal((await read([{ accountId: 'coded', code }])).size, 0);
    assert.deepEqual(asked, []);
  });

  it('asks for the first forty of a large selection', async () => {
    const { asked, read } = stage();
    await read(Array.from({ length: 1_000 }, (_, index) => ({ accountId: `room-${index}`, room })));
    assert.deepEqual([asked.length, asked[0]?.length, asked[0]?.[39]], [1, 40, 'room-39']);
  });
});
