/** What only a new register needs: loaded when one is created. */
export { createRegister } from '../application/createRegister';
export { exampleRegister } from '../workbook/exampleRegister';
export { exampleRows } from './exampleRows';
