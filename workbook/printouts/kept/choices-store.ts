import type { FileStorage } from '../../model/port/storage';
import { jsonIn, jsonXml } from '../../model/xml-json';
import { PrintChoices } from '../model/choices';

/** What was chosen for printouts, kept in the file as a custom XML part of its own. */
export const choicesNamespace = 'urn:kaohe:printouts:1';

export async function readChoices(xml: Pick<FileStorage['xml'], 'read'>): Promise<PrintChoices> {
  return choicesIn(await xml.read(choicesNamespace));
}

export const writeChoices = (xml: Pick<FileStorage['xml'], 'write'>, choices: PrintChoices): Promise<void> => xml.write(choicesNamespace, choicesXml(choices));

/** A part that is not ours to read is as none: all is as usual then. */
export function choicesIn(xml: string | null): PrintChoices {
  const found = PrintChoices.safeParse(jsonIn('printouts', xml ?? ''));
  return found.success ? found.data : {};
}

export const choicesXml = (choices: PrintChoices): string => jsonXml('printouts', choicesNamespace, choices);
