interface CloudFacts {
  /** Authority for tokens, without the tenant. */
  readonly loginUrl: string;
  readonly graphUrl: string;
  /** Audience of what a managed identity shows for an app that trusts it (Microsoft Learn, "Configure an application to trust a managed identity"). */
  readonly federationAudience: string;
  /** Audience of tokens for Key Vault; vaults are below its host. */
  readonly vaultUrl: string;
  /** Who signs what the Bot Connector sends, and the audience of the bot's own tokens. */
  readonly connectorUrl: string;
  readonly connectorMetadataUrl: string;
  /** Where Teams may want to be answered. */
  readonly serviceHosts: readonly string[];
  /** Where Teams runs in a browser, with the tab in a frame; sources of a content security policy. */
  readonly tabAncestors: readonly string[];
}

/**
 * Microsoft's clouds. Tokens and hosts of one are never accepted in another.
 * Sources: Microsoft Learn, "Microsoft Graph national cloud deployments" and "Configure Bot Framework bots for US Government
 * customers"; Teams SDK, "Service URL Validation", for the hosts; teams-js for where the tab runs.
 */
export const CLOUDS = {
  /** GCC too. */
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
