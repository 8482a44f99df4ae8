import { settingsNamespace } from '../../../workbook/model/port/storage';

/** What the add-in keeps in the file. Settings are its own; an XML part is there for others to read. */

export async function readSetting(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
  await context.sync();
  if (!setting.isNullObject) return setting.value as unknown;
  // What was kept while the file was open elsewhere stands in a part of its own.
  const xml = await readXml(context, settingsNamespace);
  return xml === null ? null : ((await import('../../../workbook/model/stored-settings')).settingsOf(xml).get(key) ?? null);
}

export async function writeSetting(context: Excel.RequestContext, key: string, value: unknown): Promise<void> {
  context.workbook.settings.add(key, value);
  await context.sync();
}

export async function readXml(context: Excel.RequestContext, namespace: string): Promise<string | null> {
  const part = await firstPart(context, namespace);
  if (!part) return null;
  const xml = part.getXml();
  await context.sync();
  return xml.value;
}

export async function writeXml(context: Excel.RequestContext, namespace: string, xml: string): Promise<void> {
  const part = await firstPart(context, namespace);
  if (part) part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  await context.sync();
}

/** There may be several where two people added theirs at one time: the first holds. */
async function firstPart(context: Excel.RequestContext, namespace: string): Promise<Excel.CustomXmlPart | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
  await context.sync();
  return parts.items[0] ?? null;
}
