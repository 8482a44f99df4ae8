// All that the add-in needs in Azure: a scoring function that keeps nothing, and a site for its pages.
// Plain resources alone, so that the files can be read and checked without any registry of modules.
targetScope = 'subscription'

@description('Short name of this installation; part of the names of all resources.')
@minLength(1)
@maxLength(20)
param environmentName string

@description('Region of the scoring function, its storage and its logs.')
param location string

@description('Region of the static site; Static Web Apps are offered in a few regions only. Pages are served from near their readers anyway.')
param siteLocation string = 'eastasia'

@description('global: Azure worldwide. china: Azure operated by 21Vianet.')
@allowed(['global', 'china'])
param cloud string = 'global'

@description('flex: Flex Consumption and a static web app. dedicated: one small App Service plan for both, where Flex Consumption is not offered.')
@allowed(['flex', 'dedicated'])
param hosting string = cloud == 'china' ? 'dedicated' : 'flex'

@description('Who may score: people who sign in (entra), or holders of a key (key).')
@allowed(['entra', 'key'])
param authMode string = 'entra'

@description('Application (client) id of the registration in Entra ID. Needed for entra.')
param entraClientId string = ''

@description('Tenant whose people may sign in.')
param entraTenantId string = tenant().tenantId

@description('name=SHA-256 of each key, separated by commas. Needed for key. The keys themselves never come here.')
@secure()
param serviceKeyHashes string = ''

@description('Whether the platform checks tokens too, in front of the function’s own check.')
param platformSignIn bool = true

@description('https address of the pages under a domain of your own; empty: the one that Azure gives.')
param customAddinOrigin string = ''

@description('Instances that are kept warm, and paid for, all the time. 0: the first request after a pause waits some seconds.')
@minValue(0)
@maxValue(20)
param alwaysReady int = 0

@description('Most instances of the scoring function at one time: a ceiling for the bill.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Addresses from which the scoring function may be called, each as 203.0.113.0/24; empty: from everywhere. What counts is the address that the office shows to the Internet.')
param allowedIpRanges array = []

@description('Size of the App Service plan for dedicated hosting.')
param dedicatedSku string = 'B1'

@description('on: codes in place of names leave workbooks, unless a user says otherwise.')
@allowed(['on', 'off'])
param privacy string = 'off'

@description('local: scores are worked out on each person\'s own machine, and nothing is sent.')
@allowed(['service', 'local'])
param scoring string = 'service'

@description('Requests of one caller in a minute; 0: not counted.')
@minValue(0)
param requestsPerMinute int = 240

@description('Seconds that one request may take for each 32 MB of its body.')
@minValue(1)
@maxValue(200)
param timeBudgetSeconds int = 30

@description('Megabytes of heap for one cohort. What is no heap comes to as much again: a ledger that fills a sheet takes 0.5 to 1.2 GB of the 2 GB of an instance.')
param cohortMemoryMb int = 768

@description('Long cohorts at one time in an instance.')
param cohortThreads int = 1

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of logs in a day after which no more are taken: a ceiling for the bill.')
param logDailyCapGb int = 1

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var functionAppName = 'func-kaohe-${token}'
var siteName = 'site-kaohe-${token}'
var sitesSuffix = cloud == 'china' ? 'chinacloudsites.cn' : 'azurewebsites.net'
var apiOrigin = 'https://${functionAppName}.${sitesSuffix}'
var givenOrigin = hosting == 'flex' ? 'https://${staticSite.outputs.hostName}' : 'https://${siteName}.${sitesSuffix}'
var addinOrigin = empty(customAddinOrigin) ? givenOrigin : customAddinOrigin
var scope = 'Score.Run'

// Everything that functions/settings.ts reads in Azure, by the very names; a test compares them.
var serviceSettings = {
  ADDIN_ORIGIN: addinOrigin
  AUTH_MODE: authMode
  SERVICE_KEYS: serviceKeyHashes
  ENTRA_CLOUD: cloud
  ENTRA_TENANT_ID: entraTenantId
  ENTRA_AUDIENCE: entraClientId
  ENTRA_SCOPE: scope
  ENTRA_CLIENT_IDS: entraClientId
  REQUESTS_PER_MINUTE: string(requestsPerMinute)
  TIME_BUDGET_SECONDS: string(timeBudgetSeconds)
  COHORT_MEMORY_MB: string(cohortMemoryMb)
  COHORT_THREADS: string(cohortThreads)
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-kaohe-${environmentName}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    name: 'kaohe-${token}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'stkaohe${take(token, 13)}'
    location: location
    tags: tags
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-kaohe-${token}'
    location: location
    tags: tags
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module staticSite 'modules/static-site.bicep' = if (hosting == 'flex') {
  name: 'static-site'
  scope: group
  params: {
    name: siteName
    location: siteLocation
    tags: tags
  }
}

module flex 'modules/functions-flex.bicep' = if (hosting == 'flex') {
  name: 'functions-flex'
  scope: group
  params: {
    name: functionAppName
    location: location
    tags: tags
    identityId: identity.outputs.id
    packageContainer: storage.outputs.packageContainer
    settings: union(serviceSettings, hostSettings.outputs.settings)
    addinOrigin: addinOrigin
    allowedIpRanges: allowedIpRanges
    alwaysReady: alwaysReady
    maximumInstances: maximumInstances
  }
}

module hostSettings 'modules/host-settings.bicep' = {
  name: 'host-settings'
  scope: group
  params: {
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module dedicated 'modules/dedicated.bicep' = if (hosting == 'dedicated') {
  name: 'dedicated'
  scope: group
  params: {
    functionAppName: functionAppName
    siteName: siteName
    location: location
    tags: tags
    sku: dedicatedSku
    identityId: identity.outputs.id
    functionSettings: union(serviceSettings, hostSettings.outputs.settings)
    addinOrigin: addinOrigin
    allowedIpRanges: allowedIpRanges
    apiOrigin: apiOrigin
    authMode: authMode
    entraCloud: cloud
    entraTenantId: entraTenantId
    entraClientId: entraClientId
    entraScope: scope
    privacy: privacy
    scoring: scoring
  }
}

module signIn 'modules/sign-in.bicep' = if (authMode == 'entra' && platformSignIn) {
  name: 'sign-in'
  scope: group
  params: {
    functionAppName: functionAppName
    tenantId: entraTenantId
    clientId: entraClientId
    authority: cloud == 'china' ? 'https://login.partner.microsoftonline.cn' : 'https://login.microsoftonline.com'
  }
  dependsOn: [flex, dedicated]
}

// What the build of the pages and the manifests needs: azd hands them on by these names.
output ADDIN_ORIGIN string = addinOrigin
output API_ORIGIN string = apiOrigin
output AUTH_MODE string = authMode
output ENTRA_CLOUD string = cloud
output ENTRA_TENANT_ID string = entraTenantId
output ENTRA_AUDIENCE string = entraClientId
output ENTRA_SCOPE string = scope
output PRIVACY string = privacy
output SCORING string = scoring
output AZURE_RESOURCE_GROUP string = group.name
output KAOHE_HOSTING string = hosting
output KAOHE_SITE_NAME string = siteName
