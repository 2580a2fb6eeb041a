import { parseArgs } from 'node:util';
import { z } from 'zod';

const schema = z.strictObject({
  json: z.boolean().default(false),
  quick: z.boolean().default(false),
  files: z.boolean().default(false),
  large: z.boolean().default(false),
  parts: z.boolean().default(false),
  collect: z.boolean().default(false),
  freshness: z.boolean().default(false),
});
export type BenchArguments = z.infer<typeof schema>;

/**
 * Reads `--json`, `--quick`, `--files` (the reader of files alone), `--large` (a register in 50 MB alone), `--parts` (a
 * register with every part alone), `--collect` (members' files into a collection alone) and `--freshness` (what the
 * freshness sums cost in LibreOffice alone). Throws for anything else.
 */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      quick: { type: 'boolean' },
      files: { type: 'boolean' },
      large: { type: 'boolean' },
      parts: { type: 'boolean' },
      collect: { type: 'boolean' },
      freshness: { type: 'boolean' },
    },
  });
  return schema.parse(values);
}
