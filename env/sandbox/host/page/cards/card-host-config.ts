import { HostConfig } from 'adaptivecards';
import type { Theme } from '../window/theme.ts';

interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  /** Background colors of containers. */
  readonly tints: {
    readonly emphasis: string;
    readonly accent: string;
    readonly good: string;
    readonly warning: string;
    readonly attention: string;
  };
}

/** The colors of Teams' three themes. Each has a contrast of at least 4.5 to 1 on its card's background. */
const PALETTES: Readonly<Record<Theme, Palette>> = {
  default: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0e700e',
    warning: '#8a5300',
    attention: '#b10e1c',
    tints: { emphasis: '#f5f5f5', accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' },
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#6bb700',
    warning: '#fce100',
    attention: '#f1868f',
    tints: { emphasis: '#1f1f1f', accent: '#2f2f4a', good: '#0d2e12', warning: '#3b2f05', attention: '#3b1519' },
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#1aebff',
    good: '#3ff23f',
    warning: '#ffff00',
    attention: '#ff8a8a',
    tints: { emphasis: '#000000', accent: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
  },
};

const FONT = '"Segoe UI", "Segoe UI Web", system-ui, -apple-system, "Helvetica Neue", sans-serif';
const MONOSPACE = 'ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace';

/** Configures the renderer as Teams does, as far as the measures matter. */
export function cardHostConfig(theme: Theme): HostConfig {
  const palette = PALETTES[theme];
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foreground(palette) });
  return new HostConfig({
    supportsInteractivity: true,
    fontFamily: FONT,
    fontTypes: {
      default: { fontFamily: FONT, fontSizes: sizes(), fontWeights: weights() },
      monospace: { fontFamily: MONOSPACE, fontSizes: sizes(), fontWeights: weights() },
    },
    spacing: { small: 4, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme === 'default' ? '#e0e0e0' : '#5c5c5c' },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style('transparent'),
      ...Object.fromEntries(Object.entries(palette.tints).map(([name, background]) => [name, style(background)])),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'default' },
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'default', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'default' },
      },
      errorMessage: { color: 'attention' },
    },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
    textBlock: { headingLevel: 3 },
  });
}

function sizes() {
  return { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };
}

function weights() {
  return { lighter: 200, default: 400, bolder: 600 };
}

function foreground({ text, subtle, accent, good, warning, attention }: Palette) {
  const color = (normal: string) => ({ default: normal, subtle: normal === text ? subtle : normal });
  return {
    default: color(text),
    dark: color(text),
    light: color(text),
    accent: color(accent),
    good: color(good),
    warning: color(warning),
    attention: color(attention),
  };
}
