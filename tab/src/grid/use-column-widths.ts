import { useMemo, useState } from 'react';
import { type ColumnWidths, widthsIn } from './column-widths.ts';

interface ChosenWidths {
  readonly widths: ColumnWidths;
  readonly choose: (widths: ColumnWidths) => void;
}

interface Choice {
  readonly key: string;
  readonly widths: ColumnWidths;
}

/**
 * Keeps the widths that a person chose in the storage of the browser. A browser may deny storage to a frame, and then
 * the widths last until the page is left.
 * @param key the name of the grid and its person; `undefined` for a grid whose columns nobody can resize
 */
export function useColumnWidths(key: string | undefined): ChosenWidths {
  const [choice, setChoice] = useState<Choice | undefined>();
  const stored = useMemo(
    () => (key === undefined ? {} : widthsIn(attempt(() => localStorage.getItem(key)) ?? null)),
    [key],
  );
  return {
    widths: choice !== undefined && choice.key === key ? choice.widths : stored,
    choose: (widths) => {
      if (key === undefined) return;
      setChoice({ key, widths });
      attempt(() => localStorage.setItem(key, JSON.stringify(widths)));
    },
  };
}

function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
