/** What only a new register needs: loaded when one is created. */
export { createRegister } from '../application/createRegister';
export { exampleRegister } from '../workbook/tables/exampleRegister';
export { exampleRows } from './exampleRows';
