import { parseArgs } from 'node:util';
import { z } from 'zod';

const schema = z.strictObject({
  json: z.boolean().default(false),
  quick: z.boolean().default(false),
  files: z.boolean().default(false),
});
export type BenchArguments = z.infer<typeof schema>;

/** Reads `--json`, `--quick` and `--files` (the reader of files alone). Throws for anything else. */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, files: { type: 'boolean' } },
  });
  return schema.parse(values);
}
