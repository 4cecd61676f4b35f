import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { BuildingFunnel } from '../../../contract/overview.ts';
import { useApp } from '../app/app-context.ts';
import { numberText } from '../look/moments.ts';
import { Panel } from '../look/panel.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { stepsOf } from './overview-words.ts';

const useStyles = makeStyles({
  wide: { overflowX: 'auto' },
  table: { minWidth: '560px' },
  cell: { overflowWrap: 'anywhere' },
  number: { fontVariantNumeric: 'tabular-nums' },
});

/** Shows the same steps for each building, the largest building first. */
export function BuildingTable({ buildings }: { readonly buildings: readonly BuildingFunnel[] }) {
  const styles = useStyles();
  const { host } = useApp();
  const { overview: texts } = useTexts();
  if (buildings.length === 0) return null;
  return (
    <Panel title={texts.byBuilding}>
      <div className={styles.wide} role="group" aria-label={texts.byBuildingTable} tabIndex={0}>
        <Table aria-label={texts.byBuilding} size="small" className={styles.table}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{texts.building}</TableHeaderCell>
              {Object.values(texts.steps).map((step) => (
                <TableHeaderCell key={step}>{step}</TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {buildings.map((building) => (
              <TableRow key={building.building}>
                <TableCell className={styles.cell}>
                  {building.building === '' ? texts.withoutBuilding : building.building}
                </TableCell>
                {stepsOf(building).map(({ name, count }) => (
                  <TableCell key={name} className={styles.number}>
                    {numberText(count, host.locale)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Panel>
  );
}
