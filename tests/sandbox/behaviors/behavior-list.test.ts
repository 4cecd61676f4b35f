import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describeBehaviors } from '../../../env/demo/describe-behaviors.ts';
import { BEHAVIORS } from '../../../env/sandbox/behaviors/behavior-list.ts';
import { startSandbox } from '../../../env/sandbox/sandbox.ts';
import { send } from '../loopback-client.ts';

const PAGE = 'docs/development.md';

describe('the list of behaviors', () => {
  it('has a name of its own, one sentence and a public page for each', () => {
    assert.equal(new Set(BEHAVIORS.map(({ name }) => name)).size, BEHAVIORS.length);
    for (const { name, does, source } of BEHAVIORS) {
      assert.match(name, /^reported:[a-z]+(?:-[a-z0-9]+)*$/);
      assert.match(does, /^[A-Z][^.]*(?:\.[a-z][^.]*)*\.$/, name);
      assert.match(source, /^https:\/\/(?:github\.com|learn\.microsoft\.com)\//, name);
    }
  });

  it('stands on the page for developers, each with what it does and its source', () => {
    const rows = BEHAVIORS.map(({ name, does, source }) => `| \`${name}\` | ${does} | [source](${source}) |`);
    const lines = readFileSync(PAGE, 'utf8').split(/\r?\n/);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('| `reported:')),
      rows,
    );
  });

  it('is what the demo prints', () => {
    const printed = describeBehaviors();
    for (const { name, does, source } of BEHAVIORS) assert.ok(printed.includes(`${name}\n  ${does}\n  ${source}`));
  });

  it('is checked when the sandbox or the demo starts: a wrong name ends it, with the names that exist', () => {
    const env = { ...process.env, SANDBOX_BEHAVIORS: 'documented, reported:places-emtpy' };
    const demo = spawnSync(process.execPath, ['env/demo.ts', '--rehearse'], { env, encoding: 'utf8' });
    assert.equal(demo.status, 2);
    assert.match(demo.stderr, /^SANDBOX_BEHAVIORS: There is no behavior "reported:places-emtpy"\.[^]*[a-z]\n$/);
    const { status, stderr } = spawnSync(process.execPath, ['env/sandbox/main.ts'], { env, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /There is no behavior "reported:places-emtpy"\. The known ones are:/);
    assert.match(stderr, /\n {2}documented\n[^]*\n {2}reported:places-empty\n/);
  });
});

describe('the control API of behaviors', () => {
  it('is one for Graph, issuer and Teams: lists, sets and clears', async () => {
    const sandbox = await startSandbox({ rooms: 1, behaviors: ['reported:login-fails'] });
    const active = async (url: string): Promise<unknown> =>
      (await send('GET', `${url}/_sandbox/behaviors`)).body.active;
    try {
      const urls = [sandbox.graph, sandbox.issuer, sandbox.connector];
      for (const url of urls) assert.deepEqual(await active(url), ['reported:login-fails']);
      for (const url of urls) {
        const names = ['reported:places-empty', 'reported:stale-reads'];
        assert.equal((await send('PUT', `${url}/_sandbox/behaviors`, { names })).status, 204);
        for (const other of urls) assert.deepEqual(await active(other), names);
        assert.equal((await send('DELETE', `${url}/_sandbox/behaviors`)).status, 204);
        assert.deepEqual(await active(sandbox.graph), ['documented']);
      }
      const refused = await send('PUT', `${sandbox.graph}/_sandbox/behaviors`, { names: ['places-empty'] });
      assert.equal(refused.status, 400);
      assert.match(JSON.stringify(refused.body), /There is no behavior/);
      assert.deepEqual(await active(sandbox.graph), ['documented']);
    } finally {
      await sandbox.close();
    }
  });
});
