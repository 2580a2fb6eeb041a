import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/commands';
import { connectOffice } from '../excel/officeFrame';
import { App } from './App';
import { composeServices } from './composition';
import { createController } from './controller';
import { keepTabOrder } from './tabOrder';

/** Starts the shared runtime: the pane and the ribbon's commands work on one controller. */
async function start(): Promise<void> {
  const office = await connectOffice();
  const controller = createController(composeServices(office));
  associateCommands(office, controller);
  keepTabOrder(document);
  const place = document.getElementById('pane');
  if (place !== null) createRoot(place).render(<App controller={controller} />);
  // A workbook that starts the add-in starts it out of sight.
  if (office.autoOpenIsOn()) void office.showPane().catch(() => undefined);
  await controller.open();
}

void start();
