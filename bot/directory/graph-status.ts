import { GraphError } from '@microsoft/microsoft-graph-client';

/** The response of Microsoft Graph to a call. The status is -1 if there was no response. */
export interface GraphAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** The error code of a call that failed, such as `Authorization_RequestDenied`. */
  readonly code?: string;
}

/** Makes a call and returns its response. It doesn't throw, and it returns a body only if the call succeeded. */
export async function answerOf(call: () => Promise<unknown>): Promise<GraphAnswer> {
  try {
    return { status: 200, body: await call() };
  } catch (error) {
    if (!(error instanceof GraphError)) return { status: -1 };
    return { status: error.statusCode, ...(error.code !== null && { code: error.code }) };
  }
}

interface Claims {
  readonly roles: readonly string[];
  /** Template ids of the directory roles that the app has in the whole tenant. */
  readonly wids: readonly string[];
  /** Object id of the service principal of the app. */
  readonly oid: string;
}

/**
 * Reads the claims of a token for Microsoft Graph. By contract such a token is opaque, so its claims may only shape the
 * wording of a finding, while real calls decide the outcome.
 * @returns empty claims if the token can't be read
 */
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
