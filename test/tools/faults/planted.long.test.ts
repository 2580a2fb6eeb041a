import { findPlanted, plantedBugs } from '../../../src/tools/faults/planted';
import { Worlds } from '../../../src/tools/faults/worlds';

it('the trials find every bug that is planted', async () => {
  expect(plantedBugs.length).toBeGreaterThanOrEqual(6);
  expect(await findPlanted(new Worlds())).toEqual([]);
});
