import * as z from 'zod/mini';
import type { Serial } from '../../domain/basics/calendar';
import { effectTypes } from '../../domain/effect/effect';
import { blankRound, monthKeyOf, type RoundMemory } from './roundMemory';

// The pane's content security policy forbids the code that zod would otherwise make for each schema.
z.config({ jitless: true });

/** A form that was begun; a value that is no text makes it none of ours. */
const storedForm = z.object({
  type: z.enum(effectTypes),
  way: z.enum(['yearly', 'total']),
  values: z.record(z.string(), z.string()),
});

/** What is kept, as anybody may have written it: a part that is not what it should be is blank. */
const storedRound = z.object({
  month: z.catch(z.string(), ''),
  skipped: z.catch(z.array(z.string()), []),
  finished: z.catch(z.nullable(z.string()), null),
  validator: z.catch(z.string(), ''),
  department: z.catch(z.string(), ''),
  form: z.catch(z.nullable(storedForm), null),
});

/** The memory from text. What was skipped in another month is due again; text that is not ours is a blank memory. */
export function readRound(text: string | null, today: Serial): RoundMemory {
  const { success, data } = storedRound.safeParse(parsed(text));
  if (!success) return blankRound;
  const { month, skipped, ...others } = data;
  return { ...others, skipped: new Set(month === monthKeyOf(today) ? skipped : []) };
}

/** The value of JSON text, null when it is none. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
