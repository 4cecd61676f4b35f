import { once } from 'node:events';
import type { BlockList } from 'node:net';
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { EXPORT_PATHS, parseTicket } from '../../../contract/exports.ts';
import type { NoteRefusal } from '../../services/refusals/note-refusal.ts';
import type { TabApi } from '../../services/tab-api.ts';
import { refusalCodeOf } from '../server/refusal-code.ts';
import { sourceAddressOf } from '../server/source-address.ts';
import { readerTexts } from './reader-texts.ts';
import { sendInternalProblem, sendProblemOf } from './tab-problem.ts';
import { searchOf } from './tab-route.ts';

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
const TYPES = { csv: 'text/csv; charset=utf-8', 'json-lines': 'application/x-ndjson; charset=utf-8' } as const;
/** This mark makes a spreadsheet program read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

interface ExportPlace {
  readonly log: Logger;
  readonly noteRefusal: NoteRefusal;
  readonly trustedProxies?: BlockList;
}

/**
 * Adds the route that sends the file of an export ticket. Teams opens it in a browser, so the request comes without a
 * token.
 */
export function addExportFiles(server: Server, api: Pick<TabApi, 'exportFile'>, place: ExportPlace): void {
  const { log, noteRefusal, trustedProxies } = place;
  server.get(EXPORT_PATHS.file, async (request: Request, response: Response) => {
    try {
      await sendFile(parseTicket(searchOf(request)), api, response);
    } catch (error) {
      const code = refusalCodeOf(error);
      const by = { kind: 'address', sourceAddress: sourceAddressOf(request, trustedProxies) } as const;
      if (code) noteRefusal({ via: 'export', act: `get ${EXPORT_PATHS.file}`, code, by });
      if (!response.headersSent && sendProblemOf(response, readerTexts(request), error)) return;
      log.error({ err: error, path: EXPORT_PATHS.file }, 'an export failed');
      if (response.headersSent) response.destroy();
      else sendInternalProblem(response, readerTexts(request));
    }
  });
}

async function sendFile(ticket: string, api: Pick<TabApi, 'exportFile'>, response: Response): Promise<void> {
  const { name, form, portions } = await api.exportFile(ticket);
  const type = { 'content-type': TYPES[form], 'content-disposition': `attachment; filename="${name}"` };
  response.writeHead(200, { ...HEADERS, ...type });
  if (form === 'csv') response.write(BYTE_ORDER_MARK);
  for await (const portion of portions) {
    if (response.destroyed) return;
    if (!response.write(portion)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}
