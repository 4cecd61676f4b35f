import type { BlockList } from 'node:net';
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Admin } from '../../domain/admin.ts';
import type { RefusedBy } from '../../domain/audit/refused-act.ts';
import type { NoteRefusal } from '../../services/refusals/note-refusal.ts';
import type { TabApi } from '../../services/tab-api.ts';
import { ACCOUNT_ROUTES } from './account-routes.ts';
import { send, sendJson } from '../server/answer.ts';
import { refusalCodeOf } from '../server/refusal-code.ts';
import { sourceAddressOf } from '../server/source-address.ts';
import { ROLLOUT_ROUTES } from './rollout-routes.ts';
import { CALENDAR_ROUTES } from './calendar-routes.ts';
import { PAGE_EVENT_STREAMS } from './page-events/page-event-stream.ts';
import { CODE_ROUTES } from './code-routes.ts';
import { addExportFiles } from './export-file.ts';
import { FIX_ROUTES } from './fixes/fix-routes.ts';
import { PREFERENCE_ROUTES } from './preference-routes.ts';
import { REPORT_ROUTES } from './report-routes.ts';
import { REQUEST_ROUTES } from './request-routes.ts';
import { SIGN_OUT_ROUTES } from './sign-outs/sign-out-routes.ts';
import { languageHeaders, readerTexts } from './reader-texts.ts';
import { readTabBody } from './tab-body.ts';
import { addTabFiles, type TabFiles } from '../server/tab-files.ts';
import { sendInternalProblem, sendProblemOf, TabRefusal } from './tab-problem.ts';
import { POLICY_ROUTES } from './sign-ins/policy-routes.ts';
import { PERSON_READING_ROUTES } from './sign-ins/person-reading-routes.ts';
import type { ConsentPlace } from './sign-ins/person-reading-view.ts';
import { idOf, searchOf, type TabCall, type TabRoute, type TabStream } from './tab-route.ts';
import { tabTokenCheck, type CheckTabToken, type TabTokenRules } from './tab-token.ts';

export interface TabOptions {
  readonly api: TabApi;
  readonly token: TabTokenRules;
  /** The address of Microsoft Graph in this cloud, for which people consent to permissions. */
  readonly graphUrl: string;
  readonly files: TabFiles;
}

interface Surroundings {
  readonly api: TabApi;
  readonly checkToken: CheckTabToken;
  readonly consentPlace: ConsentPlace;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly closing: AbortSignal;
  readonly noteRefusal: NoteRefusal;
  /** Proxies whose `X-Forwarded-For` header the server trusts. */
  readonly trustedProxies?: BlockList;
}

export type TabPlace = Omit<Surroundings, 'api' | 'checkToken' | 'consentPlace'>;

/**
 * All routes of the tab API. Each call comes with a token, and the use cases check the person's permission themselves.
 */
export const TAB_ROUTES: readonly (TabRoute | TabStream)[] = [
  ...CODE_ROUTES,
  ...ACCOUNT_ROUTES,
  ...REQUEST_ROUTES,
  ...PERSON_READING_ROUTES,
  ...POLICY_ROUTES,
  ...FIX_ROUTES,
  ...REPORT_ROUTES,
  ...ROLLOUT_ROUTES,
  ...CALENDAR_ROUTES,
  ...PREFERENCE_ROUTES,
  ...SIGN_OUT_ROUTES,
  ...PAGE_EVENT_STREAMS,
];

/** Adds the pages, the export files and the API of the tab to a server. */
export function addTabRoutes(server: Server, { api, token, graphUrl, files }: TabOptions, place: TabPlace): void {
  const checkToken = tabTokenCheck(token, place.publicUrl);
  const surroundings = { ...place, api, checkToken, consentPlace: { ...token, graphUrl } };
  addTabFiles(server, files);
  addExportFiles(server, api, place);
  for (const route of TAB_ROUTES) server[route.method](route.path, handlerOf(route, surroundings));
}

/**
 * Returns the handler of a route. A synchronous throw inside restify ends the process, so the handler is async and
 * never rejects.
 */
function handlerOf(route: TabRoute | TabStream, around: Surroundings) {
  return async function handleTabCall(request: Request, response: Response): Promise<void> {
    const texts = readerTexts(request);
    let admin: Admin | undefined;
    try {
      const call = await callOf(route, around, request, texts);
      admin = call.admin;
      if ('stream' in route) return await route.stream(call, response);
      const { status, body } = await route.answer(call);
      if (body === undefined) send(response, status);
      else sendJson(response, status, body, languageHeaders(texts));
    } catch (error) {
      noteRefusedCall(route, around, request, { error, admin });
      if (sendProblemOf(response, texts, error)) return;
      around.log.error({ err: error, path: route.path }, 'a call of the tab failed');
      sendInternalProblem(response, texts);
    }
  };
}

async function callOf(
  route: TabRoute | TabStream,
  around: Surroundings,
  request: Request,
  texts: ServerTexts,
): Promise<TabCall> {
  const { api, checkToken, consentPlace, publicUrl, closing } = around;
  const { admin, token, expiresAt } = await checkToken(request.headers.authorization);
  return {
    api,
    admin,
    token,
    consentPlace,
    expiresAt,
    closing,
    url: publicUrl,
    texts,
    idIn: (name) => idOf(request.params, name),
    search: searchOf(request),
    header: (name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? value : undefined;
    },
    body: () => readTabBody(request, 'bodyBytes' in route ? route.bodyBytes : undefined),
  };
}

/** Notes a refused call: of a person whose token is valid, of a guest, or of an address. */
function noteRefusedCall(
  route: TabRoute | TabStream,
  { noteRefusal, trustedProxies }: Surroundings,
  request: Request,
  { error, admin }: { readonly error: unknown; readonly admin: Admin | undefined },
): void {
  const code = refusalCodeOf(error);
  if (code === undefined) return;
  const { why, guestId } = error instanceof TabRefusal ? error.additions : {};
  const by: RefusedBy = admin
    ? { kind: 'person', admin }
    : guestId !== undefined
      ? { kind: 'stranger', objectId: guestId }
      : { kind: 'address', sourceAddress: sourceAddressOf(request, trustedProxies) };
  // A page connects its stream again by itself.
  const isAutomatic = 'stream' in route;
  noteRefusal({ via: 'tab', act: `${route.method} ${route.path}`, code, by, isAutomatic, why });
}
