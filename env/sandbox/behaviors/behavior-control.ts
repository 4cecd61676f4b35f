import { controlBody, ControlError } from '../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import type { ActiveBehaviors } from './active-behaviors.ts';
import { BEHAVIORS, UnknownBehavior } from './behavior-list.ts';

type Names = Pick<ActiveBehaviors, 'names' | 'set'>;

const PATH = '/_sandbox/behaviors';

/**
 * Answers `/_sandbox/behaviors`: GET lists the behaviors, PUT with `{"names": […]}` sets them, and DELETE goes back to
 * the documented one. It returns `undefined` for any other request.
 * @throws ControlError 400 for a name that no behavior has
 */
export function answerBehaviors(active: Names, request: HttpRequest): HttpReply | undefined {
  if (request.url.pathname !== PATH) return undefined;
  switch (request.method) {
    case 'GET':
      return {
        status: 200,
        body: { active: active.names, known: BEHAVIORS.map(({ name, does, source }) => ({ name, does, source })) },
      };
    case 'PUT':
      setNames(active, controlBody(request)['names']);
      return { status: 204 };
    case 'DELETE':
      active.set([]);
      return { status: 204 };
    default:
      throw new ControlError(405, `there is no ${request.method} ${PATH}`);
  }
}

function setNames(active: Names, names: unknown): void {
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string'))
    throw new ControlError(400, 'names is a list of texts');
  try {
    active.set(names);
  } catch (error) {
    if (error instanceof UnknownBehavior) throw new ControlError(400, error.message);
    throw error;
  }
}
