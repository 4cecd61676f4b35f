import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import type { BuildingFunnel } from '../../../bot/contract/tab-overview.ts';
import { useApp } from '../app/app-context.ts';
import { numberText } from '../look/moments.ts';
import { Panel } from '../look/panel.tsx';
import { buildingTitle, stepsOf } from './overview-words.ts';

const useStyles = makeStyles({
  wide: { overflowX: 'auto' },
  table: { minWidth: '560px' },
  cell: { overflowWrap: 'anywhere' },
  number: { fontVariantNumeric: 'tabular-nums' },
});

/** The same steps for each building, the largest first. */
export function BuildingTable({ buildings }: { readonly buildings: readonly BuildingFunnel[] }) {
  const styles = useStyles();
  const { host } = useApp();
  if (buildings.length === 0) return null;
  return (
    <Panel title="By building">
      <div className={styles.wide} role="group" aria-label="By building, a table" tabIndex={0}>
        <Table aria-label="By building" size="small" className={styles.table}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>Building</TableHeaderCell><TableHeaderCell>Generated</TableHeaderCell><TableHeaderCell>Submitted</TableHeaderCell>
              <TableHeaderCell>Approved</TableHeaderCell><TableHeaderCell>Signed in</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {buildings.map((building) => (
              <TableRow key={building.building}>
                <TableCell className={styles.cell}>{buildingTitle(building)}</TableCell>
                {stepsOf(building).map(({ title, count }) => <TableCell key={title} className={styles.number}>{numberText(count, host.locale)}</TableCell>)}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Panel>
  );
}
