import type { Content } from './answer.ts';

export const VERIFICATION_HEADERS = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const;

/** Where a standard client sends people (RFC 8628 section 3.3). Nothing can be approved here. */
export const VERIFICATION_PAGE: Content = {
  type: 'text/html; charset=utf-8',
  text: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rooms OTP</title></head>
<body>
<h1>An administrator approves in Teams</h1>
<p>Read the six digits on the console out to your administrator, who finds the request in the approval channel in
Microsoft Teams. There is nothing to enter on this page.</p>
</body>
</html>
`,
};
