import type { BlockList } from 'node:net';
import type { Request, Response } from 'restify';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { SheetApi } from '../../services/sheet-api.ts';
import { beginMinimumTime } from '../device-api/minimum-time.ts';
import { send } from '../server/answer.ts';
import { sourceAddressOf } from '../server/source-address.ts';
import { languageHeaders, readerTexts } from '../tab-api/reader-texts.ts';
import { PAGE_POLICY } from './page-look.ts';
import { type StatusPage, statusPageHtml } from './status-page.ts';

const STATUSES = { shown: 200, none: 404, too_many: 429, failed: 500 } as const satisfies Readonly<
  Record<StatusPage['kind'], number>
>;

function sendPage(response: Response, texts: ServerTexts, page: StatusPage, headers = {}): void {
  send(
    response,
    STATUSES[page.kind],
    { type: 'text/html; charset=utf-8', text: statusPageHtml(texts, page) },
    {
      'content-security-policy': PAGE_POLICY,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      ...languageHeaders(texts),
      ...headers,
    },
  );
}

/**
 * Answers with the page of a sheet. Unknown and ended sheets have the same answer, which comes no earlier than the minimum
 * time, so neither the answer nor its time tells whether there ever was such a sheet.
 * @throws Error when the store fails; {@link sendFailedPage} is the answer then
 */
export async function answerSheet(
  request: Request,
  response: Response,
  sheets: SheetApi,
  trustedProxies?: BlockList,
): Promise<void> {
  const restOfTime = beginMinimumTime();
  const { sheetId = '' } = request.params as { readonly sheetId?: string };
  const answer = await sheets.showSheet(sheetId, sourceAddressOf(request, trustedProxies));
  if (answer.kind === 'none') await restOfTime();
  const headers = answer.kind === 'too_many' ? { 'retry-after': String(answer.retryAfterSeconds) } : {};
  sendPage(response, readerTexts(request), answer, headers);
}

/** Answers that something went wrong, without saying what. */
export function sendFailedPage(request: Request, response: Response): void {
  sendPage(response, readerTexts(request), { kind: 'failed' });
}
