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
  /** For what scrolls by itself inside of the page. */
  full: { height: '100%', minHeight: '320px' },
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
});

interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** As tall as the window, for a page whose content scrolls by itself. */
  readonly isFull?: boolean;
  /** Above the heading. */
  readonly above?: ReactNode;
}

let isFirstPage = true;

/** A page with its heading, which takes the focus when the page appears; not so on the first, where nobody has come from anywhere. */
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
