import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { Beats } from '../../../bot/storage/servers/beat.ts';
import { storeContract } from '../store-contract.ts';

interface ServerRow {
  readonly id: string;
  readonly known: boolean;
}

const SERVERS = sql<ServerRow>`
  select id, schema_version = (select max(version) from rooms_migrations) and version <> '' as known from servers`;

storeContract('the beats of a server', (opened) => {
  it('say that it runs, from its start until it stops in order', async () => {
    await opened.behind(async (engine) => {
      const rows = async () => (await SERVERS.execute(engine.db)).rows;
      assert.deepEqual(await rows(), []);
      const beats = new Beats(engine);
      const heard: number[] = [];
      beats.onBeat(({ migrations }) => heard.push(migrations));
      await beats.start();
      assert.deepEqual(await rows(), [{ id: engine.serverId, known: true }]);
      assert.equal(beats.isFresh, true);
      assert.equal(heard.length, 1);
      await beats.close();
      assert.deepEqual(await rows(), []);
    });
  });

  it('arrive also when a listener fails, which the others do not notice', async () => {
    await opened.behind(async (engine) => {
      const beats = new Beats(engine);
      const heard: number[] = [];
      beats.onBeat(() => assert.fail('no'));
      beats.onBeat(({ migrations }) => heard.push(migrations));
      await beats.start();
      assert.equal(heard.length, 1);
      await beats.close();
    });
  });
});
