import {
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  CODE_NEWS,
  CODE_NEWS_PATHS,
  type CodeNews,
  type CodeNewsView,
  parseCodeNewsView,
} from '../../../contract/pages/code-news.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Panel } from '../look/panel.tsx';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  hint: { margin: '0 0 8px 32px', color: tokens.colorNeutralForeground2 },
});

/** Lets a person choose which news about their own codes they get. A choice is saved at once, and changes no rule. */
export function CodeNewsPanel() {
  const styles = useStyles();
  const { preferences } = useTexts();
  const { codeNews: texts } = preferences;
  const { data, error, refetch } = useRead(KEYS.codeNews, CODE_NEWS_PATHS.codeNews, parseCodeNewsView);
  return (
    <Panel title={texts.title}>
      <Text className={styles.quiet}>{texts.intro}</Text>
      {error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
      {data?.hasChat === false && (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{texts.noChat}</MessageBarBody>
        </MessageBar>
      )}
      {data !== undefined && <Choice view={data} />}
    </Panel>
  );
}

function Choice({ view }: { readonly view: CodeNewsView }) {
  const styles = useStyles();
  const { api } = useApp();
  const client = useQueryClient();
  const { codeNews: texts } = useTexts().preferences;
  const [chosen, setChosen] = useState<CodeNews>();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (news: CodeNews) =>
      api({ path: CODE_NEWS_PATHS.codeNews, method: 'PUT', body: { news }, parse: parseCodeNewsView }),
    onSuccess: (saved) => client.setQueryData(KEYS.codeNews, saved),
    onSettled: () => setChosen(undefined),
  });
  const choose = (news: CodeNews): void => {
    // The mutation tells of itself only later, and the button would jump back meanwhile.
    setChosen(news);
    mutate(news);
  };
  return (
    <>
      <Field label={texts.label}>
        <RadioGroup
          value={chosen ?? view.news}
          onChange={(_, { value }) => choose(CODE_NEWS.find((one) => one === value) ?? 'all')}
        >
          {CODE_NEWS.map((news) => (
            <div key={news}>
              <Radio value={news} label={texts.choices[news]} aria-describedby={`code-news-${news}`} />
              <p id={`code-news-${news}`} className={styles.hint}>
                {texts.hints[news]}
              </p>
            </div>
          ))}
        </RadioGroup>
      </Field>
      {error !== null && <FailureView error={error} />}
      <Text role="status" className={styles.quiet}>
        {isSuccess && !isPending ? texts.saved : ''}
      </Text>
    </>
  );
}
