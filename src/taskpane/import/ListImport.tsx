import { useState } from 'react';
import type { ListChoices } from '../../application/importRows';
import { remember } from '../../application/rememberedChoices';
import { useController } from '../hooks';
import type { RegisterBook } from '../pane';
import { Stack } from '../shell/layout';
import { ColumnFields } from './ColumnFields';
import { CommonFields } from './CommonFields';
import { effectsKey, firstChoices } from './listChoices';
import { PreviewCard } from './PreviewCard';
import type { FoundList } from './useLists';
import { useOutlook } from './useOutlook';

interface Props {
  readonly list: FoundList;
  readonly register: RegisterBook;
}

/** One list on its way into the register. */
export function ListImport({ list, register }: Props) {
  const controller = useController();
  const { services } = controller;
  const [first] = useState(() => firstChoices(list, services.choicesKeeper.read()));
  const [choices, setChoices] = useState<ListChoices>(first.choices);
  const outlook = useOutlook(list, choices, register);
  const take = async () => {
    const taken = await controller.run('register', (options) => services.importRows(list, choices, options));
    if (taken === undefined) return;
    services.choicesKeeper.write(remember(services.choicesKeeper.read(), effectsKey, list.headings, choices));
    await controller.reread();
    controller.show('issues');
    const worth = outlook === null ? null : { ore: Number(outlook.calculated), centihours: 0 };
    controller.reportWrite({ key: 'registered', ids: taken.ids, title: '', worth }, taken.undo);
  };
  return (
    <Stack>
      <ColumnFields list={list} choices={choices} remembered={first.remembered} onChange={setChoices} />
      <CommonFields choices={choices} state={register.state} onChange={setChoices} />
      <PreviewCard list={list} choices={choices} outlook={outlook} onChange={setChoices} onTake={() => void take()} />
    </Stack>
  );
}
