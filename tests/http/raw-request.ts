import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { assertDescribed } from '../support/described-answers.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/**
 * Sends exactly what it is given: no header of its own but `host` and the length. Fails when the answer is not one that
 * the OpenAPI documents describe.
 */
export async function sendRaw(
  url: string,
  { method = 'POST', path, headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const outgoing = request({ host: hostname, port, method, path, headers, agent: false });
  outgoing.end(body);
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { statusCode: status = 0, headers: answered } = response;
  const text = Buffer.concat(chunks).toString('utf8');
  assertDescribed({ method, path, status, type: answered['content-type'], text });
  return { status, headers: answered, text };
}

export function sendForm(
  url: string,
  path: string,
  form: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string>> = {},
) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...extra };
  return sendRaw(url, { path, headers, body: new URLSearchParams(form).toString() });
}
