// Logs and measures. The service writes route, status, time and sizes of a call and nothing of its
// content (a test reads all output for a marker); host.json collects no bodies, headers or live data.
param name string
param location string
param tags object
param retentionDays int
param dailyCapGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyCapGb }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // Only the function's identity may write, and nobody by a key.
    DisableLocalAuth: true
    // Addresses of callers are cut before they are kept.
    DisableIpMasking: false
  }
}

output insightsName string = insights.name
