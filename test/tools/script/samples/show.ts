/** Prints a label and values, as short as JSON. */
export const show = (label: string, ...values: unknown[]): void =>
  console.log(label, ...values.map((value) => JSON.stringify(value)));

/** The code with which Excel refuses a batch. */
export async function refused(
  label: string,
  batch: (context: Excel.RequestContext) => Promise<unknown> | void,
): Promise<void> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
    console.log(label, 'is done');
  } catch (error) {
    console.log(label, (error as OfficeExtension.Error).code);
  }
}
