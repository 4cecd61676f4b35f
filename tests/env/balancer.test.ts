import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Balancer, startBalancer } from '../../env/demo/balancer.ts';

describe('the balancer of the demo', () => {
  let balancer: Balancer;
  const servers: Server[] = [];
  const said: string[] = [];

  async function target(name: string, listener: RequestListener): Promise<{ name: string; url: string }> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return { name, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  const named = (name: string) =>
    target(
      name,
      (request, answer) =>
        void request.resume().once('end', () => answer.end(`${name} ${String(request.headers['x-forwarded-for'])}`)),
    );
  const ask = async (method = 'GET'): Promise<string> => {
    const answer = await fetch(`${balancer.url}/token?x=1`, { method, ...(method === 'POST' && { body: 'a=b' }) });
    return answer.ok ? answer.text() : String(answer.status);
  };

  before(async () => (balancer = await startBalancer(0, (line) => said.push(line))));
  after(async () => {
    await balancer.close();
    for (const server of servers) server.close();
  });

  it('gives each request to the next server, and says which one answers a POST', async () => {
    balancer.use([await named('server 1'), await named('server 2')]);
    const answers = [await ask('POST'), await ask(), await ask('POST')];
    assert.deepEqual(answers, ['server 1 127.0.0.1', 'server 2 127.0.0.1', 'server 1 127.0.0.1']);
    assert.deepEqual(said, ['POST /token → server 1', 'POST /token → server 1']);
  });

  it('leaves out a server that does not listen, and answers 503 when none does', async () => {
    const gone = { name: 'server 3', url: 'http://127.0.0.1:1' };
    balancer.use([gone, await named('server 4')]);
    assert.deepEqual([await ask('POST'), await ask('POST')], ['server 4 127.0.0.1', 'server 4 127.0.0.1']);
    balancer.use([gone]);
    assert.equal(await ask(), '503');
  });

  it('cuts a request off whose server dies, and does not send it again', async () => {
    let seen = 0;
    const dying = await target('server 5', (request) => {
      seen += 1;
      request.socket.destroy();
    });
    balancer.use([dying, dying]);
    await assert.rejects(ask('POST'));
    assert.equal(seen, 1);
  });
});
