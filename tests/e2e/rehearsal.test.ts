import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const DEMO = join(import.meta.dirname, '..', '..', 'env', 'demo.ts');

describe('the rehearsal of the demo', () => {
  it('provisions a console from code to sign-in, and one that a policy blocks, with every program a process of its own, also when little is logged', async function rehearse() {
    this.timeout(120_000);
    const child = spawn(process.execPath, [DEMO, '--rehearse'], {
      env: { ...process.env, PORT: '0', SETTLE_SECONDS: '0', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [[code], said, problems] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
    assert.equal(code, 0, `${said}\n${problems}`);
    assert.match(said, /the card says Sign-in failed, why, and which policy it was[^]*The rehearsal succeeded/);
  });
});
