import type { AppManifest } from './app-manifest.ts';
import type { Problem } from './problem.ts';

/** Hosts that lead to a developer's own machine. */
const TUNNELS = [
  'devtunnels.ms',
  'ngrok.io',
  'ngrok.app',
  'ngrok.dev',
  'ngrok-free.app',
  'ngrok-free.dev',
  'trycloudflare.com',
  'loca.lt',
  'serveo.net',
  'localhost',
];

/** The only environment whose app may lead to a developer's machine. */
const LOCAL = 'local';

/**
 * Checks that pages are on valid domains, that the tab's tokens are for this app, and that only `local` uses a tunnel.
 */
export function checkDomains(file: string, manifest: AppManifest, environment: string): readonly Problem[] {
  const at: Place = (place) => `${file}: ${place}`;
  return [
    ...foreignPages(at, manifest),
    ...unfitDomains(at, manifest.validDomains ?? [], environment),
    ...foreignTokens(at, manifest),
  ];
}

type Place = (place: string) => string;

function foreignPages(at: Place, manifest: AppManifest): readonly Problem[] {
  const { validDomains = [], staticTabs = [], configurableTabs = [] } = manifest;
  const pages = [
    ...staticTabs.map(({ contentUrl }) => contentUrl),
    ...configurableTabs.map(({ configurationUrl }) => configurationUrl),
  ];
  const strange = pages.filter((page) => page !== undefined && !validDomains.includes(URL.parse(page)?.host ?? ''));
  return strange.map((page) => ({
    where: at('validDomains'),
    what: `lacks the host of ${page ?? ''}`,
    remedy: 'add it, so that Teams shows the page',
  }));
}

function unfitDomains(at: Place, validDomains: readonly string[], environment: string): readonly Problem[] {
  const tunnels = environment === LOCAL ? [] : validDomains.filter(isTunnel);
  const wild = validDomains.filter((domain) => domain.includes('*'));
  return [
    ...tunnels.map((domain) => ({
      where: at('validDomains'),
      what: `has ${domain}, a tunnel to someone's machine`,
      remedy: `only --env ${LOCAL} can have one; set BOT_DOMAIN to the server's own host`,
    })),
    ...wild.map((domain) => ({
      where: at('validDomains'),
      what: `has ${domain}, and others can own names below it`,
      remedy: 'use only the full host name',
    })),
  ];
}

function foreignTokens(at: Place, manifest: AppManifest): readonly Problem[] {
  const { validDomains = [], webApplicationInfo, bots = [] } = manifest;
  const [host = '', path = ''] = (webApplicationInfo?.resource ?? '').replace(/^api:\/\//, '').split('/', 2);
  const isOwnResource = validDomains.includes(host) && path === `botid-${webApplicationInfo?.id ?? ''}`;
  return [
    ...(isOwnResource
      ? []
      : [
          {
            where: at('webApplicationInfo.resource'),
            what: "isn't api://<valid domain>/botid-<id>",
            remedy: 'correct it, so that Teams gives the tab a token',
          },
        ]),
    ...bots
      .filter(({ botId }) => botId !== webApplicationInfo?.id)
      .map(() => ({
        where: at('webApplicationInfo.id'),
        what: "isn't the bot's",
        remedy: 'use one Entra app for bot and tab, because the server accepts only tokens for BOT_APP_ID',
      })),
  ];
}

function isTunnel(domain: string): boolean {
  return TUNNELS.some((tunnel) => domain === tunnel || domain.endsWith(`.${tunnel}`));
}
