import type { WorkbookPlan } from '../workbook/plan/plan';
import type { Batch } from './session';
import { applyValidation } from './styling';

/** 9999-12-31: no day that a cell can hold is later. */
const LAST_DAY_OF_EXCEL = 2_958_465;

/** Gives columns of days their limits anew where those let no day through, as older templates had them. */
export async function renewDayRules(context: Batch, plan: WorkbookPlan): Promise<void> {
  const columns = plan.sheets.flatMap(({ tables }) =>
    tables.flatMap(({ name, columns: planned }) =>
      planned.flatMap(({ heading, validation }) => {
        if (validation?.rule?.kind !== 'date') return [];
        const table = context.workbook.tables.getItemOrNullObject(name);
        const body = table.columns.getItemOrNullObject(heading).getDataBodyRange();
        body.dataValidation.load('rule');
        return [{ body, validation }];
      }),
    ),
  );
  await context.sync();
  for (const { body, validation } of columns) {
    const first = body.isNullObject ? undefined : body.dataValidation.rule.date?.formula1;
    if (Number(String(first ?? '').replace('=', '')) > LAST_DAY_OF_EXCEL) applyValidation(body, validation);
  }
  await context.sync();
}
