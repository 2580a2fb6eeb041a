/** A chart type drawn with depth: the flat type that shows the same, and the shape of its bars. */
export interface SolidChart {
  readonly flat: string;
  readonly shape: 'box' | 'cylinder' | 'cone' | 'pyramid';
}

const SHAPES = { Cylinder: 'cylinder', Cone: 'cone', Pyramid: 'pyramid' } as const;

/** What a type with depth (`3DColumn`, `CylinderBarStacked`) is without it; null for a flat type. */
export function solidChart(type: string): SolidChart | null {
  const deep = /^3D(Area|Bar|Column|Line|Pie)(.*)$/.exec(type);
  if (deep) {
    const [, kind = '', rest = ''] = deep;
    return { flat: kind + (kind === 'Column' && rest === '' ? 'Clustered' : rest), shape: 'box' };
  }
  const shaped = /^(Cylinder|Cone|Pyramid)(Col|Bar)(.*)$/.exec(type);
  if (!shaped) return null;
  const [, shape, direction, rest = ''] = shaped;
  return {
    flat: (direction === 'Col' ? 'Column' : 'Bar') + (rest || 'Clustered'),
    shape: SHAPES[shape as keyof typeof SHAPES],
  };
}

/** The type that shows the same without depth. */
export const flatType = (type: string): string => solidChart(type)?.flat ?? type;
