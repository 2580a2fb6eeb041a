import type { ViewName } from './pane';

/** Where the guide tells of each view: the heading's anchor on the help page. */
const sections: Readonly<Record<ViewName, string>> = {
  start: 'femton-minuter-i-månaden',
  register: 'registrera-en-effekt',
  issues: 'rätta-det-som-granska-hittar',
  followUp: 'följa-upp',
  figures: 'läsa-resultatet',
  claim: 'kontrollera-en-uppgift',
  import: 'komma-igång',
  settings: 'komma-igång',
};

/** The guide's section for a view, beside the pane's own page. */
export function guideFor(view: ViewName): string {
  return `hjalp/index.html#${encodeURIComponent(sections[view])}`;
}

/** The text of a rule in the list of rules. */
export function ruleHelp(ruleId: string): string {
  return `hjalp/regler.html#${ruleId}`;
}
