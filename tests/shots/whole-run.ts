import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import gif from 'gifenc';
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
  { picture: 'console-code', caption: '2. The installer types it on the console', cut: 'none' },
  { picture: 'console-digits', caption: '3. The console shows six digits', cut: 'none' },
  { picture: 'approval', caption: '4. Megan compares the device, types the digits, and approves', cut: 'above' },
  { picture: 'console-restart', caption: '5. The console has its settings, and restarts', cut: 'none' },
  { picture: 'signed-in-dark', caption: '6. The room is signed in, and nobody saw a password', cut: 'above' },
];

/** Pixels. Clips of whole screens are still legible at this size. */
const SIZE = { width: 880, height: 700 } as const;
const STEP_MILLISECONDS = 3_000;
const LAST_MILLISECONDS = 6_000;
const COLORS = 128;
/** An animation without end can't be stopped everywhere, so this one ends with its last step. */
const REPEATS = 3;

const STYLE = `
  body { margin: 0; padding: 12px; background: #fff; color: #242424; font: 600 21px/1.4 sans-serif }
  figcaption { padding: 0 2px 8px }
  figure { margin: 0 }
  div { height: 636px; overflow: hidden; border: 1px solid #c7c7c7; border-radius: 8px; display: flex; justify-content: end }
  img { height: 100% }
  img.above { height: 700px; align-self: end }
  img.below { height: 700px }
  img.none { width: 100%; height: auto; align-self: center }`;

async function showStep(page: Page, folder: string, { picture, caption, cut = 'none' }: Step): Promise<void> {
  const data = await readFile(join(folder, `${picture}.png`), 'base64');
  const image = `<img class="${cut}" src="data:image/png;base64,${data}">`;
  await page.setContent(
    `<style>${STYLE}</style><figure><figcaption>${caption}</figcaption><div>${image}</div></figure>`,
  );
}

/** Returns what the page shows as bytes of red, green, blue and opacity, which the browser reads out of a picture. */
async function pixelsOf(page: Page): Promise<Uint8Array> {
  const picture = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  const pixels = await page.evaluate<string>(`fetch('data:image/png;base64,${picture}')
    .then((answer) => answer.blob()).then(createImageBitmap).then((bitmap) => {
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let text = '';
      for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
      return btoa(text);
    })`);
  return Buffer.from(pixels, 'base64');
}

/** Makes an animated picture (GIF) of a run, a step at a time with its caption. Those of Teams lose their left edge. */
export async function animateWholeRun(page: Page, folder: string): Promise<Uint8Array> {
  await page.setViewportSize(SIZE);
  const encoder = gif.GIFEncoder();
  for (const step of STEPS) {
    await showStep(page, folder, step);
    const pixels = await pixelsOf(page);
    const palette = gif.quantize(pixels, COLORS);
    encoder.writeFrame(gif.applyPalette(pixels, palette), SIZE.width, SIZE.height, {
      palette,
      delay: step === STEPS.at(-1) ? LAST_MILLISECONDS : STEP_MILLISECONDS,
      repeat: REPEATS,
    });
  }
  encoder.finish();
  return encoder.bytes();
}
