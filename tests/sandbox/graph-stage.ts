import { startGraph } from '../../env/sandbox/graph/graph.ts';
import type { Graph } from '../../env/sandbox/graph/graph.ts';
import { ALL_GRAPH_ROLES, startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { graphToken, type JsonAnswer, send } from './loopback-client.ts';

export const PASSWORD = 'Correct-horse-9';

export function profile(
  password: unknown = PASSWORD,
  others: Record<string, unknown> = { forceChangePasswordNextSignIn: false },
) {
  return { passwordProfile: { ...others, password } };
}

export interface GraphStage {
  readonly issuer: Issuer;
  readonly token: string;
  /** The Graph of the test that runs; a test may put another in its place, which is closed after it. */
  graph: Graph;
  /** A plain call, for what the official client would never send. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<JsonAnswer>;
  /** The status and the code of a call that is refused. */
  readonly errorCode: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<[number, string]>;
}

/** Hooks for the suite that calls it: one issuer, and for each test a Graph of its own and all permissions. */
export function graphForEachTest(): GraphStage {
  let issuer: Issuer;
  let token: string;
  let graph: Graph;
  before(async () => {
    issuer = await startIssuer();
    token = await graphToken(issuer);
  });
  after(() => issuer.close());
  beforeEach(async () => {
    graph = await startGraph({ issuer });
  });
  afterEach(async () => {
    issuer.grantRoles(ALL_GRAPH_ROLES);
    await graph.close();
  });
  const call: GraphStage['call'] = (method, path, body, headers = {}) =>
    send(method, `${graph.url}/v1.0${path}`, body, { authorization: `Bearer ${token}`, ...headers });
  return {
    get issuer() {
      return issuer;
    },
    get token() {
      return token;
    },
    get graph() {
      return graph;
    },
    set graph(other) {
      graph = other;
    },
    call,
    errorCode: async (method, path, body, headers) => {
      const answer = await call(method, path, body, headers);
      return [answer.status, answer.body.error.code];
    },
  };
}
