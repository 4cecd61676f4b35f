import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { secondsAheadOfMicrosoft } from '../../bot/identity/microsoft-clock.ts';
import { ClockWatch } from '../../bot/main/clock-watch.ts';
import { UNOBSERVED, type Noted } from '../../bot/domain/observer.ts';

describe('the watch of the clocks', () => {
  it('refuses readiness only when a clock makes every token invalid, and keeps the last measurement', async () => {
    let ahead: number | undefined;
    const lines: string[] = [];
    const noted: Noted[] = [];
    const clocks = new ClockWatch({
      aheadOfDatabase: () => Promise.reject(new Error('away')),
      aheadOfMicrosoft: () => Promise.resolve(ahead),
      log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
      observer: { ...UNOBSERVED, note: (one) => void noted.push(one) },
    });
    const takes = async (seconds: number | undefined): Promise<boolean> => {
      ahead = seconds;
      await clocks.measure();
      return clocks.takesTokens;
    };
    const expected: readonly (readonly [number | undefined, boolean])[] = [
      [undefined, true],
      [0, true],
      [-290, true],
      [-310, false],
      [undefined, false],
      [3_600, true],
      [4_000, false],
      [1, true],
    ];
    for (const [seconds, isReady] of expected) assert.equal(await takes(seconds), isReady, String(seconds));
    assert.equal(lines.filter((line) => line.includes('is wrong')).length, 1);
    assert.equal(lines.filter((line) => line.includes('right again')).length, 1);
    assert.equal(noted.length, 6);
    clocks.close();
  });

  it('reads the time of Microsoft from the header Date, and nothing from a host that says none', async () => {
    let date: string | undefined = new Date(Date.now() - 600_000).toUTCString();
    const server = createServer((_, response) => {
      response.sendDate = false;
      if (date !== undefined) response.setHeader('date', date);
      response.end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ahead = (await secondsAheadOfMicrosoft(url)) ?? Number.NaN;
    assert.ok(ahead > 595 && ahead < 630, String(ahead));
    date = undefined;
    assert.equal(await secondsAheadOfMicrosoft(url), undefined);
    server.close();
    server.closeAllConnections();
    assert.equal(await secondsAheadOfMicrosoft(url), undefined);
  });
});
