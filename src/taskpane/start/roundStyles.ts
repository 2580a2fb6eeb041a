import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW_PANE } from '../shell/layout';

/** How a line of the month round is laid out: name and amount above, whose it is and the buttons below. */
export const useLineStyles = makeStyles({
  line: { padding: '6px 0', borderTop: `1px dotted ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  // A word longer than a line is divided by the browser where it knows the language, anywhere where it does not.
  title: { minWidth: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
  amount: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  rest: { display: 'flex', alignItems: 'center', gap: '8px', [NARROW_PANE]: { flexWrap: 'wrap' } },
  detail: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    [NARROW_PANE]: { flexBasis: '100%' },
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  act: { flexShrink: 0, whiteSpace: 'nowrap' },
});
