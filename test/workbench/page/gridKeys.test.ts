import { GridGeometry } from '../../../src/workbench/page/gridGeometry';
import { areaOf, isTyping, moved, selectCell } from '../../../src/workbench/page/gridKeys';

const geometry = new GridGeometry({
  sheet: 's',
  rowCount: 10,
  columnCount: 5,
  standardWidth: 64,
  standardHeight: 20,
  widths: [],
  heights: [],
  frozenRows: 0,
  frozenColumns: 0,
  showGridlines: true,
  merges: [],
  groups: [],
});
const key = (name: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});
const press = (name: string, held = {}, from = selectCell(4, 2)) =>
  moved(from, key(name, held), { geometry, pageRows: 8 });

describe('keys in the grid', () => {
  it.each([
    ['ArrowUp', {}, selectCell(3, 2)],
    ['ArrowRight', {}, selectCell(4, 3)],
    ['Enter', {}, selectCell(5, 2)],
    ['Enter', { shiftKey: true }, selectCell(3, 2)],
    ['Tab', {}, selectCell(4, 3)],
    ['Tab', { shiftKey: true }, selectCell(4, 1)],
    ['Home', {}, selectCell(4, 0)],
    ['Home', { ctrlKey: true }, selectCell(0, 0)],
    ['End', { ctrlKey: true }, selectCell(9, 4)],
    ['ArrowDown', { ctrlKey: true }, selectCell(9, 2)],
    ['PageDown', {}, selectCell(12, 2)],
    ['PageUp', {}, selectCell(0, 2)],
  ])('%s with %j moves', (name, held, expected) => expect(press(name, held)).toEqual(expected));

  it('extends the marked area with shift and an arrow', () => {
    const once = press('ArrowDown', { shiftKey: true });
    const twice = once && press('ArrowLeft', { shiftKey: true }, once);
    expect(twice && areaOf(twice)).toEqual({ r1: 4, r2: 5, c1: 1, c2: 2 });
  });

  it('leaves other keys alone', () => {
    expect(press('a')).toBeNull();
    expect(press('F2')).toBeNull();
  });

  it('tells typing from commands', () => {
    expect(isTyping(key('å'))).toBe(true);
    expect(isTyping(key('c', { ctrlKey: true }))).toBe(false);
    expect(isTyping(key('Escape'))).toBe(false);
  });
});
