import { createHash } from 'node:crypto';

/** The look of the page: large, in the colors of the phone, and in those of a high contrast theme. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--page:#f5f5f5;--paper:#fff;--ink:#1b1a19;--quiet:#484644;--line:#8a8886;--wait:#8a5a00;--good:#0b6a0b;--bad:#a4262c}
@media(prefers-color-scheme:dark){:root{--page:#1b1a19;--paper:#292827;--ink:#fff;--quiet:#d2d0ce;--line:#8a8886;--wait:#fce100;--good:#92c353;--bad:#f1707b}}
*{box-sizing:border-box}
body{margin:0;padding:16px;background:var(--page);color:var(--ink);font:1.25rem/1.5 'Segoe UI',system-ui,sans-serif;overflow-wrap:anywhere}
main,footer{max-width:40rem;margin:0 auto}
h1{margin:0 0 16px;font-size:1.75rem;line-height:1.25}
h2{margin:0 0 8px;font-size:1.5rem;line-height:1.25}
h3{margin:24px 0 4px;font-size:1.25rem}
p{margin:0 0 8px}
.app,footer{color:var(--quiet);font-size:1rem}
.state{padding:16px;background:var(--paper);border:2px solid var(--line);border-left:12px solid var(--wait);border-radius:4px}
.good{border-left-color:var(--good)}
.bad{border-left-color:var(--bad)}
a{display:inline-block;padding:12px 0;color:inherit}
footer{margin-top:16px}
`;

/**
 * Looks again every ten seconds while somebody sees the page, until the state is the last one. It replaces what has
 * changed and keeps the rest, so that a screen reader reads a new state once and the page doesn't jump. When the server
 * can't be reached, it says that the page is old.
 */
export const PAGE_SCRIPT = `(() => {
const stale = document.getElementById('stale');
const look = async () => {
  const main = document.querySelector('main');
  if (document.hidden || main.dataset.last !== undefined) return;
  try {
    const answer = await fetch(location.href, { cache: 'no-store', credentials: 'omit' });
    if (answer.status !== 200 && answer.status !== 404) throw new Error();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('main');
    document.title = page.title;
    if (fresh.innerHTML !== main.innerHTML) main.replaceChildren(...fresh.childNodes);
    if (fresh.dataset.last !== undefined) main.dataset.last = '';
    stale.hidden = true;
  } catch { stale.hidden = false; }
};
setInterval(look, 10000);
document.addEventListener('visibilitychange', look);
})()`;

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The policy of the page: its own style and script by their hashes, and nothing from anywhere else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(PAGE_SCRIPT)}`,
  `style-src ${hashOf(PAGE_STYLE)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
