// Deploys two replicas of the server in Container Apps, PostgreSQL in the same virtual network, Key Vault, the bot, and a
// registry for the image. The apps in Entra need no secret, because they trust the managed identity of the server.
// This file has not been deployed yet; docs/operations.md says what has been tried.

@description('Begins the names of all resources; 3 to 12 letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'roomsotp'
param location string = resourceGroup().location

@description('The image of the server. "none", as at the first provisioning, makes everything except the server.')
param image string = 'none'

param tenantId string
param botAppId string
@description('The id in the Teams manifest, for people who have several apps with the id of this bot.')
param teamsAppId string
param graphClientId string
param generatorsGroupId string
param approversGroupId string
param readersGroupId string

@description('32 bytes in base64, as the two below. Made once and never again: a new key makes what is stored unusable.')
@secure()
param otpPepper string
@secure()
param encryptionKey string
@secure()
param auditKey string
@description('Letters and digits only, as it becomes part of an address; at least 24.')
@secure()
@minLength(24)
param postgresPassword string

@description('The first two numbers of the addresses of the virtual network. Change them only if you connect it with other networks.')
param networkPrefix string = '10.20'

var unique = uniqueString(resourceGroup().id)
var appsRange = '${networkPrefix}.0.0/24'
var appName = '${name}-server'
var postgresName = '${name}-${unique}'
var postgresUser = 'rooms'
var databaseName = 'rooms'
var publicUrl = 'https://${appName}.${hosting.properties.defaultDomain}'
var secretsUserRole = '4633458b-17de-408a-874b-0445c86b69e6'
var acrPullRole = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 90 }
}

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: '${name}${unique}'
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPullRole)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPullRole)
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}${take(unique, 8)}kv'
  location: location
  properties: {
    tenantId: tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUserRole)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUserRole)
  }
}

// Only Container Apps may use the one subnet, and only PostgreSQL the other: that is what a delegation means.
resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['${networkPrefix}.0.0/16'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: appsRange
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '${networkPrefix}.1.0/28'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }
}

resource names 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource namesInNetwork 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: names
  name: 'network'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
}

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: postgresName
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: postgresUser
    administratorLoginPassword: postgresPassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    // The server has no public address. Azure can't change that after it was made.
    network: {
      publicNetworkAccess: 'Disabled'
      delegatedSubnetResourceId: '${network.id}/subnets/database'
      privateDnsZoneArmResourceId: names.id
    }
  }
  dependsOn: [namesInNetwork]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: postgres
  name: databaseName
}

// A migration creates this extension, and Azure allows only extensions that are listed here.
resource extensions 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: postgres
  name: 'azure.extensions'
  properties: { value: 'PG_TRGM', source: 'user-override' }
  dependsOn: [database]
}

// The names are those of the server's settings, in lowercase and with dashes.
var secretValues = {
  'otp-pepper': otpPepper
  'encryption-key': encryptionKey
  'audit-key': auditKey
  'database-url': 'postgres://${postgresUser}:${postgresPassword}@${postgresName}.postgres.database.azure.com/${databaseName}?sslmode=verify-full'
}

resource secrets 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = [for secret in items(secretValues): {
  parent: vault
  name: secret.key
  properties: { value: secret.value }
}]

resource hosting 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    // With this profile the environment is billed by use. Without any profile, it would be of the legacy kind.
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    vnetConfiguration: { infrastructureSubnetId: '${network.id}/subnets/apps', internal: false }
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
  }
}

var settings = [
  { name: 'PUBLIC_URL', value: publicUrl }
  // Both ranges belong to Container Apps alone, and its proxy connects from there.
  { name: 'TRUSTED_PROXIES', value: '100.100.0.0/16,${appsRange}' }
  { name: 'TENANT_ID', value: tenantId }
  { name: 'BOT_APP_ID', value: botAppId }
  { name: 'TEAMS_APP_ID', value: teamsAppId }
  { name: 'BOT_MANAGED_IDENTITY_ID', value: identity.properties.clientId }
  { name: 'GRAPH_CLIENT_ID', value: graphClientId }
  { name: 'GRAPH_MANAGED_IDENTITY_ID', value: identity.properties.clientId }
  { name: 'GENERATORS_GROUP_ID', value: generatorsGroupId }
  { name: 'APPROVERS_GROUP_ID', value: approversGroupId }
  { name: 'READERS_GROUP_ID', value: readersGroupId }
]
var secretSettings = [for secret in items(secretValues): { name: toUpper(replace(secret.key, '-', '_')), secretRef: secret.key }]

resource server 'Microsoft.App/containerApps@2025-07-01' = if (image != 'none') {
  name: appName
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: hosting.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      registries: [{ server: registry.properties.loginServer, identity: identity.id }]
      secrets: [for secret in items(secretValues): {
        name: secret.key
        keyVaultUrl: '${vault.properties.vaultUri}secrets/${secret.key}'
        identity: identity.id
      }]
    }
    template: {
      terminationGracePeriodSeconds: 40
      scale: { minReplicas: 2, maxReplicas: 2 }
      containers: [
        {
          name: 'server'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: concat(settings, secretSettings)
          probes: [
            { type: 'Startup', httpGet: { path: '/health/live', port: 3978 }, periodSeconds: 5, failureThreshold: 24 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: 3978 }, periodSeconds: 10, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 3978 }, periodSeconds: 5, failureThreshold: 2 }
          ]
        }
      ]
    }
  }
  dependsOn: [secrets, mayRead, mayPull, extensions]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Rooms OTP'
    endpoint: '${publicUrl}/api/messages'
    msaAppId: botAppId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}

// The Toolkit writes these outputs to env/.env.dev.
output BOT_DOMAIN string = '${appName}.${hosting.properties.defaultDomain}'
output SERVER_IDENTITY_ID string = identity.properties.principalId
output AZURE_REGISTRY_NAME string = registry.name
output AZURE_REGISTRY_SERVER string = registry.properties.loginServer
