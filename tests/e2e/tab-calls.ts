import assert from 'node:assert/strict';
import { parsePreferencesView, PREFERENCES_PATHS, ruleChangePath } from '../../contract/preferences.ts';
import type { Sandbox } from '../../env/sandbox/sandbox.ts';
import type { SandboxPerson } from '../../env/sandbox/tenant.ts';
import type { JsonAnswer } from './stage.ts';

/** The address of a server, and of the issuer that signs people in. */
interface TabStage {
  readonly url: string;
  readonly sandbox: Pick<Sandbox, 'issuer'>;
}

export interface TabCall {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Gets a Teams single sign-on token, as the page does. */
export async function tabToken({ sandbox }: Pick<TabStage, 'sandbox'>, { objectId }: SandboxPerson): Promise<string> {
  const answer = await fetch(`${sandbox.issuer}/_sandbox/tokens/tab`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ objectId }),
  });
  const { token } = (await answer.json()) as { readonly token?: string };
  assert.ok(token, 'the sandbox gave no token');
  return token;
}

/** Confirms every change of the rules that waits, as an approver who didn't ask for it. */
export async function confirmRules(stage: TabStage, as: SandboxPerson): Promise<void> {
  const { pending } = parsePreferencesView((await callTab(stage, as, PREFERENCES_PATHS.preferences)).body);
  for (const { id } of pending) {
    const { status, body } = await callTab(stage, as, ruleChangePath('confirm', id), { method: 'POST' });
    assert.equal(status, 200, JSON.stringify(body));
  }
}

/** Calls the tab API as this person. */
export async function callTab(
  stage: TabStage,
  as: SandboxPerson,
  path: string,
  call: TabCall = {},
): Promise<JsonAnswer> {
  const { body, method = body === undefined ? 'GET' : 'POST', headers = {} } = call;
  const answer = await fetch(stage.url + path, {
    method,
    headers: { authorization: `Bearer ${await tabToken(stage, as)}`, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as JsonAnswer['body'] };
}
