import { WorkbookError } from '../../src/application/errors';
import type { Damage, Inspection } from '../../src/application/structure';
import { createController } from '../../src/taskpane/controller';
import { fakeServices, readingOf, type FakeServices } from '../support/pane';

const renamed: Damage = { kind: 'columnRenamed', expected: 'Status', found: 'Läge', place: 'Effekter' };
const below: Damage = { kind: 'rowsBelow', expected: 'Effekter', found: '9', place: 'Effekter' };
const found = (...damages: Damage[]): Inspection => ({
  state: damages.length === 0 ? 'whole' : 'damaged',
  damages,
  notes: [],
  parts: [],
});
const half = () => Promise.reject<never>(new WorkbookError('damaged', { renamed: 'Effekter[Status]\tLäge' }));

/** The changes that the pane follows have settled, and what they led to is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 600));

/** A change of the whole sheet on which the table of effects stands. */
const changeSheet = (services: FakeServices) => {
  const sheetId = services.reading.tables.effects?.sheetId ?? '';
  services.change({ sheetId, area: null, remote: false });
};

describe('damage is looked for before figures', () => {
  it.each(['check', 'refresh'] as const)('%s tells of rows below a table, and goes on', async (name) => {
    const asked: string[] = [];
    const services = fakeServices({ reading: readingOf({ effects: [] }) });
    const work = services[name] as (options: object) => Promise<never>;
    const controller = createController({
      ...services,
      inspect: async () => {
        asked.push('inspect');
        return found(below);
      },
      [name]: async (options: object) => {
        asked.push(name);
        return work(options);
      },
    });
    await controller[name]();
    expect(asked).toEqual(['inspect', name]);
    expect(controller.store.get()).toMatchObject({ damages: [below], book: { kind: 'register' }, job: null });
  });

  it.each(['check', 'refresh'] as const)(
    '%s of half a register shows no figures any more, but the repair',
    async (name) => {
      const services = fakeServices({ reading: readingOf({ effects: [] }), [name]: half });
      const controller = createController({ ...services, inspect: async () => found() });
      await controller.open();
      expect(controller.store.get().book.kind).toBe('register');
      const broken = createController({ ...services, inspect: async () => found(renamed) });
      await broken.open();
      await broken[name]();
      await settled();
      expect(broken.store.get()).toMatchObject({ book: { kind: 'damaged' }, damages: [renamed] });
    },
  );

  it('a change that leaves half a register is seen, and so is one that makes it whole again', async () => {
    let isHalf = false;
    const services = fakeServices({ reading: readingOf({ effects: [] }) });
    const { read } = services;
    const controller = createController({
      ...services,
      read: (options) => (isHalf ? half() : read(options)),
      inspect: async () => (isHalf ? found(renamed) : found()),
    });
    await controller.open();
    isHalf = true;
    changeSheet(services);
    await settled();
    expect(controller.store.get()).toMatchObject({ book: { kind: 'damaged' }, damages: [renamed] });
    isHalf = false;
    changeSheet(services);
    await settled();
    expect(controller.store.get()).toMatchObject({ book: { kind: 'register' }, damages: [] });
  });

  it('rows typed below a table are told without anybody asking', async () => {
    const services = fakeServices({ reading: readingOf({ effects: [] }), reread: async (state) => state });
    let damages: Damage[] = [];
    const controller = createController({ ...services, inspect: async () => found(...damages) });
    await controller.open();
    damages = [below];
    const place = services.reading.tables.effects;
    const row = (place?.headerRow ?? 0) + (place?.bodyRows ?? 0) + 2;
    services.change({ sheetId: 'another', area: { row, column: 0, rows: 1, columns: 1 }, remote: false });
    await settled();
    expect(controller.store.get().damages).toEqual([]);
    services.change({
      sheetId: place?.sheetId ?? '',
      area: { row, column: 0, rows: 1, columns: 1 },
      remote: false,
    });
    await settled();
    expect(controller.store.get().damages).toEqual([below]);
  });
});

it('rows of a second table are taken in, told, and can be taken back', async () => {
  const controller = createController(fakeServices({ reading: readingOf({ effects: [] }) }));
  await controller.open();
  await controller.takeIn('FlerEffekter');
  const { notice, undo } = controller.store.get();
  expect(notice?.message).toEqual({ key: 'told', text: '2 rader ur FlerEffekter står nu i Effekter.' });
  expect(undo).toHaveLength(1);
});
