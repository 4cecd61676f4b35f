import { controlBody, ControlError } from '../../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../../loopback-server.ts';
import type { Attempt } from './attempt.ts';
import type { ReportLimit } from './report-limit.ts';
import { ROOMS_CLIENT, type SignIns } from './sign-ins.ts';

/** The ways in which a test can play with sign-ins. */
export interface SignInControls {
  /** Signs in like the Teams Rooms app, and returns the error code of Microsoft Entra ID, 0 for a success. */
  attempt(attempt: Attempt): number;
  /** Makes the sign-ins of an account fail with this error; 0 ends that. @throws ControlError 404 for an unknown account */
  forceSignInError(idOrUpn: string, errorCode: number): void;
  readonly signIns: SignIns;
  readonly reportLimit: ReportLimit;
}

function numberIn(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ControlError(400, `${name} is no number`);
  return value;
}

/**
 * Signs in, as the Teams Rooms app or another one. The answer has `signedIn`, and `errorCode` after a failure. In the
 * body, `errorCode` forces an error, and `app` and `resource` name another application and API.
 */
function signIn(graph: SignInControls, request: HttpRequest): HttpReply {
  const { userPrincipalName, password, errorCode, app, resource, ipAddress } = controlBody(request);
  const code = graph.attempt({
    userPrincipalName: String(userPrincipalName),
    password: String(password),
    client: {
      ...ROOMS_CLIENT,
      ...(typeof app === 'string' && { appDisplayName: app, appId: '5a5a0000-0000-4000-8000-0000000000ee' }),
      ...(typeof resource === 'string' && { resourceDisplayName: resource }),
    },
    ...(typeof ipAddress === 'string' && { ipAddress }),
    ...(errorCode !== undefined && { errorCode: numberIn(errorCode, 'errorCode') }),
  });
  return { status: 200, body: code === 0 ? { signedIn: true } : { signedIn: false, errorCode: code } };
}

/**
 * Answers what a test asks about sign-ins:
 *
 * - `POST /_sandbox/sign-in` signs in,
 * - `PUT /_sandbox/sign-in-error/<address>` with `{"errorCode": 53003}` makes sign-ins of an account fail, 0 ends that,
 * - `PATCH /_sandbox/sign-in-log` with `aheadSeconds` moves the clock of the log, and with `limit` switches its limit.
 */
export function answerSignInControl(graph: SignInControls, request: HttpRequest, id: string): HttpReply {
  if (request.method === 'POST') return signIn(graph, request);
  const body = controlBody(request);
  if (request.method === 'PUT') {
    graph.forceSignInError(id, numberIn(body['errorCode'], 'errorCode'));
    return { status: 204 };
  }
  if (body['aheadSeconds'] !== undefined) graph.signIns.aheadSeconds = numberIn(body['aheadSeconds'], 'aheadSeconds');
  if (typeof body['limit'] === 'boolean') graph.reportLimit.isOn = body['limit'];
  return { status: 204 };
}
