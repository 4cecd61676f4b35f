import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '48px 16px',
    textAlign: 'center',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface NothingHereProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** Explains why a list is empty and what the user can do about it. */
export function NothingHere({ title, text, children }: NothingHereProps) {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      <Subtitle2>{title}</Subtitle2>
      <span>{text}</span>
      {children}
    </div>
  );
}
