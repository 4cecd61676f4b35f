import { Agent, request } from 'node:http';

/** A request as it goes over the wire. */
export interface Hostile {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** What is wrong with it, for the message of a test that fails. */
  readonly change: string;
}

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Sends requests over connections that stay open. */
export class Sender {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 128 });
  readonly #url: URL;

  constructor(url: string) {
    this.#url = new URL(url);
  }

  send({ method, path, headers, body }: Hostile): Promise<Answered> {
    const { hostname, port } = this.#url;
    return new Promise((resolve, reject) => {
      const length = body ? { 'content-length': String(body.length) } : {};
      const asked = request({ agent: this.#agent, hostname, port, method, path, headers: { ...headers, ...length } });
      asked.on('error', reject);
      asked.on('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (piece: string) => (text += piece));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text }),
        );
      });
      asked.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
