import { Button, makeStyles } from '@fluentui/react-components';
import { formatTerm } from '../../locales/format';
import { registerWords } from '../../locales/pane/register';
import { useFormat, useLanguage, useWords } from '../hooks';
import { dayText } from '../shell/noticeText';
import type { Echo, Question } from './answers';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '4px' },
});

/** What a reading is in words: "3 200 000 kr", "1 mars 2025", "30 månader". */
export function useEchoText(): (echo: Echo) => string {
  const format = useFormat();
  const language = useLanguage();
  return (echo) => {
    switch (echo.kind) {
      case 'amount':
        return format.kronor(echo.ore);
      case 'day':
        return dayText(echo.day, language);
      case 'months':
        return echo.months % 12 === 0
          ? formatTerm(echo.months, language)
          : `${echo.months} ${language === 'sv' ? 'månader' : 'months'}`;
    }
  };
}

/** The question in a sentence. */
export function useQuestionText(): (question: Question) => string {
  const words = useWords(registerWords).question;
  return ({ kind, text, answers }) => words[kind](kind === 'unit' ? (answers[0]?.text ?? '') : text);
}

interface Props {
  readonly question: Question;
  readonly onAnswer: (text: string) => void;
}

/** An answer to press for each meaning of what was written; the question itself is the field's message. */
export function FieldQuestion({ question: { kind, answers }, onAnswer }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords).question;
  const echoText = useEchoText();
  const nameOf = ({ meaning, text }: Question['answers'][number], index: number) =>
    kind !== 'unit' ? echoText(meaning) : index === 0 ? words.yes(text) : words.no(text);
  return (
    <div className={styles.box}>
      {answers.map((answer, index) => (
        <Button key={answer.text} size="small" onClick={() => onAnswer(answer.text)}>
          {nameOf(answer, index)}
        </Button>
      ))}
    </div>
  );
}
