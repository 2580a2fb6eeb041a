import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FieldProps } from '@fluentui/react-components';
import { severities } from '../domain/register/issue';
import type { Severity } from '../domain/register/issue';

const icons = { error: <ErrorCircleRegular />, warning: <WarningRegular />, completion: <CircleHalfFillRegular /> };

const useStyles = makeStyles({
  icon: { display: 'flex', flexShrink: 0, fontSize: '18px', paddingTop: '1px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  completion: { color: tokens.colorBrandForeground1 },
});

/** A level's own icon and colour; the words stand beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden="true">
      {icons[severity]}
    </span>
  );
}

/** How a field shows an issue of a level: a missing fact is said calmly, without the colour of something wrong. */
export function validationOf(severity: Severity): {
  readonly rank: number;
  readonly field: Pick<FieldProps, 'validationState' | 'validationMessageIcon'>;
} {
  const rank = severities.indexOf(severity);
  return severity === 'completion'
    ? { rank, field: { validationState: 'none', validationMessageIcon: <SeverityIcon severity={severity} /> } }
    : { rank, field: { validationState: severity } };
}
