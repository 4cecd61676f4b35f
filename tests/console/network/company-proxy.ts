import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Issued } from '../../support/authority.ts';
import { passTo } from './tls-front.ts';

/** Looks for the password of a proxy in everything that the program shows or keeps. */
export const CANARY = 'canary-7Q2pX';
const USER = 'consoles@contoso.com';
export const CREDENTIALS = `${encodeURIComponent(USER)}:${CANARY}`;
const EXPECTED = `Basic ${Buffer.from(`${USER}:${CANARY}`).toString('base64')}`;

/** How a proxy of a test behaves. */
export interface ProxyBehavior {
  /** Whether it asks for the user name and password. */
  readonly asks?: boolean;
  /** The challenges of its 407. */
  readonly challenges?: readonly string[];
  /** Makes it speak TLS to its clients, with this certificate. */
  readonly certificate?: Issued;
  /** The status with which it refuses every tunnel. */
  readonly refuses?: number;
  /** Makes it end TLS itself with this certificate and pass the requests on, as a device that inspects TLS does. */
  readonly inspects?: { readonly certificate: Issued; readonly server: () => string };
}

export interface CompanyProxy {
  readonly address: string;
  /** The places to which tunnels were asked. */
  readonly tunnels: readonly string[];
  close(): Promise<void>;
}

/** Starts a proxy that only knows CONNECT. */
export async function startCompanyProxy(behavior: ProxyBehavior = {}): Promise<CompanyProxy> {
  const tunnels: string[] = [];
  const open = new Set<Socket>();
  const { inspects } = behavior;
  const inspector = inspects && createTlsServer(inspects.certificate, passTo(inspects.server));
  inspector?.on('tlsClientError', () => {});

  const tunnel = (request: IncomingMessage, socket: Socket): void => {
    const place = request.url ?? '';
    tunnels.push(place);
    open.add(socket.on('error', () => socket.destroy()));
    if (behavior.asks && request.headers['proxy-authorization'] !== EXPECTED) {
      const challenges = behavior.challenges ?? ['Basic realm="Contoso network"'];
      const lines = challenges.map((challenge) => `Proxy-Authenticate: ${challenge}\r\n`).join('');
      socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\n${lines}Content-Length: 0\r\n\r\n`);
      return;
    }
    if (behavior.refuses !== undefined) {
      socket.end(`HTTP/1.1 ${behavior.refuses} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    if (inspector !== undefined) {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inspector.emit('connection', socket);
      return;
    }
    const port = Number(place.split(':').at(-1));
    const onward = connect({ host: '127.0.0.1', port }, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    open.add(onward.on('error', () => socket.destroy()));
  };
  const server = behavior.certificate ? createTlsServer(behavior.certificate) : createServer();
  server.on('connect', tunnel).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels,
    close: async () => {
      for (const socket of open) socket.destroy();
      inspector?.closeAllConnections();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
