import { paneFaults } from '../axe';
import type { Workbench } from '../workbench';
import type { Language, Theme } from './looks';

const views = {
  'sv-SE': ['Start', 'Registrera', 'Granska', 'Följ upp', 'Nyckeltal'],
  'en-US': ['Start', 'Register', 'Review', 'Follow up', 'Figures'],
} as const;

/** Goes through the views that have a door of their own, and answers with what axe says of each. */
export async function everydayTour(workbench: Workbench, lang: Language, theme: Theme): Promise<string[]> {
  await workbench.open(`?lang=${lang}&theme=${theme}`);
  const found: string[] = [];
  for (const view of views[lang]) {
    await workbench.showView(view);
    found.push(...(await paneFaults(workbench.page, view)));
  }
  return found;
}
