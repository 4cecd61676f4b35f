import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

interface Step {
  readonly picture: string;
  readonly caption: string;
  /** Which edge of a picture of Teams is cut, or that none is. */
  readonly cut?: 'above' | 'below' | 'none';
}

/** Pictures of the flow that are taken before, in the order of a run. */
const STEPS: readonly Step[] = [
  { picture: 'chat', caption: '1. Adele generates a code and reads it to the installer', cut: 'below' },
  { picture: 'console-digits', caption: '2. The console takes the code and shows six digits', cut: 'none' },
  { picture: 'approval', caption: '3. Megan compares the device, types the digits, approves', cut: 'above' },
  { picture: 'signed-in-dark', caption: '4. The console signs in, and nobody saw a password', cut: 'above' },
];

const STYLE = `
  body { margin: 0; padding: 16px; background: #fff; color: #242424; font: 600 19px/1.4 sans-serif }
  main { display: grid; grid-template-columns: 660px 660px; gap: 16px }
  figure { margin: 0 }
  div { height: 470px; overflow: hidden; border: 1px solid #c7c7c7; border-radius: 8px; display: flex; justify-content: end }
  img { height: 100% }
  img.above { height: 530px; align-self: end }
  img.below { height: 530px }
  img.none { width: 100%; height: auto; align-self: center }
  figcaption { padding: 6px 2px 0 }`;

/** Puts four pictures of a run on one page, in two rows, with a caption each. Those of Teams lose their left edge. */
export async function showWholeRun(page: Page, folder: string): Promise<void> {
  const figures = await Promise.all(
    STEPS.map(async ({ picture, caption, cut = '' }) => {
      const data = await readFile(join(folder, `${picture}.png`), 'base64');
      return `<figure><div><img class="${cut}" src="data:image/png;base64,${data}"></div><figcaption>${caption}</figcaption></figure>`;
    }),
  );
  await page.setContent(`<style>${STYLE}</style><main>${figures.join('')}</main>`);
}
