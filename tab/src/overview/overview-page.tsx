import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  OVERVIEW_DAYS,
  OVERVIEW_PATHS,
  type OverviewAnswer,
  overviewQuery,
  parseOverview,
} from '../../../contract/overview.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Page } from '../app/page.tsx';
import { Waiting } from '../look/waiting.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { BuildingTable } from './building-table.tsx';
import { DecisionsPanel } from './decisions-panel.tsx';
import { FunnelPanel } from './funnel-panel.tsx';
import { KeyFigures } from './key-figures.tsx';
import { NeedsMePanel } from './needs-me-panel.tsx';
import { PERIOD_DAYS } from './overview-words.ts';
import { StuckPanel } from './stuck-panel.tsx';

const useStyles = makeStyles({
  period: { maxWidth: '220px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

export function OverviewPage() {
  const styles = useStyles();
  const { overview: texts } = useTexts();
  const [days, setDays] = useState<number>(OVERVIEW_DAYS.usual);
  const path = OVERVIEW_PATHS.overview + overviewQuery(days);
  const { data, error, refetch } = useRead([...KEYS.overview, String(days)], path, parseOverview, {
    keepPrevious: true,
  });
  return (
    <Page title={texts.title}>
      <Select
        aria-label={texts.time}
        className={styles.period}
        value={String(days)}
        onChange={(_, { value }) => setDays(Number(value))}
      >
        {PERIOD_DAYS.map((period) => (
          <option key={period} value={period}>
            {texts.lastDays(period)}
          </option>
        ))}
      </Select>
      {data === undefined && error === null && <Waiting label={texts.loading} />}
      {data === undefined && error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Panels overview={data} />}
    </Page>
  );
}

function Panels({ overview }: { readonly overview: OverviewAnswer }) {
  const styles = useStyles();
  const { funnel, decisions, buildings, stuck, stuckCount = stuck.length } = overview;
  return (
    <>
      <NeedsMePanel overview={overview} />
      <KeyFigures overview={overview} />
      <StuckPanel items={stuck} count={stuckCount} />
      <div className={styles.pair}>
        <FunnelPanel funnel={funnel} />
        <DecisionsPanel decisions={decisions} />
      </div>
      <BuildingTable buildings={buildings} />
    </>
  );
}
