import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ClipboardTaskListLtrRegular,
  DataTrendingRegular,
  DocumentTextRegular,
  ConferenceRoomRegular,
  type FluentIcon,
  SettingsRegular,
} from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense } from 'react';
import { useIsNarrow } from '../grid/use-is-narrow.ts';
import { ConnectionBar } from '../live/connection-bar.tsx';
import { MoreMenu } from '../look/more-menu.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';
import { type Area, AREAS, areaOf } from './navigation.ts';

/** It reads whole requests, so it loads after the list of accounts. */
const WaitingBadge = lazy(() =>
  import('../approval/waiting-badge.tsx').then(({ WaitingBadge: badge }) => ({ default: badge })),
);

/** How many areas stand side by side in a window as narrow as a phone; the others are in a menu. */
const AREAS_IN_SIGHT = 2;

const NARROW = '@media (max-width: 860px)';

const useStyles = makeStyles({
  frame: { display: 'flex', height: '100%', [NARROW]: { flexDirection: 'column' } },
  navigation: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    flexShrink: 0,
    width: '212px',
    padding: '12px 8px',
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowY: 'auto',
    [NARROW]: {
      flexDirection: 'row',
      flexWrap: 'wrap',
      width: '100%',
      padding: '4px 8px',
      // A menu hangs below the bar.
      overflow: 'visible',
      borderRight: 0,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    minWidth: 0,
    padding: '4px 8px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    // A title breaks into lines before the bar does.
    [NARROW]: { flexGrow: 1, flexBasis: 'min-content', minWidth: 'min-content', maxWidth: 'max-content' },
    '@media (max-width: 360px)': { padding: '4px 6px', fontSize: tokens.fontSizeBase200 },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground2Selected,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    [NARROW]: { boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}` },
  },
  icon: { fontSize: '20px', flexShrink: 0, [NARROW]: { display: 'none' } },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'break-word' },
  content: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

const ICONS: Readonly<Record<Area['icon'], FluentIcon>> = {
  accounts: ConferenceRoomRegular,
  requests: ClipboardTaskListLtrRegular,
  overview: DataTrendingRegular,
  preferences: SettingsRegular,
  audit: DocumentTextRegular,
};

interface AppFrameProps {
  readonly location: string;
  readonly children: ReactNode;
}

/**
 * Shows the navigation beside the page, or above it in a narrow window. Pages outside every area, such as the wizard,
 * get the whole window.
 */
export function AppFrame({ location, children }: AppFrameProps) {
  const styles = useStyles();
  const current = areaOf(location);
  const isNarrow = useIsNarrow();
  return (
    <div className={styles.frame}>
      {current !== undefined && (
        <nav aria-label="Rooms OTP" className={styles.navigation}>
          <AreaLinks areas={isNarrow ? AREAS.slice(0, AREAS_IN_SIGHT) : AREAS} current={current} />
          {isNarrow && <OtherAreas areas={AREAS.slice(AREAS_IN_SIGHT)} current={current} />}
        </nav>
      )}
      <div className={styles.content}>
        <ConnectionBar />
        <main className={styles.main}>{children}</main>
      </div>
    </div>
  );
}

interface AreasProps {
  readonly areas: readonly Area[];
  readonly current: Area;
}

function AreaLinks({ areas, current }: AreasProps) {
  return areas.map((area) => <AreaLink key={area.path} area={area} isCurrent={area === current} />);
}

/** The areas that a narrow window has no room for. The button has the name of the current one among them. */
function OtherAreas({ areas, current }: AreasProps) {
  const { accounts, app } = useFirstTexts();
  return (
    <MoreMenu label={areas.includes(current) ? app.areas[current.path] : accounts.more}>
      <AreaLinks areas={areas} current={current} />
    </MoreMenu>
  );
}

function AreaLink({ area, isCurrent }: { readonly area: Area; readonly isCurrent: boolean }) {
  const styles = useStyles();
  const Icon = ICONS[area.icon];
  const { app } = useFirstTexts();
  return (
    <a
      href={`#${area.path}`}
      title={app.areas[area.path]}
      className={mergeClasses(styles.link, isCurrent && styles.current)}
      {...(isCurrent && { 'aria-current': 'page' })}
    >
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.title}>{app.areas[area.path]}</span>
      {area.icon === 'requests' && (
        <Suspense fallback={null}>
          <WaitingBadge />
        </Suspense>
      )}
    </a>
  );
}
