import type { Pane } from './pane';

/** As Ctrl+V does with what Word puts on the clipboard. */
export async function pasteTable(pane: Pane, html: string): Promise<void> {
  await pane.page.getByRole('textbox', { name: '在这里粘贴评分表' }).evaluate((field, content) => {
    const data = new DataTransfer();
    data.setData('text/html', content);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

/** One of the pages of 规则. */
export const rulesPart = (pane: Pane, name: string | RegExp): Promise<void> => pane.page.getByRole('group', { name: '规则的各页' }).getByRole('button', { name }).click();
