/**
 * The other end of office.js: answers its requests from a small workbook, so that Microsoft's own objects run outside Excel.
 * Plain script, for a page that has loaded office.js for Excel on Windows.
 */
globalThis.startWire = () => {
  const cells = { A1: '代码', B1: '分', A2: '688001', B2: 71 };
  /** Ranges by reference. One that nobody asked to keep is forgotten with its request, as in Excel. */
  const kept = new Map();
  let references = 0;
  const fault = (code) => Object.assign(new Error(code), { code });
  const columnAt = (letter) => letter.charCodeAt(0) - 64;

  class RangeHost {
    constructor(address) {
      const [, left, top, right = left, low = top] = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(address);
      this.names = [];
      for (let row = Number(top); row <= Number(low); row += 1) {
        this.names.push(Array.from({ length: columnAt(right) - columnAt(left) + 1 }, (_, index) => String.fromCharCode(left.charCodeAt(0) + index) + row));
      }
      this.Address = `S!${address}`;
    }
    get Values() { return this.names.map((row) => row.map((name) => cells[name] ?? '')); }
    set Values(values) { values.forEach((row, r) => row.forEach((value, c) => { cells[this.names[r][c]] = value; })); }
    _KeepReference() { this.keep = true; return null; }
    _ReleaseReference() { kept.delete(this.reference); return null; }
  }
  const sheet = { Name: 'S', Id: '{1}', GetRange: (address) => new RangeHost(address) };
  const item = (key) => (key === 'S' || key === '{1}' ? sheet : null);
  const required = (found) => { if (found === null) throw fault('ItemNotFound'); return found; };
  const worksheets = { GetItem: (key) => required(item(key)), GetItemOrNullObject: item, GetCount: () => 1, Items: [sheet] };
  const root = { Worksheets: worksheets };

  function answer({ Actions, ObjectPaths }) {
    const objects = new Map();
    const find = (id) => {
      if (objects.has(id)) return objects.get(id);
      const path = ObjectPaths[id];
      const args = path.ArgumentInfo?.Arguments ?? [];
      const parent = () => find(path.ParentObjectPathId);
      const made = { 1: () => root, 3: () => parent()[path.Name](...args), 4: () => parent()[path.Name], 5: () => required(item(args[0])), 6: () => kept.get(path.Name) }[path.ObjectPathType]();
      if (made === undefined) throw fault('InvalidObjectPath');
      objects.set(id, made);
      return made;
    };
    /** What is asked of a collection is meant for its items. */
    const properties = (object, names) => {
      if (object.Items) return { _Items: object.Items.map((each) => ({ _Id: each.Id, ...properties(each, names) })) };
      return Object.fromEntries(names.map((name) => name[0].toUpperCase() + name.slice(1)).map((name) => [name, object[name]]));
    };
    const act = {
      1: (target) => {
        if (target === null) return null;
        if (!(target instanceof RangeHost)) return {};
        if (!target.reference) target.reference = `R${(references += 1)}`;
        kept.set(target.reference, target);
        return { _ReferenceId: target.reference };
      },
      2: (target, action) => (target === null ? null : properties(target, action.QueryInfo.Select ?? [])),
      3: (target, action) => target[action.Name]?.(...(action.ArgumentInfo.Arguments ?? [])) ?? null,
      4: (target, action) => { target[action.Name] = action.ArgumentInfo.Arguments[0]; return null; },
    };
    const Results = [];
    for (const action of Actions) {
      try {
        Results.push({ ActionId: action.Id, Value: act[action.ActionType](find(action.ObjectPathId), action) });
      } catch (error) {
        return { Results, Error: { Code: error.code ?? 'GeneralException', Message: error.message, ActionIndex: Actions.indexOf(action) } };
      }
    }
    return { Results };
  }

  globalThis.OSF.DDA.RichApi.executeRichApiRequestAsync = (request, done) => {
    const body = answer(JSON.parse(request[4]));
    for (const [reference, range] of kept) if (!range.keep) kept.delete(reference);
    setTimeout(() => done({ status: 'succeeded', value: { data: [200, ['Content-Type', 'application/json'], JSON.stringify(body)] } }), 1);
  };
};
