import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { previewOf } from './sign-in-preview.ts';

const useStyles = makeStyles({ place: { overflowX: 'auto' }, table: { minWidth: '420px' } });

/** The first rows, without passwords. */
export function PreviewTable({ csv }: { readonly csv: string }) {
  const styles = useStyles();
  const { header, rows, isHeaderKnown } = useMemo(() => previewOf(csv), [csv]);
  if (!isHeaderKnown) return <Text>The columns of this file are not those of the template, so nothing of it is shown here.</Text>;
  return (
    <div className={styles.place} role="region" aria-label="First rows of the file" tabIndex={0}>
      <Table size="small" className={styles.table} aria-label="First rows of the file, passwords hidden">
        <TableHeader><TableRow>{header.map((name) => <TableHeaderCell key={name}>{name}</TableHeaderCell>)}</TableRow></TableHeader>
        <TableBody>
          {rows.map((cells, row) => (
            <TableRow key={row}>{header.map((name, column) => <TableCell key={name}>{cells[column]}</TableCell>)}</TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
