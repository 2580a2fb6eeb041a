import { parseArgs } from 'node:util';
import { runFaults } from './runFaults';
import { useCases } from './useCases';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' }, most: { type: 'string' } } });

async function main(): Promise<void> {
  const most = values.most ? Number(values.most) : values.quick ? 40 : undefined;
  const started = performance.now();
  const tally = await runFaults({
    ...(most === undefined ? {} : { most }),
    useCases: useCases.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name)),
    onUseCase: ({ name, tried, lost }) => console.error(`${name}: ${tried} tried, ${lost} lost (${((performance.now() - started) / 1000).toFixed(0)} s)`),
  });
  for (const complaint of tally.complaints.slice(0, 60)) console.error(complaint);
  console.log(JSON.stringify({ ...tally, complaints: undefined }));
}
void main();
