/** The part of the `Office` namespace that the add-in uses. */
import { isSetSupported } from './requirements';

export interface OfficeHooks {
  language: string;
  showPane(): void | Promise<void>;
  hidePane(): void | Promise<void>;
  /** Opens a workbook beside this one, as `Excel.createWorkbook` does; without bytes an empty one. */
  openBook(bytes: Uint8Array | null): Promise<void>;
}

export function officeNamespace(hooks: OfficeHooks) {
  const info = { host: 'Excel' as const, platform: 'PC' as const };
  const commands = new Map<string, (event?: unknown) => void>();
  const visibility = new Set<(message: { visibilityMode: string }) => void>();
  let startup = 'none';
  const tell = (mode: string): void => visibility.forEach((listener) => listener({ visibilityMode: mode }));

  const office = {
    HostType: { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint', OneNote: 'OneNote', Outlook: 'Outlook', Project: 'Project', Access: 'Access' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Android: 'Android', Universal: 'Universal' },
    StartupBehavior: { none: 'none', load: 'load' },
    async onReady(callback?: (info: { host: string; platform: string }) => unknown) {
      await callback?.(info);
      return info;
    },
    context: {
      ...info,
      displayLanguage: hooks.language,
      contentLanguage: hooks.language,
      partitionKey: '',
      diagnostics: { ...info, version: '16.0.0.0' },
      requirements: { isSetSupported },
      document: { url: '', settings: documentSettings() },
    },
    addin: {
      async setStartupBehavior(behavior: string) { startup = behavior; },
      async getStartupBehavior() { return startup; },
      async showAsTaskpane() { await hooks.showPane(); tell('Taskpane'); },
      async hide() { await hooks.hidePane(); tell('Hidden'); },
      async onVisibilityModeChanged(listener: (message: { visibilityMode: string }) => void) {
        visibility.add(listener);
        return async () => { visibility.delete(listener); };
      },
    },
    actions: {
      associate(id: string, act: (event?: unknown) => void) { commands.set(id, act); },
    },
  };
  return { office, command: (id: string) => commands.get(id) };
}

/** `Office.context.document.settings`: kept for the page's lifetime. */
function documentSettings() {
  const values = new Map<string, unknown>();
  return {
    get: (name: string) => values.get(name) ?? null,
    set: (name: string, value: unknown) => { values.set(name, value); },
    remove: (name: string) => { values.delete(name); },
    saveAsync: (callback?: (result: { status: string }) => void) => { setTimeout(() => callback?.({ status: 'succeeded' }), 0); },
  };
}
