import { Button } from '@fluentui/react-components';
import { GenerateButton } from '../app/generate-button.tsx';
import { NothingHere } from '../look/nothing-here.tsx';
import { useTexts } from '../texts/use-texts.ts';

interface NoEntriesProps {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** Says why the audit shows nothing: the filters leave nothing, or nothing has happened yet. */
export function NoEntries({ isFiltered, onClear }: NoEntriesProps) {
  const { audit } = useTexts();
  if (!isFiltered)
    return (
      <NothingHere title={audit.none} text={audit.noneText}>
        <GenerateButton />
      </NothingHere>
    );
  return (
    <NothingHere title={audit.nothing} text={audit.nothingText}>
      <Button onClick={onClear}>{audit.clearFilters}</Button>
    </NothingHere>
  );
}
