import type * as OfficeManifest from 'office-addin-manifest';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement as Element } from '../tests/lib/xml';
import { editions, manifestXml, type EditionName } from '.';

/**
 * What Excel and Microsoft's own validator demand of a manifest, as far as it can be checked without
 * them. Lengths, names and order follow the reference of the add-in-only manifest.
 */

const origin = 'https://kaohe.example.org';
const publicFolder = resolve(import.meta.dirname, '../addin/public');
const names = Object.keys(editions) as EditionName[];
const xmlOf = (edition: EditionName): string => manifestXml({ edition, origin, version: '1.2.3' });

describe.each(names)('the manifest for %s', (edition) => {
  const xml = xmlOf(edition);
  const manifest = parseXml(xml);
  const every = (name: string): Element[] => descendants(manifest).filter((element) => element.name === name);
  const resources = descendants(every('Resources')[0]!).filter(({ attributes }) => attributes.id !== undefined);

  it('is well-formed', () => {
    expect(manifest.name).toBe('OfficeApp');
    expect(() => parseXml(xml.replace('</OfficeApp>', ''))).toThrow();
  });

  it('has a GUID of its own and a version of four parts', () => {
    expect(every('Id')[0]!.text).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(every('Version')[0]!.text).toBe('1.2.3.0');
  });

  it('has its elements in the order that Excel wants', () => {
    expect(childNames(manifest)).toEqual([
      'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
      'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
    ]);
    expect(childNames(every('VersionOverrides')[0]!)).toEqual(['Hosts', 'Resources']);
    expect(childNames(every('Host')[1]!)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(childNames(every('DesktopFormFactor')[0]!)).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(childNames(every('Control')[0]!)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(childNames(every('Resources')[0]!)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
  });

  it('runs functions, pane and commands in one long-lived runtime', () => {
    const runtimes = every('Runtime');
    expect(runtimes.map(({ attributes }) => attributes)).toEqual([{ resid: 'Page.Url', lifetime: 'long' }]);
    const pages = [child(every('Page')[0]!, 'SourceLocation'), every('FunctionFile')[0]!, child(every('Action')[0]!, 'SourceLocation')];
    expect(pages.map(({ attributes }) => attributes.resid)).toEqual(['Page.Url', 'Page.Url', 'Page.Url']);
    const source = child(every('DefaultSettings')[0]!, 'SourceLocation').attributes.DefaultValue;
    expect(source).toBe(resources.find(({ attributes }) => attributes.id === 'Page.Url')!.attributes.DefaultValue);
  });

  it('asks for the runtimes that it needs and for no more', () => {
    expect(every('Set').map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`)).toEqual([
      'SharedRuntime 1.1',
      'CustomFunctionsRuntime 1.3',
    ]);
    expect(every('Permissions')[0]!.text).toBe('ReadWriteDocument');
  });

  it('names its functions without a namespace', () => {
    expect(every('Namespace')).toEqual([]);
  });

  it('resolves every resource id, each of at most 32 characters and defined once', () => {
    const defined = resources.map(({ attributes }) => attributes.id!);
    const used = descendants(manifest).flatMap(({ attributes }) => attributes.resid ?? []);
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.includes(id))).toEqual([]);
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
  });

  it('has no two elements of one id', () => {
    const ids = [...every('Group'), ...every('Control')].map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps texts within the lengths that Excel shows', () => {
    const tooLong = [
      ...texts(every('DisplayName'), 125),
      ...texts(every('Description').filter(({ attributes }) => attributes.DefaultValue), 250),
      ...texts(descendants(every('bt:ShortStrings')[0]!), 125),
      ...texts(descendants(every('bt:LongStrings')[0]!), 250),
    ];
    expect(tooLong).toEqual([]);
  });

  it('says everything in Chinese and in English', () => {
    const localised = [...every('DisplayName'), ...every('Description').filter(({ attributes }) => attributes.DefaultValue), ...every('bt:String')];
    expect(localised.length).toBeGreaterThan(5);
    for (const { attributes, children } of localised) {
      expect(attributes.DefaultValue).not.toMatch(/\p{Script=Han}/u);
      expect(children.map((override) => override.attributes.Locale)).toEqual(['zh-CN']);
      expect(children[0]!.attributes.Value).toMatch(/\p{Script=Han}/u);
    }
    const metadata = resources.find(({ attributes }) => attributes.id === 'Functions.Metadata.Url')!;
    expect(metadata.children[0]!.attributes).toEqual({ Locale: 'zh-CN', Value: `${origin}/functions.zh-cn.json` });
  });

  it('loads everything over https from one origin', () => {
    const urls = descendants(manifest)
      .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
      .filter((value) => value?.includes('://'));
    expect(urls.length).toBeGreaterThan(8);
    expect(urls.filter((url) => new URL(url!).origin !== origin)).toEqual([]);
  });

  it('has its icons, each of the size it says', () => {
    const declared = new Map(every('bt:Image').flatMap(({ attributes }) => (attributes.id ? [[attributes.id, attributes.DefaultValue!]] : [])));
    const sized = every('bt:Image').flatMap(({ attributes }) => (attributes.size ? [[declared.get(attributes.resid!)!, Number(attributes.size)] as const] : []));
    const icons = [...sized, [every('IconUrl')[0]!.attributes.DefaultValue!, 32] as const, [every('HighResolutionIconUrl')[0]!.attributes.DefaultValue!, 64] as const];
    expect(new Set(sized.map(([, size]) => size))).toEqual(new Set([16, 32, 80]));
    for (const [url, size] of icons) {
      expect(pixels(join(publicFolder, new URL(url).pathname)), url).toEqual({ width: size, height: size });
    }
  });

  it('is understood by Microsoft’s manifest tool', async () => {
    const { OfficeAddinManifest } = createRequire(import.meta.url)('office-addin-manifest') as typeof OfficeManifest;
    const path = join(mkdtempSync(join(tmpdir(), 'kaohe-')), 'manifest.xml');
    writeFileSync(path, xml);
    const read = await OfficeAddinManifest.readManifestFile(path);
    expect(read).toMatchObject({
      id: editions[edition].id,
      version: '1.2.3.0',
      defaultLocale: 'en-US',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${origin}/${editions[edition].page}` },
    });
  });
});

describe('manifests', () => {
  it('differ in their ids, so that they can be installed side by side', () => {
    expect(new Set(names.map((name) => editions[name].id)).size).toBe(names.length);
  });

  it.each(['http://kaohe.example.org', 'kaohe.example.org', 'https://kaohe.example.org/pane', ''])(
    'refuse %j as an origin and say what is needed',
    (wrong) => {
      expect(() => manifestXml({ edition: 'production', origin: wrong, version: '1.0.0' })).toThrow(/an https origin such as/);
    },
  );

  it('take an origin with a port, and a version with a mark behind it', () => {
    const xml = manifestXml({ edition: 'production', origin: 'https://localhost:3443/', version: '2.0.1-beta.4' });
    expect(xml).toContain('DefaultValue="https://localhost:3443/taskpane.html"');
    expect(xml).toContain('<Version>2.0.1.0</Version>');
  });
});

const descendants = (element: Element): Element[] => element.children.flatMap((each) => [each, ...descendants(each)]);
const childNames = (element: Element): string[] => element.children.map(({ name }) => name);
const child = (element: Element, name: string): Element => element.children.find((each) => each.name === name)!;

function texts(elements: Element[], longest: number): string[] {
  return elements
    .flatMap(({ attributes, children }) => [attributes.DefaultValue, attributes.Value, ...children.map((each) => each.attributes.Value)])
    .filter((text): text is string => text !== undefined && text.length > longest);
}

/** A PNG file says its size in its first chunk. */
function pixels(path: string): { width: number; height: number } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
