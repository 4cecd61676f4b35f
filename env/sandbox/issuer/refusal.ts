import { randomUUID } from 'node:crypto';
import type { HttpReply } from '../loopback-server.ts';

/** Why the token endpoint refuses a request. */
export interface Refusal {
  readonly status: 400 | 401;
  readonly error: string;
  /** An AADSTS number (Microsoft Learn: "Microsoft Entra authentication and authorization error codes"). */
  readonly code: number;
  readonly text: string;
  readonly suberror?: string;
  /** A claims challenge as JSON. */
  readonly claims?: string;
}

/** Makes the error body of Entra (RFC 6749 section 5.2 with Entra's own members). */
export function refusalReply({ status, error, code, text, suberror, claims }: Refusal): HttpReply {
  const traceId = randomUUID();
  const correlationId = randomUUID();
  const timestamp = new Date()
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
      ...(suberror !== undefined && { suberror }),
      ...(claims !== undefined && { claims }),
    },
  };
}

export function missing(parameter: string): Refusal {
  return {
    status: 400,
    error: 'invalid_request',
    code: 900144,
    text: `The request body must contain the following parameter: '${parameter}'.`,
  };
}
