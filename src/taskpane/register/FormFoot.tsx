import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { registerWords } from '../../locales/pane/register';
import { useBusy, useFormat, useWords } from '../hooks';
import { LOW_WINDOW } from '../shell/layout';
import type { DraftPreview } from './previewOf';

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
    margin: '0 -16px -16px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [LOW_WINDOW]: { position: 'static' },
  },
  result: { minWidth: 0 },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  total: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** A field that is left shows its remarks, which moves the buttons: the press that left it would miss them. */
export const keepFocus = (event: MouseEvent) => event.preventDefault();

/**
 * What the effect comes to in words: whole kronor, or hours where it is worth only those. Null before anything can be
 * counted.
 */
export function useHeadline(): (preview: DraftPreview) => string | null {
  const words = useWords(registerWords);
  const format = useFormat();
  return ({ calculation }) => {
    if (calculation === null) return null;
    const isHours = calculation.calculated === 0 && calculation.hours !== 0;
    return isHours
      ? words.hoursOnly(format.number(calculation.hours / 100))
      : format.wholeKronor(calculation.calculated);
  };
}

interface Props {
  readonly preview: DraftPreview;
  readonly save: string;
}

/** Always in sight while the form is: what it comes to, and the one button that saves it. */
export function FormFoot({ preview, save }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const busy = useBusy();
  const headline = useHeadline()(preview);
  return (
    <div className={styles.foot} data-sticky="foot">
      <div className={styles.result} aria-hidden="true">
        <div className={styles.label}>{words.total}</div>
        <div className={styles.total}>{headline ?? '–'}</div>
      </div>
      <Button type="submit" appearance="primary" size="large" onMouseDown={keepFocus} disabledFocusable={busy}>
        {save}
      </Button>
    </div>
  );
}
