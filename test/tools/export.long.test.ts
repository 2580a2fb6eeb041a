import { exportAdds } from './exportAdds';
import { workDirectory } from './headless/support';

it('seventy registers give DuckDB the totals that refresh gives, to the öre, out of Parquet and CSV alike', async () => {
  const directory = await workDirectory();
  await exportAdds(directory, 70);
  await directory.remove();
}, 600_000);
