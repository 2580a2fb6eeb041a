import { Suspense } from 'react';
import type { RegisterBook } from '../pane';
import type { FormHelpProps, PanePart, PartPlace } from './panePart';
import { paneParts } from './paneParts';

interface Props {
  readonly place: PartPlace;
  readonly register: RegisterBook;
}

/** The sections of the register's parts in a view; nothing where it has none. */
export function PartSections({ place, register }: Props) {
  return standingPanes(register).map(([key, { sections }]) => {
    const Section = sections[place];
    return Section === undefined ? null : (
      <Suspense key={key} fallback={null}>
        <Section register={register} />
      </Suspense>
    );
  });
}

/** What the register's parts say beside the form of an effect. */
export function PartFormHelp(props: FormHelpProps) {
  return standingPanes(props.register).map(([key, { formHelp: Help }]) =>
    Help === undefined ? null : (
      <Suspense key={key} fallback={null}>
        <Help {...props} />
      </Suspense>
    ),
  );
}

/** What the pane shows of the parts that the register has, in the order of sections. */
export function standingPanes({ state }: RegisterBook): readonly (readonly [key: string, pane: PanePart])[] {
  const has = new Set(state.reading.schema.parts.map(({ key }) => key));
  return Object.entries<PanePart>(paneParts).filter(([key]) => has.has(key));
}
