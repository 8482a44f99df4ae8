/**
 * Everything of Office.js that the stand-in offers, as `Class.member`, with the requirement set it came with. A test holds the
 * add-in's own calls against it.
 */
import { createOfficeEmulator } from './index';
import type { AnyDefinition, AnyMember } from './engine/definition';
import { application, runtime, workbook } from './excel/workbook';
import { memoryBackend } from './memory/backend';

const NO_SET = 'none';

const members = <T>(of: string, ...names: (keyof T & string)[]): [string, string][] => names.map((name) => [`${of}.${name}`, NO_SET]);

/** What every object has, and what has no class of its own in the stand-in. */
const COMMON: [string, string][] = [
  ...members<OfficeExtension.ClientObject>('ClientObject', 'context', 'isNullObject'),
  ...members<OfficeExtension.ClientResult<unknown>>('ClientResult', 'value'),
  ...members<OfficeExtension.EventHandlers<unknown>>('EventHandlers', 'add', 'remove'),
  ...members<OfficeExtension.EventHandlerResult<unknown>>('EventHandlerResult', 'remove', 'context'),
  ...members<OfficeExtension.TrackedObjects>('TrackedObjects', 'add', 'remove'),
  ...members<OfficeExtension.ClientRequestContext>('ClientRequestContext', 'sync', 'load', 'trace', 'trackedObjects', 'debugInfo', 'requestHeaders'),
  ...members<Excel.RequestContext>('RequestContext', 'workbook', 'application', 'runtime'),
  ...members<OfficeExtension.Error>('Error', 'code', 'message', 'name', 'debugInfo', 'traceMessages', 'stack'),
  ...members<OfficeExtension.DebugInfo>('DebugInfo', 'code', 'message', 'errorLocation', 'statement', 'surroundingStatements'),
  ...members<Excel.WorksheetChangedEventArgs>('WorksheetChangedEventArgs', 'type', 'address', 'changeType', 'changeDirectionState', 'details', 'source', 'triggerSource', 'worksheetId', 'getRange', 'getRangeOrNullObject'),
  ...members<Excel.TableChangedEventArgs>('TableChangedEventArgs', 'type', 'address', 'changeType', 'details', 'source', 'tableId', 'worksheetId', 'getRange', 'getRangeOrNullObject'),
  ...members<Excel.ChangedEventDetail>('ChangedEventDetail', 'valueBefore', 'valueAfter', 'valueTypeBefore', 'valueTypeAfter'),
  ...members<Excel.WorksheetSelectionChangedEventArgs>('WorksheetSelectionChangedEventArgs', 'type', 'address', 'worksheetId'),
  ...members<Excel.SelectionChangedEventArgs>('SelectionChangedEventArgs', 'workbook'),
  ...members<Excel.SettingsChangedEventArgs>('SettingsChangedEventArgs', 'settings'),
  ...members<Excel.WorksheetActivatedEventArgs>('WorksheetActivatedEventArgs', 'type', 'worksheetId'),
  ...members<Excel.WorksheetDeactivatedEventArgs>('WorksheetDeactivatedEventArgs', 'type', 'worksheetId'),
  ...members<Excel.WorksheetAddedEventArgs>('WorksheetAddedEventArgs', 'type', 'source', 'worksheetId'),
  ...members<Excel.WorksheetDeletedEventArgs>('WorksheetDeletedEventArgs', 'type', 'source', 'worksheetId'),
  ...members<Excel.WorksheetNameChangedEventArgs>('WorksheetNameChangedEventArgs', 'type', 'nameBefore', 'nameAfter', 'source', 'worksheetId'),
  ...members<Excel.WorksheetCalculatedEventArgs>('WorksheetCalculatedEventArgs', 'type', 'address', 'worksheetId'),
  ...members<Excel.WorksheetFormulaChangedEventArgs>('WorksheetFormulaChangedEventArgs', 'type', 'formulaDetails', 'source', 'worksheetId'),
  ...members<CustomFunctions.Invocation>('Invocation', 'address', 'functionName', 'parameterAddresses'),
  ...members<CustomFunctions.CancelableInvocation>('CancelableInvocation', 'onCanceled'),
  ...members<CustomFunctions.StreamingInvocation<unknown>>('StreamingInvocation', 'setResult'),
  ...members<Awaited<ReturnType<typeof Office.onReady>>>('onReady', 'host', 'platform'),
  ...members<Excel.PageLayoutZoomOptions>('PageLayoutZoomOptions', 'scale', 'horizontalFitToPages', 'verticalFitToPages'),
  ...members<Excel.SettableCellProperties>('SettableCellProperties', 'format'),
  ...members<Excel.CellPropertiesFormat>('CellPropertiesFormat', 'fill', 'font', 'borders', 'wrapText', 'horizontalAlignment', 'verticalAlignment'),
  ...members<Excel.CellPropertiesFont>('CellPropertiesFont', 'color', 'bold', 'italic', 'name', 'size'),
  ...members<Excel.CellPropertiesFill>('CellPropertiesFill', 'color'),
  ...members<Excel.CellBorderCollection>('CellBorderCollection', 'top'),
  ...members<Excel.CellBorder>('CellBorder', 'style'),
  ...members<Excel.RunOptions>('RunOptions', 'delayForCellEdit', 'mergeUndoGroup'),
];

/** Definitions, one leading to the next from the workbook on. */
function definitions(): Map<string, AnyDefinition> {
  const found = new Map<string, AnyDefinition>();
  const visit = (definition: AnyDefinition): void => {
    if (found.has(definition.name)) return;
    found.set(definition.name, definition);
    for (const member of definition.members.values()) if ('of' in member) visit(member.of());
  };
  for (const root of [workbook, application, runtime]) visit(root as unknown as AnyDefinition);
  return found;
}

const setOf = (member: AnyMember): string => (member.kind === 'items' ? NO_SET : member.since);

export function offered(): Map<string, string> {
  const all = new Map(COMMON);
  for (const { name, members: own } of definitions().values()) {
    for (const common of ['load', 'toJSON', 'set', 'track', 'untrack', 'context']) all.set(`${name}.${common}`, NO_SET);
    for (const [member, described] of own) all.set(`${name}.${member}`, setOf(described));
  }
  const { Office, Excel, OfficeExtension, CustomFunctions } = createOfficeEmulator(memoryBackend());
  for (const [name, space] of Object.entries({ Office, Excel, OfficeExtension, CustomFunctions })) addLive(all, name, space as object);
  return all;
}

/** Types of what hangs on the `Office` namespace, by the name under which it hangs there. */
const CLASSES: Record<string, string> = {
  context: 'Context', addin: 'Addin', actions: 'Actions', requirements: 'RequirementSetSupport', diagnostics: 'ContextInformation', document: 'Document', settings: 'Settings',
};

/** Namespaces are plain objects: they are read as they are. Enumerations offer each of their values. */
function addLive(all: Map<string, string>, of: string, object: object): void {
  for (const [name, value] of Object.entries(object)) {
    all.set(`${of}.${name}`, NO_SET);
    if (typeof value === 'object' && value !== null) addLive(all, CLASSES[name] ?? name, value as object);
  }
}
