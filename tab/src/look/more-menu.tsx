import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  place: { position: 'relative', flexShrink: 0 },
  button: { minWidth: 0, whiteSpace: 'nowrap' },
  panel: {
    position: 'absolute',
    insetInlineEnd: 0,
    top: '100%',
    zIndex: 10,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '2px',
    minWidth: '200px',
    width: 'max-content',
    maxWidth: '272px',
    padding: '4px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  hidden: { display: 'none' },
});

interface MoreMenuProps {
  readonly label: string;
  /** Shown after the label, such as a number that waits. */
  readonly after?: ReactNode;
  /** Links and buttons. They stay mounted while the menu is closed, because one may have opened a dialog. */
  readonly children: ReactNode;
}

/**
 * A button that opens what a narrow window has no room for. It is a disclosure and not a menu of ARIA, because it also
 * holds links and plain text. Escape, a choice, and leaving it close it.
 */
export function MoreMenu({ label, after, children }: MoreMenuProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    // The first button is the one that opens the menu.
    event.currentTarget.querySelector('button')?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <div className={styles.place} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Button
        appearance="subtle"
        icon={<ChevronDownRegular />}
        iconPosition="after"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        {after}
      </Button>
      <div
        id={panel}
        className={isOpen ? styles.panel : styles.hidden}
        onClick={() => setOpen(false)}
        // A press on what can't take the focus must not count as leaving the menu.
        onMouseDown={(event) => event.preventDefault()}
      >
        {children}
      </div>
    </div>
  );
}
