import type { BrowserContextOptions, Page } from 'playwright-core';
import { approvalOf, APPROVALS, generateCode, openConsole, serialNumberOf, submitCode } from '../host/host-stage.ts';

export interface Photographer {
  /** A window on an address of the host page. */
  readonly open: (address: string, view?: BrowserContextOptions) => Promise<Page>;
  readonly keep: (page: Page, name: string) => Promise<void>;
}

/** From the command in the chat to the signed-in console. */
export async function photographFlow({ open, keep }: Photographer): Promise<void> {
  const adele = await open('/?as=adele#/chat');
  const code = await generateCode(adele, 'Oslo 3.14');
  await keep(adele, 'chat');
  const console = await openConsole(adele);
  const digits = await submitCode(console, code);
  await keep(console, 'console');

  const megan = await open(`/?as=megan${APPROVALS}`);
  const serialNumber = await serialNumberOf(console);
  const card = approvalOf(megan, serialNumber);
  await card.getByLabel('Verification digits').fill(digits);
  await keep(megan, 'approval');
  await card.getByRole('button', { name: 'Approve', exact: true }).click();
  await console.getByRole('button', { name: 'Restart now' }).click();
  await console.getByRole('button', { name: 'Yes, it signed in' }).click();
  await card.getByText('Signed in').first().waitFor();
  for (const theme of ['dark', 'contrast']) {
    const window = await open(`/?as=grady&theme=${theme}${APPROVALS}`);
    await approvalOf(window, serialNumber).getByText('Signed in').first().waitFor();
    await keep(window, `signed-in-${theme}`);
  }
}
