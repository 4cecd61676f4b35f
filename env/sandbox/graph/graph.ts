import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { ActiveBehaviors } from '../behaviors/active-behaviors.ts';
import { answerBehaviors } from '../behaviors/behavior-control.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { listenOnLoopback } from '../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import { Accounts } from './accounts.ts';
import { answerControl, controls } from './control.ts';
import type { GraphControls } from './control.ts';
import { errorOfFault, type Fault, Faults } from './faults.ts';
import { mailboxOf } from './graph-call.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import { errorBody, GraphError } from './graph-error.ts';
import { RequestLog } from './request-log.ts';
import { route } from './routes.ts';
import { isReport } from './sign-ins/report-limit.ts';
import { Throttle } from './throttle.ts';
import type { RoomNames } from '../tenant.ts';

type GraphBehaviors = Pick<ActiveBehaviors, 'graphCall' | 'names' | 'set'>;

export interface GraphOptions {
  readonly issuer: Pick<Issuer, 'secretEnd' | 'verifyGraphToken'>;
  /** Says whether a person has added the app for themselves. By default everyone has. */
  readonly hasApp?: (objectId: string) => boolean;
  /** Without a port, any free one is used. */
  readonly port?: number;
  /** The number of rooms: 50 by default, at most 50,000. */
  readonly rooms?: number;
  /** By default some rooms have hostile names. */
  readonly names?: RoomNames;
  /** Without a number, there is no limit. */
  readonly requestsPerSecond?: number;
  /** The behaviors that Graph shares with the other parts of a sandbox. */
  readonly behaviors?: GraphBehaviors;
}

export interface Graph extends GraphControls {
  readonly url: string;
  close(): Promise<void>;
}

interface Parts {
  readonly issuer: GraphOptions['issuer'];
  readonly accounts: Accounts;
  readonly faults: Faults;
  readonly throttle: Throttle;
  readonly log: RequestLog;
  readonly behaviors: GraphBehaviors;
}

/** A call before its caller is checked. */
type UnknownCall = Omit<GraphCall, 'appId' | 'person' | 'roles'>;

/** Plays graph.microsoft.com, version 1.0, for the sandbox's tenant. */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  const parts: Parts = {
    issuer: options.issuer,
    accounts: new Accounts(
      options.rooms ?? 50,
      (appId) => options.issuer.secretEnd(appId),
      options.hasApp,
      options.names,
    ),
    faults: new Faults(),
    throttle: new Throttle(options.requestsPerSecond ?? Number.POSITIVE_INFINITY),
    log: new RequestLog(),
    behaviors: options.behaviors ?? new ActiveBehaviors(),
  };
  const control = controls(parts);
  const server = await listenOnLoopback(async (request) => {
    if (!request.url.pathname.startsWith('/_sandbox/')) return answerGraph(parts, request);
    return answerBehaviors(parts.behaviors, request) ?? answerControl(control, request);
  }, options.port ?? 0);
  return { url: server.url, close: () => server.close(), ...control };
}

async function answerGraph(parts: Parts, request: HttpRequest): Promise<HttpReply> {
  const requestId = randomUUID();
  const clientRequestId = headerText(request, 'client-request-id') ?? requestId;
  const call: UnknownCall = {
    method: request.method,
    path: request.url.pathname,
    query: request.url.searchParams,
    headers: Object.fromEntries(Object.keys(request.headers).map((name) => [name, headerText(request, name)])),
    body: request.body,
    inBatch: false,
  };
  const reply = await authorized(parts, call, requestId);
  return { ...reply, headers: { 'request-id': requestId, 'client-request-id': clientRequestId, ...reply.headers } };
}

function headerText(request: HttpRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

async function authorized(parts: Parts, call: UnknownCall, requestId: string): Promise<GraphReply> {
  const claims = await parts.issuer
    .verifyGraphToken(call.headers['authorization'])
    .catch((error: unknown) => String(error));
  if (typeof claims !== 'string') return exchange(parts, { ...call, ...callerIn(claims) }, requestId);
  const refusal = new GraphError(401, 'InvalidAuthenticationToken', claims, { 'WWW-Authenticate': 'Bearer realm=""' });
  const reply = errorReply(refusal, requestId);
  logged(parts, { ...call, appId: '', roles: [] }, reply, requestId);
  return reply;
}

/** Returns the app of a token, with its own permissions or with the person on whose behalf it calls. */
function callerIn(
  claims: Awaited<ReturnType<Issuer['verifyGraphToken']>>,
): Pick<GraphCall, 'appId' | 'person' | 'roles'> {
  const { appid, scp, oid, roles } = claims;
  const app = { appId: String(appid), roles };
  return typeof scp === 'string' ? { ...app, person: { objectId: String(oid), scopes: scp.split(' ') } } : app;
}

/** Runs one call under its faults and limits, and logs the result. */
async function exchange(parts: Parts, call: GraphCall, requestId: string): Promise<GraphReply> {
  const reply = await withFaults(parts, call, requestId).catch((error: unknown) => errorReply(error, requestId));
  logged(parts, call, reply, requestId);
  return reply;
}

async function withFaults(parts: Parts, call: GraphCall, requestId: string): Promise<GraphReply> {
  const perform = async (): Promise<GraphReply> => {
    const fault = parts.faults.take(call);
    const late = fault?.lateEffectMs === undefined ? undefined : lateReply(parts, call, requestId, fault);
    if (fault?.delayMs !== undefined) await setTimeout(fault.delayMs, undefined, { ref: false });
    if (fault?.drop === 'before') return { status: 0, dropped: true };
    if (fault?.status !== undefined) throw errorOfFault(fault.status, fault);
    if (late !== undefined) return fault?.drop === 'after' ? { status: 0, dropped: true } : late;
    parts.throttle.count();
    if (isReport(call.path)) parts.accounts.reportLimit.count(call.appId);
    const reply = await parts.behaviors.graphCall(call, (seen) =>
      route(parts.accounts, seen, (item) => exchange(parts, item, requestId)),
    );
    return fault?.drop === 'after' ? { status: 0, dropped: true } : reply;
  };
  const mailbox = mailboxOf(call);
  return mailbox === undefined ? perform() : parts.throttle.aroundMailbox(`${call.appId} ${mailbox}`, perform);
}

/** Lets a call take effect after a while, even when its caller has long been answered. */
async function lateReply(parts: Parts, call: GraphCall, requestId: string, fault: Fault): Promise<GraphReply> {
  await setTimeout(fault.lateEffectMs, undefined, { ref: false });
  await fault.lateUntil;
  return route(parts.accounts, call, (item) => exchange(parts, item, requestId)).catch((error: unknown) =>
    errorReply(error, requestId),
  );
}

function errorReply(error: unknown, requestId: string): GraphReply {
  if (!(error instanceof GraphError)) throw error;
  return { status: error.status, headers: error.headers, body: errorBody(error.code, error.message, requestId) };
}

function logged(parts: Parts, call: GraphCall, reply: GraphReply, requestId: string): void {
  const priority = call.headers['x-ms-throttle-priority'];
  parts.log.add({
    method: call.method,
    path: [
      call.path,
      ...(call.query.size === 0 ? [] : [[...call.query].map(([name, value]) => `${name}=${value}`).join('&')]),
    ].join('?'),
    status: reply.status,
    inBatch: call.inBatch,
    requestId,
    ...(priority === undefined ? {} : { priority }),
  });
}
