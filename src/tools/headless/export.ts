import { commandLineAnswers } from '../../locales/commandLineAnswers';
import type { Command } from './arguments';
import { toJson } from './exactJson';

/** Exports registers, and names those that are left out or have changed since their last refresh. */
export async function runExport(
  { file, members, output, json }: Extract<Command, { command: 'export' }>,
  { out, error }: { readonly out: (text: string) => void; readonly error: (line: string) => void },
): Promise<0 | 1> {
  const { exportRegisters } = await import('../export/exportRegisters');
  const result = await exportRegisters([file, ...members], output);
  for (const left of result.leftOut) error(`${left.file}: ${left.reason}`);
  for (const { file: name, isFresh } of result.files) if (!isFresh) error(commandLineAnswers.sv.staleExport(name));
  if (json) out(`${toJson({ ...result })}\n`);
  else out(`${commandLineAnswers.sv.exported(result.written, result.files.length, output)}\n`);
  return result.leftOut.length > 0 ? 1 : 0;
}
