import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { Panel } from '../look/panel.tsx';
import { Waiting } from '../look/waiting.tsx';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  tabs: { margin: '-4px -12px 0' },
  /** The height is fixed, because a chart keeps growing in a box that follows its height. */
  box: { height: '280px', overflow: 'hidden', position: 'relative' },
  table: { height: '280px', overflow: 'auto' },
});

interface ChartOrTableProps {
  readonly title: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}

/** Shows the same numbers as a chart or as a table, for users who look and for users who read. */
export function ChartOrTable({ title, chart, table }: ChartOrTableProps) {
  const styles = useStyles();
  const { overview: texts } = useTexts();
  const id = useId();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  return (
    <Panel title={title}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={texts.shownAs(title)}
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value === 'table' ? 'table' : 'chart')}
      >
        <Tab value="chart" id={`${id}-chart`} aria-controls={id}>
          {texts.chart}
        </Tab>
        <Tab value="table" id={`${id}-table`} aria-controls={id}>
          {texts.table}
        </Tab>
      </TabList>
      <div
        id={id}
        role="tabpanel"
        aria-labelledby={`${id}-${shown}`}
        tabIndex={0}
        className={shown === 'chart' ? styles.box : styles.table}
      >
        {shown === 'chart' ? <Suspense fallback={<Waiting label={texts.loadingChart} />}>{chart}</Suspense> : table}
      </div>
    </Panel>
  );
}
