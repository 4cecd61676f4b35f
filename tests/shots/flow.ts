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
  await console.getByRole('textbox', { name: 'One-time password' }).fill(code.slice(0, 7));
  await keep(console, 'console-code');
  const digits = await submitCode(console, code);
  await keep(console, 'console-digits');

  const megan = await open(`/?as=megan${APPROVALS}`);
  const serialNumber = await serialNumberOf(console);
  const card = approvalOf(megan, serialNumber);
  await card.getByLabel('Verification digits').fill(digits);
  await keep(megan, 'approval');
  await card.getByRole('button', { name: 'Approve', exact: true }).click();
  const restart = console.getByRole('button', { name: 'Restart now' });
  await restart.waitFor();
  await keep(console, 'console-restart');
  await restart.click();
  await console.getByRole('button', { name: 'Yes, it signed in' }).click();
  await card.getByText('Signed in').first().waitFor();
  for (const theme of ['dark', 'contrast']) {
    const window = await open(`/?as=grady&theme=${theme}${APPROVALS}`);
    await approvalOf(window, serialNumber).getByText('Signed in').first().waitFor();
    await keep(window, `signed-in-${theme}`);
  }
}

/** A request that an approver rejects, as the console shows it. */
export async function photographRejection({ open, keep }: Photographer): Promise<void> {
  const adele = await open('/?as=adele#/chat');
  const code = await generateCode(adele, 'Oslo 4.02');
  const console = await openConsole(adele);
  await submitCode(console, code);
  const grady = await open(`/?as=grady${APPROVALS}`);
  const card = approvalOf(grady, await serialNumberOf(console));
  await card.getByRole('button', { name: 'Reject…' }).click();
  await card.getByLabel('Reason for rejection').selectOption({ label: 'Wrong room' });
  await card.getByRole('button', { name: 'Reject', exact: true }).click();
  await console.getByRole('button', { name: 'Enter another code' }).waitFor();
  await keep(console, 'console-rejected');
}
