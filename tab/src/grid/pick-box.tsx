import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckboxCheckedFilled,
  CheckboxIndeterminateRegular,
  CheckboxUncheckedRegular,
  SquareHintRegular,
} from '@fluentui/react-icons';
import type { PickState, SelectAll } from './pick-state.ts';

/** The width in pixels of the boxes before each row. It is large enough for a thumb. */
export const BOX_PX = 40;

const useStyles = makeStyles({
  box: { display: 'flex', fontSize: '20px', flexShrink: 0 },
  closed: { opacity: 0.5 },
  all: {
    width: '100%',
    height: '100%',
    alignItems: 'center',
    justifyContent: 'center',
    padding: 0,
    border: 0,
    backgroundColor: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Shows a checkbox for the eyes and the mouse. For screen readers, the row itself says whether it is selected. */
export function PickBox({ pick, why }: { readonly pick: PickState; readonly why: string }) {
  const styles = useStyles();
  const Icon =
    pick === 'picked' ? CheckboxCheckedFilled : pick === 'open' ? CheckboxUncheckedRegular : SquareHintRegular;
  return (
    <span className={mergeClasses(styles.box, pick === 'closed' && styles.closed)} title={why}>
      <Icon aria-hidden />
    </span>
  );
}

/** Selects all rows, or none when all are selected. */
export function SelectAllBox({ all: { state, label, isClosed, onToggle } }: { readonly all: SelectAll }) {
  const styles = useStyles();
  const Icon =
    state === 'all'
      ? CheckboxCheckedFilled
      : state === 'some'
        ? CheckboxIndeterminateRegular
        : CheckboxUncheckedRegular;
  return (
    <button
      type="button"
      role="checkbox"
      aria-label={label}
      aria-checked={state === 'some' ? 'mixed' : state === 'all'}
      aria-disabled={isClosed}
      title={label}
      className={mergeClasses(styles.box, styles.all, isClosed && styles.closed)}
      onClick={() => !isClosed && onToggle()}
    >
      <Icon aria-hidden />
    </button>
  );
}
