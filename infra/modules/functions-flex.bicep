// The scoring function under Flex Consumption: paid by use, from nothing to the ceiling.
param name string
param location string
param tags object
param identityId string
param packageContainer string
@secure()
param settings object
param addinOrigin string
param allowedIpRanges array
param alwaysReady int
param maximumInstances int

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
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
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'node'
        version: '22'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        // A request is worked out by the processor alone: more of them at once on one instance only wait for each other.
        triggers: {
          http: {
            perInstanceConcurrency: 4
          }
        }
        alwaysReady: alwaysReady == 0 ? [] : [
          {
            name: 'http'
            instanceCount: alwaysReady
          }
        ]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      cors: {
        // The add-in's pages and nobody else; no cookies are used.
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
    properties: settings
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
