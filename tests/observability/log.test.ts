import assert from 'node:assert/strict';
import { openLog } from '../../bot/observability/log.ts';
import { openObserver } from '../../bot/observability/observer.ts';
import { logPrintedLines } from '../../bot/observability/printed-lines.ts';

const SECRET = 'eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln';

describe('the log', () => {
  let lines: Readonly<Record<string, unknown>>[] = [];
  const observer = openObserver({});
  const log = openLog(
    { level: 'info', fields: () => observer.logFields() },
    { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  );
  beforeEach(() => {
    lines = [];
  });

  it('gives all lines of one piece of work the same id, and another to the next', async () => {
    for (const name of ['POST /token', 'POST /token']) {
      await observer.within({ kind: 'request', name }, async () => {
        log.info('first');
        await observer.within({ kind: 'turn', name: 'message' }, () => Promise.resolve(log.info('second')));
      });
    }
    log.info('outside');
    const ids = lines.map(({ correlationId }) => correlationId);
    assert.equal(new Set(ids).size, 3);
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[1], ids[2]);
    assert.equal(ids[4], undefined);
    assert.deepEqual([lines[1]?.['request'], lines[1]?.['turn']], ['POST /token', 'message']);
  });

  it('takes the id of a job, which each of its runs has', async () => {
    await observer.within(
      { kind: 'job', name: 'expire', correlationId: 'job-1', fields: { requestId: 'request-1' } },
      () => Promise.resolve(log.info('ran')),
    );
    const { correlationId, job, requestId } = lines[0] ?? {};
    assert.deepEqual([correlationId, job, requestId], ['job-1', 'expire', 'request-1']);
  });

  it('says of an error and its causes what they are, and nothing of what hangs on them', () => {
    const inner = Object.assign(new Error('refused'), {
      statusCode: 403,
      request: { headers: { authorization: `Bearer ${SECRET}` } },
    });
    log.error(
      { err: Object.assign(new Error('not sent', { cause: inner }), { code: 'EPIPE', config: { body: SECRET } }) },
      'failed',
    );
    const { err } = lines[0] as {
      readonly err: Readonly<Record<string, unknown>> & { readonly cause: Readonly<Record<string, unknown>> };
    };
    assert.deepEqual(
      [err['type'], err['message'], err['code'], err.cause['message'], err.cause['status']],
      ['Error', 'not sent', 'EPIPE', 'refused', 403],
    );
    assert.ok(!JSON.stringify(lines).includes(SECRET));
  });

  it('hides what has the name of a secret, however deep', () => {
    log.info(
      {
        password: SECRET,
        headers: { authorization: SECRET },
        form: { fields: { otp: SECRET, client_assertion: SECRET } },
      },
      'told',
    );
    assert.ok(!JSON.stringify(lines).includes(SECRET));
    assert.ok(JSON.stringify(lines).includes('[secret]'));
  });

  it('takes what libraries print, shortened, and nothing of what hangs on it', () => {
    const printer: Pick<Console, 'error' | 'warn'> = { error: assert.fail, warn: assert.fail };
    logPrintedLines(log, printer);
    printer.error(Object.assign(new Error('The token has expired'), { token: SECRET }), { token: SECRET });
    printer.warn('x'.repeat(5000));
    assert.deepEqual(
      lines.map(({ printed }) => printed),
      ['Error: The token has expired (object)', 'x'.repeat(200)],
    );
  });
});
