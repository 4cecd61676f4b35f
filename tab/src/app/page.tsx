import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: '16px 24px 24px',
    minWidth: 0,
    boxSizing: 'border-box',
    '@media (max-width: 640px)': { padding: '12px 16px 16px' },
  },
  /** The style for a page whose content scrolls by itself, so that each pixel above it costs a part of a row. */
  full: { height: '100%', minHeight: '320px', '@media (max-width: 640px)': { gap: '6px', padding: '4px 12px 8px' } },
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
});

interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Whether the page is as tall as the window, which suits content that scrolls by itself. */
  readonly isFull?: boolean;
  /** Content above the heading. */
  readonly above?: ReactNode;
}

let isFirstPage = true;

/**
 * Shows a page with its heading. The heading takes the focus when the page appears, except on the first page, because
 * the user hasn't come from another page then.
 */
export function Page({ title, children, isFull = false, above }: PageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  useEffect(() => {
    document.title = `${title} – Rooms OTP`;
  }, [title]);
  return (
    <div className={mergeClasses(styles.page, isFull && styles.full)}>
      {above}
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      {children}
    </div>
  );
}
