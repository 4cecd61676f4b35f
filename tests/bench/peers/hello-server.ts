import type { AddressInfo } from 'node:net';
import restify from 'restify';

/** A bare restify server in its own process. */
const server = restify.createServer();
server.get('/hello', (_request, response, next) => {
  response.json({ hello: 'world' });
  next();
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
process.once('SIGTERM', () => process.exit(0));
