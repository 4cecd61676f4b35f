import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { previewOf } from './sign-in-preview.ts';

const useStyles = makeStyles({ place: { overflowX: 'auto' }, table: { minWidth: '420px' } });

/** Shows the first rows of the file without their passwords. */
export function PreviewTable({ csv }: { readonly csv: string }) {
  const styles = useStyles();
  const { signInFile: texts } = useTexts();
  const { header, rows, isHeaderKnown } = useMemo(() => previewOf(csv), [csv]);
  if (!isHeaderKnown) return <Text>{texts.otherColumns}</Text>;
  return (
    <div className={styles.place} role="region" aria-label={texts.preview} tabIndex={0}>
      <Table size="small" className={styles.table} aria-label={texts.previewTable}>
        <TableHeader>
          <TableRow>
            {header.map((name) => (
              <TableHeaderCell key={name}>{name}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((cells, row) => (
            <TableRow key={row}>
              {header.map((name, column) => (
                <TableCell key={name}>{cells[column]}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
