import { sandboxRoom } from '../../env/sandbox/tenant.ts';
import { approvalCard, generateCode, type Stage, submit } from '../e2e/stage.ts';
import type { Photographer } from './flow.ts';

/** The rooms of the wizard are others than those that a console waits for. */
const WAITING = [8, 9, 10] as const;
const PICKED = ['Oslo 3.15', 'Oslo 4.02'] as const;

/** The pages of the tab, with consoles that wait for a decision. */
export async function photographTab(stage: Stage, { open, keep }: Photographer): Promise<void> {
  for (const room of WAITING) {
    const serialNumber = `SN-20${room}`;
    await submit(stage, await generateCode(stage, room), serialNumber);
    await approvalCard(stage, serialNumber, 'Approve');
  }
  await photographWizard({ open, keep });
  for (const [name, place, words] of [
    ['accounts', 'accounts', 'ready for an OTP'],
    ['account-otp', `accounts/${sandboxRoom(WAITING[0]).objectId}/otp`, 'Verify and decide'],
    ['overview', 'overview', 'Signed in: '],
  ] as const) {
    const page = await open(`/?as=megan#/tab/${place}`);
    await page.frameLocator('iframe[title="Rooms OTP"]').getByText(words).first().waitFor();
    await keep(page, name);
    await page.context().close();
  }
}

async function photographWizard({ open, keep }: Photographer): Promise<void> {
  const page = await open('/?as=adele#/tab/generate');
  const tab = page.frameLocator('iframe[title="Rooms OTP"]');
  for (const room of PICKED) {
    await tab.getByLabel('Search accounts').fill(room);
    await tab.getByRole('row').filter({ hasText: room }).click();
  }
  const next = tab.getByRole('button', { name: 'Next', exact: true });
  await next.click();
  await tab
    .getByLabel('Expected serial numbers')
    .fill(PICKED.map((room, index) => `${room}\tSN-${index + 1}`).join('\n'));
  await next.click();
  await tab.getByText(`${PICKED.length} accounts selected`).waitFor();
  await keep(page, 'wizard-review');
  await page.context().close();
}
