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
export async function setOut(workbook?: string): Promise<Scenario> {
  const servers = await startDevServers();
  const browser = await launchBrowser();
  const preview = await openPreview(browser, `${servers.web}/preview.html${workbook === undefined ? '' : `?workbook=${workbook}`}`);
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
