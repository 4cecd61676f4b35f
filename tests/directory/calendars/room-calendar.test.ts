import assert from 'node:assert/strict';
import { readSchedule } from '../../../bot/directory/calendars/calendar-records.ts';
import { openRoomCalendar } from '../../../bot/directory/calendars/room-calendar.ts';
import { openGraphClient } from '../../../bot/directory/graph-client.ts';
import { type Noted, UNOBSERVED } from '../../../bot/domain/observer.ts';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../../support/sandbox-tokens.ts';

const GRAPH = 'https://graph.microsoft.com';
const NOW = new Date('2026-12-01T12:40:00.000Z');
const idOf = (index: number): string => sandboxRoom(index).objectId;
const at = (time: string): Date => new Date(`2026-12-01T${time}:00.000Z`);

describe('the calendars of rooms', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ rooms: 45 });
  });
  after(() => sandbox.close());
  afterEach(() => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
    sandbox.parts.graph.clearFaults();
  });

  const open = (options: { readonly deadlineMs?: number; readonly notes?: Noted[] } = {}) => {
    const tokens = sandboxTokens('graph', sandbox.issuer);
    const client = openGraphClient(() => tokens.read(GRAPH), { graphUrl: GRAPH, localUrl: sandbox.graph });
    const { notes = [], ...others } = options;
    return openRoomCalendar(client, {
      ...others,
      observer: { ...UNOBSERVED, note: (noted) => void notes.push(noted) },
    });
  };
  const asked = () => sandbox.parts.graph.requests().filter(({ path }) => path.includes('/calendarView'));
  const fill = (index: number, ...bookings: Parameters<typeof sandbox.parts.graph.calendars.fill>[1]) =>
    sandbox.parts.graph.calendars.fill(idOf(index), bookings);

  it('tell the next meeting, the one that runs, and that there is none', async () => {
    fill(1, { from: at('12:00'), to: at('12:40') }, { from: at('14:00'), to: at('15:00') });
    fill(2, { from: at('12:00'), to: at('13:00'), showAs: 'tentative' });
    fill(
      3,
      { from: at('13:00'), to: at('14:00'), isCancelled: true },
      { from: at('15:00'), to: at('16:00'), showAs: 'free' },
    );
    const schedules = await open().read([1, 2, 3].map(idOf), NOW);
    assert.deepEqual(
      [...schedules],
      [
        [idOf(1), { readAt: NOW, meeting: { startsAt: at('14:00'), endsAt: at('15:00') } }],
        [idOf(2), { readAt: NOW, meeting: { startsAt: at('12:00'), endsAt: at('13:00') } }],
        [idOf(3), { readAt: NOW }],
      ],
    );
  });

  it('are asked for times alone, forty of them in two calls', async () => {
    const before = asked().length;
    const batches = () => sandbox.parts.graph.requests().filter(({ path }) => path.endsWith('/$batch')).length;
    const batchesBefore = batches();
    const rooms = Array.from({ length: 40 }, (_, index) => idOf(index + 5));
    assert.equal((await open().read(rooms, NOW)).size, 40);
    const calls = asked().slice(before);
    assert.deepEqual([calls.length, batches() - batchesBefore], [40, 2]);
    for (const { path } of calls) assert.match(path, /[?&]\$select=start,end,isCancelled,showAs(?:&|$)/);
  });

  it('leave out rooms without a mailbox and rooms that do not exist, and tell the others', async () => {
    sandbox.parts.graph.changeRoom(idOf(4), { mailbox: null });
    const schedules = await open().read([idOf(1), idOf(4), 'no-object-id', idOf(45).replace('45', '99')], NOW);
    assert.deepEqual([...schedules.keys()], [idOf(1)]);
  });

  it('are unknown without the permission', async () => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'Calendars.ReadBasic.All'));
    const notes: Noted[] = [];
    assert.equal((await open({ notes }).read([idOf(1)], NOW)).size, 0);
    assert.deepEqual(notes, [{ what: 'graph call', call: 'calendarView', outcome: 'permission_missing' }]);
  });

  it('are unknown where Microsoft Graph is busy, and nothing is tried again', async () => {
    sandbox.parts.graph.addFault({
      method: 'GET',
      path: `/users/${idOf(1)}/calendarView`,
      status: 429,
      retryAfterSeconds: 7,
    });
    const [notes, before]: [Noted[], number] = [[], asked().length];
    const schedules = await open({ notes }).read([1, 2].map(idOf), NOW);
    assert.deepEqual([[...schedules.keys()], asked().length - before], [[idOf(2)], 2]);
    assert.deepEqual(notes, [{ what: 'graph call', call: 'calendarView', outcome: 'throttled' }]);
  });

  it('are unknown when the answer comes too late', async () => {
    sandbox.parts.graph.addFault({ method: 'POST', path: String.raw`/\$batch`, delayMs: 2_000 });
    const begun = performance.now();
    assert.equal((await open({ deadlineMs: 100 }).read([idOf(1)], NOW)).size, 0);
    assert.ok(performance.now() - begun < 1_500);
  });

  it('are unknown when a time is not in UTC, is no time, or only a further page could tell', () => {
    const time = (dateTime: unknown, timeZone = 'UTC') => ({ dateTime, timeZone });
    const page = (start: unknown, change: object = {}) => ({
      value: [{ start, end: time('2026-12-01T15:00:00.0000000'), isCancelled: false, showAs: 'busy' }],
      ...change,
    });
    const good = time('2026-12-01T14:00:00.0000000');
    assert.deepEqual(readSchedule(page(good), NOW)?.meeting?.startsAt, at('14:00'));
    assert.equal(readSchedule(page(time('2026-12-01T14:00:00.0000000', 'Pacific Standard Time')), NOW), undefined);
    for (const bad of [time('tomorrow'), time(14), null, undefined])
      assert.equal(readSchedule(page(bad), NOW), undefined);
    const more = { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' };
    assert.deepEqual(readSchedule(page(good, more), NOW)?.meeting?.startsAt, at('14:00'));
    assert.equal(readSchedule({ value: [], ...more }, NOW), undefined);
    assert.deepEqual(readSchedule({ value: [] }, NOW), { readAt: NOW });
    for (const body of [undefined, null, 'text', {}]) assert.equal(readSchedule(body, NOW), undefined);
  });
});
