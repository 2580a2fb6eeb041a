import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { yearOfSerial } from '../../../domain/basics/calendar';
import { fold } from '../../../domain/basics/text';
import { ofOrganisation, type OrganisationFigures } from '../../../domain/collection';
import { figuresWords } from '../../../locales/pane/figures';
import { organisationWords } from '../../../locales/pane/organisations';
import type { ByOrganisation } from '../../../workbook/collection/organisationBlock';
import { ClassBars } from '../../figures/ClassBars';
import { Headlines } from '../../figures/Headlines';
import { summaryOf } from '../../figures/summaryOf';
import { TargetLines } from '../../figures/TargetLines';
import { useController, useFormat, useWords } from '../../hooks';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import { LinkButton } from '../../shell/LinkButton';
import { useLineStyles } from '../../start/roundStyles';
import type { PartViewProps } from '../panePart';
import { Choice, Finder } from '../ListChoices';
import { useOrganisations } from './useOrganisations';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** Lines that are seen at once. */
const shownAtFirst = 8;
const orders = ['amount', 'name'] as const;

/** Nyckeltal by organisation: all of them below each other, or the key figures of one. */
export function OrganisationList({ register }: PartViewProps) {
  const words = useWords(organisationWords);
  const { showSheet } = useController();
  const { assessment } = register.state;
  const known = useOrganisations(assessment);
  const [chosen, setChosen] = useState<string | null>(null);
  const one = known?.figures.find(({ name }) => chosen !== null && fold(name) === fold(chosen));
  if (known === null || assessment.effects.length === 0) return null;
  const names = known.figures.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'sv'));
  return (
    <section aria-labelledby="organisations">
      <Stack tight>
        <Heading id="organisations">{words.title}</Heading>
        <Quiet>{words.intro}</Quiet>
        <Choice
          label={words.which}
          chosen={one === undefined ? '*' : `=${one.name}`}
          options={[['*', words.all], ...names.map((name) => [`=${name}`, name || words.noName] as const)]}
          onChoose={(key) => setChosen(key === '*' ? null : key.slice(1))}
        />
        {one === undefined ? (
          <All known={known} onChoose={setChosen} />
        ) : (
          <One key={one.name} register={register} name={one.name} />
        )}
        <Row>
          {one !== undefined && (
            <Button size="small" onClick={() => setChosen(null)}>
              {words.all}
            </Button>
          )}
          <Button size="small" onClick={() => void showSheet('summary')}>
            {words.showSheet}
          </Button>
        </Row>
      </Stack>
    </section>
  );
}

function All({ known, onChoose }: { readonly known: ByOrganisation; readonly onChoose: (name: string) => void }) {
  const words = useWords(organisationWords);
  const figures = useWords(figuresWords);
  const format = useFormat();
  const line = useLineStyles();
  const styles = useStyles();
  const [order, setOrder] = useState<(typeof orders)[number]>('amount');
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(shownAtFirst);
  const found = useMemo(
    () => inOrder(known.figures, order).filter(({ name }) => fold(name).includes(fold(sought))),
    [known, order, sought],
  );
  return (
    <>
      <Choice
        label={words.order}
        chosen={order}
        options={orders.map((each) => [each, words.orders[each]] as const)}
        onChoose={setOrder}
      />
      <Finder label={words.find} rows={known.figures.length} sought={sought} onSeek={setSought} />
      {found.length === 0 && <p>{words.nothing}</p>}
      <ul className={styles.list}>
        {found.slice(0, shown).map(({ name, calculated, realised, shownRate, followUpCoverage }) => {
          const target = known.targets.find(
            (each) => each.year === known.year && fold(each.organisation) === fold(name),
          );
          const details = [
            realised === null
              ? figures.notFollowedUp
              : words.realised(format.amount(realised), format.percent(shownRate), format.share(followUpCoverage)),
            ...(target === undefined
              ? []
              : [
                  words.target(
                    known.year,
                    format.amount(target.target),
                    target.target > 0n ? format.share(Number(target.calculated) / Number(target.target)) : '',
                  ),
                ]),
          ];
          return (
            <li key={name} className={line.line}>
              <div className={line.head}>
                <span className={line.title}>
                  <LinkButton title={words.show(name || words.noName)} onClick={() => onChoose(name)}>
                    {name || words.noName}
                  </LinkButton>
                </span>
                <span className={line.amount}>{format.amount(calculated)}</span>
              </div>
              <div className={line.detail}>{details.join(' · ')}</div>
            </li>
          );
        })}
      </ul>
      {found.length > shown && (
        <Row>
          <Button size="small" appearance="subtle" onClick={() => setShown(found.length)}>
            {words.more(found.length - shown)}
          </Button>
        </Row>
      )}
    </>
  );
}

/** Those without a name last. */
function inOrder(
  figures: readonly OrganisationFigures[],
  order: (typeof orders)[number],
): readonly OrganisationFigures[] {
  const place = ({ name }: OrganisationFigures): number => (name === '' ? 1 : 0);
  return [...figures].sort(
    (a, b) =>
      place(a) - place(b) ||
      (order === 'name' ? a.name.localeCompare(b.name, 'sv') : Number(b.calculated - a.calculated)),
  );
}

/** The key figures of one organisation, as Nyckeltal shows those of all. */
function One({ register, name }: PartViewProps & { readonly name: string }) {
  const { assessment } = register.state;
  const own = useMemo(() => ofOrganisation(assessment, name), [assessment, name]);
  const summary = useMemo(() => summaryOf(own), [own]);
  const words = useWords(organisationWords);
  const { counted } = useWords(figuresWords);
  const hasTarget = own.targets.some(({ year }) => year === yearOfSerial(assessment.asOf));
  return (
    <Stack>
      <Quiet>{counted(summary.counted)}</Quiet>
      <Headlines summary={summary} assessment={own} />
      <ClassBars summary={summary} />
      {hasTarget ? <TargetLines targets={summary.targets} asOf={assessment.asOf} /> : <Quiet>{words.noTarget}</Quiet>}
    </Stack>
  );
}
