import type { Context, Func, AsyncFunc, Runnable } from 'mocha';
import { dropBegunDatabases } from './begun-databases.ts';
import { takeNetworkViolations } from './loopback-guard.ts';

/**
 * A root hook plugin for mocha: a test that tried to leave loopback fails, even when it swallowed the error. The check
 * runs right after the test's own function, because a root hook that throws would end the whole run.
 */
export const mochaHooks = {
  beforeEach(this: Context): void {
    if (this.currentTest !== undefined) checkAfter(this.currentTest);
  },
  async afterAll(): Promise<void> {
    await dropBegunDatabases();
    failOnViolations();
  },
};

const checked = new WeakSet<Func | AsyncFunc>();

function checkAfter(test: Runnable): void {
  const body = test.fn;
  if (body === undefined || body.length > 0 || checked.has(body)) return;
  const checkedBody = async function checkedBody(this: Context): Promise<void> {
    try {
      await (body as AsyncFunc).call(this);
    } finally {
      failOnViolations();
    }
  };
  checked.add(checkedBody);
  test.fn = checkedBody;
}

function failOnViolations(): void {
  const violations = takeNetworkViolations();
  if (violations.length > 0) throw new Error(`tried to leave loopback: ${violations.join('; ')}`);
}
