import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The smallest Teams: a page with a frame, that answers what teams-js asks. Its answers are in
 * `window.host` for a test to change before the frame is opened, and what the frame did is there afterwards.
 */
const SCRIPT = `
window.host = {
  theme: 'default', locale: 'en-GB', frameContext: 'task', silent: false,
  /** What getAuthToken is answered with, the last one again and again. */
  tokens: [[false, 'resourceRequiresConsent']],
  asked: [], closed: undefined,
  /** What a channel's tab is set up with, and whether the page said that it may be saved, and was. */
  entityId: 'rooms-otp', canSave: false, savedTab: undefined, saveEnded: undefined,
  save() {
    document.querySelector('iframe').contentWindow.postMessage({ func: 'settings.save', args: [{}] }, '*');
  },
  open(address) {
    const frame = document.createElement('iframe');
    frame.title = 'Dialog';
    frame.src = address;
    document.body.replaceChildren(frame);
  },
  changeTheme(theme) {
    document.querySelector('iframe').contentWindow.postMessage({ func: 'themeChange', args: [theme] }, '*');
  },
};
addEventListener('message', ({ data, source }) => {
  const { id, uuidAsString, func } = data;
  if (typeof func !== 'string' || host.silent) return;
  host.asked.push(func);
  const answer = (...args) => source.postMessage({ id, uuidAsString, args }, '*');
  const supports = { dialog: { url: {} }, pages: { config: {} } };
  if (func === 'initialize') answer(host.frameContext, 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, supports }), '2.0.1');
  if (func === 'getContext') answer({ theme: host.theme, locale: host.locale, frameContext: host.frameContext, entityId: host.entityId });
  if (func === 'authentication.getAuthToken') answer(...(host.tokens.length > 1 ? host.tokens.shift() : host.tokens[0]));
  if (func === 'settings.setValidityState') host.canSave = data.args[0];
  if (func === 'settings.setSettings') { host.savedTab = data.args[0]; answer(!host.refusesTab, host.refusesTab); }
  if (func.startsWith('settings.save.')) host.saveEnded = func;
  if (func === 'tasks.completeTask') host.closed = data.args;
});`;

const PAGE = `<!doctype html><html lang="en"><title>Host</title><style>
html, body { margin: 0; height: 100% } iframe { border: 0; width: 100%; height: 100% }
</style><body><script>${SCRIPT}</script>`;

export interface TabHost {
  readonly url: string;
  close(): Promise<void>;
}

export async function startTabHost(): Promise<TabHost> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' });
    response.end(request.url === '/' ? PAGE : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
