import { useMe } from '../api/use-me.ts';

/**
 * Returns the name under which a grid keeps the column widths of this person, as its property. Until the person is
 * known, nobody can resize columns.
 */
export function useWidthsKey(grid: 'accounts' | 'pick'): { readonly widthsKey?: string } {
  const { data: me } = useMe();
  return me === undefined ? {} : { widthsKey: `rooms-otp/columns/${grid}/${me.objectId}` };
}
