import assert from 'node:assert/strict';
import { type PageEvent, PAGE_EVENT_PATHS, parsePageEvent } from '../../contract/page-events.ts';
import { parseProblem, type ReceivedProblem } from '../../contract/tab-api.ts';
import type { SandboxPerson } from '../../env/sandbox/tenant.ts';
import { assertDescribed } from '../support/described-answers.ts';
import type { Stage } from './stage.ts';

type Parse<Value> = (body: unknown) => Value;

/** The calls that a person's tab makes to the server. */
export interface TabClient {
  get<Value>(path: string, parse: Parse<Value>): Promise<Value>;
  post<Value>(path: string, body: object, parse: Parse<Value>): Promise<Value>;
  /** Makes a call that must be refused, and returns the problem. */
  refusal(method: 'GET' | 'POST', path: string, body?: object): Promise<ReceivedProblem>;
  /** Reads page events live until `close`. */
  changes(): Promise<ChangeReader>;
}

interface ChangeReader {
  /** Returns the next wanted page event and skips all others. */
  next(wanted: (change: PageEvent) => boolean): Promise<PageEvent>;
  close(): Promise<void>;
}

export async function openTab({ url, sandbox }: Stage, person: SandboxPerson): Promise<TabClient> {
  const authorization = `Bearer ${await sandbox.parts.issuer.signTabToken(person.objectId)}`;
  const call = async (
    method: string,
    path: string,
    body?: object,
  ): Promise<{ readonly status: number; readonly body: unknown }> => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    assertDescribed({
      method,
      path,
      status: answer.status,
      type: answer.headers.get('content-type') ?? undefined,
      text,
    });
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const expectOk = ({ status, body }: { readonly status: number; readonly body: unknown }): unknown => {
    assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    get: async (path, parse) => parse(expectOk(await call('GET', path))),
    post: async (path, body, parse) => parse(expectOk(await call('POST', path, body))),
    refusal: async (method, path, body) => {
      const problem = parseProblem((await call(method, path, body)).body);
      assert.ok(problem, 'the call was not refused');
      return problem;
    },
    changes: () => readChanges(url, authorization),
  };
}

async function readChanges(url: string, authorization: string): Promise<ChangeReader> {
  const abort = new AbortController();
  const answer = await fetch(url + PAGE_EVENT_PATHS.changes, { headers: { authorization }, signal: abort.signal });
  assert.equal(answer.headers.get('content-type'), 'application/x-ndjson');
  assert.ok(answer.body);
  const lines = linesOf(answer.body.pipeThrough(new TextDecoderStream()));
  return {
    next: async (wanted) => {
      for (;;) {
        const { done, value } = await lines.next();
        assert.ok(done !== true, 'the changes ended');
        const change = parsePageEvent(value);
        if (wanted(change)) return change;
      }
    },
    close: async () => {
      abort.abort();
      await lines.return(undefined).catch(() => undefined);
    },
  };
}

async function* linesOf(texts: ReadableStream<string>): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  return undefined;
}
