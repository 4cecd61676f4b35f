import { GraphError } from '@microsoft/microsoft-graph-client';

/** What Microsoft Graph made of a call: -1 when there was no answer. */
export interface GraphAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export async function answerOf(call: () => Promise<unknown>): Promise<GraphAnswer> {
  try {
    return { status: 200, body: await call() };
  } catch (error) {
    return { status: error instanceof GraphError ? error.statusCode : -1 };
  }
}

interface Claims {
  readonly roles: readonly string[];
  /** Directory roles of the app that hold for the whole tenant, by template id. */
  readonly wids: readonly string[];
  /** Object id of the app's service principal. */
  readonly oid: string;
}

/** A token for Graph is opaque by contract: what it seems to say only words the findings, the calls decide. */
export function claimsIn(token: string): Claims {
  try {
    const { roles, wids, oid } = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'),
    ) as Partial<Claims>;
    return { roles: roles ?? [], wids: wids ?? [], oid: oid ?? '' };
  } catch {
    return { roles: [], wids: [], oid: '' };
  }
}
