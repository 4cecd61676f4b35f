import { languageOf } from '../../../contract/language.ts';
import { controlBody, ControlError } from '../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import type { Consoles } from './consoles.ts';

/** Answers `consoles`, which starts one, and `consoles/steps`, which tells how far the consoles are. */
export async function answerConsoles(consoles: Consoles, request: HttpRequest, path: string): Promise<HttpReply> {
  const query = request.url.searchParams;
  switch (`${request.method} ${path}`) {
    case 'POST consoles': {
      const { language } = controlBody(request);
      const spoken = languageOf(typeof language === 'string' ? language : undefined);
      return { status: 201, body: { url: await consoles.open(spoken) } };
    }
    case 'GET consoles/steps': {
      const [after, wait] = ['after', 'wait'].map((name) => Number(query.get(name) ?? 0));
      return { status: 200, body: await consoles.steps(after ?? 0, wait ?? 0) };
    }
    default:
      throw new ControlError(404, `there is no ${request.method} ${path}`);
  }
}
