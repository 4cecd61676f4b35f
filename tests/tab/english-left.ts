import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '..', '..', 'bot', 'contract', 'texts');

/** The texts of a language that nothing is filled into. */
async function plainTextsOf(language: string): Promise<ReadonlySet<string>> {
  const leaves = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
  };
  const files = globSync(join(FOLDER, language, '{tab/*,field}.ts'));
  const modules = await Promise.all(files.map((file) => import(file) as Promise<object>));
  return new Set(modules.flatMap((module) => leaves({ ...module })));
}

/** What a page in German says in English: its language if that is not German, then visible texts and names that only English has. */
export async function englishLeftIn(frame: Frame): Promise<readonly string[]> {
  const [english, german] = [await plainTextsOf('en'), await plainTextsOf('de')];
  const { language, said }: { readonly language: string; readonly said: readonly string[] } = await frame.evaluate(`(() => {
    const said = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('script, style')) said.push(walker.currentNode.textContent.trim());
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
      for (const element of document.querySelectorAll('[' + name + ']')) said.push(element.getAttribute(name).trim());
    }
    return { language: document.documentElement.lang, said };
  })()`);
  const left = said.filter((text) => english.has(text) && !german.has(text));
  return [...(language === 'de' ? [] : [`lang="${language}"`]), ...new Set(left)];
}
