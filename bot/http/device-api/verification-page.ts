import type { Response } from 'restify';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { send } from '../server/answer.ts';
import { languageHeaders } from '../tab-api/reader-texts.ts';

const HEADERS = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const;

/**
 * Sends the page to which a standard client sends people (RFC 8628, section 3.3). People can't approve anything on it.
 */
export function sendVerificationPage(response: Response, texts: ServerTexts): void {
  const { heading, text } = texts.apiViews.devicePage;
  const page = `<!doctype html>
<html lang="${texts.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rooms OTP</title></head>
<body>
<h1>${heading}</h1>
<p>${text}</p>
</body>
</html>
`;
  send(response, 200, { type: 'text/html; charset=utf-8', text: page }, { ...HEADERS, ...languageHeaders(texts) });
}
