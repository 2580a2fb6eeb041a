import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW_PANE } from '../shell/layout';

/** How a line of the month round is laid out: name and amount above, whose it is and the buttons below. */
export const useLineStyles = makeStyles({
  line: { padding: '6px 0', borderTop: `1px dotted ${tokens.colorNeutralStroke2}` },
  // The amount goes below where a name's longest word leaves it no room: no word is broken that fits a line.
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  title: {
    flex: '1 1 0',
    minWidth: 'min-content',
    maxWidth: '100%',
    overflowWrap: 'break-word',
    hyphens: 'auto',
    '& button': { maxWidth: '100%', overflowWrap: 'break-word' },
  },
  amount: {
    flexShrink: 0,
    marginLeft: 'auto',
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
