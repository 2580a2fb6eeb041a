import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { Unusable, type Command } from './arguments';
import { toJson } from './exactJson';

/**
 * Exports registers, and names those that are left out or have changed since their last refresh. Throws Unusable where
 * none can be exported.
 */
export async function runExport(
  { file, members, output, json }: Extract<Command, { command: 'export' }>,
  { out, error }: { readonly out: (text: string) => void; readonly error: (line: string) => void },
): Promise<0 | 1> {
  const { exportRegisters } = await import('../export/exportRegisters');
  const result = await exportRegisters([file, ...members], output);
  const reasons = result.leftOut.map(({ file: name, reason }) => `${name}: ${reason}`);
  if (result.files.length === 0) throw new Unusable(commandLineAnswers.sv.noneExported(reasons));
  for (const line of reasons) error(line);
  for (const { file: name, isFresh } of result.files) if (!isFresh) error(commandLineAnswers.sv.staleExport(name));
  if (json) out(`${toJson({ ...result })}\n`);
  else out(`${commandLineAnswers.sv.exported(result.written, result.files.length, output)}\n`);
  return result.leftOut.length > 0 ? 1 : 0;
}
