import type { Page } from 'playwright-core';

/** Opens the drawer with the sandbox's switches, sets the one with this label, and closes the drawer. */
export async function setSwitch(page: Page, label: string, value: string | boolean): Promise<void> {
  await page.getByRole('button', { name: 'Sandbox switches' }).click();
  const drawer = page.getByRole('dialog', { name: 'Sandbox switches' });
  const control = drawer.getByLabel(label);
  await (typeof value === 'string' ? control.selectOption(value) : control.setChecked(value));
  await drawer.getByRole('button', { name: 'Close' }).click();
}
