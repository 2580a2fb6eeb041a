import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { PreparedCollection } from '../../../application/collection/collecting';
import { undividedContracts } from '../../../application/collection/proposeShares';
import { isoOf } from '../../../domain/basics/calendar';
import type { ShareBasis } from '../../../domain/collection';
import { collectionIssueAbout, collectionIssueAction, collectionIssueText } from '../../../locales/collectionTexts';
import { collectionWords } from '../../../locales/pane/collection';
import { useBusy, useController, useFormat, useLanguage, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Card, Heading, Quiet, Row, Stack } from '../../shell/layout';
import { useLineStyles } from '../../start/roundStyles';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

interface Props {
  readonly register: RegisterBook;
  readonly prepared: PreparedCollection;
  readonly onDone: () => void;
}

/** What the files come to, member by member, what there is to look at, and the button that writes it. */
export function CollectPreview({ register, prepared, onDone }: Props) {
  const words = useWords(collectionWords);
  const language = useLanguage();
  const format = useFormat();
  const controller = useController();
  const busy = useBusy();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { members, collection, issues } = prepared;
  const write = async () => {
    const done = await controller.run('settings', async (options) => {
      await (await controller.services.part('collection')).write(register.state, prepared, options);
      return true;
    });
    if (done === undefined) return;
    onDone();
    await controller.reread();
    controller.notify({ key: 'told', text: words.written(members.length, format.kronor(collection.total)) });
  };
  return (
    <Card>
      <div ref={heading} tabIndex={-1}>
        <Heading>{words.read}</Heading>
      </div>
      <Members prepared={prepared} />
      {issues.length > 0 && (
        <details open={issues.length <= 5}>
          <summary tabIndex={0}>{words.showThink(issues.length)}</summary>
          <ul aria-label={words.think}>
            {issues.map((issue, index) => (
              <li key={index}>
                {collectionIssueAbout(issue)}: {collectionIssueText(issue, language)}
                <Quiet>{collectionIssueAction(issue, language)}</Quiet>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Shares register={register} prepared={prepared} onDone={onDone} />
      <Row>
        <Button appearance="primary" disabledFocusable={busy || members.length === 0} onClick={() => void write()}>
          {words.write}
        </Button>
        <Button disabledFocusable={busy} onClick={onDone}>
          {words.cancel}
        </Button>
      </Row>
    </Card>
  );
}

function Members({ prepared: { members, collection } }: Pick<Props, 'prepared'>) {
  const words = useWords(collectionWords);
  const format = useFormat();
  const line = useLineStyles();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {collection.members.map(({ organisation, effects, here, difference }, place) => {
        const member = members[place];
        const details = [
          words.effects(effects),
          member === undefined ? '' : words.asOf(isoOf(member.asOf)),
          difference === 0n ? words.same : words.differs(format.change(difference)),
          member?.standing === undefined ? '' : words.kept,
        ];
        return (
          <li key={organisation} className={line.line}>
            <div className={line.head}>
              <span className={line.title}>{organisation}</span>
              <span className={line.amount}>{format.kronor(here)}</span>
            </div>
            <div className={line.detail}>{details.filter((text) => text !== '').join(' · ')}</div>
          </li>
        );
      })}
      <li className={line.line}>
        <div className={line.head}>
          <strong>{words.total}</strong>
          <strong className={line.amount}>{format.kronor(collection.total)}</strong>
        </div>
      </li>
    </ul>
  );
}

/** Joint contracts that nobody has said how to divide. */
function Shares({ register, prepared: { members }, onDone }: Props) {
  const words = useWords(collectionWords);
  const controller = useController();
  const busy = useBusy();
  const undivided = useMemo(
    () => undividedContracts(members, register.state.reading.cells),
    [members, register.state.reading.cells],
  );
  if (undivided.length === 0) return null;
  const propose = async (contractNumber: string, basis: ShareBasis) => {
    const undo = await controller.run('settings', async (options) =>
      (await controller.services.part('collection')).propose(members, contractNumber, basis, options),
    );
    if (undo === undefined) return;
    onDone();
    await controller.reread();
    controller.reportWrite({ key: 'told', text: words.proposed(contractNumber) }, undo);
  };
  return (
    <Stack tight>
      <strong>{words.undivided}</strong>
      <Quiet>{words.undividedText}</Quiet>
      <Row>
        {undivided.flatMap(({ contractNumber, bases }) =>
          bases.map((basis) => (
            <Button
              key={`${contractNumber} ${basis}`}
              size="small"
              disabledFocusable={busy}
              onClick={() => void propose(contractNumber, basis)}
            >
              {words.propose(contractNumber, basis)}
            </Button>
          )),
        )}
        <Button size="small" appearance="subtle" onClick={() => void controller.showSheet('shares')}>
          {words.showShares}
        </Button>
      </Row>
    </Stack>
  );
}
