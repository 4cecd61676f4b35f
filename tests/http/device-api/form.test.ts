import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { readParameters } from '../../../bot/http/device-api/form.ts';
import { Refusal } from '../../../bot/http/device-api/refusal.ts';

function parametersOf(body: string | Uint8Array): Promise<URLSearchParams> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = Object.assign(new PassThrough(), { headers }) as unknown as PassThrough & IncomingMessage;
  request.end(body);
  return readParameters(request);
}

describe('a form of a console', () => {
  it('is read as UTF-8, percent-encoded or not', async () => {
    for (const body of ['name=%C3%A9+1', 'name=é 1', 'name=%c3%A9%201']) {
      assert.equal((await parametersOf(body)).get('name'), 'é 1');
    }
    assert.equal((await parametersOf('name=100%')).get('name'), '100%');
  });

  it('is refused when it is not UTF-8, before or after percent decoding', async () => {
    for (const name of ['%FF', '%C3', '%C3a%A9', '%ED%A0%80', '%C0%AF', '%F4%90%80%80', '%e2%82']) {
      await assert.rejects(
        parametersOf(`otp=x&name=Hub${name}`),
        (error) => error instanceof Refusal && error.status === 400 && error.answer.error === 'invalid_request',
        name,
      );
    }
    await assert.rejects(parametersOf(Buffer.from([0x61, 0x3d, 0xff])), Refusal);
  });
});
