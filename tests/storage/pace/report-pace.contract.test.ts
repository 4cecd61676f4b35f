import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { REPORTS, SIGN_IN_QUERIES } from '../../../bot/directory/sign-ins/report-calls.ts';
import { storeContract } from '../store-contract.ts';

storeContract('the pace of calls to reports', (opened) => {
  const asked = (places: Parameters<typeof opened.store.reportPace.take>[1], count: number) =>
    Promise.all(Array.from({ length: count }, () => opened.store.reportPace.take(randomUUID(), places)));

  it('lets one query of the sign-in log and four other calls start in ten seconds, also after a restart', async () => {
    const queries = await asked([REPORTS, SIGN_IN_QUERIES], 3);
    assert.equal(queries.filter((wait) => wait === 0).length, 1);
    const keys = await asked([REPORTS], 6);
    assert.equal(keys.filter((wait) => wait === 0).length, 4);
    for (const wait of [...queries, ...keys].filter((one) => one > 0)) assert.ok(wait <= 11_000, String(wait));
    await opened.reopen();
    assert.ok((await asked([REPORTS], 1)).every((wait) => wait > 0));
  });

  it('gives those that wait a turn each, four in eleven seconds', async () => {
    const turns: number[] = [];
    for (let count = 0; count < 20; count += 1) turns.push(await opened.store.reportPace.lineUp());
    const gaps = turns.slice(1).map((turn, place) => turn - (turns[place] ?? 0));
    assert.ok(
      gaps.every((gap) => gap <= 2_750 && gap > 0),
      gaps.join(' '),
    );
    assert.ok((turns.at(-1) ?? 0) > 19 * 2_000);
  });
});
