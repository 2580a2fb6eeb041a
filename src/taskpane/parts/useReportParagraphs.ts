import { useEffect, useState } from 'react';
import type { RegisterBook } from '../pane';
import type { ReportParagraphs } from './panePart';
import { standingPanes } from './PartSections';

/** What the register's parts add to the report, in their order; none until it has been loaded. */
export function useReportParagraphs(register: RegisterBook): readonly ReportParagraphs[] {
  const [loaded, setLoaded] = useState<readonly ReportParagraphs[]>([]);
  useEffect(() => {
    let wanted = true;
    const loading = standingPanes(register).flatMap(([, { report }]) => (report === undefined ? [] : [report()]));
    void Promise.all(loading).then((all) => {
      if (wanted && all.length > 0) setLoaded(all);
    });
    return () => {
      wanted = false;
    };
  }, [register]);
  return loaded;
}
