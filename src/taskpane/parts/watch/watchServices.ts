import { createWatchEffect, type WatchEffect } from '../../../application/indicators/createWatchEffect';
import type { RunOptions } from '../../../application/ports';
import type { Watch } from '../../../domain/indicators';
import type { PartBinding } from '../partBinding';

/** The use case of Bevakning. May throw WorkbookError. */
export interface WatchServices {
  /** Makes the effect of a charged watch and fills in its Effekt-ID, in one step that can be taken back. */
  createEffect(watch: Watch, options: RunOptions): Promise<WatchEffect>;
}

/** The use case of Bevakning, bound to the workbook that is open. */
export function watchServices({ workbook, today, breathe }: PartBinding): WatchServices {
  return {
    createEffect: (watch, options) => createWatchEffect(workbook, watch, { ...options, breathe, today: today() }),
  };
}
