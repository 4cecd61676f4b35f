import { ControlError } from '../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import { passOn } from './pass-on.ts';

/**
 * Serves the server's pages under the host's own address. Over plain http, teams-js accepts messages from its own
 * origin only (teams-js, "validMessageOrigins": all others must be https).
 */
export async function serverPage(request: HttpRequest, serverUrl: string | undefined): Promise<HttpReply> {
  if (serverUrl === undefined) throw new ControlError(502, 'the server is not running yet');
  const { reply, headers } = await passOn(request, serverUrl + request.url.pathname + request.url.search);
  const policy = headers.get('content-security-policy');
  return {
    ...reply,
    headers: { ...reply.headers, ...(policy === null ? {} : { 'content-security-policy': embeddable(policy) }) },
  };
}

/**
 * Adapts a policy for frames: the product lets only Teams frame its pages, and here the host page stands in for Teams.
 */
function embeddable(policy: string): string {
  return policy.replace(/frame-ancestors[^;]*/, "frame-ancestors 'self'");
}
