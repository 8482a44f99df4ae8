import type { BrowserContext } from 'playwright-core';
import { launchBrowser, openPreview, type Preview } from './browser';
import { startDevServers, type DevServers } from './dev-servers';

/** What a scenario through the preview stands on: what `npm start` runs, a browser, and the page in it. */
export interface Scenario {
  readonly servers: DevServers;
  readonly browser: BrowserContext;
  readonly preview: Preview;
  end(): Promise<void>;
}

/** Starts it all and opens the preview, with one of the samples where `workbook` names its file. */
export const setOut = (workbook?: string): Promise<Scenario> => setOutAt(`/preview.html${workbook === undefined ? '' : `?workbook=${workbook}`}`);

/** The same with the edition for offices, at the root of the site. */
export async function setOutEdition(): Promise<Scenario> {
  const scenario = await setOutAt('/');
  // What is not there soon is not there: these tests look for dialogs that come at once.
  scenario.preview.page.setDefaultTimeout(10_000);
  return scenario;
}

async function setOutAt(path: string): Promise<Scenario> {
  const servers = await startDevServers();
  const browser = await launchBrowser();
  const preview = await openPreview(browser, servers.web + path);
  return {
    servers,
    browser,
    preview,
    async end() {
      await browser.close();
      await servers.stop();
    },
  };
}
