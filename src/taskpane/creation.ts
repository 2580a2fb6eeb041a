/** What only a new register needs: loaded when one is created. */
export { createExample } from '../application/createExample';
export { createRegister } from '../application/createRegister';
export { exampleOf } from '../workbook/examples/examples';
