/** @jest-environment jsdom */
import '../support/jsdom';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createController } from '../../src/taskpane/controller';
import { outcomeDraft, outcomeIssues, blankOutcome } from '../../src/taskpane/followUp/outcomeForm';
import { ControllerContext, useBusy, usePane } from '../../src/taskpane/hooks';
import type { Job } from '../../src/taskpane/pane';
import { RowList } from '../../src/taskpane/parts/RowList';
import { rowsWith } from '../../src/taskpane/register/nearbyRows';
import type { MonthIndex } from '../../src/domain/basics/calendar';
import type { TableCells } from '../../src/domain/register/cells';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { fakeServices, paneToday, readingOf, stateOf } from '../support/pane';

const job: Job = { name: 'refresh', progress: null, cellEdit: false, cancelling: false, cancel: null };

/** A table that counts how often its rows are asked for. */
function counting<Field extends string>(table: TableCells<Field>) {
  const counts = { read: 0 };
  const { columns, firstRow, rows } = table;
  const counted: TableCells<Field> = {
    columns,
    firstRow,
    get rows() {
      counts.read += 1;
      return rows;
    },
  };
  return { counted, counts };
}

describe('What is drawn anew, counted', () => {
  const drawn = { view: 0, busy: 0 };
  function View() {
    drawn.view += 1;
    return <p>{usePane('view')}</p>;
  }
  function Busy() {
    drawn.busy += 1;
    return <p>{useBusy() ? 'busy' : 'free'}</p>;
  }
  const begin = () => {
    const controller = createController(fakeServices());
    render(
      <ControllerContext.Provider value={controller}>
        <View />
        <Busy />
      </ControllerContext.Provider>,
    );
    Object.assign(drawn, { view: 0, busy: 0 });
    return (change: Parameters<typeof controller.store.set>[0]) => act(() => controller.store.set(change));
  };

  it('a component is drawn anew for the part of the state that it shows, and for no other', () => {
    const change = begin();
    change({ theme: 'dark' });
    change(({ draft }) => ({ draft: { ...draft, moreOpen: true } }));
    expect(drawn).toEqual({ view: 0, busy: 0 });
    change({ view: 'figures' });
    expect(drawn).toEqual({ view: 1, busy: 0 });
    expect(screen.getByText('figures')).toBeInTheDocument();
  });

  it('what waits for work is drawn anew when it begins and when it ends, and not for each step of it', () => {
    const change = begin();
    change({ job });
    expect(screen.getByText('busy')).toBeInTheDocument();
    for (let done = 1; done < 5; done += 1) change({ job: { ...job, cellEdit: done % 2 === 1 } });
    expect(drawn.busy).toBe(1);
    change({ job: null });
    expect(screen.getByText('free')).toBeInTheDocument();
    expect(drawn).toEqual({ view: 0, busy: 2 });
  });

  it('of a long list only the lines that are shown are made', () => {
    const asked = new Set<number>();
    const line = (row: number) => {
      asked.add(row);
      return { key: row, name: `Rad ${row}`, label: '', open: () => undefined, value: '', details: [] };
    };
    const rows = Array.from({ length: 1_000 }, (_, row) => row);
    render(
      <ControllerContext.Provider value={createController(fakeServices())}>
        <RowList rows={rows} line={line} />
      </ControllerContext.Provider>,
    );
    expect([...asked]).toEqual([0, 1, 2, 3, 4]);
    fireEvent.click(screen.getByRole('button', { name: /995/ }));
    expect(asked.size).toBe(55);
    expect(screen.getByRole('button', { name: 'Rad 54' })).toBeInTheDocument();
  });
});

describe('What a key in a form looks up, counted', () => {
  const reading = readingOf(exampleRegister);

  it('rows are found by a text as names compare, and the table is gone through once', () => {
    const { counted, counts } = counting(reading.cells.effects);
    expect(rowsWith(counted, 'id', ' e-0002 ')).toEqual([1]);
    expect(rowsWith(counted, 'id', 'E-0001')).toEqual([0]);
    expect(rowsWith(counted, 'id', '')).toEqual([]);
    expect(rowsWith(counted, 'id', 'E-9999')).toEqual([]);
    expect(counts.read).toBe(1);
  });

  it('an outcome is judged among its own effect’s rows, of which there are as many whatever the register’s size', () => {
    const state = stateOf(reading);
    const { cells } = reading;
    const many = Array.from({ length: 2_000 }, () => cells.effects.rows[0]?.map(() => 'X') ?? []);
    const large = { ...cells.effects, rows: [...cells.effects.rows, ...many] };
    const inLarge = { ...state, reading: { ...reading, cells: { ...cells, effects: large } } };
    const month = (2026 * 12) as MonthIndex;
    const draft = outcomeDraft('E-0002', { ...blankOutcome(month, month), amount: 'tio' });
    const issues = outcomeIssues(state, draft, paneToday);
    expect(issues.map(({ field }) => field)).toContain('amount');
    expect(outcomeIssues(inLarge, draft, paneToday)).toEqual(issues);
  });
});
