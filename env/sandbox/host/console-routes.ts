import { type Language, languageOf } from '../../../contract/language.ts';
import { controlBody, ControlError } from '../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import type { ConsoleSession } from './console-session.ts';
import type { Consoles } from './consoles.ts';

const LONGEST_CODE = 64;

/**
 * Answers `consoles`, `consoles/<id>` and the actions on one console. The code comes in a body, never in an address.
 */
export async function answerConsoles(consoles: Consoles, request: HttpRequest, path: string): Promise<HttpReply> {
  const [, id, act] = path.split('/');
  if (id === undefined) {
    if (request.method !== 'POST') throw new ControlError(405, 'only POST');
    controlBody(request);
    return { status: 201, body: (await consoles.open()).view() };
  }
  const session = consoles.find(id);
  if (request.method === 'GET' && act === undefined) return look(session, request.url.searchParams);
  if (request.method !== 'POST' || act === undefined) throw new ControlError(404, 'there is no such act');
  await perform(session, act, request);
  return { status: 204 };
}

async function look(session: ConsoleSession, query: URLSearchParams): Promise<HttpReply> {
  const after = Number(query.get('after') ?? 0);
  await session.changed(after, Number(query.get('wait') ?? 0));
  return { status: 200, body: session.view(after) };
}

async function perform(session: ConsoleSession, act: string, request: HttpRequest): Promise<void> {
  const body = controlBody(request);
  const language = languageIn(body['language']);
  switch (act) {
    case 'submit':
      return session.submit(codeIn(body['code']), language);
    case 'continue':
      return session.goOn(language);
    case 'restart':
      return session.restart();
    case 'confirm':
      return session.confirm(body['signedIn'] === true, language);
    case 'start-over':
      return session.startOver();
    default:
      throw new ControlError(404, 'there is no such act');
  }
}

/** The language of the window. It is English for a caller that sends none. */
function languageIn(value: unknown): Language {
  return languageOf(typeof value === 'string' ? value : undefined);
}

function codeIn(value: unknown): string {
  const code = typeof value === 'string' ? value.trim() : '';
  // The code is passed as an option's value, and a leading dash would make it an option of its own.
  if (code === '' || code.length > LONGEST_CODE || code.startsWith('-'))
    throw new ControlError(400, 'Type the one-time password');
  return code;
}
