// Both parts on one small App Service plan, for clouds without Flex Consumption and Static Web Apps.
// Always running: what always-ready instances are elsewhere comes with the plan.
param functionAppName string
param siteName string
param location string
param tags object
param sku string
param identityId string
@secure()
param functionSettings object
param addinOrigin string
param allowedIpRanges array
param apiOrigin string
param authMode string
param entraCloud string
param entraTenantId string
param entraClientId string
param entraScope string
param privacy string
param scoring string

// What the server of the pages reads, by the very names; a test compares them.
var siteSettings = {
  WEB_HOST: '0.0.0.0'
  ADDIN_ORIGIN: addinOrigin
  API_ORIGIN: apiOrigin
  AUTH_MODE: authMode
  ENTRA_CLOUD: entraCloud
  ENTRA_TENANT_ID: entraTenantId
  ENTRA_AUDIENCE: entraClientId
  ENTRA_SCOPE: entraScope
  PRIVACY: privacy
  SCORING: scoring
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${functionAppName}'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: sku }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: functionAppName
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'NODE|22'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      cors: {
        allowedOrigins: [addinOrigin]
        supportCredentials: false
      }
      // Deploying goes its own way, by identity, and from wherever the administrator sits.
      ipSecurityRestrictionsDefaultAction: empty(allowedIpRanges) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: [for (range, index) in allowedIpRanges: {
        name: 'office-${index}'
        ipAddress: range
        action: 'Allow'
        priority: 100 + index
      }]
      scmIpSecurityRestrictionsUseMain: false
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(functionSettings, {
      FUNCTIONS_EXTENSION_VERSION: '~4'
      FUNCTIONS_WORKER_RUNTIME: 'node'
      WEBSITE_RUN_FROM_PACKAGE: '1'
    })
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// The pages alone, by the server of docs/self-hosting.md: it sends the same headers as everywhere.
resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: siteName
  location: location
  tags: tags
  kind: 'app,linux'
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node server/pages-and-service.cjs'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(siteSettings, {
      // What is deployed is built already.
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    })
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}
