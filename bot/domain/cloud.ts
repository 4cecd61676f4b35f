interface CloudFacts {
  /** The authority that issues tokens, without the tenant. */
  readonly loginUrl: string;
  readonly graphUrl: string;
  /**
   * Audience of the token that a managed identity presents for an app that trusts it. Source: Microsoft Learn,
   * "Configure an application to trust a managed identity".
   */
  readonly federationAudience: string;
  /** Audience of tokens for Key Vault. The hosts of vaults are subdomains of its host. */
  readonly vaultUrl: string;
  /** Issuer of the tokens that the Bot Connector sends, and audience of the tokens of the bot. */
  readonly connectorUrl: string;
  readonly connectorMetadataUrl: string;
  /** Hosts to which Teams may ask the bot to send its answers. */
  readonly serviceHosts: readonly string[];
  /** Sites where Teams runs in a browser with the tab in a frame, as sources of a content security policy. */
  readonly tabAncestors: readonly string[];
}

/**
 * The clouds of Microsoft. Tokens and hosts of one cloud are never accepted in another.
 * Sources: Microsoft Learn, "Microsoft Graph national cloud deployments" and "Configure Bot Framework bots for US
 * Government customers"; Teams SDK, "Service URL Validation", for the hosts; teams-js for the sites where the tab runs.
 */
export const CLOUDS = {
  /** The commercial cloud and GCC. */
  public: {
    loginUrl: 'https://login.microsoftonline.com',
    graphUrl: 'https://graph.microsoft.com',
    federationAudience: 'api://AzureADTokenExchange',
    vaultUrl: 'https://vault.azure.net',
    connectorUrl: 'https://api.botframework.com',
    connectorMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    serviceHosts: [
      'smba.trafficmanager.net',
      'smba.onyx.prod.teams.trafficmanager.net',
      'smba.infra.gcc.teams.microsoft.com',
    ],
    tabAncestors: ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'],
  },
  /** GCC High. */
  usgov: {
    loginUrl: 'https://login.microsoftonline.us',
    graphUrl: 'https://graph.microsoft.us',
    federationAudience: 'api://AzureADTokenExchangeUSGov',
    vaultUrl: 'https://vault.usgovcloudapi.net',
    connectorUrl: 'https://api.botframework.us',
    connectorMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    serviceHosts: ['smba.infra.gov.teams.microsoft.us'],
    tabAncestors: ['https://gov.teams.microsoft.us'],
  },
  /** Department of Defense. */
  usdod: {
    loginUrl: 'https://login.microsoftonline.us',
    graphUrl: 'https://dod-graph.microsoft.us',
    federationAudience: 'api://AzureADTokenExchangeUSGov',
    vaultUrl: 'https://vault.usgovcloudapi.net',
    connectorUrl: 'https://api.botframework.us',
    connectorMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    serviceHosts: ['smba.infra.dod.teams.microsoft.us'],
    tabAncestors: ['https://dod.teams.microsoft.us'],
  },
} as const satisfies Record<string, CloudFacts>;

export type Cloud = keyof typeof CLOUDS;

export const CLOUD_NAMES = Object.keys(CLOUDS) as readonly Cloud[];

/** Tells which cloud Microsoft documents a service host for. */
export function cloudOfServiceHost(host: string): Cloud | undefined {
  return CLOUD_NAMES.find((name) => (CLOUDS[name].serviceHosts as readonly string[]).includes(host));
}
