import { editions, type EditionName } from './editions';
import { LOCALES, words, type Words } from './words';

export interface ManifestOptions {
  readonly edition: EditionName;
  /** Where the add-in is served; Excel takes https alone. */
  readonly origin: string;
  /** `1.2.3`, as in package.json; the manifest wants four parts. */
  readonly version: string;
}

/**
 * The manifest that Excel reads: the add-in-only XML form, since it alone is taken by Excel of the
 * perpetual licences and by centralized deployment in national clouds. Element order matters to
 * Excel. There is no `Namespace`: functions have their bare names, `SCORE`.
 */
export function manifestXml({ edition, origin, version }: ManifestOptions): string {
  const { id, mark, page, signIn } = editions[edition];
  const base = httpsOrigin(origin);
  const url = (path: string): string => `${base}/${path}`;
  const named = { zh: words.zh.name + mark.zh, en: words.en.name + mark.en };

  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${id}</Id>
  <Version>${fourParts(version)}</Version>
  <ProviderName>Kaohe</ProviderName>
  <DefaultLocale>${LOCALES.en}</DefaultLocale>
  <DisplayName DefaultValue="${escape(named.en)}">
    <Override Locale="${LOCALES.zh}" Value="${escape(named.zh)}"/>
  </DisplayName>
  <Description DefaultValue="${escape(words.en.description)}">
    <Override Locale="${LOCALES.zh}" Value="${escape(words.zh.description)}"/>
  </Description>
  <IconUrl DefaultValue="${url('icons/icon-32.png')}"/>
  <HighResolutionIconUrl DefaultValue="${url('icons/icon-64.png')}"/>
  <SupportUrl DefaultValue="${url('preview.html')}"/>
  <AppDomains>
    <AppDomain>${base}</AppDomain>
    <AppDomain>${signIn}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1"/>
      <Set Name="CustomFunctionsRuntime" MinVersion="1.3"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${url(page)}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Page.Url" lifetime="long"/>
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Functions.Script.Url"/>
            </Script>
            <Page>
              <SourceLocation resid="Page.Url"/>
            </Page>
            <Metadata>
              <SourceLocation resid="Functions.Metadata.Url"/>
            </Metadata>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Welcome.Title"/>
            <Description resid="Welcome.Text"/>
            <LearnMoreUrl resid="Preview.Url"/>
          </GetStarted>
          <FunctionFile resid="Page.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Kaohe.Group">
                <Label resid="Group.Label"/>
${icons('                ')}
                <Control xsi:type="Button" id="Kaohe.PaneButton">
                  <Label resid="Pane.Label"/>
                  <Supertip>
                    <Title resid="Pane.Label"/>
                    <Description resid="Pane.Tip"/>
                  </Supertip>
${icons('                  ')}
                  <Action xsi:type="ShowTaskpane">
                    <SourceLocation resid="Page.Url"/>
                  </Action>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${ICON_SIZES.map((size) => `        <bt:Image id="Icon.${size}" DefaultValue="${url(`icons/icon-${size}.png`)}"/>`).join('\n')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Page.Url" DefaultValue="${url(page)}"/>
        <bt:Url id="Preview.Url" DefaultValue="${url('preview.html')}"/>
        <bt:Url id="Functions.Script.Url" DefaultValue="${url('functions.js')}"/>
        <bt:Url id="Functions.Metadata.Url" DefaultValue="${url('functions.json')}">
          <bt:Override Locale="${LOCALES.zh}" Value="${url('functions.zh-cn.json')}"/>
        </bt:Url>
      </bt:Urls>
      <bt:ShortStrings>
${text('Group.Label', 'group')}
${text('Pane.Label', 'button')}
${text('Welcome.Title', 'welcome')}
      </bt:ShortStrings>
      <bt:LongStrings>
${text('Pane.Tip', 'buttonTip')}
${text('Welcome.Text', 'welcomeText')}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

/** Ribbon icons in pixels: Excel wants these three at least. */
const ICON_SIZES = [16, 32, 80];

function icons(indent: string): string {
  const images = ICON_SIZES.map((size) => `${indent}  <bt:Image size="${size}" resid="Icon.${size}"/>`);
  return [`${indent}<Icon>`, ...images, `${indent}</Icon>`].join('\n');
}

function text(id: string, word: keyof Words): string {
  return `        <bt:String id="${id}" DefaultValue="${escape(words.en[word])}">
          <bt:Override Locale="${LOCALES.zh}" Value="${escape(words.zh[word])}"/>
        </bt:String>`;
}

function httpsOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url?.protocol !== 'https:' || url.origin !== origin.replace(/\/$/, '')) {
    throw new Error(`${JSON.stringify(origin)}: an https origin such as https://kaohe.example.org is needed. / 需要 https 地址，如 https://kaohe.example.org。`);
  }
  return url.origin;
}

function fourParts(version: string): string {
  const parts = version.split(/[.+-]/).slice(0, 3);
  return [...parts, '0'].join('.');
}

const escape = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
