import { makeStyles, Spinner } from '@fluentui/react-components';

const useStyles = makeStyles({ place: { padding: '32px 0' } });

export function Waiting({ label }: { readonly label: string }) {
  const styles = useStyles();
  return <Spinner label={label} className={styles.place} />;
}
