import { PrintChoices } from '../model/choices';

/** What was chosen for printouts, kept in the file as a custom XML part of its own. */
export const choicesNamespace = 'urn:kaohe:printouts:1';

/** Whoever holds the parts of the file: the host's workbook, or a file that was read. */
export interface XmlParts {
  read(namespace: string): Promise<string | null>;
  write(namespace: string, xml: string): Promise<void>;
}

export async function readChoices(xml: Pick<XmlParts, 'read'>): Promise<PrintChoices> {
  return choicesIn(await xml.read(choicesNamespace));
}

export const writeChoices = (xml: Pick<XmlParts, 'write'>, choices: PrintChoices): Promise<void> => xml.write(choicesNamespace, choicesXml(choices));

/** A part that is not ours to read is as none: all is as usual then. */
export function choicesIn(xml: string | null): PrintChoices {
  const [, escaped = ''] = /<printouts[^>]*>([\s\S]*)<\/printouts>/.exec(xml ?? '') ?? [];
  try {
    const found = PrintChoices.safeParse(JSON.parse(escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')));
    return found.success ? found.data : {};
  } catch {
    return {};
  }
}

export function choicesXml(choices: PrintChoices): string {
  const json = JSON.stringify(choices).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<printouts xmlns="${choicesNamespace}">${json}</printouts>`;
}
