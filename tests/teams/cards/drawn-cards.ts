import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Card } from '../../../bot/teams/cards/card.ts';

const RENDERER = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'), 'utf8');
/** As Teams draws them, as far as space is concerned; colors are those of the client. */
const HOST_CONFIG = {
  fontFamily: 'sans-serif',
  spacing: { small: 4, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  supportsInteractivity: true,
  actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
  textBlock: { headingLevel: 3 },
};
const STYLES = ['theme', 'card', 'message'].map((name) =>
  readFileSync(new URL(`../../../env/sandbox/host/page/styles/${name}.css`, import.meta.url), 'utf8'),
);
const PAGE = `<!doctype html><html lang="en"><title>Cards</title><style>
  body { margin: 8px; font-size: 14px } button { border: 1px solid; background: none; padding: 4px 14px; font-size: 14px }
  input, select { width: 100%; box-sizing: border-box }
</style><main><h1>Cards</h1><h2>All of them</h2></main></html>`;

/** Runs in the page, which this program's types do not know. */
const DRAW_ALL = `({ cards, width, config }) => {
  const { AdaptiveCard, HostConfig } = AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const holder = document.createElement('div');
    holder.textContent = text.replaceAll(/\\\\(.)/g, '$1');
    result.outputHtml = holder.innerHTML;
    result.didProcess = true;
  };
  for (const [name, json] of cards) {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(config);
    card.parse(json);
    const box = document.createElement('section');
    box.setAttribute('aria-label', name);
    box.style.width = width + 'px';
    box.append(card.render());
    document.querySelector('main').append(box);
  }
}`;
const OVERFLOWING = `[...document.querySelectorAll('section')].flatMap((box) => {
  const edge = box.getBoundingClientRect().right + 1;
  const shows = (element) => element.textContent.trim() !== '' || element.matches('input, select, textarea, img');
  const wide = [...box.querySelectorAll('*')].find((element) => shows(element) && element.getBoundingClientRect().right > edge);
  return wide ? [box.getAttribute('aria-label') + ': ' + wide.className + ' ' + wide.textContent.slice(0, 60)] : [];
})`;

const HEIGHTS = `Object.fromEntries([...document.querySelectorAll('section')]
  .map((box) => [box.getAttribute('aria-label'), box.getBoundingClientRect().height]))`;

/** Draws the cards below each other with Microsoft's renderer, each in a box of this width. */
export async function drawCards(page: Page, cards: Readonly<Record<string, Card>>, width: number): Promise<void> {
  await page.setContent(PAGE);
  await page.evaluate(RENDERER);
  await page.evaluate(`(${DRAW_ALL})(${JSON.stringify({ cards: Object.entries(cards), width, config: HOST_CONFIG })})`);
}

/**
 * Measures cards as the host page shows them, which has the sizes of Teams.
 * @returns the height of each card by its name, in pixels
 */
export async function measureCards(
  page: Page,
  cards: Readonly<Record<string, Card>>,
  width: number,
): Promise<Readonly<Record<string, number>>> {
  await drawCards(page, cards, width);
  await page.addStyleTag({ content: STYLES.join('\n') });
  await page.evaluate(`document.querySelectorAll('section').forEach((box) => box.classList.add('card'))`);
  return page.evaluate(HEIGHTS);
}

/** Names of the cards of which something reaches beyond the box, with what it is; the space between two buttons may. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(OVERFLOWING);
}
