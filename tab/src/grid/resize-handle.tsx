import { makeStyles, tokens } from '@fluentui/react-components';
import { type HTMLAttributes, type RefObject, useEffect, useRef } from 'react';
import { useFirstTexts } from '../texts/use-texts.ts';
import { MOST_PX, type Sized, widthAfterKey } from './column-widths.ts';

const useStyles = makeStyles({
  handle: {
    position: 'absolute',
    insetInlineEnd: 0,
    top: 0,
    bottom: 0,
    width: '12px',
    cursor: 'col-resize',
    touchAction: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      insetInlineEnd: 0,
      top: '8px',
      bottom: '8px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
    ':hover::after': { width: '3px', backgroundColor: tokens.colorCompoundBrandStroke },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface ResizeHandleProps {
  readonly id: string;
  readonly title: string;
  readonly leastPx: number;
  /** Called with the new width in pixels; `undefined` when the column should share what is left again. */
  readonly onResize: (px: number | undefined) => void;
}

/**
 * The edge of a column. A pointer drags it, the arrow keys move it, Home and End lead to the narrowest and the widest
 * column, and Enter or a double click resets it.
 */
export function ResizeHandle({ id, title, leastPx, onResize }: ResizeHandleProps) {
  const styles = useStyles();
  const { accounts: texts } = useFirstTexts();
  const handle = useRef<HTMLSpanElement>(null);
  const acts = useDrag(handle, { id, leastPx }, onResize);
  return (
    <span
      ref={handle}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={texts.widthOf(title)}
      aria-valuenow={leastPx}
      aria-valuemin={leastPx}
      aria-valuemax={MOST_PX}
      className={styles.handle}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => onResize(undefined)}
      {...acts}
    />
  );
}

/** Returns what the edge does with pointers and keys. It also tells screen readers the width after each drawing. */
function useDrag(
  handle: RefObject<HTMLSpanElement | null>,
  column: Sized,
  onResize: ResizeHandleProps['onResize'],
): HTMLAttributes<HTMLSpanElement> {
  const start = useRef<{ readonly x: number; readonly px: number } | undefined>(undefined);
  const width = (): number => handle.current?.closest<HTMLElement>('[role=columnheader]')?.offsetWidth ?? 0;
  useEffect(() => handle.current?.setAttribute('aria-valuenow', String(width())));
  return {
    onPointerDown: ({ currentTarget, pointerId, clientX }) => {
      currentTarget.setPointerCapture(pointerId);
      start.current = { x: clientX, px: width() };
    },
    onPointerMove: ({ clientX }) => {
      if (start.current !== undefined) onResize(start.current.px + clientX - start.current.x);
    },
    onLostPointerCapture: () => {
      start.current = undefined;
    },
    onKeyDown: (event) => {
      const px = widthAfterKey(event.key, width(), column);
      if (px === undefined && event.key !== 'Enter') return;
      event.preventDefault();
      event.stopPropagation();
      onResize(px);
    },
  };
}
