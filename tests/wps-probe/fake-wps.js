/**
 * A little of the object model of WPS, synchronous and with its oddities as far as they are known: `Value` cannot be set, and
 * errors are thrown at once. It stands in for no WPS: it shows that the probe tells what it finds.
 */
(function (scope) {
  const index = (letters) => [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const letters = (column) => (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));
  const areaOf = (address) => {
    const [, left, top, right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
    return { row: top - 1, column: index(left), rows: bottom - top + 1, columns: index(right) - index(left) + 1 };
  };
  const listeners = new Map();
  const raise = (name, ...given) => (listeners.get(name) ?? []).forEach((listener) => listener(...given));
  const functions = new Map();

  class Sheet {
    constructor(name) { Object.assign(this, { Name: name, CodeName: name, Visible: -1, ProtectContents: false, cells: new Map(), tables: [] }); }
    cell(row, column) {
      const key = `${row},${column}`;
      if (!this.cells.has(key)) this.cells.set(key, { value: undefined, format: 'General' });
      return this.cells.get(key);
    }
    Range(address) { return range(this, areaOf(address)); }
    get Cells() { return { Item: (row, column) => range(this, { row: row - 1, column: column - 1, rows: 1, columns: 1 }) }; }
    get UsedRange() { return this.Range('A1:Z90'); }
    get ListObjects() { return { Add: (_kind, at) => this.tables.push({ Name: `表${this.tables.length + 1}`, Range: at }), Item: (number) => this.tables[number - 1] }; }
    Protect() { this.ProtectContents = true; }
    Unprotect() { this.ProtectContents = false; }
    Activate() { scope.wps.Application.ActiveSheet = this; }
    Delete() { this.book.sheets.splice(this.book.sheets.indexOf(this), 1); }
  }

  const address = ({ row, column, rows, columns }) => `$${letters(column)}$${row + 1}${rows * columns > 1 ? `:$${letters(column + columns - 1)}$${row + rows}` : ''}`;

  function range(sheet, area) {
    const cells = Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => sheet.cell(area.row + row, area.column + column)));
    const only = cells[0][0];
    const read = (of) => (area.rows * area.columns === 1 ? of(only) : cells.map((line) => line.map(of)));
    const same = (of) => (cells.flat().every((cell) => of(cell) === of(only)) ? of(only) : null);
    const line = (mark) => ({ get Hidden() { return only[mark] ?? false; }, set Hidden(on) { only[mark] = on; }, ColumnWidth: 8.38 });
    const put = (cell, value) => {
      if (sheet.ProtectContents) throw new Error('工作表受保护');
      cell.formula = undefined;
      if (cell.format !== '@' && typeof value === 'string' && value.startsWith('=')) return work(cell, value);
      cell.value = typeof value === 'string' && value.startsWith("'") ? value.slice(1) : cell.format !== '@' && /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    };
    const work = (cell, formula) => {
      cell.formula = formula;
      const call = /^=KAOHEPROBE\.(.+?)\((?:"(.*)")?\)$/.exec(formula);
      if (call) {
        try {
          const value = functions.get(call[1])?.(...(call[2] === undefined ? [] : [call[2]]));
          cell.value = value === undefined ? '#NAME?' : Array.isArray(value) ? value[0][0] : typeof value === 'object' ? '#VALUE!' : value;
        } catch {
          cell.value = '#VALUE!';
        }
      } else cell.value = formula === '=1/0' ? '#DIV/0!' : 3;
    };
    const made = {
      get Value2() { return read(({ value }) => value); },
      set Value2(value) {
        cells.forEach((row, r) => row.forEach((cell, c) => put(cell, Array.isArray(value) ? value[r][c] : value)));
        raise('SheetChange', sheet, made);
      },
      get Formula() { return read(({ formula, value }) => formula ?? value ?? ''); },
      set Formula(formula) { work(only, formula); },
      get HasFormula() { return only.formula !== undefined; },
      get Text() { return String(only.value ?? ''); },
      get NumberFormat() { return same(({ format }) => format); },
      set NumberFormat(format) { cells.flat().forEach((cell) => { cell.format = format; }); },
      get MergeCells() { return same((cell) => cell.merged !== undefined); },
      get MergeArea() { return only.merged ? range(sheet, only.merged) : made; },
      Address: () => address(area),
      Merge: () => cells.flat().forEach((cell) => { cell.merged = area; }),
      UnMerge: () => cells.flat().forEach((cell) => { delete cell.merged; }),
      ClearContents: () => cells.flat().forEach((cell) => { cell.value = undefined; }),
      EntireRow: line('rowHidden'), EntireColumn: line('columnHidden'), Width: 54,
      Validation: { Add(_type, _alert, _operator, formula) { this.Formula1 = formula; } },
      Select() {
        scope.wps.Application.Selection = made;
        raise('SheetSelectionChange', sheet, made);
      },
    };
    Object.defineProperty(made, 'Value', { get: () => undefined, set() { throw new TypeError('Cannot redefine property: Value'); } });
    return made;
  }

  class Book {
    constructor(name) {
      this.Name = name;
      this.sheets = [new Sheet('Sheet1')];
      this.parts = [];
    }
    get Worksheets() {
      const all = this.sheets;
      return {
        Item: (number) => all[number - 1],
        get Count() { return all.length; },
        Add: () => {
          const sheet = Object.assign(new Sheet(`Sheet${all.length + 1}`), { book: this });
          all.unshift(sheet);
          return sheet;
        },
      };
    }
    get CustomXMLParts() {
      const list = (parts) => ({ Count: parts.length, Item: (number) => parts[number - 1] });
      return { ...list(this.parts), Add: (xml) => this.parts.push({ XML: xml }), SelectByNamespace: (namespace) => list(this.parts.filter(({ XML }) => XML.includes(namespace))) };
    }
    Close(save) {
      this.closed = save === false ? 'unsaved' : 'saved';
      books.splice(books.indexOf(this), 1);
    }
  }

  const own = new Book('办公室的台账.xlsx');
  const books = [own];
  const all = [own];
  const app = {
    Name: 'Microsoft Excel', Version: '12.0', Build: '28496', ActiveWorkbook: own, ActiveSheet: own.sheets[0],
    Workbooks: { Add: () => { const book = new Book(`工作簿${all.length}`); books.push(book); all.push(book); return book; } },
  };
  const stored = new Map();
  scope.wps = {
    Application: app,
    EtApplication: () => app,
    ApiEvent: { AddApiEventListener: (name, listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]), RemoveApiEventListener: (name) => listeners.delete(name) },
    PluginStorage: { setItem: (key, value) => stored.set(key, value), getItem: (key) => stored.get(key) ?? null, removeItem: (key) => stored.delete(key) },
    CreateTaskPane: (address) => { scope.openedPane = { address, Visible: false }; return scope.openedPane; },
    AddCustomFunction: (_namespace, name, run) => { if (/[^A-Za-z0-9_]/.test(name)) throw new Error(`名称不行：${name}`); functions.set(name, run); },
  };
  scope.fakeBooks = { own, all, listeners };
})(globalThis);
