import type { Context, Runnable, Suite, Test } from 'mocha';

const reasons = new WeakMap<Runnable | Suite, string>();

/** Skips the running test, or from a `before` hook its whole suite. A skip without a reason counts as failed. */
export function skipBecause(context: Context, reason: string): never {
  const runnable = context.test ?? context.currentTest;
  if (runnable === undefined) throw new Error('skipBecause needs the `this` of a test or hook');
  const isHook = 'type' in runnable && runnable.type === 'hook';
  reasons.set(isHook ? (runnable.parent ?? runnable) : runnable, reason);
  return context.skip();
}

export function skipReason(test: Test): string | undefined {
  let at: Test | Suite | undefined = test;
  while (at !== undefined) {
    const reason = reasons.get(at);
    if (reason !== undefined) return reason;
    at = at.parent;
  }
  return undefined;
}
