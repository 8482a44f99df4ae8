// The platform's own check of tokens (Easy Auth), in front of the function's. It stores no tokens and
// sends nobody to a sign-in page: the add-in signs in, the service only says no.
param functionAppName string
param tenantId string
param clientId string
param authority string

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource auth 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'Return401'
      // Whether it is up may be asked by anybody.
      excludedPaths: ['/api/v1/health']
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          openIdIssuer: '${authority}/${tenantId}/v2.0'
          clientId: clientId
        }
        validation: {
          allowedAudiences: [clientId]
          defaultAuthorizationPolicy: {
            allowedApplications: [clientId]
          }
        }
      }
    }
    login: {
      tokenStore: { enabled: false }
    }
  }
}
