import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of axe that look at colors (dequeuniversity.com/rules/axe), which are all that a theme changes. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

interface AxeScope {
  /** A CSS selector of what to leave out. */
  readonly exclude?: string;
  /** All rules by default. */
  readonly rules?: 'all' | 'colors';
}

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Returns axe's findings in a page or in one frame, one per line. */
export async function accessibilityFindings(
  place: Page | Frame,
  { exclude, rules = 'all' }: AxeScope = {},
): Promise<readonly string[]> {
  const frame = 'mainFrame' in place ? place.mainFrame() : place;
  // The script is evaluated and not added as an element, because the page's content security policy refuses such
  // elements. It is half a megabyte and stays until the page is left.
  if (!(await frame.evaluate<boolean>(`'axe' in window`))) await frame.evaluate(axe.source);
  const context = JSON.stringify({ include: [['html']], ...(exclude !== undefined && { exclude: [[exclude]] }) });
  const options = JSON.stringify({
    runOnly: rules === 'all' ? ALL_RULES : COLOR_RULES,
    resultTypes: ['violations'],
    iframes: false,
  });
  const findings: readonly Finding[] = await frame.evaluate(
    `axe.run(${context}, ${options}).then(({ violations }) => violations)`,
  );
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ''}`.replaceAll(/\s+/g, ' ')),
  );
}
