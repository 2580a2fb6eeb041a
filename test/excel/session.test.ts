import { ExcelSession } from '../../src/excel/session';
import type { OfficeClient } from '../../src/excel/session';

const inCellEdit = Object.assign(new Error('editing'), { code: 'InvalidOperationInCellEditMode' });

/** An Excel that answers the work after a while and, asked why it is silent, says what `why` does. */
function slowOffice(milliseconds: number, why: () => Promise<void>): OfficeClient {
  return {
    run: (async (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) => {
      const sync =
        options.delayForCellEdit === true
          ? () => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
          : why;
      return batch({ sync, workbook: { load: () => undefined } } as unknown as Excel.RequestContext);
    }) as OfficeClient['run'],
    isSetSupported: () => true,
  };
}

describe('waiting for Excel', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const toldBy = async (office: OfficeClient): Promise<number> => {
    let told = 0;
    const work = new ExcelSession(office).run(
      {
        repeatable: true,
        onCellEdit: () => {
          told += 1;
        },
      },
      ({ sync }) => sync(),
    );
    await jest.advanceTimersByTimeAsync(5000);
    await work;
    return told;
  };

  it('blames a cell being edited when Excel itself says so', async () => {
    expect(await toldBy(slowOffice(3000, () => Promise.reject(inCellEdit)))).toBe(1);
  });

  it('blames nothing when Excel is only slow', async () => {
    expect(await toldBy(slowOffice(3000, () => Promise.resolve()))).toBe(0);
    expect(await toldBy(slowOffice(3000, () => Promise.reject(new Error('lost'))))).toBe(0);
  });

  it('does not ask when the answer comes at once', async () => {
    const why = jest.fn(() => Promise.reject(inCellEdit));
    expect(await toldBy(slowOffice(200, why))).toBe(0);
    expect(why).not.toHaveBeenCalled();
  });
});
