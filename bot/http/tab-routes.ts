import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { type CodeAnswer, isOtpId, TAB_API_PATHS } from '../contract/tab-api.ts';
import type { Admin } from '../domain/admin.ts';
import type { AdminActs, ShownCode } from '../services/use-cases.ts';
import { send, sendJson } from './answer.ts';
import { addTabFiles, type TabFiles } from './tab-files.ts';
import { sendInternalProblem, sendProblemOf, TabRefusal } from './tab-problem.ts';
import { type CheckTabToken, tabTokenCheck, type TabTokenRules } from './tab-token.ts';

export type TabActs = Pick<AdminActs, 'showCode'>;

export interface TabOptions {
  readonly acts: TabActs;
  readonly token: TabTokenRules;
  readonly files: TabFiles;
}

interface Call {
  readonly acts: TabActs;
  readonly admin: Admin;
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** The body of the answer; `undefined` answers 204. @throws DomainError, TabRefusal */
  readonly answer: (call: Call) => Promise<object | undefined>;
}

/** All of the tab API. Each call comes with a token; the acts check the right of its person anew. */
const ROUTES: readonly Route[] = [
  { method: 'get', path: TAB_API_PATHS.code, answer: async ({ acts, admin, params }) => codeAnswer(await acts.showCode(admin, otpIdIn(params))) },
];

export function addTabRoutes(server: Server, { acts, token, files }: TabOptions, publicUrl: string, log: Logger): void {
  const checkToken = tabTokenCheck(token, publicUrl);
  addTabFiles(server, files);
  for (const route of ROUTES) server[route.method](route.path, handlerOf(route, acts, checkToken, log));
}

/** A synchronous throw inside restify ends the process, so a handler is async and never rejects. */
function handlerOf(route: Route, acts: TabActs, checkToken: CheckTabToken, log: Logger) {
  return async function handleTabCall(request: Request, response: Response): Promise<void> {
    try {
      const admin = await checkToken(request.headers.authorization);
      const body = await route.answer({ acts, admin, params: request.params as Call['params'] });
      if (body === undefined) send(response, 204);
      else sendJson(response, 200, body);
    } catch (error) {
      if (error instanceof TabRefusal) log.info({ reason: error.message, cause: error.why, path: route.path }, 'a call of the tab was refused');
      if (sendProblemOf(response, error)) return;
      log.error({ err: error, path: route.path }, 'a call of the tab failed');
      sendInternalProblem(response);
    }
  };
}

/** What no link of ours can hold is not looked for: the act refuses it as unknown. */
function otpIdIn({ otpId = '' }: Call['params']): string {
  return isOtpId(otpId) ? otpId : '';
}

function codeAnswer({ code, otp, account, visibleSeconds }: ShownCode): CodeAnswer {
  return {
    code: code.reveal(),
    account: { displayName: account.displayName, upn: account.upn },
    expiresAt: otp.expiresAt.toISOString(),
    visibleSeconds: Math.floor(visibleSeconds),
  };
}
